// What one Markdown, template language or another reads out of plain text. A text goes out as it is only where none of them
// finds anything in it: a blog may read its posts with another parser than its engine brings, and a page's text is hostile to
// every one of them.

/** Addresses that become links by themselves, but not within a link. */
const ownLinks: RegExp[] = [/:(?=\/\/)/g, /(?<=www)\./gi, /(?<=\S)@(?=[\p{L}\p{N}_-])/gu];

/**
 * Global expressions, tried on one run of text with its escapes resolved and with the sign before and after it; every
 * character that one of them matches is written as a character reference or with a backslash. Measured with CommonMark's
 * parsers, marked, markdown-it, Goldmark, kramdown, Python-Markdown, Astro's and MDX's, Liquid and Nunjucks.
 */
export const everyHazard: RegExp[] = [
  // Tags, comments, instructions and addresses. What some parser takes for a name of an element is not asked: but for a few
  // signs nothing may follow.
  /<(?![\s\d=<-])|<(?=[^\s>]*@)/g,
  // Guillemets.
  /<{2,}|>{2,}/g,
  // Character references, those that only browsers know among them.
  /&(?=#|\w+;)/g,
  // Links, pictures, references and their definitions; some let spaces stand before the address. Footnotes, boxes to tick,
  // links of wikis and alerts.
  /\](?=\s*[([]|:)/g,
  /\[(?=\^|[ xX]\]|\[|!)/g,
  // Before a number that a reference may have marked reads on to an earlier bracket, and past all emphasis between them, though both
  // are escaped.
  /\[(?=\d+\])/g,
  /!(?=\[)/g,
  ...ownLinks,
  // Tags and expressions of template languages; attributes and extensions of kramdown and others.
  /\{/g,
  /\}(?=\})|(?<=[}%#])\}/g,
  // Emphasis, with signs around it too; struck out text; code.
  /(?<!\s)\*|\*(?!\s)/g,
  /_(?!(?<=\p{L}_)\p{L}|(?<=\s_)\s)/gu,
  /(?<=\S)~/g,
  /`/g,
  // Headings, definitions, ends of blocks and footnotes, mathematics, tables.
  /(?<=(?:^|\n)[ \t]*)#/g,
  /(?<=(?:^|\n)[ \t]*):(?=[\s:|]|$)/g,
  /(?<![\p{L}\p{N})])\^/gu,
  /\$\$/g,
  /\|/g,
  // Two backslashes at a line's end break it in kramdown, and an escaped one is two.
  /\\(?=\n)/g,
  // A sign that markdown-it makes of two.
  /\+(?=-)/g,
  // A number that begins a list in the midst of a paragraph, where CommonMark asks for a blank line; or one whose item is empty.
  /(?<=(?:^|\n)[ \t]*\d{1,9})[.)](?=\s|$)/g,
];

/** Signs at the end of a heading that its end would take along, with or without a space before them. */
export const headingEnd = /#(?=#*\s*$)/g;

/** What may be read out of a link's own text. */
export function hazardsInLink(hazards: RegExp[]): RegExp[] {
  return hazards.filter((hazard) => !ownLinks.includes(hazard));
}

/** An invisible space in every address, for an engine that makes links of addresses whose signs are escaped, too. */
export function withoutAddresses(value: string): string {
  return ownLinks.reduce((text, sign) => text.replace(sign, "\u200B$&"), value);
}

/** Whether no expression finds anything in a text. */
export function isHarmless(value: string, hazards: RegExp[]): boolean {
  return hazards.every((hazard) => value.search(hazard) < 0);
}
