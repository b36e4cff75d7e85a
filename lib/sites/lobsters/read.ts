// Reads a story of Lobsters, a link or a text, and a comment on one. Facts: the views of its own program (lobsters/lobsters,
// stories/_listdetail and comments/_comment, 2018 to 2024).
import { statusLinks, statusText, statusTitle } from "@/lib/capture/generic/status.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, type Page } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** Who posted and when, "3 days ago" with the moment behind it. */
function readByline(page: Page, item: Element): Readings {
  const byline = item.querySelector(".byline");
  const poster = [...(byline?.querySelectorAll('a[href^="/u/"], a[href^="/~"]') ?? [])].find((one) => lineText(one));
  const name = lineText(poster);
  const url = poster && new URL(poster.getAttribute("href") ?? "", page.url).href;
  const time = byline?.querySelector("time, span[title]");
  const day = readDate(time?.getAttribute("datetime") ?? time?.getAttribute("title") ?? undefined);
  return {
    authors: from("dom", name ? [{ name, ...(url && { url }) }] : []) ?? null,
    publishedOn: from("dom", day) ?? null,
  };
}

function readStory(page: Page, story: Element): Readings {
  const link = story.querySelector(".link a.u-url, .link a");
  const text = find(page, ".story_text, .story_content");
  return {
    ...readByline(page, story),
    title: from("dom", lineText(link)),
    description: from("dom", statusText(text)) ?? null,
    links: from("dom", statusLinks(page, [...(link ? [link] : []), ...(text?.querySelectorAll("a[href]") ?? [])])),
  };
}

function readComment(page: Page, comment: Element): Readings {
  const text = comment.querySelector(".comment_text");
  const words = statusText(text);
  return {
    ...readByline(page, comment),
    title: from("dom", statusTitle(words)),
    description: from("dom", words) ?? null,
    links: from("dom", statusLinks(page, text?.querySelectorAll("a[href]") ?? [])),
  };
}

export const site: Site = {
  ...address,
  async read(page): Promise<Readings> {
    const { kind, url } = toldBySite(page.url.href);
    const id = url?.split("/").at(-1) ?? "";
    const comment = kind === "status" ? page.document.getElementById(`c_${id}`) : null;
    if (comment) return readComment(page, comment);
    const story = find(page, "li.story .story_liner, .story_liner");
    return kind === "article" && id !== "" && story ? readStory(page, story) : {};
  },
};
