// The conference that a post is about, by the post's title and introduction.
import type { Conference, Post } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { isOfSite } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { conferenceName } from "./conference-name.ts";
import type { Making } from "./talk-rows.ts";

/** Name and address as far as the post says them. */
export function readConference(post: Post, { row, conferenceId, now }: Making): Conference {
  const name = conferenceName(post.title);
  const url = conferenceUrl(name, post.introduction);
  return { ...row(), id: conferenceId, name, ...(url ? { url } : {}), lastUsedAt: now };
}

/** The first link of the introduction that says a word of the conference's name. */
function conferenceUrl(name: string, introduction: string): string | undefined {
  const named =
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu)
      ?.filter((word) => !/^(?:\d+|conference|conf|wrap|notes)$/.test(word)) ?? [];
  return linksIn(parseMarkdown(introduction)).find(
    ({ url, text }) =>
      isWebAddress(url) &&
      !isElsewhere(url) &&
      named.some((word) => text.toLowerCase().replace(/\s/g, "").includes(word)),
  )?.url;
}

/** A video of the conference or its account is not its own page. */
function isElsewhere(url: string): boolean {
  return isOfSite(url, ["video", "person", "status", "deck", "article"]);
}
