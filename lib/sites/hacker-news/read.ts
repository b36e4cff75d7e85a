// Reads an item of Hacker News: a link, a question, or a comment. The page is a table without a meta element (seen 2014 to 2026).
import { statusLinks, statusText, statusTitle } from "@/lib/capture/generic/status.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, find, findAll, type Page } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** The item itself; its answers stand in another table. */
const item = ".fatitem";

function readPoster(page: Page): Readings["authors"] {
  const anchor = find(page, `${item} .hnuser`);
  const name = lineText(anchor);
  return from("dom", name ? [{ name, url: new URL(`/user?id=${name}`, page.url).href }] : []) ?? null;
}

/** "2026-05-20T09:00:00 1779267600", whatever "2 days ago" it shows. */
function readDay(page: Page): Readings["publishedOn"] {
  return from("dom", readDate(attribute(page, `${item} .age[title]`, "title"))) ?? null;
}

function readItem(page: Page): Readings {
  const link = find(page, `${item} .titleline > a`);
  const said = find(page, `${item} .commtext, ${item} .toptext`);
  const words = statusText(said);
  const anchors = [...(link ? [link] : []), ...(said?.querySelectorAll("a[href]") ?? [])];
  return {
    kind: from("dom", link ? "article" : "status"),
    title: from("dom", lineText(link) ?? statusTitle(words)),
    authors: readPoster(page),
    publishedOn: readDay(page),
    description: from("dom", words) ?? null,
    links: from("dom", statusLinks(page, anchors)),
  };
}

export const site: Site = {
  ...address,
  refuses(page) {
    return /^No such item\.?$/.test(lineText(page.document.body) ?? "") ? "problemPageMissing" : undefined;
  },
  read: async (page) => (find(page, `${item} .athing`) && findAll(page, item).length === 1 ? readItem(page) : {}),
};
