// A talk under a heading of its own: who and where, what it shows, and its notes in the order of slides and seconds.

import type { PhrasingContent, RootContent } from "mdast";
import type { EmbedStyle, Note, TalkRecord } from "@/lib/model/index.ts";
import { heading, linkNode, oneLine, paragraph, plainText, shortened, textNode } from "../markdown/tree.ts";
import { series, words } from "../wording/words.ts";
import { linkedTitle, pageLinks, pagesOf, speakerNames } from "./pages.ts";
import { passage, startOf } from "./parts.ts";
import { addressOfPlace, clock } from "./places.ts";
import { noteBlocks } from "./talk.ts";
import { linkedPicture, openingBlocks, picturesInPost, type TalkPicture } from "./talk-pictures.ts";
import { waitsFor } from "./to-come.ts";

/** @param hasTime whether the line under the heading begins with time and room */
export function chapter(record: TalkRecord, embeds: EmbedStyle, hasTime: boolean): RootContent[] {
  const facts = factsLine(record, hasTime);
  return passage(record.talk.id, [
    heading(3, [textNode(headingOf(record))]),
    ...(facts.length > 0 ? [paragraph(facts)] : []),
    ...chapterBody(record, embeds),
  ]);
}

/** The title; for a talk without one its page's, its speakers' names, or the first words said of it. Never empty. */
export function headingOf(record: TalkRecord): string {
  const named = plainText(linkedTitle(record)) || plainText(paragraph(speakerNames(record, false)));
  return named || firstWords(record) || words.hallway;
}

/** The notes' first sentence without its full stop, or what a heading can hold of it. */
function firstWords({ notes }: TalkRecord): string {
  const said = notes.map((note) => oneLine(plainText({ type: "root", children: noteBlocks(note) })));
  const first = said.find((line) => line !== "") ?? "";
  const [sentence] = /^.{10,}?(?:[.!?:;](?=\s)|[。！？])/u.exec(first) ?? [first];
  return shortened(sentence.replace(/[.:;。]$/, ""), 60);
}

/** What stands under the talk's heading and facts. */
export function chapterBody(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  const pictures = picturesInPost(record, embeds);
  return [
    ...openingBlocks(record, pictures, embeds),
    ...inPlaceOrder(record, pictures).flatMap((part) => placedPart(part, record)),
  ];
}

/** "By Speaker · slides · video to come" */
export function factsLine(record: TalkRecord, hasTime: boolean): PhrasingContent[] {
  const speakers = speakerNames(record, true);
  // Empty where only the day is known.
  const time = startOf(record)?.slice(11, 16);
  const parts: PhrasingContent[][] = [];
  if (hasTime && time) parts.push([textNode(time)]);
  if (hasTime && record.talk.slot?.room) parts.push([textNode(oneLine(record.talk.slot.room))]);
  if (speakers.length > 0) parts.push([textNode(parts.length > 0 ? `${words.by} ` : "By "), ...speakers]);
  parts.push(...[...pageLinks(pagesOf(record), record), ...awaited(record)].map((node) => [node]));
  return series(parts, () => [textNode(" · ")]).flat();
}

/** "slides to come", linked to the page where they will be if that is known. */
export function awaited(record: TalkRecord): PhrasingContent[] {
  const waiting = waitsFor(record);
  if (!waiting) return [];
  const { talk, slides, video } = waiting;
  const label = textNode(slides && video ? words.bothToCome : slides ? words.slidesToCome : words.videoToCome);
  return [{ type: "emphasis", children: [talk.awaited?.url ? linkNode(talk.awaited.url, [label]) : label] }];
}

/** A note, a picture of a slide that has no note, or a picture and the first note at its place. */
interface Part {
  note?: Note;
  picture?: TalkPicture;
}

/** Notes on the whole talk first, then those at slides and seconds with the pictures of these, quotes last. */
function inPlaceOrder({ notes, sources }: TalkRecord, pictures: TalkPicture[]): Part[] {
  const left = pictures.filter(({ isOpening }) => !isOpening);
  const parts = notes.map((note): Part => {
    const found = left.findIndex((picture) => isAt(note, picture));
    return found < 0 ? { note } : { note, picture: left.splice(found, 1)[0] };
  });
  const key = ({ note, picture }: Part): [number, number, number] => {
    const source = sources.findIndex(({ id }) => id === (note?.sourceId ?? picture?.source.id));
    const place = note?.place;
    if (place?.kind === "slide") return [1, source, place.number];
    if (place?.kind === "time") return [1, source, place.seconds];
    if (picture) return [1, source, picture.slide ?? 0];
    return [place?.kind === "talk" ? 0 : 2, 0, 0];
  };
  return [...parts, ...left.map((picture) => ({ picture }))].toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    const difference = first.map((value, index) => value - (second[index] ?? 0)).find((value) => value !== 0);
    return difference ?? 0;
  });
}

function isAt(note: Note, picture: TalkPicture): boolean {
  if (picture.note) return picture.note === note;
  return note.sourceId === picture.source.id && note.place.kind === "slide" && note.place.number === picture.slide;
}

function placedPart({ note, picture }: Part, { sources }: TalkRecord): RootContent[] {
  const shown = picture ? [linkedPicture(picture)] : [];
  if (!note) return shown;
  const blocks = noteBlocks(note);
  const source = sources.find(({ id }) => id === note.sourceId);
  const label = placeLabel(note);
  if (!label) return blocks;
  const address = source && addressOfPlace(note, source);
  const named = address ? linkNode(address, [textNode(label)]) : textNode(label);
  return [...shown, ...(blocks.length > 0 ? led(named, blocks) : [])];
}

/** "Slide 5" or "12:34"; none for the whole talk and for quotes. */
export function placeLabel({ place }: Note): string | undefined {
  if (place.kind === "slide") return `${words.slide} ${place.number}`;
  return place.kind === "time" ? clock(place.seconds) : undefined;
}

function led(label: PhrasingContent, [first, ...more]: RootContent[]): RootContent[] {
  if (first?.type === "paragraph") return [paragraph([label, textNode(": "), ...first.children]), ...more];
  return [paragraph([label, textNode(":")]), ...(first ? [first] : []), ...more];
}
