// What the notebook holds: conference, talk, source, slide, note, post. Types and what is true of them, a file an owner.
export * from "./conference.ts";
export * from "./note.ts";
export * from "./post.ts";
export * from "./record.ts";
export * from "./row.ts";
export * from "./settings.ts";
export * from "./share.ts";
export * from "./source.ts";
export * from "./talk.ts";
