// A body cut into passages: paragraphs, list items and headings, each with its place.
import { wordsOf } from "./words.ts";

export interface Passage {
  /** Without line breaks at its ends. */
  text: string;
  /** Its place in the body, in UTF-16 units. */
  start: number;
  end: number;
  /** The same for all writings of one passage. */
  words: string[];
}

/** What is compared: all that a passage says. */
export function passageKey({ words }: Passage): string {
  return words.join(" ");
}

/** A Markdown body and its passages in order. */
export interface Text {
  body: string;
  passages: Passage[];
}

/** Lines that are no continuation of the one before: list items, headings, rows of tables, definitions of links. */
const begins = /^[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|\||\[[^\]]+\]:)/;
const heading = /^[ \t>]*#{1,6}[ \t]/;
/** Makes the lines before it a heading, where they are a paragraph. */
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** @param body its line breaks are LF or CRLF */
export function textOf(body: string): Text {
  const places: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { 0: line, index: start } of body.matchAll(/^[^\r\n]*/gm)) {
    const isBlank = /^[ \t>]*$/.test(line);
    const last = places.at(-1);
    const end = start + line.length;
    if (last && isOpen && !isBlank && !begins.test(line)) last.end = end;
    else if (!isBlank) places.push({ start, end });
    const isUnderlined: boolean = isOpen && underline.test(line) && !begins.test(body.slice(last?.start, start));
    isOpen = !isBlank && !heading.test(line) && !isUnderlined;
  }
  const passages = places.map(({ start, end }) => {
    const text = body.slice(start, end);
    return { text, start, end, words: wordsOf(text) };
  });
  return { body, passages };
}
