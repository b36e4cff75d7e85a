// Characters of text that would be read as Markdown or as an engine's syntax, written so that they come out literally.
// Which ones they are is the serializer's and the dialect's business.

import type { Dialect } from "./dialect.ts";
import { isHarmless } from "./hazards.ts";
import { parseDocument } from "./parse.ts";

/** The escapes that Python-Markdown and kramdown know too; the others are written as character references. */
const portableEscape = /[\\`*_{}[\]()#+\-.!>]/;
const referenceNames: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** The named reference of "<", ">" and "&", the decimal one of any other character (CommonMark 0.31, section 2.5). */
export function characterReference(character: string): string {
  return referenceNames[character] ?? `&#${character.codePointAt(0)};`;
}

/** Replaces backslash escapes that only CommonMark knows. */
export function makePortable(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, (escaped, character: string) =>
    portableEscape.test(character) ? escaped : characterReference(character),
  );
}

/** Character references in the place of the backslash escapes of `characters`. */
export function withoutEscapes(markdown: string, characters = /[!-/:-@[-`{-~]/): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, (escaped, character: string) =>
    characters.test(character) ? characterReference(character) : escaped,
  );
}

interface Token {
  /** As it stands in the Markdown; absent for what stands beside it. */
  raw?: string;
  character: string;
}

/** No sign that means anything in a Markdown. */
const nothing = "\uE000";

/** Character references stay whole: what they stand for is literal already. */
function tokens(markdown: string): Token[] {
  const pattern = /\\([!-/:-@[-`{-~])|(&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][\dA-Za-z]*);)|[\s\S]/gu;
  return [...markdown.matchAll(pattern)].map((match) => ({
    raw: match[0],
    character: match[2] ? nothing.repeat(match[2].length) : (match[1] ?? match[0]),
  }));
}

/**
 * A backslash where every Markdown knows it; not for braces, which template languages see through it, not for brackets, which can
 * end a link's text in spite of it, and not for itself.
 */
function literally(character: string): string {
  return portableEscape.test(character) && !/[{}[\]\\]/.test(character)
    ? `\\${character}`
    : characterReference(character);
}

/** The signs around a run of text, "" where there is nothing. */
export interface Surroundings {
  before: string;
  after: string;
}

/**
 * Writes every character matched by one of `hazards` so that it is text.
 * @param markdown a run of text, no code
 */
export function encodeHazards(markdown: string, hazards: RegExp[], { before, after }: Surroundings): string {
  const [first, last] = [around(before.slice(-1)), around(after.slice(0, 1))];
  // Most texts have nothing to escape, and without escapes they are what they say.
  const said = [...first, { character: markdown }, ...last].map(({ character }) => character).join("");
  if (!/[\\&]/.test(markdown) && isHarmless(said, hazards)) return markdown;
  const parts = [...first, ...tokens(markdown), ...last];
  const plain = parts.map((part) => part.character).join("");
  const dangerous = new Set<number>();
  for (const hazard of hazards) {
    for (const match of plain.matchAll(hazard)) {
      for (let offset = 0; offset < match[0].length; offset++) dangerous.add(match.index + offset);
    }
  }
  if (dangerous.size === 0) return markdown;
  let position = 0;
  return parts
    .map(({ raw, character }) => {
      const start = position;
      position += character.length;
      return raw !== undefined && dangerous.has(start) ? literally(character) : (raw ?? "");
    })
    .join("");
}

/** A sign that stands beside a run and is written by somebody else. A line's end is none: what follows it begins a line. */
function around(character: string): Token[] {
  return character === "" || /[\r\n]/.test(character) ? [] : [{ character }];
}

/** Whether a text means itself in a link's or picture's brackets, for the engine and for every Markdown. */
export function isPlain(value: string, { hazards }: Pick<Dialect, "hazards">): boolean {
  return !/[[\]\\&]/.test(value) && isHarmless(value, hazards) && readsBack(value);
}

const known = new Map<string, boolean>();

/** Whether text, written without any escape, is read again as this text and nothing else. */
export function readsBack(value: string): boolean {
  const core = value.trim();
  if (core === "" || /^[\p{L}\p{N} ,]*$/u.test(core)) return !value.includes("\n");
  const answer = known.get(core) ?? isSingleText(core);
  if (known.size > 5000) known.clear();
  known.set(core, answer);
  return answer;
}

function isSingleText(value: string): boolean {
  const [block, ...more] = parseDocument(value).children;
  if (block?.type !== "paragraph" || more.length > 0 || block.children.length !== 1) return false;
  const [only] = block.children;
  return only?.type === "text" && only.value === value;
}

/**
 * An address as a link's destination. Braces would be read by template languages, the others end the destination in one
 * Markdown or another. https://spec.commonmark.org/0.31.2/#link-destination
 */
export function escapeDestination(url: string): string {
  const encoded = url
    .replace(/[\0- <>"\\`{}|\u007F]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#|\w+;)/g, "&amp;");
  return isBalanced(encoded) ? encoded : encoded.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** Whether an address can stand as it is, with nothing that has to be escaped and no sign that means another one. */
export function isPlainAddress(url: string): boolean {
  return escapeDestination(url) === url;
}

function isBalanced(url: string): boolean {
  let open = 0;
  for (const character of url) {
    if (character === "(") open++;
    if (character === ")" && --open < 0) return false;
  }
  return open === 0;
}
