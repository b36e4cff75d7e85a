// What a template can use of a conference, as plain values; every text is Markdown. template.ts describes them.

import type { ConferenceRecord, Note, Source, TalkRecord } from "@/lib/model/index.ts";
import { layouts } from "../layouts/layout.ts";
import { plainText } from "../markdown/tree.ts";
import { chapterBody, factsLine, headingOf, placeLabel } from "../talk/chapter.ts";
import { labelOf, linkedTitle, pagesOf, speakerNames } from "../talk/pages.ts";
import { asSentence, inPost, startOf, type TalkGroup, titleLine, withMark } from "../talk/parts.ts";
import { addressOfPlace } from "../talk/places.ts";
import { noteBlocks, quotation } from "../talk/talk.ts";
import { linkedPicture, picturesOfTalk, type TalkPicture } from "../talk/talk-pictures.ts";
import { toCome, waitsFor } from "../talk/to-come.ts";
import { longDay, words } from "../wording/words.ts";
import { type TemplateTexts, templateTexts } from "./template-texts.ts";

export type TemplateVariables = Record<string, unknown>;

/** What a template can name, with the talks that are in the post; a text that is not known is empty. */
export function templateVariables(record: ConferenceRecord): TemplateVariables {
  const { conference } = record;
  const texts = templateTexts(record.post);
  const known = new Map(inPost(record).map((talk) => [talk, talkVariables(talk, record, texts)]));
  const all = (talks: TalkRecord[]) => talks.map((talk) => known.get(talk));
  const group = ({ title, talks }: TalkGroup) => ({ title, talks: all(talks) });
  return {
    post: postVariables(record, texts),
    conference: {
      name: texts.plain(conference.name),
      url: texts.address(conference.url),
      place: texts.plain(conference.place),
      first_day: conference.firstDay ?? "",
      last_day: conference.lastDay ?? "",
    },
    talks: all(inPost(record)),
    highlights: all(withMark(record, "highlight")),
    mentions: all(withMark(record, "mention")),
    to_watch: all(withMark(record, "watch-later")),
    listed: all(withMark(record, "highlight", "mention")),
    ...Object.fromEntries(
      layouts.flatMap(({ chapters }) =>
        chapters ? [[chapters.variable, chapters.groupTalks(record).map(group)]] : [],
      ),
    ),
  };
}

function postVariables(record: ConferenceRecord, texts: TemplateTexts): TemplateVariables {
  const { post } = record;
  return {
    title: texts.plain(post.title),
    introduction: texts.typed(post.introduction),
    list_opening: texts.typed(post.listOpening),
    opening_sentence: texts.typed(asSentence(post.listOpening)),
    closing: texts.typed(post.closing),
    to_come: texts.blocks(toCome(record)),
    tags: post.tags.map(texts.plain),
    categories: post.categories.map(texts.plain),
    sections: post.sections
      .filter(({ markdown }) => markdown.trim() !== "")
      .map(({ heading, markdown }) => ({
        heading: texts.plain(heading.trim()),
        heading_line: texts.plain(titleLine(heading.trim())),
        markdown: texts.typed(markdown),
      })),
  };
}

/** What the layouts say in their bullets, under the names that their own templates have it. */
const bullets = new Map(layouts.map(({ bullet }) => [bullet.variable, bullet.compose]));

function talkVariables(record: TalkRecord, { post }: ConferenceRecord, texts: TemplateTexts): TemplateVariables {
  const { talk } = record;
  const start = startOf(record);
  const waiting = waitsFor(record);
  return {
    title: texts.plain(headingOf(record)),
    url: texts.address(pagesOf(record)[0]?.url),
    link: texts.inline([linkedTitle(record)]),
    speakers: talk.speakers.map(({ name, url }) => ({
      name: texts.plain(name),
      url: texts.address(url),
      link: texts.linked(name, url),
    })),
    byline: texts.inline(speakerNames(record, false)),
    mark: talk.mark,
    tags: talk.tags.map(texts.plain),
    day: start ? longDay(start.slice(0, 10)) : "",
    time: start?.slice(11, 16) ?? "",
    room: texts.plain(talk.slot?.room),
    abstract: texts.plain(talk.abstract),
    sources: pagesOf(record).map((source) => sourceVariables(source, record, texts)),
    notes: record.notes.filter(isSaid).map((note) => noteVariables(note, record, texts)),
    pictures: picturesOfTalk(record, post.embeds)
      .filter(({ isInPost }) => isInPost)
      .map((picture) => pictureVariables(picture, texts)),
    facts: texts.inline(factsLine(record, false)),
    timed_facts: texts.inline(factsLine(record, true)),
    body: texts.blocks(chapterBody(record, post.embeds)),
    ...Object.fromEntries(
      [...bullets].map(([variable, compose]) => [variable, texts.blocks(compose(record, post.embeds))]),
    ),
    slides_to_come: waiting?.slides ? words.slidesToCome : "",
    video_to_come: waiting?.video ? words.videoToCome : "",
  };
}

function sourceVariables(source: Source, record: TalkRecord, texts: TemplateTexts): TemplateVariables {
  const label = labelOf(source, record);
  return {
    kind: source.kind,
    label: texts.plain(label),
    title: texts.plain(source.title),
    url: texts.address(source.url),
    link: texts.linked(label, source.url),
    image: texts.address(source.image),
  };
}

/** A frame without words is among the pictures. */
function isSaid({ markdown, frame }: Note): boolean {
  return !frame || markdown.trim() !== "";
}

function pictureVariables(picture: TalkPicture, texts: TemplateTexts): TemplateVariables {
  const { url, address, description } = picture;
  const addresses = { image: texts.address(url), url: texts.address(address) };
  return { ...addresses, description: texts.plain(description), markdown: texts.blocks([linkedPicture(picture)]) };
}

function noteVariables(note: Note, { sources }: TalkRecord, texts: TemplateTexts): TemplateVariables {
  const source = sources.find(({ id }) => id === note.sourceId);
  const url = source ? addressOfPlace(note, source) : undefined;
  const label = placeLabel(note) ?? "";
  const { place } = note;
  return {
    markdown: texts.blocks(noteBlocks({ ...note, place: { kind: "talk" } })),
    label,
    url: texts.address(url),
    link: texts.linked(label, url),
    number: place.kind === "slide" ? place.number : null,
    seconds: place.kind === "time" ? place.seconds : null,
    quote: place.kind === "quote" ? texts.plain(plainText(quotation(place.text))) : "",
  };
}
