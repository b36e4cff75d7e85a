// Who works together on the conference that is shown: how their marks are told apart, what of it waits to be sent, and where
// others are writing.
import { createContext } from "preact";
import type { Id } from "@/lib/model/index.ts";

export interface People {
  /** The name that the person gave themselves. */
  you: string;
  /** The letters on each other one's mark, by name, in the order in which they are shown. */
  letters: ReadonlyMap<string, string>;
  /** The notes that were changed here and are not sent yet. */
  waiting: ReadonlySet<Id>;
  /** The notes in which others are writing just now. */
  beingWritten: ReadonlySet<Id>;
}

/** Undefined where nobody shares what is shown, or the screen does not know: then a name is shown as it is. */
export const PeopleHere = createContext<People | undefined>(undefined);

/** A name's first characters as a reader counts them, in capitals. */
function firstLetters(name: string, count: number): string {
  const characters = [...new Intl.Segmenter().segment(name.trim())].slice(0, count);
  return characters
    .map(({ segment }) => segment)
    .join("")
    .toLocaleUpperCase();
}

/**
 * What stands on each one's mark: one letter, or two where two names begin with the same.
 * @param names each once, in the order in which they are shown
 */
export function lettersOf(names: string[]): Map<string, string> {
  const first = Map.groupBy(names, (name) => firstLetters(name, 1));
  return new Map(
    names.map((name) => {
      const letter = firstLetters(name, 1);
      return [name, firstLetters(name, (first.get(letter) ?? []).length > 1 ? 2 : 1)];
    }),
  );
}
