// Reads Sessionize's own pages: a speaker's profile and a session. Conferences' schedules made with it are lists
// (talk-links.ts) or files (lib/schedule). No such page was recorded; the structure is modelled on the public pages of 2024.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, lines, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";
import { toldBySite } from "../addresses.ts";
import { findLinkedPages } from "../linked-pages.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { readEmbed } from "./embed.ts";

function readSpeakers(page: Page, user: string): Person[] {
  const url = `https://sessionize.com/${user}/`;
  const named = findAll(page, `a[href*="sessionize.com/${user}"], a[href="/${user}"], a[href="/${user}/"]`);
  const name = [
    text(page, ".c-s-speaker-info__name, .c-s-session__speaker"),
    ...named.map((anchor) => lineText(anchor)),
  ].find(Boolean);
  return name ? [{ name, url }] : [];
}

/** "Scaling Rails by Ann Clark | Sessionize" or "Ann Clark’s Speaker Profile @ Sessionize". */
function statedTitle(page: Page): string | undefined {
  return (meta(page, "og:title") ?? page.document.title)
    .replace(/\s*[|@]\s*Sessionize.*$/i, "")
    .replace(/['’]s Speaker Profile$/i, "");
}

function readSession(page: Page, user: string): Readings {
  const stated = statedTitle(page);
  const shown = readSpeakers(page, user);
  const signed = stated?.split(" by ").slice(1).at(-1) ?? "";
  const isSigned = shown.length === 0 && looksLikeName(signed);
  const speakers = isSigned ? [{ name: signed, url: `https://sessionize.com/${user}/` }] : shown;
  const bare = stated?.split(" by ").slice(0, -1).join(" by ");
  const isNamed = speakers.some(({ name }) => stated?.endsWith(` by ${name}`));
  return {
    title: first(from("dom", text(page, ".c-s-session__title, main h1, h1")), from("meta", isNamed ? bare : stated)),
    authors: from(isSigned ? "meta" : "dom", speakers) ?? null,
    publishedOn: null,
    description: first(
      from("dom", lines(page, ".c-s-session__summary, .c-s-session__description")),
      from("meta", meta(page, "og:description")),
    ),
    links: from("dom", findLinkedPages(page, "a[href], iframe[src]")),
  };
}

function readProfile(page: Page, user: string): Readings {
  const name = text(page, ".c-s-speaker-info__name, h1") ?? statedTitle(page);
  const url = `https://sessionize.com/${user}/`;
  return {
    title: from("dom", name),
    authors: name ? from("dom", [{ name, url }]) : null,
    publishedOn: null,
    description: first(from("dom", lines(page, ".c-s-speaker-info__bio")), from("meta", meta(page, "og:description"))),
  };
}

export const site: Site = {
  ...address,
  // The schedule that it draws in conferences' own pages.
  lists: [
    {
      item: ".sz-session",
      title: ".sz-session__title",
      link: ".sz-session__title a[href]",
      speakers: ".sz-session__speakers a, .sz-session__speakers li",
    },
  ],
  drawnSchedule: readEmbed,
  async read(page): Promise<Readings> {
    const { kind } = toldBySite(page.url.href);
    const segments = page.url.pathname.split("/").filter(Boolean);
    if (kind === "talk") return readSession(page, segments[1] ?? "");
    const isProfile = kind === "person" && find(page, "h1, .c-s-speaker-info__name");
    return isProfile ? readProfile(page, segments[0] ?? "") : {};
  },
};
