// Hostile texts: those that are known, and as many made-up ones as are asked for.
import { fragments, knownTexts } from "./fragments.ts";
import { createRandom } from "./random.ts";

const joints = ["", "", " ", " ", "\n", "\t", ".", ", ", "\u00A0", "\u200B"];

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
  /** One to five fragments, now and then cut where nobody would. */
  write(): string {
    const length = 1 + this.below(5);
    let text = "";
    for (let part = 0; part < length; part++)
      text += (part > 0 ? this.pick(joints) : "") + this.pick(this.pick(fragments));
    if (this.below(5) === 0) text = text.slice(0, 1 + this.below(text.length));
    if (this.below(5) === 0) text = text.slice(this.below(text.length));
    return text.trim();
  }
}

/**
 * The same texts for the same seed; the known ones come first.
 * @param count how many made-up ones
 */
export function hostileTexts(seed: number, count: number): string[] {
  const author = new Author(seed);
  const made = new Set<string>();
  // What has no letter, digit or sign of a language cannot be looked for.
  while (made.size < count) {
    const text = author.write();
    if (text !== "" && text.length <= 70) made.add(text);
  }
  return [...knownTexts, ...made];
}
