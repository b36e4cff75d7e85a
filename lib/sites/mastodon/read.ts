// Reads statuses and profiles of Mastodon on any host; told by the page, since every instance has its own address.
// Facts: Mastodon's own templates (app/views/statuses, app/javascript/mastodon/features/status) of versions 4.0 to 4.4.

import { statusLinks, statusTitle } from "@/lib/capture/generic/status.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, find, findAll, lines, link, meta, type Page, text } from "@/lib/capture/page/page.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

interface Name {
  handle: string;
  /** A status' number. */
  id: string | undefined;
}

/** What the address names; the columns' `/deck/@user/1` names the same as `/@user/1`. */
function nameOf(page: Page): Name | undefined {
  const { url = "" } = toldBySite(page.url.href, address);
  const [, handle, id] = /\/@([^/]+)(?:\/(\d+))?$/.exec(url) ?? [];
  return handle ? { handle, id } : undefined;
}

function isMastodon(page: Page): boolean {
  const isNamed = /mastodon/i.test(meta(page, "generator", "application-name") ?? "");
  return isNamed || find(page, "#mastodon, script#initial-state, link[type='application/activity+json']") !== undefined;
}

/** `Name (@user@host)`, as the head and the title name a person. */
function statedName(page: Page): string | undefined {
  const stated = meta(page, "og:title") ?? page.document.title;
  return /^(.+?) \(@[\w.-]+@[\w.-]+\)/.exec(stated)?.[1] ?? /^(.+?): ["“«„]/.exec(stated)?.[1];
}

const detailed = ".detailed-status";

function readAuthor(page: Page, handle: string): Readings["authors"] {
  const shown = text(
    page,
    `${detailed} .display-name__html, ${detailed} .display-name strong, .account__header .display-name strong`,
  );
  const profile =
    link(page, `${detailed} a.detailed-status__display-name[href]`) ?? new URL(`/@${handle}`, page.url).href;
  const person = (name: string | undefined): Person[] => (name ? [{ name, url: profile }] : []);
  return first(from("dom", person(shown)), from("meta", person(statedName(page)))) ?? null;
}

/** The head's text begins with a line on attachments, "Attached: 1 image". */
function statedText(page: Page): string | undefined {
  return meta(page, "og:description")?.replace(/^Attached: .*\n+/, "");
}

function readStatus(page: Page, { handle }: Name): Readings {
  const words = lines(page, `${detailed} .status__content__text, ${detailed} .status__content, ${detailed} .e-content`);
  const anchors = findAll(
    page,
    `${detailed} .status__content a[href], ${detailed} .e-content a[href], ${detailed} a.status-card[href]`,
  );
  const pages = anchors.filter((anchor) => !anchor.matches(".mention, .hashtag"));
  return {
    site: "Mastodon",
    title: first(from("dom", statusTitle(words)), from("meta", statusTitle(statedText(page)))),
    authors: readAuthor(page, handle),
    publishedOn: first(
      from("meta", readDate(meta(page, "og:published_time", "article:published_time"))),
      from("dom", readDate(attribute(page, `${detailed} time[datetime]`, "datetime"))),
    ),
    description: first(from("dom", words), from("meta", statedText(page))),
    image: from("meta", absolute(meta(page, "og:image") ?? "", page.url)),
    links: from("dom", statusLinks(page, pages)),
  };
}

function readProfile(page: Page, { handle }: Name): Readings {
  const authors = readAuthor(page, handle);
  return {
    site: "Mastodon",
    title: authors ? from(authors.origin, authors.value[0]?.name) : from("address", handle),
    authors,
    description: first(
      from("dom", lines(page, ".account__header__content, .account__header__bio .p-note")),
      from("meta", meta(page, "og:description")),
    ),
  };
}

export const site: Site = {
  ...address,
  matches: (page) => nameOf(page) !== undefined && isMastodon(page),
  refuses(page) {
    return find(page, ".regeneration-indicator, .empty-column-indicator") &&
      !find(page, `${detailed}, .account__header`)
      ? "problemPageMissing"
      : undefined;
  },
  async read(page) {
    const name = nameOf(page);
    if (!name) return {};
    return name.id ? readStatus(page, name) : readProfile(page, name);
  },
};
