// The slides of a reveal.js presentation (https://revealjs.com/markup/), for every site that shows one.

import { findAll, type Page } from "@/lib/capture/page/page.ts";
import { blockText, cleanText } from "@/lib/capture/page/text.ts";
import type { Slide } from "@/lib/model/index.ts";
import { type PlaceInPage, placeInAddress } from "../places.ts";

interface Leaf {
  section: Element;
  /** From 0, as in the address `#/h/v`. */
  horizontal: number;
  vertical: number;
  /** The slide's Markdown, where reveal.js has not yet made it into HTML. */
  markdown?: string;
}

/** The Markdown of a section that reveal.js has not yet made into HTML. */
function sourceOf(section: Element): string | undefined {
  const template = section.hasAttribute("data-markdown")
    ? section.querySelector("script, textarea[data-template]")
    : null;
  return template?.textContent?.replace(/\r\n?/g, "\n");
}

/** The parts of a text at a separator that the section states as an expression (https://revealjs.com/markdown/). */
function splitAt(text: string, stated: string | null, otherwise?: RegExp): string[] {
  try {
    const separator = stated ? new RegExp(stated, "m") : otherwise;
    return separator ? text.split(separator) : [text];
  } catch {
    return [text];
  }
}

/** A column of slides for each part of a section's Markdown, if it is of several. */
function writtenColumns(section: Element): Omit<Leaf, "horizontal">[][] | undefined {
  const source = sourceOf(section);
  if (source === undefined) return undefined;
  const columns = splitAt(source, section.getAttribute("data-separator"), /^---$/m);
  const vertical = section.getAttribute("data-separator-vertical");
  return columns.map((column) =>
    splitAt(column, vertical).map((markdown, index) => ({ section, vertical: index, markdown })),
  );
}

function columnsOf(section: Element): Omit<Leaf, "horizontal">[][] {
  const inner = [...section.children].filter((child) => child.tagName === "SECTION" && isCounted(child));
  if (inner.length === 0) return writtenColumns(section) ?? [[{ section, vertical: 0 }]];
  return [inner.map((child, vertical) => ({ section: child, vertical, markdown: sourceOf(child) }))];
}

/** A hidden slide is taken out before the first is shown. */
function isCounted(section: Element): boolean {
  return section.getAttribute("data-visibility") !== "hidden";
}

/** Every slide in the order they are shown; a section that holds sections is a column of them. */
function leaves(page: Page): Leaf[] {
  const top = findAll(page, ".reveal .slides > section").filter(isCounted);
  return top.flatMap(columnsOf).flatMap((column, horizontal) => column.map((leaf) => ({ ...leaf, horizontal })));
}

/** Whether the page is a reveal.js deck, by the markup that it asks for (https://revealjs.com/markup/). */
export function hasReveal(page: Page): boolean {
  return findAll(page, ".reveal > .slides > section").length > 0;
}

/** The slide's address, as reveal.js itself writes it: by the section's id, else by its place. */
function hashOf({ section, horizontal, vertical, markdown }: Leaf): string {
  if (section.id && markdown === undefined) return `#/${section.id}`;
  return vertical > 0 ? `#/${horizontal}/${vertical}` : `#/${horizontal}`;
}

/** A slide's Markdown as text; "Note:" begins the speaker's notes. */
function readMarkdown(markdown: string): { text: string; notes: string } {
  const plain = markdown
    .replace(/<!--.*?-->/gs, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|[-*+]|\d+\.)[ \t]+/gm, "")
    .replace(/[*_]{2}|`/g, "");
  const [text = "", ...notes] = plain.split(/^[ \t]*notes?:/im);
  return { text: cleanText(text), notes: cleanText(notes.join("\n")) };
}

function readSlide(leaf: Leaf, number: number, address: string): Slide {
  const { section } = leaf;
  const markdown = leaf.markdown === undefined ? undefined : readMarkdown(leaf.markdown);
  const copy = section.cloneNode(true) as Element;
  const asides = [...copy.querySelectorAll("aside.notes")];
  const notes = [section.getAttribute("data-notes") ?? "", ...asides.map((aside) => blockText(aside) ?? "")];
  for (const aside of asides) aside.remove();
  return {
    number,
    text: markdown?.text ?? blockText(copy) ?? "",
    speakerNotes: [markdown?.notes ?? "", ...notes].filter(Boolean).join("\n\n"),
    url: address.replace(/#.*$/, "") + hashOf(leaf),
  };
}

/** @param address the deck's address, to which slides add their place */
export function revealSlides(page: Page, address: string): Slide[] {
  return leaves(page).map((leaf, index) => readSlide(leaf, index + 1, address));
}

/** The slide that reveal.js shows, else the one the address names. */
export function revealPosition(page: Page): PlaceInPage | undefined {
  const all = leaves(page);
  // A slide may be named by its place too, where it has an id; a step within it follows.
  const [, column, row = "0"] = /^#\/(\d+)(?:\/(\d+))?(?:\/\d+)?$/.exec(page.url.hash) ?? [];
  const named = all.findIndex(
    (leaf) => hashOf(leaf) === page.url.hash || (leaf.horizontal === Number(column) && leaf.vertical === Number(row)),
  );
  const shown = all.findIndex(
    ({ section }) => section.classList.contains("present") && section.closest(".stack:not(.present)") === null,
  );
  const index = shown >= 0 ? shown : named;
  const slide = index >= 0 ? index + 1 : placeInAddress(page.url.href).slide;
  return slide === undefined ? undefined : { slide };
}
