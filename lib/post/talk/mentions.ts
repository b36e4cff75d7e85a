// Whether a text speaks of somebody or something by name.
import { normalise } from "@/lib/model/alike.ts";

/** Scripts without spaces between words, or in which particles are written at a name. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * Whether the name stands in the text, whatever the case of its letters. A single word is one of the text's own, "Go" none of "good";
 * several may go on, as names do that are inflected. An empty name stands nowhere.
 */
export function mentions(text: string, name: string): boolean {
  const [said, wanted] = [wordsOf(text), wordsOf(name)];
  if (wanted === "") return false;
  if (unspaced.test(wanted)) return said.includes(wanted);
  const isWord = !wanted.includes(" ");
  return ` ${said} `.includes(isWord ? ` ${wanted} ` : ` ${wanted}`);
}

/** "Quill's" is Quill, too. */
const wordsOf = (text: string) => normalise(text.replace(/['’]s(?![\p{L}\p{N}])/giu, ""));
