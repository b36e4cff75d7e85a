// Words of a page that are set apart, linked or pictured, as Markdown: what is none there stays none.
import type TurndownService from "turndown";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { codeBegins, isLeftOut, onOneLine, withoutHarm } from "./nodes.ts";

type Escaping = (text: string) => string;

/** Stands before a link until the whole is written: behind "!" it would be a picture. In no page's text, which is cleaned before. */
const linkBegins = "\u0001";

/** Takes the signs away that stand before links and code; that behind other code begins after a space. */
export function settle(markdown: string): string {
  return markdown
    .replaceAll(`!${linkBegins}`, "\\!")
    .replaceAll(linkBegins, "")
    .replace(/[\u2028\u2029]/g, " ")
    .replace(new RegExp(`(?<=[^\\\\]\`)${codeBegins}`, "g"), " ")
    .replaceAll(codeBegins, "");
}

/** @param base the page's address; without it an address that is not absolute is left out */
function absoluteAddress(address: string | null, base: string | undefined): string | undefined {
  if (!address) return undefined;
  const absolute = URL.parse(address, base)?.href;
  return absolute && isWebAddress(absolute) ? absolute : undefined;
}

/** An address as it stands in brackets. */
function inBrackets(address: string): string {
  return /[\s()<>]/.test(address) ? `(<${address}>)` : `(${address})`;
}

type Side = "previousSibling" | "nextSibling";

/** What is shown right before or behind an element on its line, however deep; undefined where the line begins or ends. */
function beside(element: Node, side: Side): Node | undefined {
  let place: Node & { isBlock?: boolean } = element;
  for (;;) {
    const sibling = place[side];
    if (sibling?.nodeName === "BR") return undefined;
    if (sibling && !isEmpty(sibling)) return sibling;
    const next = sibling ?? place.parentNode;
    if (!next || (!sibling && (next as typeof place).isBlock)) return undefined;
    place = next;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isEmpty(node: Node): boolean {
  if (!isElement(node)) return !node.textContent;
  return isLeftOut(node) || (!node.textContent && node.nodeName !== "IMG" && !node.querySelector("img"));
}

const isSpace = (sign: string) => sign === "" || /^\s$/u.test(sign);
/** Parsers differ over symbols that are none of ASCII's: what holds for all of them counts. */
const mayBePunctuation = (sign: string) => sign === linkBegins || sign === codeBegins || /^[\p{P}\p{S}]$/u.test(sign);
const isPunctuation = (sign: string) => /^[\p{P}$+<=>^`|~]$/u.test(sign);

/** Whether marks between these two signs open or close what they surround (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). */
const areMarks = (outside: string, inside: string) =>
  !mayBePunctuation(inside) || isSpace(outside) || isPunctuation(outside);

const emphases = new Set(["EM", "I", "STRONG", "B", "DEL", "S", "STRIKE"]);

function endsEmphasised(node: Node): boolean {
  if (emphases.has(node.nodeName)) return true;
  const last = Array.from(node.childNodes).findLast((child) => !isEmpty(child));
  return last !== undefined && endsEmphasised(last);
}

/** Words between marks; without them where Markdown has none for it: over several blocks, at some places inside a word. */
function emphasise(content: string, marks: string, names: string, node: Element): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  const isOneBlock = !/(?<! {2})\n/.test(inner);
  const [first = "", last = ""] = [[...inner][0], [...inner].at(-1)];
  const [behind, next] = [beside(node, "previousSibling"), beside(node, "nextSibling")];
  const outside = [[...withoutHarm(behind?.textContent ?? "")].at(-1), [...withoutHarm(next?.textContent ?? "")][0]];
  const isMarked =
    areMarks(before ? " " : (outside[0] ?? ""), first) && areMarks(after ? " " : (outside[1] ?? ""), last);
  const isBehindAnother = before === "" && behind !== undefined && endsEmphasised(behind);
  const isInside = node.parentElement?.closest(names);
  return inner && isOneBlock && isMarked && !isBehindAnother && !isInside
    ? before + marks + inner + marks + after
    : content;
}

function writeLink(content: string, anchor: Element, base: string | undefined): string {
  const address = absoluteAddress(anchor.getAttribute("href"), base);
  const words = address && onOneLine(content);
  return words ? `${linkBegins}[${words.replaceAll(linkBegins, "")}]${inBrackets(address)}` : content;
}

function writePicture(picture: Element, base: string | undefined, escapeText: Escaping): string {
  const address = absoluteAddress(picture.getAttribute("src"), base);
  const words = (picture.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  return address ? `![${escapeText(words)}]${inBrackets(address)}` : "";
}

/** A "#" at the end would be the heading's own. */
function writeHeading(content: string, { nodeName }: Element): string {
  const words = onOneLine(content).replace(/(^|\s)(#+)$/, "$1\\$2");
  return `\n\n${words && `${"#".repeat(Number(nodeName[1]))} ${words}`}\n\n`;
}

/** The number of a list's item, or the bullet, with what the further lines are indented by. */
function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.nodeName !== "OL") return "-   ";
  const stated = Number(list.getAttribute("start") ?? 1);
  const items = Array.from(list.children).filter(({ nodeName }) => nodeName === "LI");
  // Markdown has no numbers below zero and none of more than nine digits.
  const first = Number.isInteger(stated) && stated >= 0 && stated < 100_000_000 ? stated : 1;
  return `${first + items.indexOf(item)}.  `;
}

function writeItem(content: string, item: Element): string {
  const mark = markOf(item);
  const trimmed = content.replace(/^\s+|\n+$/g, "") + (content.endsWith("\n") ? "\n" : "");
  return mark + trimmed.replaceAll("\n", `\n${" ".repeat(mark.length)}`) + (item.nextSibling ? "\n" : "");
}

/** @param base the page's address */
export function wordRules(base: string | undefined, escapeText: Escaping): Record<string, TurndownService.Rule> {
  const isCalled = (name: RegExp) => (node: Node) => name.test(node.nodeName);
  return {
    "blocks unknown to the converter": {
      filter: isCalled(/^(?:DETAILS|SUMMARY|LEGEND|DIALOG|SEARCH)$/),
      replacement: (content) => `\n\n${content}\n\n`,
    },
    "web link": { filter: isCalled(/^A$/), replacement: (content, node) => writeLink(content, node, base) },
    "web picture": { filter: "img", replacement: (_, node) => writePicture(node, base, escapeText) },
    heading: { filter: isCalled(/^H[1-6]$/), replacement: writeHeading as TurndownService.ReplacementFunction },
    quote: {
      filter: "blockquote",
      replacement: (content) => `\n\n${content.replace(/^\n+|\n+$/g, "").replace(/^|\n/g, "$&> ")}\n\n`,
    },
    item: { filter: "li", replacement: (content, node) => writeItem(content, node) },
    emphasis: { filter: ["em", "i"], replacement: (content, node) => emphasise(content, "*", "em, i", node) },
    strong: { filter: ["strong", "b"], replacement: (content, node) => emphasise(content, "**", "strong, b", node) },
    struck: {
      filter: ["del", "s", "strike" as "s"],
      replacement: (content, node) => emphasise(content, "~~", "del, s, strike", node),
    },
    reading: {
      filter: "rt",
      // Where the page has no brackets of its own for those who cannot see it above the word.
      replacement: (content, node) => (node.parentElement?.querySelector("rp") ? content : `(${content})`),
    },
    "left out": { filter: isLeftOut as (node: Node) => boolean, replacement: () => "" },
  };
}
