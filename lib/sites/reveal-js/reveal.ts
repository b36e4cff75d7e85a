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
}

/** Every slide in the order they are shown; a section that holds sections is a column of them. */
function leaves(page: Page): Leaf[] {
  const top = findAll(page, ".reveal .slides > section");
  return top.flatMap((section, horizontal) => {
    const column = [...section.children].filter((child) => child.tagName === "SECTION");
    if (column.length === 0) return [{ section, horizontal, vertical: 0 }];
    return column.map((child, vertical) => ({ section: child, horizontal, vertical }));
  });
}

/** Whether the page is a reveal.js deck, by the markup that it asks for (https://revealjs.com/markup/). */
export function hasReveal(page: Page): boolean {
  return findAll(page, ".reveal > .slides > section").length > 0;
}

/** The slide's address, as reveal.js itself writes it: by the section's id, else by its place. */
function hashOf({ section, horizontal, vertical }: Leaf): string {
  if (section.id) return `#/${section.id}`;
  return vertical > 0 ? `#/${horizontal}/${vertical}` : `#/${horizontal}`;
}

/** The Markdown of a slide that reveal.js has not yet made into HTML; "Note:" begins the speaker's notes. */
function markdownOf(section: Element): { text: string; notes: string } | undefined {
  const template = section.hasAttribute("data-markdown")
    ? section.querySelector("script, textarea[data-template]")
    : null;
  if (template === null) return undefined;
  const plain = (template.textContent ?? "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|[-*+]|\d+\.)[ \t]+/gm, "")
    .replace(/[*_]{2}|`/g, "");
  const [text = "", ...notes] = plain.split(/^[ \t]*notes?:/im);
  return { text: cleanText(text), notes: cleanText(notes.join("\n")) };
}

function readSlide(leaf: Leaf, number: number, address: string): Slide {
  const { section } = leaf;
  const markdown = markdownOf(section);
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
  const named = all.findIndex((leaf) => hashOf(leaf) === page.url.hash || `${hashOf(leaf)}/0` === page.url.hash);
  const shown = all.findIndex(
    ({ section }) => section.classList.contains("present") && section.closest(".stack:not(.present)") === null,
  );
  const index = shown >= 0 ? shown : named;
  const slide = index >= 0 ? index + 1 : placeInAddress(page.url.href).slide;
  return slide === undefined ? undefined : { slide };
}
