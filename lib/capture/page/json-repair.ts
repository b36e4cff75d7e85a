// Mends JSON as people write it into pages by hand or by template. What cannot be mended is left for the parser to refuse.

/** A quote inside a text is followed by more of the text, a closing one by what JSON may continue with. */
function isClosing(source: string, quote: number): boolean {
  return /^\s*(?:[,:}\]]|$)/.test(source.slice(quote + 1, quote + 200));
}

/** Where a comment that begins at `start` ends; `start` itself if none begins there. */
function afterComment(source: string, start: number): number {
  const ending = source.startsWith("//", start) ? "\n" : source.startsWith("/*", start) ? "*/" : undefined;
  if (ending === undefined) return start;
  const end = source.indexOf(ending, start + 2);
  return end < 0 ? source.length : end + ending.length;
}

/** The text from its opening quote to its closing one, with quotes and control characters inside made harmless. */
function readText(source: string, start: number): { text: string; end: number } {
  let text = '"';
  for (let index = start + 1; index < source.length; index++) {
    const character = source[index] ?? "";
    const next = source[index + 1] ?? "";
    if (character === "\\") {
      text += /["\\/bfnrtu]/.test(next) ? character + next : next;
      index++;
    } else if (character === '"') {
      if (isClosing(source, index)) return { text: `${text}"`, end: index + 1 };
      text += '\\"';
    } else text += character < " " ? " " : character;
  }
  return { text, end: source.length };
}

/**
 * JSON without the faults seen in published JSON-LD: comments, commas too many, quotes inside texts, escapes that JSON
 * does not know (`\'`), raw control characters, a bracket too many or other text at the end.
 */
export function repairJson(source: string): string {
  let repaired = "";
  let comma = "";
  let depth = 0;
  for (let index = 0; index < source.length; ) {
    const character = source[index] ?? "";
    const resumed = afterComment(source, index);
    if (resumed > index || /\s/.test(character)) {
      index = Math.max(resumed, index + 1);
      continue;
    }
    const isEnd = character === "}" || character === "]";
    // A comma is only written once something follows it.
    if (!isEnd && character !== ",") repaired += comma;
    comma = character === "," ? "," : "";
    const { text, end } =
      character === '"' ? readText(source, index) : { text: character === "," ? "" : character, end: index + 1 };
    repaired += text;
    index = end;
    if (character === "{" || character === "[") depth++;
    if (isEnd && --depth === 0) break;
  }
  return repaired;
}
