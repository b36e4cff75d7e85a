// The long texts of a shared document: what people write, merged word by word.
import type * as Y from "yjs";
import type { FlatRow } from "./flat-row.ts";
import { type RowName, rowPath } from "./row-keys.ts";
import { readSharedText, removeDoubled, spaceOut, writeText, writeUnseen } from "./splice.ts";

export class SharedTexts {
  /** Texts that others have changed since they were looked after. */
  private readonly merged = new Set<string>();
  /** What a screen may still show of a text that others have changed, by its name. */
  private readonly unseen = new Map<string, string>();
  private readonly doc: Y.Doc;

  constructor(doc: Y.Doc) {
    this.doc = doc;
  }

  read(key: string): string {
    return readSharedText(this.doc.getText(key));
  }

  /**
   * Brings a text to what was typed here.
   * @returns whether it says another thing then
   */
  write(key: string, typed: string): boolean {
    const [text, seen] = [this.doc.getText(key), this.unseen.get(key)];
    const before = text.toString();
    if (seen === undefined || !writeUnseen(text, seen, typed)) {
      this.unseen.delete(key);
      writeText(text, typed);
    } else this.unseen.set(key, typed);
    return text.toString() !== before;
  }

  /**
   * Remembers what the texts of a row said before others changed them: a field in which somebody is typing shows that until it is
   * left, and what is typed there knows of nothing else.
   */
  noteReplaced(name: RowName, before: FlatRow, after: FlatRow): void {
    for (const [field, text] of Object.entries(before.texts)) {
      const key = `${rowPath(name)}/${field}`;
      if (text !== after.texts[field] && !this.unseen.has(key)) this.unseen.set(key, text);
    }
  }

  /** Others have changed it. */
  noteMerged(key: string): void {
    this.merged.add(key);
  }

  /** Puts right what several people wrote at once without knowing of each other. */
  settle(): void {
    for (const key of this.merged) {
      removeDoubled(this.doc.getText(key));
      spaceOut(this.doc.getText(key));
    }
    this.merged.clear();
  }
}
