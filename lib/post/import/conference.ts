// The conference that a post is about, by the post's title and introduction.
import type { Conference, Post } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { isOfSite } from "@/lib/sites/addresses.ts";
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
      isWebAddress(url) &&
      !isElsewhere(url) &&
      named.some((word) => text.toLowerCase().replace(/\s/g, "").includes(word)),
  )?.url;
}

/** A video of the conference or its account is not its own page. */
function isElsewhere(url: string): boolean {
  return isOfSite(url, ["video", "person", "status", "deck", "article"]);
}

const reportWords =
  "trip report|conference report|wrap[ -]?up|recap|round-?up|review|summary|report|notes|highlights|impressions|thoughts|takeaways";
const beforeName = new RegExp(
  `^(?:(?:my|some|favou?rite|\\w+day)\\s+)*(?:(?:${reportWords}|talks)\\s*(?:from|of|on|at|:|–|—|-)|summing up)\\s+`,
  "i",
);
const afterName = new RegExp(
  `[\\s:,–-]*(?:\\b(?:in |conference )?(?:${reportWords})\\b.*|(?:へ|に)?参加.*|參加.*|[會会][後后]心得.*|議程筆記|に行って.*)$`,
  "i",
);
/** "Day 2", "2日目", "第一天": which day of several a post is about. */
const dayAfterName =
  /[\s:,–〜~(-]*(?:(?:day|tag|jour|día|dia|giorno)\s*(?:\d{1,2}|one|two|three|four|five)\b.*|\d+\s*日目.*|第[一二三四\d][天日].*|初日|（[上中下]）|（?[前後]編）?)$/i;
/** "FOSDEM 2013, it is more than beer" */
const yearWithin = /^(.{3,}?\b(?:19|20)\d\d)(?: ?[,:]| [–—-]) .+$/;

/** What is left of the title without the words for a report. */
function conferenceName(title: string): string {
  const bare = title.replace(beforeName, "").replace(afterName, "").replace(dayAfterName, "").replace(yearWithin, "$1");
  return bare.replace(/^「(.+)」$/, "$1").trim() || title;
}
