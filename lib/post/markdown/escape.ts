// Characters of text that would be read as Markdown or as an engine's syntax, written so that they come out literally.
// Which ones they are is the serializer's and the dialect's business.

import type { Dialect } from "./dialect.ts";
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
  raw: string;
  character: string;
}

/** Character references stay whole: what they stand for is literal already. */
function tokens(markdown: string): Token[] {
  const pattern = /\\([!-/:-@[-`{-~])|(&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][\dA-Za-z]*);)|[\s\S]/gu;
  return [...markdown.matchAll(pattern)].map((match) => ({
    raw: match[0],
    character: match[2] ? "\uFFFC".repeat(match[2].length) : (match[1] ?? match[0]),
  }));
}

/** A backslash where every Markdown knows it; not for braces, which template languages see through it. */
function literally(character: string): string {
  return portableEscape.test(character) && !/[{}]/.test(character) ? `\\${character}` : characterReference(character);
}

/**
 * Writes every character matched by one of `hazards` so that it is text.
 * @param markdown a run of text, no code
 * @param isLineStart whether it begins a line
 */
export function encodeHazards(markdown: string, hazards: RegExp[], isLineStart: boolean): string {
  if (hazards.length === 0) return markdown;
  const parts = [...(isLineStart ? [] : [{ raw: "", character: "\uFFFC" }]), ...tokens(markdown)];
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
      return dangerous.has(start) ? literally(character) : raw;
    })
    .join("");
}

/** Whether a text means itself in a link's or picture's brackets, for the engine and for every Markdown. */
export function isPlain(value: string, { hazards }: Pick<Dialect, "hazards">): boolean {
  return !/[[\]\\&]/.test(value) && hazards.every((hazard) => value.search(hazard) < 0) && readsBack(value);
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
    .replace(/&(?=#?\w+;)/g, "&amp;");
  return isBalanced(encoded) ? encoded : encoded.replaceAll("(", "%28").replaceAll(")", "%29");
}

function isBalanced(url: string): boolean {
  let open = 0;
  for (const character of url) {
    if (character === "(") open++;
    if (character === ")" && --open < 0) return false;
  }
  return open === 0;
}
