// A name for the post's file and address, made safe from what a person typed.

import slugify from "@sindresorhus/slugify";
import type { Post } from "@/lib/model/index.ts";
import { dayOf } from "./dates.ts";

/**
 * The post's slug as it was typed, without what a file name or an address cannot hold; else one made from the title; else the
 * date. Letters of every script are kept.
 */
export function slugOf(post: Pick<Post, "slug" | "title" | "date">): string {
  return (
    fileSafe(post.slug) ||
    fileSafe(slugify(post.title)) ||
    fileSafe(post.title) ||
    ["post", dayOf(post.date)].filter(Boolean).join("-")
  );
}

/** Windows keeps these for devices, whatever their ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;

/** What was typed as the name of a file or a folder on any system. */
function fileSafe(typed: string): string {
  const name = typed
    .trim()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  const short = shortened(name).replace(/[.-]+$/, "");
  return short.replace(deviceName, "$&-post");
}

/** At most 80 characters and 200 bytes, so that a date before it and an ending after it have room. */
function shortened(name: string): string {
  const characters = [...name].slice(0, 80);
  while (new TextEncoder().encode(characters.join("")).length > 200) characters.pop();
  return characters.join("");
}
