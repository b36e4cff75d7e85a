// The pictures that a talk has, and which of them stand in the post: those the person decided on, and where nothing was decided
// those that the post's setting takes. Where they stand is left to the layouts.

import type { Paragraph, RootContent } from "mdast";
import { type EmbedStyle, isHereOnly, type Note, type Slide, type Source, type TalkRecord } from "@/lib/model/index.ts";
import { secondAddress, slideAddress } from "@/lib/sites/places.ts";
import { linkNode, oneLine, paragraph, shortened } from "../markdown/tree.ts";
import { words } from "../wording/words.ts";
import { pagesOf } from "./pages.ts";
import { clock } from "./places.ts";
import { embedOf } from "./talk-embeds.ts";

export interface TalkPicture {
  source: Source;
  /** 1-based; absent for a page's own picture and for frames. */
  slide?: number;
  /** Of a frame, from the video's beginning. */
  seconds?: number;
  /** The note that a frame belongs to. */
  note?: Note;
  /** The picture's own address. */
  url: string;
  /** The place that the picture leads to; absent where nobody can go. */
  address?: string;
  /** What it shows, for who does not see it: one line. */
  description: string;
  /** Whether it stands above the talk's notes and not among them. */
  isOpening: boolean;
  isInPost: boolean;
  /** Whether it would be if the person had decided nothing. */
  isInPostByItself: boolean;
}

/** Every picture of a talk, in the order of the post. */
export function picturesOfTalk(record: TalkRecord, embeds: EmbedStyle): TalkPicture[] {
  return listPictures(record, embeds, () => true);
}

/** Those of them that stand in the post. */
export function picturesInPost(record: TalkRecord, embeds: EmbedStyle): TalkPicture[] {
  return listPictures(record, embeds, ({ isInPost }) => isInPost);
}

/** What was decided of a picture, and what would hold without. */
type Decision = Pick<TalkPicture, "isInPost" | "isInPostByItself">;

/** @param isWanted asked before anything is said of a picture: a deck of hundreds of slides has few in the post */
function listPictures(
  record: TalkRecord,
  embeds: EmbedStyle,
  isWanted: (decision: Decision) => boolean,
): TalkPicture[] {
  const opening = pagesOf(record).flatMap((source) => openingPicture(source, record, embeds));
  const others = record.sources.flatMap((source) => [
    ...(source.slides ?? [])
      .filter(({ number }) => !opening.some((first) => first.source === source && first.slide === number))
      .flatMap((slide) => {
        const decision = decidedOfSlide(slide, source, record, embeds);
        return isWanted(decision) ? slidePicture(slide, source, record, decision) : [];
      }),
    ...frames(source, record).filter(isWanted),
  ]);
  return [...opening.filter(isWanted), ...others];
}

/** A picture as the post has it, leading to its place. */
export function linkedPicture({ url, address, description }: TalkPicture): Paragraph {
  const image = { type: "image" as const, url, alt: description, title: null };
  return paragraph([address ? linkNode(address, [image]) : image]);
}

/** The talk's decks, videos and pictures in the post, below one another: for layouts that have no place for each. */
export function pictureBlocks(record: TalkRecord, embeds: EmbedStyle): RootContent[] {
  const pictures = picturesInPost(record, embeds);
  const others = pictures.filter(({ isOpening }) => !isOpening);
  return [...openingBlocks(record, pictures, embeds), ...others.map(linkedPicture)];
}

/**
 * The talk's decks and videos, in place or as pictures.
 * @param pictures those in the post
 */
export function openingBlocks(record: TalkRecord, pictures: TalkPicture[], embeds: EmbedStyle): RootContent[] {
  return pagesOf(record).flatMap((source): RootContent | RootContent[] => {
    const isStill = (picture: TalkPicture) => picture.isOpening && picture.source === source;
    return embedOf(source, record, embeds) ?? pictures.filter(isStill).map(linkedPicture);
  });
}

/** A deck's first slide, a video's still; none for what the post shows in place. */
function openingPicture(source: Source, record: TalkRecord, embeds: EmbedStyle): TalkPicture[] {
  if (source.kind !== "deck" && source.kind !== "video") return [];
  if (embedOf(source, record, embeds)) return [];
  const [first] = source.slides ?? [];
  const url = source.image ?? first?.image;
  if (!url) return [];
  const slide = source.kind === "deck" && first?.image ? first.number : undefined;
  const description = described(first?.text || source.title || record.talk.title);
  const facts = { source, url, address: source.url, description, isOpening: true };
  return [{ ...facts, ...(slide && { slide }), ...decided(source, slide, embeds !== "link") }];
}

function decidedOfSlide({ number }: Slide, source: Source, { notes }: TalkRecord, embeds: EmbedStyle): Decision {
  const hasNote = notes.some(
    ({ sourceId, place }) => sourceId === source.id && place.kind === "slide" && place.number === number,
  );
  return decided(source, number, hasNote && embeds !== "link");
}

function slidePicture(slide: Slide, source: Source, record: TalkRecord, decision: Decision): TalkPicture[] {
  const { number, image, text } = slide;
  if (!image) return [];
  return [
    {
      source,
      slide: number,
      url: image,
      ...(!isHereOnly(source.url) && { address: slideAddress(source, number) }),
      description: described(text?.trim() || `${words.slide} ${number} of ${titleOf(record)}`),
      isOpening: false,
      ...decision,
    },
  ];
}

/** A frame was kept to be shown, so it is unless the person says otherwise. */
function frames(source: Source, record: TalkRecord): TalkPicture[] {
  return record.notes.flatMap((note): TalkPicture[] => {
    const { frame, place, sourceId } = note;
    if (!frame || place.kind !== "time" || sourceId !== source.id) return [];
    const { seconds } = place;
    const description = described(`${titleOf(record)} at ${clock(seconds)}`);
    const facts = { source, note, seconds, url: frame.url, address: secondAddress(source.url, seconds), description };
    return [{ ...facts, isOpening: false, isInPost: frame.isInPost, isInPostByItself: true }];
  });
}

function decided(source: Source, slide: number | undefined, isInPostByItself: boolean): Decision {
  const choice = source.pictureChoices?.find((made) => made.slide === slide);
  return { isInPost: choice?.isInPost ?? isInPostByItself, isInPostByItself };
}

function titleOf({ talk, sources }: TalkRecord): string {
  return oneLine(talk.title) || oneLine(sources[0]?.title ?? "");
}

/** One line of at most 125 characters, which is where many screen readers cut. */
const described = (description: string): string => shortened(oneLine(description), 125);
