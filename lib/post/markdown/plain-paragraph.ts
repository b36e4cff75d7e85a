// A paragraph on one line, of text and links alone, by itself or behind a bullet: most of what people type, and of a post, is that. It
// is read here, since the parser takes some hundred times as long; everything else is the parser's.
import type { Link, List, Paragraph, PhrasingContent, Text } from "mdast";

/** What means something to the parser in a text, wherever it stands. */
const signs = String.raw`\0-\x1F\\\x60*_[\]<&~|@`;
const label = String.raw`(?<!!)\[(?!\^)([^${signs}]+)\]`;
const destination = String.raw`\(([^\0-\x20\\\x60<>&()[\]\s]+)\)`;
const part = new RegExp(`[^${signs}]+|${label}${destination}`, "uy");

/** One line behind what stands before a bullet's text, perhaps, with a first sign that begins no other block. */
const onlyLine = /^([-+*] {1,4})?(?=[\p{L}["'“‘„(])(.*\S)(?:\n[ \t]*)*$/u;

/** Addresses in a text are links. */
const hasAddress = (text: string) => /www\.|https?:|:\/\//i.test(text);

type Place = NonNullable<Text["position"]>;

/** Of signs on the first line. */
const placeOf = (start: number, end: number): Place => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});

function textAt(value: string, start: number): Text | undefined {
  return hasAddress(value) ? undefined : { type: "text", value, position: placeOf(start, start + value.length) };
}

function linkAt([whole, label = "", url = ""]: RegExpExecArray, start: number): Link | undefined {
  const text = textAt(label, start + 1);
  const position = placeOf(start, start + whole.length);
  return text && { type: "link", title: null, url, children: [text], position };
}

/** @returns undefined where anything is neither text nor a link */
function readLine(markdown: string, start: number, end: number): Paragraph | undefined {
  const children: PhrasingContent[] = [];
  for (let at = start; at < end; at = part.lastIndex) {
    part.lastIndex = at;
    const found = part.exec(markdown);
    const node = found && (found[1] === undefined ? textAt(found[0], at) : linkAt(found, at));
    if (!node) return undefined;
    children.push(node);
  }
  return { type: "paragraph", children, position: placeOf(start, end) };
}

/**
 * The one block of a text that is such a paragraph, as the parser gives it, whatever is defined elsewhere.
 * @param markdown perhaps with blank lines at its end
 * @returns undefined for every other text
 */
export function readPlainParagraph(markdown: string): Paragraph | List | undefined {
  const found = onlyLine.exec(markdown);
  if (!found) return undefined;
  const [, bullet = "", line = ""] = found;
  const end = bullet.length + line.length;
  const paragraph = readLine(markdown, bullet.length, end);
  if (!paragraph || bullet === "") return paragraph;
  const position = placeOf(0, end);
  const item = { type: "listItem" as const, spread: false, checked: null, children: [paragraph], position };
  return { type: "list", ordered: false, start: null, spread: false, children: [item], position };
}
