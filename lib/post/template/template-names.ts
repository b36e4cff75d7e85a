// The names that a person's own layout can use, told from a conference itself so that they are never out of date.
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { templateVariables } from "./template-variables.ts";

/** Lists of the same talks: what a talk has is said once, under "talks". */
const talkLists = new Set(["highlights", "mentions", "to_watch", "listed"]);

function namesIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const isTalks = path !== "talks" && path.endsWith("talks");
    if (isTalks || talkLists.has(path)) return [`${path}[]`];
    const inside = value.flatMap((member) => namesIn(member, `${path}[]`));
    return inside.length > 0 ? inside : [`${path}[]`];
  }
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, path ? `${path}.${name}` : name));
}

/** "post.title", "talks[].notes[].markdown", ...: brackets stand for each member of a list, which a template goes through with for. */
export function templateNames(record: ConferenceRecord): string[] {
  return [...new Set(namesIn(templateVariables(record), ""))];
}
