// Posts that hold hostile texts in every place a page, a schedule or a person can put them, and the same posts with harmless
// words in their stead.
import { JSDOM } from "jsdom";
import { convertHtmlToMarkdown } from "@/lib/capture/html-to-markdown.ts";
import type { ConferenceRecord, Post } from "@/lib/model/index.ts";
import { layouts, ownLayout } from "@/lib/post/layouts/layout.ts";
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

const imageOf = (at: number, slide: number) => `https://files.example/${at}/${slide}.png`;
const deckUrl = "https://speakerdeck.com/adaquill/queues";

/** In the title, its link and a quotation. */
const titled = (text: string, at: number): TalkFacts => ({
  title: text,
  sources: [{ url: `${deckUrl}/${at}`, title: text }],
  notes: [{ markdown: typed(text), place: { kind: "quote", text: quotationOf(text) }, source: 0 }],
});

/** In speakers' names, a tag, an abstract and notes. */
const spoken = (text: string, at: number): TalkFacts => ({
  title: `Talk ${at}`,
  abstract: text,
  speakers: [{ name: text, url: "https://example.org/speaker" }, { name: text }],
  tags: [text],
  sources: [{ url: `${deckUrl}/${at}`, title: `Talk ${at}` }],
  notes: [{ markdown: typed(text), place: { kind: "slide", number: 7 }, source: 0 }, typed(text)],
});

/** In slides, a room and what pages and their sites are called. */
const shown = (text: string, at: number): TalkFacts => ({
  title: `Talk ${at}`,
  slot: { guid: `${at}`, start: "2014-05-05T11:00:00-07:00", room: text },
  sources: [
    {
      url: `${deckUrl}/${at}`,
      title: text,
      slides: [1, 7].map((number) => ({ number, image: imageOf(at, number), text })),
    },
    { url: `https://www.youtube.com/watch?v=abcdefg${at + 1000}`, kind: "video", title: text, site: text },
    { kind: "status", site: text, title: text },
    { kind: "project", title: `p ${text}` },
  ],
  notes: [{ markdown: "Seen.", place: { kind: "slide", number: 7 }, source: 0 }],
});

/** In two, beside one another. */
function split(text: string, at: number): TalkFacts {
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

const talkBuilders = { titled, spoken, shown, split };

/** Which places of a talk a text stands in. */
export type Place = keyof typeof talkBuilders;

export const places: Place[] = ["titled", "spoken", "shown", "split"];

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

/** What a post looks like: the layouts by their names, their templates, and a template with all that one can use. */
export const shapes: Record<string, Partial<Post>> = {
  ...Object.fromEntries(layouts.map(({ name }) => [name, { layout: name }])),
  "every variable": { layout: ownLayout, template: everyVariable },
  ...Object.fromEntries(
    layouts.map(({ name, template }) => [`the template of ${name}`, { layout: ownLayout, template }]),
  ),
};

/**
 * A post with a talk a text; the first one stands in the post's own texts as well.
 * @param placeOf the places of the text with this index
 */
export function hostilePost(texts: string[], placeOf: (at: number) => Place, changes: Partial<Post>): ConferenceRecord {
  const [first = ""] = texts;
  const talks = texts.map((text, at) => talkBuilders[placeOf(at)](text, at));
  const made = record(talks, {
    title: first,
    tags: texts,
    categories: [first],
    introduction: `${typed(first)} *and* ${typed(first)}`,
    listOpening: `${typed(first)}:`,
    sections: texts.flatMap((text, at) => (placeOf(at) === "split" ? [{ heading: text, markdown: typed(text) }] : [])),
    closing: typed(first),
    slug: "hostile",
    ...changes,
  });
  return { ...made, conference: { ...made.conference, name: first, place: first } };
}
