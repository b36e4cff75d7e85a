// The names of the stored pictures that go with a post: after the talk and the slide, each picture once.

import slugify from "@sindresorhus/slugify";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { decodePart } from "@/lib/model/web-address.ts";

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

/**
 * Names for a post's pictures; pictures with the same bytes get one name.
 * @param pictures those that the post shows
 */
export function namePictures(record: ConferenceRecord, pictures: Picture[]): NamedPicture[] {
  const taken = new Map<string, Picture>();
  return pictures.map((picture) => {
    const twin = [...taken].find(([, known]) => isSame(known.bytes, picture.bytes));
    const name = twin?.[0] ?? freeName(nameOf(record, picture), picture.extension, taken);
    taken.set(name, twin?.[1] ?? picture);
    return { picture, name };
  });
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
  return slugify(decodePart(file)).slice(0, 60) || "picture";
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
