// An engine's settings as a backup or a person gave them, reduced to what can be used.
import { bullets, type EngineSettings, type Post } from "@/lib/model/index.ts";
import type { Dialect } from "../markdown/dialect.ts";
import type { Live } from "../markdown/harmless.ts";
import type { Engine } from "./engine.ts";

/** The post's settings for an engine; folders lie within the blog, whatever was typed. */
export function settingsOf(post: Post, engine: Engine): EngineSettings {
  const stored = post.engineSettings?.[engine.name] ?? {};
  const settings: EngineSettings = { ...stored };
  for (const name of ["folder", "pictureFolder"] as const) {
    const folder = cleanFolder(stored[name]);
    if (folder) settings[name] = folder;
    else delete settings[name];
  }
  if (!bullets.some((bullet) => bullet === stored.bullet)) delete settings.bullet;
  if (!["tab", "one"].includes(stored.bulletIndent ?? "")) delete settings.bulletIndent;
  for (const name of Object.keys(settings)) {
    if (!engine.settings.includes(name as keyof EngineSettings)) delete settings[name as keyof EngineSettings];
  }
  return settings;
}

/** Whose tags and HTML are meant to work in a post for an engine. */
export function liveIn({ liveCode }: Post, engine: Engine): Live {
  return liveCode === engine.name ? "typed" : "none";
}

/** The engine's Markdown, as a post is written for it. */
export function dialectIn(post: Post, engine: Engine): Dialect {
  const isImported = post.imported?.engine === engine.name;
  return {
    ...engine.dialect,
    ...(liveIn(post, engine) === "none" ? {} : { tagsInCode: engine.switchOff?.when }),
    // An imported post's bare addresses and footnotes worked before as they were meant to.
    ...(isImported ? { autolinks: "bare" as const, hasFootnotes: true, rewritten: [] } : {}),
  };
}

/** "content/posts": slashes between names, no way out of the blog. */
function cleanFolder(folder: unknown): string {
  if (typeof folder !== "string") return "";
  const steps = folder.split(/[\\/]+/).map((step) => step.trim());
  return steps
    .filter((step) => step !== "" && step !== "." && step !== ".." && !/[:*?"<>|\p{Cc}]/u.test(step))
    .join("/");
}
