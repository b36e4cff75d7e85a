// Long pages of every kind that a reading could lose itself in: a text with thousands of paragraphs, comments that nothing marks,
// cards of other pages, a programme, a list of links. Invented.

const words = "several words that say nothing much of anything at all";

const many = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join("\n");

const around = (title: string, body: string) =>
  `<!doctype html><title>${title} - Wick Weekly</title><body><nav>${many(30, (at) => `<a href="/menu/${at}">A part of it</a>`)}</nav>${body}`;

export interface LongPage {
  address: string;
  /** @param count of what there are many of: paragraphs, comments, talks */
  draw(count: number): string;
}

/** By what each has many of. */
export const longPages: Record<string, LongPage> = {
  paragraphs: {
    address: "https://wicks.example/lamps",
    draw: (count) => {
      const text = many(
        count,
        (at) => `<p>What a text says in <a href="/part/${at}">part ${at}</a>, one of <em>many</em>: ${words}.</p>`,
      );
      return around("Lamps at sea", `<article><h1>Lamps at sea</h1>${text}</article>`);
    },
  },
  "comments that nothing marks": {
    address: "https://wicks.example/lamps",
    draw: (count) => {
      const said = many(
        count,
        (at) =>
          `<div><div class="author"><a href="/u/${at}">Bo Wick ${at}</a> <time datetime="2024-01-02">January 2, 2024</time></div><p>${words}</p></div>`,
      );
      return around(
        "Lamps at sea",
        `<div><div><h1>Lamps at sea</h1><p>${words}</p><div><h2>Replies</h2>${said}</div></div></div>`,
      );
    },
  },
  "cards of other pages": {
    address: "https://wicks.example/lamps",
    draw: (count) => {
      const cards = many(
        count,
        (at) =>
          `<div class="card"><a href="/post/${at}"><h3>Some other post ${at}</h3></a><span class="author">Bo Wick</span><time datetime="2024-03-04">March 4, 2024</time></div>`,
      );
      return around("Lamps at sea", `<main><h1>Lamps at sea</h1>${cards}</main>`);
    },
  },
  "entries with microformats": {
    address: "https://wicks.example/lamps",
    draw: (count) => {
      const entries = many(
        count,
        (at) =>
          `<article class="h-entry"><h2 class="p-name"><a href="/post/${at}">Post ${at} of many</a></h2><time class="dt-published" datetime="2024-02-03">Feb 3</time><span class="p-author h-card">Bo Wick</span></article>`,
      );
      return around("Lamps at sea", `<main><h1>Lamps at sea</h1>${entries}</main>`);
    },
  },
  "talks of a programme": {
    address: "https://lampcon.example/2026/schedule",
    draw: (count) => {
      const talks = many(
        count,
        (at) =>
          `<div class="session"><span class="time">10:00 - 10:30</span><h3><a href="/2026/talks/${at}">Talk ${at} on wicks and oil</a></h3><p class="speaker">Bo Wick</p><p>${words}</p></div>`,
      );
      return around("Schedule", `<main><h1>Schedule</h1>${talks}</main>`);
    },
  },
  "headings of a talk's text": {
    address: "https://lampcon.example/2026/talks/lamps",
    draw: (count) => {
      const text = many(
        count,
        (at) => `<h2>Part ${at}</h2><p>${words} <a href="https://other.example/${at}">there, too</a></p>`,
      );
      return around(
        "Lamps at sea",
        `<main><h1>Lamps at sea</h1><p>Speaker: Ada Quill</p><p>Room 2, May 3, 2026</p>${text}</main>`,
      );
    },
  },
};
