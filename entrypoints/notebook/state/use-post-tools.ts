// lib/post, loaded after the notebook is on screen: its libraries are heavy, and nothing of it is needed to write a note.
import { useEffect, useState } from "preact/hooks";

async function loadPostTools() {
  const [
    alone,
    assemble,
    beside,
    check,
    engine,
    exporting,
    layout,
    merge,
    parse,
    preview,
    settings,
    slug,
    names,
    pictures,
    parts,
    sameName,
    talk,
    pages,
    words,
  ] = await Promise.all([
    import("@/lib/post/files/alone.ts"),
    import("@/lib/post/assemble/assemble.ts"),
    import("@/lib/post/files/beside.ts"),
    import("@/lib/post/check/check.ts"),
    import("@/lib/post/engines/engine.ts"),
    import("@/lib/post/files/export.ts"),
    import("@/lib/post/layouts/layout.ts"),
    import("@/lib/post/merge/merge.ts"),
    import("@/lib/post/markdown/parse.ts"),
    import("@/lib/post/preview/preview.ts"),
    import("@/lib/post/engines/settings.ts"),
    import("@/lib/post/wording/slug.ts"),
    import("@/lib/post/template/template-names.ts"),
    import("@/lib/post/talk/talk-pictures.ts"),
    import("@/lib/post/talk/parts.ts"),
    import("@/lib/post/files/same-name.ts"),
    import("@/lib/post/talk/talk.ts"),
    import("@/lib/post/talk/pages.ts"),
    import("@/lib/post/merge/words.ts"),
  ]);
  return {
    ...alone,
    ...assemble,
    ...beside,
    ...check,
    ...engine,
    ...exporting,
    ...layout,
    ...merge,
    ...parse,
    ...preview,
    ...settings,
    ...slug,
    ...names,
    ...pictures,
    ...parts,
    ...sameName,
    ...talk,
    ...pages,
    ...words,
  };
}

export type PostTools = Awaited<ReturnType<typeof loadPostTools>>;

let loading: Promise<PostTools> | undefined;

/** Undefined until it is there. */
export function usePostTools(): PostTools | undefined {
  const [tools, setTools] = useState<PostTools>();
  useEffect(() => {
    loading ??= loadPostTools();
    void loading.then((loaded) => setTools(loaded));
  }, []);
  return tools;
}
