// Reads statuses and profiles of Bluesky from the served head and from the rendered page.
// Facts: bsky.app's open source (bskyweb/templates/post.html, profile.html; src/view), read 2024 and 2025.

import { statusLinks, statusTitle } from "@/lib/capture/generic/status.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, lines, link, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** Whose status or profile the address names. */
function nameOf(page: Page): { handle: string; isStatus: boolean } | undefined {
  const { kind } = toldBySite(page.url.href);
  const handle = page.url.pathname.split("/")[2];
  return handle && (kind === "status" || kind === "person") ? { handle, isStatus: kind === "status" } : undefined;
}

/** A page's content changes without loading; the head then still describes the first one. Its own address tells. */
function hasOwnHead(page: Page): boolean {
  const stated = URL.parse(link(page, "link[rel~=canonical]") ?? meta(page, "og:url") ?? "");
  return stated === null || stated.pathname.replace(/\/$/, "") === page.url.pathname.replace(/\/$/, "");
}

/** What the head says of this page, and nothing that it says of another. */
function ownMeta(page: Page, ...names: string[]): string | undefined {
  return hasOwnHead(page) ? meta(page, ...names) : undefined;
}

/** "Name (@handle)", the head's name for a person. */
function statedName(page: Page): string | undefined {
  return /^(.+?) \(@[^)]+\)/.exec(ownMeta(page, "og:title") ?? page.document.title)?.[1];
}

function profileOf(handle: string): string {
  return `https://bsky.app/profile/${handle}`;
}

function readAuthors(page: Page, handle: string, shown: string | undefined): Readings["authors"] {
  const person = (name: string | undefined): Person[] => (name ? [{ name, url: profileOf(handle) }] : []);
  return first(from("dom", person(shown)), from("meta", person(statedName(page)))) ?? from("address", person(handle));
}

/** The thread shows other statuses before and after; the one in question is named by its author's handle. */
function findStatus(page: Page, handle: string): Element | undefined {
  const shown = findAll(page, '[data-testid^="postThreadItem-by-"]');
  return shown.find((item) => item.getAttribute("data-testid") === `postThreadItem-by-${handle}`);
}

function readStatus(page: Page, handle: string): Readings {
  const status = findStatus(page, handle);
  const words = blockText(status?.querySelector('[data-testid="postText"]'));
  const shownName = lineText(status?.querySelector(`a[href="/profile/${handle}"] [dir="auto"]`));
  const anchors = status?.querySelectorAll('a[href^="http"]') ?? [];
  return {
    title: first(from("dom", statusTitle(words)), from("meta", statusTitle(ownMeta(page, "og:description")))),
    authors: readAuthors(page, handle, shownName),
    publishedOn: from("meta", readDate(ownMeta(page, "article:published_time"))) ?? null,
    description: first(from("dom", words), from("meta", ownMeta(page, "og:description", "description"))) ?? null,
    image: from("meta", ownMeta(page, "og:image")) ?? null,
    links: from("dom", statusLinks(page, anchors)),
  };
}

function readProfile(page: Page, handle: string): Readings {
  const authors = readAuthors(page, handle, text(page, '[data-testid="profileHeaderDisplayName"]'));
  return {
    title: authors && from(authors.origin, authors.value[0]?.name),
    authors,
    description:
      first(
        from("dom", lines(page, '[data-testid="profileHeaderDescription"]')),
        from("meta", ownMeta(page, "og:description")),
      ) ?? null,
    image: from("meta", ownMeta(page, "og:image")) ?? null,
  };
}

export const site: Site = {
  ...address,
  refuses(page) {
    if (!nameOf(page)) return undefined;
    if (find(page, '[data-testid="notFoundView"]')) return "problemPageMissing";
    const isFilled =
      meta(page, "og:title") || find(page, '[data-testid^="postThreadItem"], [data-testid^="profileHeader"]');
    return isFilled ? undefined : "problemPageLoading";
  },
  async read(page) {
    const name = nameOf(page);
    if (!name) return {};
    return name.isStatus ? readStatus(page, name.handle) : readProfile(page, name.handle);
  },
};
