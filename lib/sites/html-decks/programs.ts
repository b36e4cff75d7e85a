// How programs that make decks in one page draw them: where a slide is, which one is on screen, and how the address names it.

/** What a program makes of a deck. */
export interface DeckProgram {
  name: string;
  /** Every slide, in the order they are shown. */
  slide: string;
  /** What only this program's pages have; absent where `slide` is telling enough. */
  sign?: string;
  /** What the slide on screen is besides a slide. */
  shown: string;
  /** Within a slide: what it shows. Absent: all of it. */
  content?: string;
  /** Within a slide: what is no part of its text. */
  left?: string;
  /** Within a slide: the speaker's notes. */
  notes?: string;
  /** Anywhere in the page: the speaker's notes of that slide, counted from 0. */
  notesOf?(index: number): string;
  /** The parameter that names a step within the slide. */
  step?: string;
  /** What follows "#" for a slide. @param number counted from 1 @param id the slide's own, "" where it has none */
  hash(number: number, id: string): string;
}

export const programs: DeckProgram[] = [
  {
    // https://github.com/marp-team/marp-cli, src/templates/bespoke. A picture behind a slide is drawn by sections beside it.
    name: "Marp",
    slide: "svg[data-marpit-svg], .marpit > section",
    shown: ".bespoke-marp-active",
    content: "section:not([data-marpit-advanced-background=background], [data-marpit-advanced-background=pseudo])",
    notesOf: (index) => `.bespoke-marp-note[data-index="${index}"]`,
    step: "f",
    hash: (number) => `${number}`,
  },
  {
    // https://github.com/gnab/remark, src/remark/views; a slide that has a name is addressed by it.
    name: "remark",
    slide: ".remark-slide-container",
    shown: ".remark-visible",
    content: ".remark-slide-content",
    left: ".remark-slide-number",
    notes: ".remark-slide-notes",
    hash: (number, id) => id.replace(/^slide-/, "") || `${number}`,
  },
  {
    // https://github.com/impress/impress.js, DOCUMENTATION.md
    name: "impress.js",
    slide: "#impress .step",
    shown: ".active, .present",
    left: ".notes",
    notes: ".notes",
    hash: (number, id) => `/${id || `step-${number}`}`,
  },
  {
    // https://github.com/shower/shower
    name: "Shower",
    slide: ".shower > .slide, .shower > .shower--container > .slide",
    shown: ".active",
    hash: (number, id) => id || `${number}`,
  },
  {
    // Shower before its second version
    name: "Shower",
    slide: "body.list > .slide, body.full > .slide",
    sign: "script[src*=shower i], body > .progress",
    shown: ".active",
    hash: (number, id) => id || `${number}`,
  },
  {
    // https://github.com/paulrouget/dzslides, and pandoc's writer of that name
    name: "DZSlides",
    slide: "body > section",
    sign: "body > #progress-bar",
    shown: "[aria-selected]",
    left: "details, [role=note]",
    notes: "details, [role=note]",
    hash: (number) => `${number}.0`,
  },
  {
    // https://meyerweb.com/eric/tools/s5/, and pandoc's writer of that name
    name: "S5",
    slide: ".presentation > .slide",
    sign: "#slideProj, link[href$='slides.css'], script[src$='slides.js'], meta[content~=S5]",
    shown: "[style*='visibility: visible']",
    left: ".notes, .handout",
    notes: ".notes, .handout",
    hash: (number, id) => id || `slide${number - 1}`,
  },
  {
    // https://github.com/imakewebthings/deck.js
    name: "deck.js",
    slide: ".deck-container .slide",
    shown: ".deck-current",
    hash: (number, id) => id || `slide-${number - 1}`,
  },
  {
    // https://github.com/bespokejs/bespoke with bespoke-hash
    name: "bespoke.js",
    slide: ".bespoke-parent > .bespoke-slide",
    shown: ".bespoke-active",
    left: ".bespoke-notes, aside",
    notes: ".bespoke-notes, aside",
    hash: (number) => `${number}`,
  },
  {
    // https://github.com/webslides/WebSlides
    name: "WebSlides",
    slide: "#webslides > section",
    shown: ".current",
    hash: (number) => `slide=${number}`,
  },
  {
    // https://code.google.com/archive/p/io-2012-slides
    name: "Google I/O slides",
    slide: "slides > slide:not(.backdrop)",
    shown: ".current",
    left: "aside.note",
    notes: "aside.note",
    hash: (number) => `${number}`,
  },
  {
    // https://www.w3.org/Talks/Tools/Slidy2/: all slides but the one on screen are hidden by their class.
    name: "Slidy",
    slide: "body > .slide",
    sign: "script[src*=slidy i], link[href*=slidy i]",
    shown: ":not(.hidden)",
    left: ".handout",
    notes: ".handout",
    hash: (number) => `(${number})`,
  },
];
