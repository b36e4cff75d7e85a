// Reads statuses and profiles of Mastodon on any host; told by the page, since every instance has its own address.
// Facts: Mastodon's own templates (app/views/statuses, app/javascript/mastodon/features/status) of versions 4.0 to 4.4.
import type { Person } from "@/lib/model/index.ts";
import { statusLinks, statusTitle } from "../generic/status.ts";
import { absolute } from "../page/address.ts";
import { first, from, type Readings } from "../page/fields.ts";
import { attribute, find, findAll, lines, link, meta, type Page, text } from "../page/page.ts";
import { readDate } from "../page/time.ts";
import type { Site } from "../site.ts";

/** `/@user/1`, also of a user elsewhere `/@user@host/1`, and the columns' `/deck/@user/1`. */
const path = /^(?:\/deck)?\/@([\w.-]+(?:@[\w.-]+)?)(?:\/(\d+))?\/?$/;

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

function readStatus(page: Page, handle: string, id: string): Readings {
  const words = lines(page, `${detailed} .status__content__text, ${detailed} .status__content, ${detailed} .e-content`);
  const anchors = findAll(
    page,
    `${detailed} .status__content a[href], ${detailed} .e-content a[href], ${detailed} a.status-card[href]`,
  );
  const pages = anchors.filter((anchor) => !anchor.matches(".mention, .hashtag"));
  return {
    site: "Mastodon",
    // A status of another instance has its own address there, which the page shows and does not state as canonical.
    url: from("address", new URL(`/@${handle}/${id}`, page.url).href),
    kind: from("address", "status"),
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

function readProfile(page: Page, handle: string): Readings {
  const authors = readAuthor(page, handle);
  return {
    site: "Mastodon",
    url: from("address", new URL(`/@${handle}`, page.url).href),
    kind: from("address", "person"),
    title: authors ? from(authors.origin, authors.value[0]?.name) : from("address", handle),
    authors,
    description: first(
      from("dom", lines(page, ".account__header__content, .account__header__bio .p-note")),
      from("meta", meta(page, "og:description")),
    ),
  };
}

export const site: Site = {
  name: "Mastodon",
  hosts: [],
  matches: (page) => path.test(page.url.pathname) && isMastodon(page),
  refuses(page) {
    return find(page, ".regeneration-indicator, .empty-column-indicator") &&
      !find(page, `${detailed}, .account__header`)
      ? "problemPageMissing"
      : undefined;
  },
  async read(page) {
    const [, handle, id] = path.exec(page.url.pathname) ?? [];
    if (!handle) return {};
    return id ? readStatus(page, handle, id) : readProfile(page, handle);
  },
};
