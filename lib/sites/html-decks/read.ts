// Reads decks in one page on any host, recognised by what the program that made them draws.

import { readDeckPage } from "@/lib/capture/decks/deck-page.ts";
import { find, findAll, type Page } from "@/lib/capture/page/page.ts";
import { blockText } from "@/lib/capture/page/text.ts";
import type { Slide } from "@/lib/model/index.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { type DeckProgram, programs } from "./programs.ts";

function programOf(page: Page): DeckProgram | undefined {
  return programs.find(({ slide, sign }) => find(page, slide) && (!sign || find(page, sign)));
}

/** What a slide shows; of a column of them only its own. */
function contentOf({ content }: DeckProgram, slide: Element): Element {
  return (content && !slide.matches(content) && slide.querySelector(content)) || slide;
}

function textOf(element: Element, left: string | undefined): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of left ? copy.querySelectorAll(left) : []) part.remove();
  return blockText(copy) ?? "";
}

function hashOf(program: DeckProgram, slide: Element, index: number): string {
  return `#${program.hash(index + 1, slide.id || contentOf(program, slide).id)}`;
}

function readSlides(page: Page, program: DeckProgram, url: string): Slide[] {
  const { left, notes, notesOf } = program;
  return findAll(page, program.slide).map((slide, index) => {
    const said = [...(notes ? slide.querySelectorAll(notes) : []), ...(notesOf ? findAll(page, notesOf(index)) : [])];
    return {
      number: index + 1,
      text: textOf(contentOf(program, slide), left),
      speakerNotes: said.map((element) => blockText(element) ?? "").join("\n\n"),
      url: url + hashOf(program, slide, index),
    };
  });
}

/** The deck's address, without the slide and what is shown of it. */
function homeOf(page: Page, { step }: DeckProgram): string {
  const url = new URL(page.url);
  url.hash = "";
  if (step) url.searchParams.delete(step);
  return url.href;
}

export const site: Site = {
  ...address,
  matches: (page) => programOf(page) !== undefined,
  async read(page) {
    const program = programOf(page);
    return program
      ? readDeckPage(
          page,
          (url) => readSlides(page, program, url),
          findAll(page, program.slide)[0],
          homeOf(page, program),
        )
      : {};
  },
  position(page) {
    const program = programOf(page);
    if (!program) return undefined;
    const slides = findAll(page, program.slide);
    const shown = slides.filter((slide) => slide.matches(program.shown));
    // Where all are on screen at once, only the address tells.
    const named = slides.findIndex((slide, index) => hashOf(program, slide, index) === page.url.hash);
    const index = shown.length === 1 && shown[0] ? slides.indexOf(shown[0]) : named;
    return index >= 0 ? { slide: index + 1 } : undefined;
  },
};
