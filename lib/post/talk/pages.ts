// A talk's pages as its post shows them: in which order, what a link to each is called, and which are its speakers' own.
import type { PhrasingContent } from "mdast";
import { normalise } from "@/lib/model/alike.ts";
import {
  isHereOnly,
  type Person,
  type Source,
  type SourceKind,
  type Talk,
  type TalkRecord,
} from "@/lib/model/index.ts";
import { accountIn, describeAddress, identify } from "@/lib/sites/addresses.ts";
import { linkNode, oneLine, textNode } from "../markdown/tree.ts";
import { kindLabels, series, words } from "../wording/words.ts";
import { mentions } from "./mentions.ts";

/** The page that the talk's title links to: what it shows before what is written about it. */
const importance: SourceKind[] = ["deck", "video", "talk", "article", "project", "status", "event", "person"];

/** The talk's pages, the most telling first, without the profiles that its speakers' names link to and decks that are a file only. */
export function pagesOf(record: TalkRecord): Source[] {
  const profiles = new Set(record.talk.speakers.map((speaker) => profileOf(speaker, record)));
  return record.sources
    .filter((source) => !profiles.has(source) && !isHereOnly(source.url))
    .toSorted((a, b) => importance.indexOf(a.kind) - importance.indexOf(b.kind));
}

/** The captured page that is about a speaker. */
function profileOf({ name, url }: Person, { sources }: TalkRecord): Source | undefined {
  return sources.find(
    (source) =>
      source.kind === "person" && ((url && identify(url) === identify(source.url)) || mentions(source.title, name)),
  );
}

/**
 * The speakers' names in a series.
 * @param isLinked whether they link to the addresses that their pages named, too; else only to profiles that were captured
 */
export function speakerNames(record: TalkRecord, isLinked: boolean): PhrasingContent[] {
  const names = record.talk.speakers
    .filter(({ name }) => name.trim() !== "")
    .map((speaker) => {
      const url = profileOf(speaker, record)?.url ?? (isLinked ? speaker.url : undefined);
      const shown = textNode(oneLine(speaker.name));
      return url ? linkNode(url, [shown]) : shown;
    });
  return series<PhrasingContent>(names, textNode);
}

/** "@ada on X", "Ada Quill on Mastodon": a status has its whole text for a title. Undefined where nobody knows whose it is. */
function statusName({ kind, url, authors, site }: Source): string | undefined {
  if (kind !== "status" || !site) return undefined;
  const name = accountIn(url) ?? oneLine(authors[0]?.name ?? "");
  return name ? `${name} ${words.on} ${site}` : undefined;
}

/** The name of the status that the talk is, unless the person gave it a title. */
function nameOfStatus({ talk }: TalkRecord, page: Source | undefined): string | undefined {
  return page && (talk.title === page.title || talk.title.trim() === "") ? statusName(page) : undefined;
}

/** Whether the talk's title is linked by who wrote it. */
function isNamedByWriter(record: TalkRecord): boolean {
  return nameOfStatus(record, pagesOf(record)[0]) !== undefined;
}

/** "Wicks – Ada Quill" names who spoke. A single word may be part of what the talk is about. */
function namesAll({ title, speakers }: Pick<Talk, "title" | "speakers">): boolean {
  const said = ` ${normalise(title)} `;
  const names = speakers.map(({ name }) => normalise(name)).filter(Boolean);
  return names.length > 0 && names.every((name) => name.includes(" ") && said.includes(` ${name} `));
}

/** Whether what is linked says itself whose the talk is, so that no names have to follow. */
export function saysItsSpeakers(record: TalkRecord): boolean {
  return isNamedByWriter(record) || namesAll(record.talk);
}

/** The title, linked to the talk's first page; the page's own for a talk without one, else its site. A status goes by who wrote it. */
export function linkedTitle(record: TalkRecord): PhrasingContent {
  const [page] = pagesOf(record);
  const title = textNode(
    nameOfStatus(record, page) ||
      oneLine(record.talk.title) ||
      oneLine(page?.title ?? "") ||
      (page ? page.site || siteOf(page) : ""),
  );
  return page ? linkNode(page.url, [title]) : title;
}

/** "example.org" */
function siteOf({ url }: Source): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

/** Links to `pages` named after what each is: "slides", "video", a project's name. */
export function pageLinks(pages: Source[], record: TalkRecord): PhrasingContent[] {
  const taken = new Set<string>();
  return pages.map((page) => {
    const label = freeLabel(page, record, taken);
    taken.add(label);
    return linkNode(page.url, [textNode(label)]);
  });
}

/** Two pages of one kind are told apart by their sites, else by numbers. */
function freeLabel(page: Source, record: TalkRecord, taken: Set<string>): string {
  const label = labelOf(page, record);
  const withSite = `${label} (${page.site})`;
  const twins = pagesOf(record).filter((other) => labelOf(other, record) === label);
  const isOnlyOfSite = twins.filter(({ site }) => site === page.site).length === 1;
  if (twins.length > 1 && isOnlyOfSite && page.site && !label.includes(page.site)) return withSite;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? label : `${label} ${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Pages that are not the talk itself are called by their own names. */
export function labelOf(page: Source, { talk }: TalkRecord): string {
  const { site, title, url } = page;
  // A link that was kept before its site was known is called what its address tells today.
  const kind = page.kind === "article" ? describeAddress(url).kind : page.kind;
  if (kind === "status" && site) return statusName(page) ?? `${words.postOn} ${site}`;
  if (kind === "deck" || kind === "video" || kind === "talk" || kind === "event") return kindLabels[kind];
  const name = oneLine(title);
  const isTelling = name !== "" && name.length <= 80 && name.toLowerCase() !== oneLine(talk.title).toLowerCase();
  return isTelling ? name : site || kindLabels[kind];
}
