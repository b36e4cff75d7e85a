// Whose talk a page shows.
import type { CapturedSource, Person, SourceKind } from "@/lib/model/index.ts";

/** Who stands behind a project, a profile or an event is not a speaker. */
const kindsWithSpeakers: SourceKind[] = ["deck", "video", "talk", "article", "status"];

/** The people of a page who are the speakers of its talk. */
export function speakersOf({ kind, authors }: Pick<CapturedSource, "kind" | "authors">): Person[] {
  return kindsWithSpeakers.includes(kind) ? authors : [];
}
