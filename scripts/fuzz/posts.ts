// Posts that hold hostile texts in every place a page, a schedule or a person can put them, and the same posts with harmless
// words in their stead.
import { JSDOM } from "jsdom";
import { convertHtmlToMarkdown } from "@/lib/capture/html-to-markdown.ts";
import type { ConferenceRecord, ExtraField, Post } from "@/lib/model/index.ts";
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

/** A fence, or the marks of a code span, that no run of backticks in the text ends. */
function backticksFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return "`".repeat(Math.max(least, longest + 1));
}

/** The text as code on its own lines, and as code within one. */
function codeBlock(text: string): string {
  const fence = backticksFor(text, 3);
  return `${fence}\n${text}\n${fence}`;
}
function codeSpan(text: string): string {
  const marks = backticksFor(text, 1);
  return `A ${marks} ${text.replace(/\s*\n\s*/g, " ")} ${marks} b`;
}

/** The text in two, which stand in neighbouring places. */
export function halves(text: string): [string, string] {
  const letters = [...text];
  const middle = Math.ceil(letters.length / 2);
  const [first, second] = [letters.slice(0, middle).join("").trim(), letters.slice(middle).join("").trim()];
  return [first || text, second || text];
}

const imageOf = (at: number, slide: number) => `https://files.example/${at}/${slide}.png`;
const deckUrl = "https://speakerdeck.com/adaquill/queues";

/** The text of a slot: those there are take turns, so that one alone stands everywhere. */
type Slot = (number: number) => string;

/** In the title, its link and a quotation. */
const titled = (slot: Slot, at: number): TalkFacts => ({
  title: slot(0),
  sources: [{ url: `${deckUrl}/${at}`, title: slot(1) }],
  notes: [{ markdown: typed(slot(2)), place: { kind: "quote", text: quotationOf(slot(3)) }, source: 0 }],
});

/** In speakers' names, a tag, an abstract and notes. */
const spoken = (slot: Slot, at: number): TalkFacts => ({
  title: `Talk ${at}`,
  abstract: slot(0),
  speakers: [{ name: slot(1), url: "https://example.org/speaker" }, { name: slot(2) }],
  tags: [slot(3)],
  sources: [{ url: `${deckUrl}/${at}`, title: `Talk ${at}` }],
  notes: [{ markdown: typed(slot(4)), place: { kind: "slide", number: 7 }, source: 0 }, typed(slot(5))],
});

/** In slides, a room and what pages and their sites are called. */
const shown = (slot: Slot, at: number): TalkFacts => ({
  title: `Talk ${at}`,
  slot: { guid: `${at}`, start: "2014-05-05T11:00:00-07:00", room: slot(0) },
  sources: [
    {
      url: `${deckUrl}/${at}`,
      title: slot(1),
      slides: [1, 7].map((number) => ({ number, image: imageOf(at, number), text: slot(2) })),
    },
    { url: `https://www.youtube.com/watch?v=abcdefg${at + 1000}`, kind: "video", title: slot(3), site: slot(4) },
    { kind: "status", site: slot(5), title: slot(6) },
    { kind: "project", title: `p ${slot(7)}` },
  ],
  notes: [{ markdown: "Seen.", place: { kind: "slide", number: 7 }, source: 0 }],
});

/** In two, beside one another. */
function split(slot: Slot, at: number): TalkFacts {
  const [[first], [, second]] = [halves(slot(0)), halves(slot(1))];
  return {
    title: first,
    // A name that the title says already is not said again.
    speakers: [{ name: second }, { name: `N ${first}` }],
    slot: { guid: `split ${at}`, start: "2014-05-06T11:00:00-07:00", room: first },
    awaited: { slides: true, video: true },
    mark: at % 2 === 0 ? "mention" : "watch-later",
    notes: [typed(first), typed(second), { markdown: "", place: { kind: "quote", text: quotationOf(second) } }],
  };
}

/** In code, with a tag beside it: an engine whose tags have to be switched off does so with harmless words as well. */
const coded = (slot: Slot, at: number): TalkFacts => ({
  title: `Talk ${at}`,
  notes: [codeSpan("{{ x }}"), codeSpan(slot(0)), codeBlock(slot(1))],
});

const talkBuilders = { titled, spoken, shown, split, coded };

/** Which places of a talk its texts stand in. */
export type Place = keyof typeof talkBuilders;

/** Those whose texts mean themselves to every parser; code is written for the engine’s own alone. */
export const places: Place[] = ["titled", "spoken", "shown", "split"];

/** How many texts fill the slots of a talk's place, of the post itself and of its extra fields. */
export const slots = { titled: 4, spoken: 6, shown: 8, split: 2, coded: 2, post: 12, fields: 18 };

/** What stands in a post where it is not plain. */
export interface Contents {
  /** In what the person writes for the post as a whole. */
  post: string[];
  /** In names and values of extra fields, which may be any characters at all. */
  fields: string[];
  talks: { place: Place; texts: string[] }[];
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

/** What a post looks like: the layouts by their names, their templates, and a template with all that one can use. */
export const shapes: Record<string, Partial<Post>> = {
  ...Object.fromEntries(layouts.map(({ name }) => [name, { layout: name }])),
  "every variable": { layout: ownLayout, template: everyVariable },
  ...Object.fromEntries(
    layouts.map(({ name, template }) => [`the template of ${name}`, { layout: ownLayout, template }]),
  ),
};

const turns =
  (texts: string[]): Slot =>
  (number) =>
    texts[number % texts.length] ?? "";

/** Names and values of each shape that front matter can have. */
function extraFields(slot: Slot): ExtraField[] {
  const fields: ExtraField[] = [
    { name: slot(0), value: slot(1) },
    { name: slot(2), value: [slot(3), 1.5, true, slot(4)] },
    { name: slot(5), value: [[slot(6)], [slot(7), slot(8)]] },
    { name: slot(9), value: { [slot(10)]: slot(11), [slot(12)]: { [slot(13)]: [slot(14), -7] } } },
    { name: slot(15), value: [{ [slot(16)]: slot(17) }, { [slot(16)]: 1e21 }] },
  ];
  return fields.filter(({ name }) => name !== "");
}

/** @param changes of the post beside its texts */
export function hostilePost({ post, fields, talks }: Contents, changes: Partial<Post>): ConferenceRecord {
  const own = turns(post);
  const made = record(
    talks.map(({ place, texts }, at) => talkBuilders[place](turns(texts), at)),
    {
      title: own(0),
      tags: [own(1), ...talks.map(({ texts }) => texts[0] ?? "")],
      categories: [own(2)],
      introduction: `${typed(own(3))} *and* ${typed(own(4))}`,
      listOpening: `${typed(own(5))}:`,
      sections: [
        { heading: own(6), markdown: typed(own(7)) },
        ...talks.flatMap(({ place, texts: [text = ""] }) =>
          place === "split" ? [{ heading: text, markdown: typed(text) }] : [],
        ),
      ],
      closing: typed(own(8)),
      slug: "hostile",
      extraFields: extraFields(turns(fields)),
      ...changes,
    },
  );
  return { ...made, conference: { ...made.conference, name: own(9), place: own(10) } };
}
