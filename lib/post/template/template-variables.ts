// What a template can use of a conference, as plain values; every text is Markdown. template.ts describes them.

import type { PhrasingContent, RootContent } from "mdast";
import type { ConferenceRecord, Note, Source, TalkRecord } from "@/lib/model/index.ts";
import { engine as plain } from "../engines/markdown.ts";
import { indexLine } from "../layouts/link-index.ts";
import { linkNode, oneLine, paragraph, textNode } from "../markdown/tree.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { chapterBody, factsLine, headingOf, placeLabel } from "../talk/chapter.ts";
import { labelOf, linkedTitle, pagesOf, speakerNames } from "../talk/pages.ts";
import { asSentence, groupByDay, groupByMark, inPost, startOf, type TalkGroup, withMark } from "../talk/parts.ts";
import { addressOfPlace } from "../talk/places.ts";
import { noteBlocks, story } from "../talk/talk.ts";
import { embedAsLink, replaceEmbeds } from "../talk/talk-embeds.ts";
import { linkedPicture, picturesOfTalk, type TalkPicture } from "../talk/talk-pictures.ts";
import { toCome, waitsFor } from "../talk/to-come.ts";
import { longDay, words } from "../wording/words.ts";

export type TemplateVariables = Record<string, unknown>;

const toMarkdown = (blocks: RootContent[]): string =>
  writeMarkdown(replaceEmbeds({ type: "root", children: blocks }, embedAsLink), plain).trimEnd();
const inline = (nodes: PhrasingContent[]): string => (nodes.length > 0 ? toMarkdown([paragraph(nodes)]) : "");
const safe = (value: string | undefined): string => inline(value ? [textNode(oneLine(value))] : []);
const linked = (label: string, url: string | undefined): string =>
  inline(label ? [url ? linkNode(url, [textNode(oneLine(label))]) : textNode(oneLine(label))] : []);

/** What a template can name, with the talks that are in the post; a text that is not known is empty. */
export function templateVariables(record: ConferenceRecord): TemplateVariables {
  const { conference } = record;
  const known = new Map(inPost(record).map((talk) => [talk, talkVariables(talk, record)]));
  const all = (talks: TalkRecord[]) => talks.map((talk) => known.get(talk));
  const group = ({ title, talks }: TalkGroup) => ({ title, talks: all(talks) });
  return {
    post: postVariables(record),
    conference: {
      name: safe(conference.name),
      url: conference.url ?? "",
      place: safe(conference.place),
      first_day: conference.firstDay ?? "",
      last_day: conference.lastDay ?? "",
    },
    talks: all(inPost(record)),
    highlights: all(withMark(record, "highlight")),
    mentions: all(withMark(record, "mention")),
    to_watch: all(withMark(record, "watch-later")),
    listed: all(withMark(record, "highlight", "mention")),
    groups: groupByMark(record).map(group),
    days: groupByDay(record).map(group),
  };
}

function postVariables(record: ConferenceRecord): TemplateVariables {
  const { post } = record;
  return {
    title: safe(post.title),
    introduction: post.introduction,
    list_opening: post.listOpening,
    opening_sentence: asSentence(post.listOpening),
    closing: post.closing,
    to_come: toMarkdown(toCome(record)),
    tags: post.tags.map(safe),
    categories: post.categories.map(safe),
    sections: post.sections
      .filter(({ markdown }) => markdown.trim() !== "")
      .map(({ heading, markdown }) => ({
        heading: safe(heading.trim()),
        heading_line: safe(
          /[:.!?]$/.test(heading.trim()) || heading.trim() === "" ? heading.trim() : `${heading.trim()}:`,
        ),
        markdown,
      })),
  };
}

function talkVariables(record: TalkRecord, { post }: ConferenceRecord): TemplateVariables {
  const { talk } = record;
  const start = startOf(record);
  const waiting = waitsFor(record);
  return {
    title: safe(headingOf(record)),
    url: pagesOf(record)[0]?.url ?? "",
    link: inline([linkedTitle(record)]),
    speakers: talk.speakers.map(({ name, url }) => ({ name: safe(name), url: url ?? "", link: linked(name, url) })),
    byline: inline(speakerNames(record, false)),
    mark: talk.mark,
    tags: talk.tags.map(safe),
    day: start ? longDay(start.slice(0, 10)) : "",
    time: start?.slice(11, 16) ?? "",
    room: safe(talk.slot?.room),
    abstract: safe(talk.abstract),
    sources: pagesOf(record).map((source) => sourceVariables(source, record)),
    notes: record.notes.filter(isSaid).map((note) => noteVariables(note, record)),
    pictures: picturesOfTalk(record, post.embeds)
      .filter(({ isInPost }) => isInPost)
      .map(pictureVariables),
    story: toMarkdown(story(record, post.embeds)),
    facts: inline(factsLine(record, false)),
    timed_facts: inline(factsLine(record, true)),
    body: toMarkdown(chapterBody(record, post.embeds)),
    index_line: toMarkdown(indexLine(record, post.embeds)),
    slides_to_come: waiting?.slides ? words.slidesToCome : "",
    video_to_come: waiting?.video ? words.videoToCome : "",
  };
}

function sourceVariables(source: Source, record: TalkRecord): TemplateVariables {
  const label = labelOf(source, record);
  return {
    kind: source.kind,
    label: safe(label),
    title: safe(source.title),
    url: source.url,
    link: linked(label, source.url),
    image: source.image ?? "",
  };
}

/** A frame without words is among the pictures. */
function isSaid({ markdown, frame }: Note): boolean {
  return !frame || markdown.trim() !== "";
}

function pictureVariables(picture: TalkPicture): TemplateVariables {
  const { url, address, description } = picture;
  return { image: url, url: address, description: safe(description), markdown: toMarkdown([linkedPicture(picture)]) };
}

function noteVariables(note: Note, { sources }: TalkRecord): TemplateVariables {
  const source = sources.find(({ id }) => id === note.sourceId);
  const url = source ? addressOfPlace(note, source) : "";
  const label = placeLabel(note) ?? "";
  const { place } = note;
  return {
    markdown: toMarkdown(noteBlocks({ ...note, place: { kind: "talk" } })),
    label,
    url,
    link: linked(label, url || undefined),
    number: place.kind === "slide" ? place.number : null,
    seconds: place.kind === "time" ? place.seconds : null,
    quote: place.kind === "quote" ? safe(place.text) : "",
  };
}
