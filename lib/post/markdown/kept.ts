// What was made of texts, kept so that the same text need not be parsed again: a long post twice, about 100 MB of trees.

const mostLetters = 2_000_000;

/** By text; all are given up together where they have become too long. */
export class Kept<Value> {
  readonly #values = new Map<string, Value>();
  #letters = 0;

  get(text: string): Value | undefined {
    return this.#values.get(text);
  }

  set(text: string, value: Value): void {
    if (this.#letters > mostLetters) {
      this.#values.clear();
      this.#letters = 0;
    }
    this.#letters += text.length;
    this.#values.set(text, value);
  }
}
