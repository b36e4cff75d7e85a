// Speakers as one line of text and back.
import type { Person } from "@/lib/model/index.ts";

/** "Ada Lovelace, Charles Babbage" */
export function formatSpeakers(speakers: Person[]): string {
  return speakers.map(({ name }) => name).join(", ");
}

/**
 * People named in a line, split at commas and semicolons.
 * @param known people whose links are kept as long as their name stands there
 */
export function readSpeakers(text: string, known: Person[]): Person[] {
  const names = text.split(/[,;]/).map((name) => name.trim());
  return names.filter(Boolean).map((name) => known.find((person) => person.name === name) ?? { name });
}
