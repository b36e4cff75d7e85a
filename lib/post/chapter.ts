// A talk under a heading of its own: who and where, what it shows, and its notes in the order of slides and seconds.

import type { PhrasingContent, RootContent } from "mdast";
import type { EmbedStyle, Note, Slide, Source, TalkRecord } from "@/lib/model.ts";
import { heading, link, oneLine, paragraph, plainText, text } from "./markdown/tree.ts";
import { linkedTitle, pageLinks, pagesOf, speakerNames } from "./pages.ts";
import { passage, startOf } from "./parts.ts";
import { addressOfPlace, clock, frameAddress } from "./places.ts";
import { noteBlocks } from "./talk.ts";
import { waitsFor } from "./to-come.ts";
import { series, words } from "./words.ts";

/** @param hasTime whether the line under the heading begins with time and room */
export function chapter(record: TalkRecord, embeds: EmbedStyle, hasTime: boolean): RootContent[] {
  const title = headingOf(record);
  const facts = factsLine(record, hasTime);
  return passage(record.talk.id, [
    ...(title ? [heading(3, [text(title)])] : []),
    ...(facts.length > 0 ? [paragraph(facts)] : []),
    ...chapterBody(record, embeds),
  ]);
}

/** The title; for a talk without one its page's, or its speakers' names. */
export function headingOf(record: TalkRecord): string {
  return plainText(linkedTitle(record)) || plainText(paragraph(speakerNames(record, false)));
}

/** What stands under the talk's heading and facts. */
export function chapterBody(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  return [
    ...(embeds === "link" ? [] : shown(record, embeds)),
    ...inPlaceOrder(record).flatMap((note) => placedNote(note, record, embeds)),
  ];
}

/** "By Speaker · slides · video to come" */
export function factsLine(record: TalkRecord, hasTime: boolean): PhrasingContent[] {
  const speakers = speakerNames(record, true);
  const start = startOf(record);
  const parts: PhrasingContent[][] = [];
  if (hasTime && start) parts.push([text(start.slice(11, 16))]);
  if (hasTime && record.talk.slot?.room) parts.push([text(oneLine(record.talk.slot.room))]);
  if (speakers.length > 0) parts.push([text(parts.length > 0 ? `${words.by} ` : "By "), ...speakers]);
  parts.push(...[...pageLinks(pagesOf(record), record), ...awaited(record)].map((node) => [node]));
  return series(parts, () => [text(" · ")]).flat();
}

/** "slides to come", linked to the page where they will be if that is known. */
export function awaited(record: TalkRecord): PhrasingContent[] {
  const waiting = waitsFor(record);
  if (!waiting) return [];
  const { talk, slides, video } = waiting;
  const label = text(slides && video ? words.bothToCome : slides ? words.slidesToCome : words.videoToCome);
  return [{ type: "emphasis", children: [talk.awaited?.url ? link(talk.awaited.url, [label]) : label] }];
}

/** The talk's decks and videos, as pictures or in place. */
function shown(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  const sources = pagesOf(record).filter(({ kind }) => kind === "deck" || kind === "video");
  return sources.flatMap((source): RootContent[] => {
    const frame = embeds === "embed" ? frameAddress(source) : undefined;
    if (frame) return [{ type: "embed", url: source.url, title: oneLine(source.title || record.talk.title), frame }];
    const picture = source.image ?? source.slides?.[0]?.image;
    return picture ? [linkedPicture(source.url, picture, source.slides?.[0]?.text || source.title)] : [];
  });
}

function linkedPicture(url: string, picture: string, description: string): RootContent {
  return paragraph([link(url, [{ type: "image", url: picture, alt: shortened(description), title: null }])]);
}

/** One line of at most 125 characters, which is where many screen readers cut. */
function shortened(description: string): string {
  const line = oneLine(description);
  return line.length <= 125 ? line : `${line.slice(0, 124).replace(/\s+\S*$/, "")}…`;
}

/** Notes on the whole talk first, then those at slides and seconds, quotes last; otherwise in their own order. */
function inPlaceOrder({ notes, sources }: TalkRecord): Note[] {
  const key = ({ place, sourceId }: Note): [number, number, number] => {
    const source = sources.findIndex(({ id }) => id === sourceId);
    if (place.kind === "slide") return [1, source, place.number];
    if (place.kind === "time") return [1, source, place.seconds];
    return [place.kind === "talk" ? 0 : 2, 0, 0];
  };
  return notes.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    const difference = first.map((value, index) => value - (second[index] ?? 0)).find((value) => value !== 0);
    return difference ?? 0;
  });
}

function placedNote(note: Note, record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  const blocks = noteBlocks(note);
  const source = record.sources.find(({ id }) => id === note.sourceId);
  const label = placeLabel(note);
  if (!label) return blocks;
  const named = source ? link(addressOfPlace(note, source), [text(label)]) : text(label);
  const slide = note.place.kind === "slide" ? findSlide(source, note.place.number) : undefined;
  const picture = embeds !== "link" && source && slide?.image ? [slidePicture(note, source, slide, record)] : [];
  return [...picture, ...(blocks.length > 0 ? led(named, blocks) : [])];
}

/** "Slide 5" or "12:34"; none for the whole talk and for quotes. */
export function placeLabel({ place }: Note): string | undefined {
  if (place.kind === "slide") return `${words.slide} ${place.number}`;
  return place.kind === "time" ? clock(place.seconds) : undefined;
}

function led(label: PhrasingContent, [first, ...more]: RootContent[]): RootContent[] {
  if (first?.type === "paragraph") return [paragraph([label, text(": "), ...first.children]), ...more];
  return [paragraph([label, text(":")]), ...(first ? [first] : []), ...more];
}

function findSlide(source: Source | undefined, number: number): Slide | undefined {
  return source?.slides?.find((slide) => slide.number === number);
}

function slidePicture(note: Note, source: Source, slide: Slide, { talk }: TalkRecord): RootContent {
  const description = slide.text?.trim() || `${words.slide} ${slide.number} of ${talk.title}`;
  return linkedPicture(addressOfPlace(note, source), slide.image ?? "", description);
}
