// Reads archive.org's details pages of recordings; whoever put a recording there is not its author.

import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, lines, link, meta, metas, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import { readDuration } from "@/lib/capture/page/time.ts";
import type { Person } from "@/lib/model/index.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { copiedPage } from "./copy.ts";

/** " : Free Download, Borrow, and Streaming : Internet Archive", on collections " : Free Audio : Free Download, ...". */
const suffix = /(?: : Free [\w ]+)? : Free Download, Borrow,? and Streaming : Internet Archive$/;

/** The value beside a name in the page's list of facts: "Publication date", "Language". */
function fact(page: Page, name: RegExp): string | undefined {
  const row = findAll(page, "dl.metadata-definition").find((list) =>
    name.test(lineText(list.querySelector("dt")) ?? ""),
  );
  return lineText(row?.querySelector("dd"));
}

function readCreators(page: Page): Person[] {
  const named = findAll(page, '[itemprop="creator"], .metadata-definition [href*="creator"], .creator-and-date a');
  return named.flatMap((element) => {
    const name = lineText(element);
    return name ? [{ name }] : [];
  });
}

/** A collection lists other people's recordings. */
function isCollection(page: Page): boolean {
  return find(page, "body.lists") !== undefined || meta(page, "mediatype") === "collection";
}

/** "Oil for winter : Ada Quill": behind the title its creator, who may stand nowhere else. */
function splitTitle(
  stated: string | undefined,
  creators: Person[],
): { title?: string | undefined; creators: Person[] } {
  const [, title, name = ""] = /^(.+\S) : ([^:]+)$/.exec(stated ?? "") ?? [];
  if (creators.some((creator) => creator.name === name)) return { title, creators };
  return creators.length === 0 && looksLikeName(name) ? { title, creators: [{ name }] } : { title: stated, creators };
}

function readDetails(page: Page): Readings {
  const type = meta(page, "mediatype");
  const isRecording = type === "movies" || type === "audio" || meta(page, "og:type")?.startsWith("video");
  const stated = meta(page, "og:title")?.replace(suffix, "");
  const named = splitTitle(stated, isCollection(page) ? [] : readCreators(page));
  return {
    kind: isRecording ? from("meta", "video") : undefined,
    title: first(
      from("microdata", text(page, '.item-title [itemprop="name"]')),
      from("meta", named.title),
      from("title", page.document.title.trim().replace(suffix, "")),
    ),
    authors: (isCollection(page) ? null : from("microdata", named.creators)) ?? null,
    publishedOn: first(
      from("microdata", readDate(text(page, '[itemprop="datePublished"]'))),
      from("dom", readDate(fact(page, /^(Publication )?date$/i))),
    ),
    description: first(from("microdata", lines(page, '#descript, [itemprop="description"]'))),
    durationSeconds: first(
      from("meta", readDuration(meta(page, "video:duration"))),
      from("microdata", readDuration(metas(page, "duration")[0])),
      from("dom", readDuration(fact(page, /^run time$/i))),
    ),
    language: from("dom", fact(page, /^language$/i)) ?? null,
    license: from("dom", link(page, 'a[rel="license"], [href*="creativecommons.org/licenses"]')),
  };
}

export const site: Site = {
  ...address,
  refuses(page) {
    return /^(404|Item not available|Internet Archive: Item not available)/i.test(page.document.title.trim())
      ? "problemPageMissing"
      : undefined;
  },
  copied: copiedPage,
  async read(page) {
    return page.url.pathname.startsWith("/details/") ? readDetails(page) : {};
  },
};
