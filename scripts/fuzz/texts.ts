// Hostile texts: those that are known, and as many made-up ones as are asked for.

import { createRandom } from "../random.ts";
import { fragments, knownTexts } from "./fragments.ts";
import { scalarFragments } from "./scalars.ts";

const joints = ["", "", " ", " ", "\n", "\t", ".", ", ", "\u00A0", "\u200B"];

/** In characters: of more, a title would be shortened somewhere. */
const longest = 70;

class Author {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = createRandom(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  /** One to five fragments, now and then cut where nobody would, but never within a character. */
  write(kinds: string[][], between: string[]): string {
    const length = 1 + this.below(5);
    const parts = Array.from({ length }, (_, at) => (at > 0 ? this.pick(between) : "") + this.pick(this.pick(kinds)));
    let characters = [...parts.join("")];
    if (this.below(5) === 0) characters = characters.slice(0, 1 + this.below(characters.length));
    if (this.below(5) === 0) characters = characters.slice(this.below(characters.length));
    return characters.join("");
  }
}

/**
 * The same texts for the same seed; the known ones come first.
 * @param count how many made-up ones
 */
export function hostileTexts(seed: number, count: number): string[] {
  const author = new Author(seed);
  const made = new Set<string>();
  while (made.size < count) {
    const text = author.write(fragments, joints).trim();
    if (text !== "" && text.length <= longest) made.add(text);
  }
  return [...knownTexts, ...made];
}

/** Texts for names and values of front matter, of which no two are the same to a reader. */
export function hostileScalars(seed: number, count: number): string[] {
  const author = new Author(seed);
  const made = new Map<string, string>();
  while (made.size < count) {
    const text = author.write(scalarFragments, ["", "", " "]);
    if (text.trim() !== "") made.set(text.toWellFormed(), text);
  }
  return [...made.values()];
}
