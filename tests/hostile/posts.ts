// Posts that hold hostile texts in every place a page, a schedule or a person can put them, and the same posts with harmless
// words in their stead.
import { JSDOM } from "jsdom";
import { convertHtmlToMarkdown } from "@/lib/html-to-markdown.ts";
import type { ConferenceRecord, Post } from "@/lib/model.ts";
import { layouts, ownLayout } from "@/lib/post/layout.ts";
import { record, type TalkFacts } from "../notebooks/build.ts";

const { document } = new JSDOM().window;

/** What a selection of the text on a page is stored as. */
function quotationOf(text: string): string {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return convertHtmlToMarkdown(paragraph.outerHTML);
}

/** What somebody types who means the text and knows how to write it in CommonMark. */
const typed = (text: string) => text.replace(/\s*\n\s*/g, "\n").replace(/[!-/:-@[-`{-~]/g, "\\$&");

/** The text in two, which stand in neighbouring places. */
export function halves(text: string): [string, string] {
  const letters = [...text];
  const middle = Math.ceil(letters.length / 2);
  const [first, second] = [letters.slice(0, middle).join("").trim(), letters.slice(middle).join("").trim()];
  return [first || text, second || text];
}

function wholeTalk(said: string, at: number): TalkFacts {
  const image = (slide: number) => `https://files.example/${at}/${slide}.png`;
  const deck = {
    url: "https://speakerdeck.com/adaquill/queues",
    title: said,
    slides: [
      { number: 1, image: image(1), text: said },
      { number: 7, image: image(7), text: said },
    ],
  };
  const video = { url: "https://www.youtube.com/watch?v=abcdefghijk", kind: "video" as const, title: said };
  return {
    title: said,
    abstract: said,
    speakers: [{ name: said, url: "https://example.org/speaker" }, { name: said }],
    tags: [said],
    slot: { guid: `${at}`, start: "2014-05-05T11:00:00-07:00", room: said },
    sources: [
      deck,
      { ...video, site: said },
      { kind: "status", site: said, title: said },
      { kind: "project", title: `p ${said}` },
    ],
    notes: [
      { markdown: typed(said), place: { kind: "quote", text: quotationOf(said) }, source: 0 },
      { markdown: typed(said), place: { kind: "slide", number: 7 }, source: 0 },
      typed(said),
    ],
  };
}

function splitTalk(text: string, at: number): TalkFacts {
  const [first, second] = halves(text);
  return {
    title: first,
    speakers: [{ name: second }, { name: first }],
    slot: { guid: `split ${at}`, start: "2014-05-06T11:00:00-07:00", room: first },
    awaited: { slides: true, video: true },
    mark: at % 2 === 0 ? "mention" : "watch-later",
    notes: [typed(first), typed(second), { markdown: "", place: { kind: "quote", text: quotationOf(second) } }],
  };
}

/** Every variable that a page may have its word in, in a template of one's own. */
const everyVariable = `{{ post.title }} {{ conference.name }} {{ conference.place }}

{% for talk in talks -%}
## {{ talk.title }}

{{ talk.link }} by {{ talk.byline }}, {{ talk.room }}, {{ talk.tags | join: ", " }}

{{ talk.abstract }}

{{ talk.facts }}

{% for source in talk.sources %}- {{ source.link }} {{ source.title }}
{% endfor %}

{% for note in talk.notes %}
{{ note.quote }}

{{ note.markdown }}
{% endfor %}

{% for picture in talk.pictures %}
{{ picture.markdown }} {{ picture.description }}
{% endfor %}
{% endfor %}`;

/** The layouts by their names, and templates of one's own. */
export const shapes: Record<string, Partial<Post>> = {
  ...Object.fromEntries(layouts.map(({ name }) => [name, { layout: name }])),
  ...Object.fromEntries(
    layouts.map(({ name, template }) => [`the template of ${name}`, { layout: ownLayout, template }]),
  ),
  "every variable": { layout: ownLayout, template: everyVariable },
};

/** Whether a talk has one text in all its places, or its halves in neighbouring ones. */
export type Spread = "whole" | "split";

/** A post with every text in every place. */
export function hostilePost(texts: string[], spread: Spread, changes: Partial<Post>): ConferenceRecord {
  const [first = ""] = texts;
  const talks = texts.map((text, at) => (spread === "whole" ? wholeTalk(text, at) : splitTalk(text, at)));
  const made = record(talks, {
    title: first,
    tags: texts,
    categories: [first],
    introduction: `${typed(first)} *and* ${typed(first)}`,
    listOpening: `${typed(first)}:`,
    sections: spread === "whole" ? [] : texts.map((text) => ({ heading: text, markdown: typed(text) })),
    closing: typed(first),
    slug: "hostile",
    ...changes,
  });
  return { ...made, conference: { ...made.conference, name: first, place: first } };
}
