// What a person cannot read on a screen as it is shown: texts that are cut off, run out of their box or lie over one another, and a
// focus that nothing shows. With the text spacing of WCAG 1.4.12 and in forced colours, which a screen has to stand.
import type { Page } from "puppeteer-core";
import { isFirefox } from "@/scripts/browser/harness.ts";
import { showIn } from "./notebook-page.ts";

/** One line of a text as it is drawn. */
interface Piece {
  text: string;
  element: Element;
  rect: DOMRect;
}

interface Shown extends Piece {
  /** What lies over the rest of the screen with it, or the screen. */
  layer: Element;
}

// The functions up to `findFaults` run in the page, by their own source: they use one another and nothing else.

const rootOf = () => document.querySelector("dialog[open]") ?? document.body;

function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let at: Element | null = element; at && at !== rootOf().parentElement; at = at.parentElement) {
    if (!["inline", "contents"].includes(getComputedStyle(at).display)) boxes.push(at);
  }
  return boxes;
}

/** For screen readers alone. */
function isForEarsOnly(element: Element): boolean {
  return boxesAround(element).some((box) => {
    const { width, height } = box.getBoundingClientRect();
    return width <= 1 || height <= 1 || getComputedStyle(box).clipPath !== "none";
  });
}

function listPieces(): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(rootOf(), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    const text = textContent?.trim() ?? "";
    if (!text || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    // What is hidden from ears decorates: it is said in words elsewhere.
    const isNoText = element.closest("style, script, option, textarea, [aria-hidden=true]");
    if (isNoText || isForEarsOnly(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) if (rect.width > 0) pieces.push({ text, element, rect });
  }
  return pieces;
}

/** Line boxes are higher than their letters, which may touch an edge. */
function leaves({ rect }: Piece, edge: DOMRect): { sideways: boolean; downwards: boolean } {
  return {
    sideways: rect.left < edge.left - 2 || rect.right > edge.right + 2,
    downwards: rect.top < edge.top - 4 || rect.bottom > edge.bottom + 4,
  };
}

function isDrawn({ borderTopWidth, backgroundColor }: CSSStyleDeclaration): boolean {
  return borderTopWidth !== "0px" || !/, 0\)$/.test(backgroundColor);
}

/** How a box around it spoils a piece: a box that scrolls shows all of it, one that shortens says so by an ellipsis. */
function findSpoilt(piece: Piece): string | undefined {
  for (const box of boxesAround(piece.element)) {
    const style = getComputedStyle(box);
    const out = leaves(piece, box.getBoundingClientRect());
    if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return undefined;
    if (/auto|scroll/.test(style.overflow)) return undefined;
    const cuts = (value: string) => value === "hidden" || value === "clip";
    if ((cuts(style.overflowX) && out.sideways) || (cuts(style.overflowY) && out.downwards)) return "is cut off";
    if (isDrawn(style)) return out.sideways || out.downwards ? "runs out of its box" : undefined;
  }
}

