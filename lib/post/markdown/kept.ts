// What was made of texts, kept so that the same text need not be parsed again: a long post in each of two halves, which is about 150 MB
// of trees at most.

/** Of one half: more than the longest post, so that nothing of it is given up while it is read. */
const mostLetters = 1_500_000;

interface Made<Value> {
  value: Value;
  letters: number;
}

/** By text. What is asked for goes on being kept; what is not is given up once as much again was made since. */
export class Kept<Value> {
  #young = new Map<string, Made<Value>>();
  #old = new Map<string, Made<Value>>();
  #letters = 0;

  get(text: string): Value | undefined {
    const young = this.#young.get(text);
    if (young) return young.value;
    const old = this.#old.get(text);
    if (old) this.set(text, old.value, old.letters);
    return old?.value;
  }

  /** What was made of a text, or is made now. */
  of(text: string, make: (text: string) => Value): Value {
    const known = this.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    this.set(text, made);
    return made;
  }

  /** @param letters of which something is made; a part of what is kept already has none of its own */
  set(text: string, value: Value, letters = text.length): void {
    if (this.#letters > mostLetters) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#letters = 0;
    }
    this.#letters += letters;
    this.#young.set(text, { value, letters });
  }
}
