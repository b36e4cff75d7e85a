// An engine's settings as a backup or a person gave them, reduced to what can be used.
import { bullets, type EngineSettings, type Post } from "@/lib/model/index.ts";
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

/** "content/posts": slashes between names, no way out of the blog. */
function cleanFolder(folder: unknown): string {
  if (typeof folder !== "string") return "";
  const steps = folder.split(/[\\/]+/).map((step) => step.trim());
  return steps
    .filter((step) => step !== "" && step !== "." && step !== ".." && !/[:*?"<>|\p{Cc}]/u.test(step))
    .join("/");
}
