// Which stored pictures go with a post, and their names: after the talk and the slide, each picture once.

import slugify from "@sindresorhus/slugify";
import type { ConferenceRecord, TalkRecord } from "@/lib/model.ts";
import { inPost } from "./parts.ts";
import { picturesOfTalk } from "./talk-pictures.ts";

/** A picture that the notebook has stored. */
export interface Picture {
  /** The address it was loaded from, as the post and the sources have it. */
  url: string;
  bytes: Uint8Array;
  /** The file's ending without dot, "jpg". */
  extension: string;
}

export interface NamedPicture {
  picture: Picture;
  name: string;
}

/** Names for the pictures that the record's sources or texts speak of; pictures with the same bytes get one name. */
export function namePictures(record: ConferenceRecord, pictures: Picture[]): NamedPicture[] {
  const taken = new Map<string, Picture>();
  return pictures
    .filter(({ url }) => isMentioned(record, url))
    .map((picture) => {
      const twin = [...taken].find(([, known]) => isSame(known.bytes, picture.bytes));
      const name = twin?.[0] ?? freeName(nameOf(record, picture), picture.extension, taken);
      taken.set(name, twin?.[1] ?? picture);
      return { picture, name };
    });
}

function isMentioned(record: ConferenceRecord, url: string): boolean {
  const { post } = record;
  const texts = [post.introduction, post.closing, ...post.sections.map(({ markdown }) => markdown)];
  const notes = record.talks.flatMap((talk) => talk.notes.map(({ markdown }) => markdown));
  const isShown = inPost(record).some((talk) =>
    picturesOfTalk(talk, post.embeds).some((picture) => picture.isInPost && picture.url === url),
  );
  return isShown || [...texts, ...notes, post.edited?.body ?? ""].some((markdown) => markdown.includes(url));
}

/** "slide-5", "12m34s" or "picture" if the talk has it. */
function pictureOf({ sources, notes }: TalkRecord, url: string): string | undefined {
  const kept = notes.find(({ frame, place }) => frame?.url === url && place.kind === "time");
  if (kept?.place.kind === "time")
    return `${Math.floor(kept.place.seconds / 60)}m${Math.floor(kept.place.seconds) % 60}s`;
  for (const source of sources) {
    const slide = source.slides?.find(({ image }) => image === url);
    if (slide) return `slide-${slide.number}`;
    if (source.image === url) return source.kind === "video" ? "video" : "picture";
  }
  return undefined;
}

function nameOf(record: ConferenceRecord, { url }: Picture): string {
  for (const talk of record.talks) {
    const part = pictureOf(talk, url);
    if (part) return `${slugify(talk.talk.title).slice(0, 60) || "talk"}-${part}`;
  }
  const file = /\/([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(url)?.[1] ?? "picture";
  return slugify(decodeURIComponent(encodeURIComponent(file))).slice(0, 60) || "picture";
}

function freeName(name: string, extension: string, taken: Map<string, Picture>): string {
  for (let count = 1; ; count++) {
    const candidate = `${name}${count > 1 ? `-${count}` : ""}.${extension.replace(/[^a-z\d]/gi, "") || "jpg"}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
