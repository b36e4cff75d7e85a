// Reads Sessionize's own pages: a speaker's profile and a session. Conferences' schedules made with it are lists
// (talk-links.ts) or files (lib/schedule). No such page was recorded; the structure is modelled on the public pages of 2024.
import type { Person } from "@/lib/model/index.ts";
import { first, from, type Readings } from "../page/fields.ts";
import { find, findAll, lines, link, meta, type Page, text } from "../page/page.ts";
import { lineText } from "../page/text.ts";
import type { Site } from "../site.ts";

/** `/<speaker>/`, and `/s/<speaker>/<slug>/<number>` for a session of theirs. */
const sessionPath = /^\/s\/([\w-]+)\/[\w-]+\/\d+\/?$/;
const reserved =
  /^(api|app|login|events?|playbook|features|pricing|speakers?|organizers?|contact|blog|cfp|terms|privacy|s|download)$/i;

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
  const speakers = readSpeakers(page, user);
  const stated = statedTitle(page);
  const bare = stated?.split(" by ").slice(0, -1).join(" by ");
  const isNamed = speakers.some(({ name }) => stated?.endsWith(` by ${name}`));
  return {
    kind: from("address", "talk"),
    title: first(from("dom", text(page, ".c-s-session__title, main h1, h1")), from("meta", isNamed ? bare : stated)),
    authors: from("dom", speakers) ?? null,
    publishedOn: null,
    description: first(
      from("dom", lines(page, ".c-s-session__summary, .c-s-session__description")),
      from("meta", meta(page, "og:description")),
    ),
    links: from(
      "dom",
      [link(page, 'a[href*="speakerdeck.com"], a[href*="slideshare.net"], iframe[src*="youtube"]')].flatMap(
        (one) => one ?? [],
      ),
    ),
  };
}

function readProfile(page: Page, user: string): Readings {
  const name = text(page, ".c-s-speaker-info__name, h1") ?? statedTitle(page);
  const url = `https://sessionize.com/${user}/`;
  return {
    url: from("address", url),
    kind: from("address", "person"),
    title: from("dom", name),
    authors: name ? from("dom", [{ name, url }]) : null,
    publishedOn: null,
    description: first(from("dom", lines(page, ".c-s-speaker-info__bio")), from("meta", meta(page, "og:description"))),
  };
}

export const site: Site = {
  name: "Sessionize",
  hosts: ["sessionize.com"],
  async read(page): Promise<Readings> {
    const user = sessionPath.exec(page.url.pathname)?.[1];
    if (user) return readSession(page, user);
    const [first, second] = page.url.pathname.split("/").filter(Boolean);
    const isProfile =
      first && second === undefined && !reserved.test(first) && find(page, "h1, .c-s-speaker-info__name");
    return isProfile ? readProfile(page, first) : {};
  },
};
