// What the screens take from lib/post, as one chunk: use-post-tools.ts loads it.
export { findChangedNote } from "@/lib/post/assemble/conflict-passages.ts";
export * from "@/lib/post/engines/engine.ts";
export * from "@/lib/post/engines/settings.ts";
export * from "@/lib/post/files/alone.ts";
export * from "@/lib/post/files/beside.ts";
export * from "@/lib/post/files/export.ts";
export * from "@/lib/post/files/same-name.ts";
export * from "@/lib/post/layouts/layout.ts";
export * from "@/lib/post/markdown/parse.ts";
export * from "@/lib/post/merge/words.ts";
export * from "@/lib/post/preview/preview.ts";
export * from "@/lib/post/talk/pages.ts";
export * from "@/lib/post/talk/parts.ts";
export * from "@/lib/post/talk/talk.ts";
export * from "@/lib/post/talk/talk-pictures.ts";
export * from "@/lib/post/template/template-names.ts";
export * from "@/lib/post/wording/slug.ts";
