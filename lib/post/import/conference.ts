// The conference that a post is about, by the post's title and introduction.
import type { Conference, Post } from "@/lib/model.ts";
import { linksIn } from "../markdown/links.ts";
import { parseMarkdown } from "../markdown/parse.ts";
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
      /^https?:\/\//i.test(url) && named.some((word) => text.toLowerCase().replace(/\s/g, "").includes(word)),
  )?.url;
}

const reportWords =
  "trip report|conference report|wrap[ -]?up|recap|round-?up|review|summary|report|notes|highlights|impressions|thoughts|takeaways";
const beforeName = new RegExp(
  `^(?:(?:my|some|favou?rite|\\w+day)\\s+)*(?:(?:${reportWords}|talks)\\s*(?:from|of|on|at|:|–|—|-)|summing up)\\s+`,
  "i",
);
const afterName = new RegExp(
  `[\\s:,–-]*(?:\\b(?:conference )?(?:${reportWords})\\b.*|参加レポート|參加心得|會後心得|会后心得)$`,
  "i",
);

/** What is left of the title without the words for a report. */
function conferenceName(title: string): string {
  return title.replace(beforeName, "").replace(afterName, "").trim() || title;
}