/** What of a piece is in sight within all boxes around it, and what it lies on. */
function show(piece: Piece): Shown {
  let { left, right, top, bottom } = piece.rect;
  let layer: Element | undefined;
  for (const box of boxesAround(piece.element)) {
    const style = getComputedStyle(box);
    const edge = box.getBoundingClientRect();
    if (style.overflow !== "visible") {
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    const isAbove = /fixed|sticky/.test(style.position) || (style.position === "absolute" && isDrawn(style));
    if (isAbove) layer ??= box;
  }
  const rect = new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  return { ...piece, rect, layer: layer ?? rootOf() };
}

function doOverlap(one: Shown, other: Shown): boolean {
  if (one.element === other.element || one.layer !== other.layer) return false;
  const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
  const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
  return across > 2 && down > 4;
}

function findFaults(): string[] {
  const name = ({ text, element }: Piece) =>
    `“${text.slice(0, 40)}” (${element.tagName.toLowerCase()}.${element.className})`;
  const pieces = listPieces();
  const spoilt = pieces.flatMap((piece) => {
    const how = findSpoilt(piece);
    return how ? [`${name(piece)} ${how}`] : [];
  });
  const shown = pieces.map(show).toSorted((one, other) => one.rect.top - other.rect.top);
  const covered = shown.flatMap((one, at) => {
    const below = shown.slice(at + 1);
    const end = below.findIndex(({ rect }) => rect.top > one.rect.bottom);
    const near = end < 0 ? below : below.slice(0, end);
    return near.filter((other) => doOverlap(one, other)).map((other) => `${name(one)} lies over ${name(other)}`);
  });
  return [...new Set([...spoilt, ...covered])];
}

const inPage = [
  rootOf,
  boxesAround,
  isForEarsOnly,
  listPieces,
  leaves,
  isDrawn,
  findSpoilt,
  show,
  doOverlap,
  findFaults,
];

/** Texts that are cut off by a box around them, run out of the box that they are drawn in, or lie over one another. */
async function findIllegible(page: Page): Promise<string[]> {
  const sources = inPage.map((one) => `const ${one.name} = ${one};`).join("\n");
  return (await page.evaluate(`(() => { ${sources} return findFaults(); })()`)) as string[];
}

/** The widest spacing that WCAG 1.4.12 lets a person ask for, or none. */
async function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate((isWanted) => {
    document.getElementById("text-spacing")?.remove();
    if (!isWanted) return;
    const sheet = document.createElement("style");
    sheet.id = "text-spacing";
    sheet.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
    document.head.append(sheet);
  }, isSpaced);
}

/** Looks at the page in the colours of a contrast theme, and gives it its own back. */
async function inForcedColours<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  // They are there as long as the session is.
  const session = await page.createCDPSession();
  const features = [
    { name: "forced-colors", value: "active" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ];
  await session.send("Emulation.setEmulatedMedia", { features });
  if (!(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)))
    throw new Error("No forced colours.");
  const seen = await look();
  await session.detach();
  return seen;
}

/** The outlines of an element, of what it is in and of what it stands for: colours of edges and shadows are the system's. */
function describeOutlines(element: Element): string {
  const { parentElement: parent, nextElementSibling: next } = element;
  const parts = [element, parent, parent?.parentElement, next].filter((part) => part instanceof Element);
  return parts
    .map((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle === "none" || part.getBoundingClientRect().width <= 1 ? "" : outlineWidth;
    })
    .join("|");
}

/** What Tab leads to whose focus no outline shows. The focus stays where Tab ends. */
async function findUnseenFocus(page: Page): Promise<string[]> {
  await page.evaluate(`window.stops = new Map(); window.describeOutlines = ${describeOutlines};`);
  const isNew = () =>
    page.evaluate(() => {
      const { stops, describeOutlines: describe } = window as unknown as {
        stops: Map<Element, string>;
        describeOutlines: (element: Element) => string;
      };
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body || stops.has(activeElement)) return false;
      stops.set(activeElement, describe(activeElement));
      return true;
    });
  do await page.keyboard.press("Tab");
  while (await isNew());
  return page.evaluate(() => {
    const { stops, describeOutlines: describe } = window as unknown as {
      stops: Map<Element, string>;
      describeOutlines: (element: Element) => string;
    };
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const unseen = [...stops].filter(([element, outlines]) => element.isConnected && describe(element) === outlines);
    return unseen.map(([{ tagName, className, textContent }]) => `${tagName}.${className} ${textContent.slice(0, 30)}`);
  });
}

/**
 * All of this in one: what cannot be read as it is and with its text spaced apart, and whose focus is not seen in forced colours,
 * which no test can have in Firefox.
 * @param scheme the colours that the page is left in
 */
export async function findUnreadable(page: Page, scheme = "light"): Promise<string[]> {
  const plain = await findIllegible(page);
  await spaceText(page, true);
  const spaced = await findIllegible(page);
  await spaceText(page, false);
  if (isFirefox) return [...new Set([...plain, ...spaced])];
  const unseen = await inForcedColours(page, () => findUnseenFocus(page));
  await showIn(page, scheme);
  return [...new Set([...plain, ...spaced]), ...unseen.map((stop) => `the focus is not seen: ${stop}`)];
}
