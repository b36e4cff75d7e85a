// The talks of a body that was taken apart, with their sources and notes: as the built-in layouts write them where that is how
// they stand, else each with its whole text as one note.
import type { Paragraph, RootContent } from "mdast";
import type { CapturedSource, Id, IsoDateTime, Note, Person, Source, Talk, TalkRecord, TimeZone } from "@/lib/model.ts";
import { chapterBody, factsLine, headingOf } from "../chapter.ts";
import { instantDate } from "../dates.ts";
import { indexLine } from "../layouts/index.ts";
import { linksIn } from "../markdown/links.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { canonical } from "../markdown/same.ts";
import { oneLine, paragraph, plainText } from "../markdown/tree.ts";
import { pageKey } from "../places.ts";
import { story } from "../talk.ts";
import { type Body, markdownOf } from "./blocks.ts";
import { readBullet } from "./bullet.ts";
import type { Outline, OutlinedTalk } from "./outline.ts";
import { type Page, readIndexLine, readStory, readUnderHeading, type TakenApart } from "./own-style.ts";
import { kindOfPage } from "./page-kind.ts";
import { type Billing, isToCome, readByline, readHeadings, readLabelled, readNames, readProse } from "./people.ts";
import { linkedSources } from "./sources.ts";

export interface Making {
  row(): { id: Id; createdAt: IsoDateTime; updatedAt: IsoDateTime };
  conferenceId: Id;
  now: IsoDateTime;
  timeZone: TimeZone;
}

export interface ReadTalks {
  talks: TalkRecord[];
  /** Whether all of them stand as lines of the link index. */
  isIndex: boolean;
}

/** The talks of an imported post as a person would have entered them, in the order of the text. */
export function readTalks(found: Outline, body: Body, making: Making): ReadTalks {
  const index = isLinkIndex(found) ? readAll(found, body, making, true) : [];
  if (found.talks.length > 0 && index.length === found.talks.length) return { talks: index, isIndex: true };
  return { talks: readAll(found, body, making, false), isIndex: false };
}

/** @param isIndex whether only lines of the link index are wanted */
function readAll(found: Outline, body: Body, making: Making, isIndex: boolean): TalkRecord[] {
  const titles = readHeadings(found.talks.map(({ title }) => title ?? "").filter(Boolean));
  const taken = new Set<string>();
  return found.talks.flatMap((outlined, order) => {
    const billing = outlined.title ? titles.shift() : undefined;
    const maker = new TalkMaker(making, outlined, order, taken);
    const own = readOwn(outlined, body, maker, isIndex);
    if (!own && isIndex) return [];
    const record = own ?? readForeign(outlined, body, maker, billing);
    for (const { url } of record.sources) taken.add(pageKey(url));
    return [record];
  });
}

/** Whether every talk is a line of the link index, and some say more than a title. */
function isLinkIndex({ talks }: Outline): boolean {
  const lines = talks.map(({ title, blocks }) => (title === undefined ? readIndexLine(blocks) : undefined));
  const isMore = (line: TakenApart) => line.speakers.length > 0 || line.awaited !== undefined || line.pages.length > 1;
  return lines.every((line) => line !== undefined) && lines.some(isMore);
}

/** Makes the rows of one talk. `taken` are the pages of earlier talks: no two sources of a conference are one page. */
class TalkMaker {
  readonly #making: Making;
  readonly #outlined: OutlinedTalk;
  readonly #order: number;
  readonly #taken: Set<string>;

  constructor(making: Making, outlined: OutlinedTalk, order: number, taken: Set<string>) {
    this.#making = making;
    this.#outlined = outlined;
    this.#order = order;
    this.#taken = taken;
  }

  make(known: Partial<Talk> & Billing, sources: CapturedSource[], notes: Partial<Note>[]): TalkRecord {
    const { conferenceId, now } = this.#making;
    const row = () => this.#making.row();
    const talk: Talk = {
      ...row(),
      conferenceId,
      mark: this.#outlined.mark ?? "mention",
      tags: [],
      order: this.#order,
      ...known,
    };
    const mine = sources.filter(({ url }) => !this.#taken.has(pageKey(url)));
    const rows = mine.map(
      (source): Source => ({ ...row(), ...source, talkId: talk.id, conferenceId, capturedAt: now }),
    );
    return {
      talk,
      sources: rows,
      notes: notes.map(
        (note, order): Note => ({ ...row(), talkId: talk.id, place: { kind: "talk" }, markdown: "", order, ...note }),
      ),
    };
  }

  /** A talk as a layout's text tells it. */
  makeOwn(own: TakenApart, title: string): TalkRecord {
    const { day } = this.#outlined;
    const { timeZone } = this.#making;
    const people = own.speakers.flatMap(({ name, url }) =>
      url ? [{ url, title: name, kind: "person" as const }] : [],
    );
    const isUnderHeading = this.#outlined.title !== undefined;
    const pages = [...own.pages, ...(isUnderHeading ? [] : people)].map((page) => toSource(page, title));
    const start = day && (own.time ? instantDate(`${day}T${own.time}`, timeZone) : day);
    const slot = start ? { slot: { guid: `${start} ${title}`, start, ...(own.room ? { room: own.room } : {}) } } : {};
    const { speakers, awaited } = own;
    const made = this.make({ title, speakers, ...(awaited ? { awaited } : {}), ...slot }, pages, own.notes);
    made.notes.forEach((note, index) => {
      const url = own.notes[index]?.url;
      const source = made.sources.find((source) => url !== undefined && pageKey(source.url) === pageKey(url));
      if (source) note.sourceId = source.id;
    });
    return made;
  }
}

function toSource({ url, title, kind, site }: Page, talkTitle: string): CapturedSource {
  const [address] = URL.canParse(url) ? [new URL(url)] : [];
  return {
    url,
    site: site ?? address?.hostname.replace(/^www\./, "") ?? "",
    kind: kind ?? (address ? kindOfPage(address) : "article"),
    title: kind && kind !== "person" ? talkTitle : title,
    authors: [],
    provenance: { url: "address", kind: "address", title: "dom" },
  };
}

/** The talk taken apart, if putting it together again gives the same text. */
function readOwn(outlined: OutlinedTalk, body: Body, maker: TalkMaker, isIndex: boolean): TalkRecord | undefined {
  const { blocks, title: heading } = outlined;
  const own = takeApart(outlined, body, isIndex);
  const title = own?.title ?? heading;
  if (!own || title === undefined || !own.pages.every(({ url }) => isWebPage(url))) return undefined;
  const record = maker.makeOwn(own, title);
  const compose = heading !== undefined ? underHeading : isIndex ? indexLine : story;
  const wanted = sayings(parseMarkdown(markdownOf(body, blocks)).children);
  const isSame = sayings(compose(record, "link")) === wanted && (heading === undefined || headingOf(record) === title);
  return isSame ? record : undefined;
}

function takeApart(outlined: OutlinedTalk, body: Body, isIndex: boolean): TakenApart | undefined {
  const { blocks, title } = outlined;
  if (title === undefined) return isIndex ? readIndexLine(blocks) : readStory(body, blocks);
  const own = readUnderHeading(body, blocks);
  return isTelling(own) ? own : undefined;
}

const isWebPage = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

function underHeading(record: TalkRecord): RootContent[] {
  const facts = factsLine(record, record.talk.slot?.start.includes("T") ?? false);
  return [...(facts.length > 0 ? [paragraph(facts)] : []), ...chapterBody(record, "link")];
}

/** Whether there was anything to take apart. */
function isTelling({ pages, speakers, awaited, notes }: TakenApart): boolean {
  return (
    pages.length > 0 || speakers.length > 0 || awaited !== undefined || notes.some(({ place }) => place.kind !== "talk")
  );
}

const sayings = (blocks: RootContent[]): string => canonical({ type: "root", children: blocks });

/** A talk whose text stays one note. */
function readForeign(outlined: OutlinedTalk, body: Body, maker: TalkMaker, heading: Billing | undefined): TalkRecord {
  const markdown = markdownOf(body, outlined.blocks);
  const { children } = parseMarkdown(markdown);
  const sources = linkedSources([...(outlined.heading ? [outlined.heading] : []), ...children]);
  const billing = heading ? withSpeakers(heading, children) : readBullet(children);
  const links = [...(outlined.heading ? linksIn(outlined.heading) : []), ...children.flatMap(linksIn)];
  const named = billing.speakers.length > 0 ? billing.speakers : linkedSpeakers(heading ? children : []);
  const speakers = named.map((person) => withAddress(person, links));
  const awaited = isToCome(children.map(plainText).join(" ")) ? { awaited: { slides: true } } : {};
  const notes = markdown.trim() === "" ? [] : [{ markdown }];
  return maker.make({ ...billing, speakers, ...awaited }, sources, notes);
}

/** Speakers that the heading does not name stand in the line below it or in the first sentences. */
function withSpeakers(billing: Billing, blocks: RootContent[]): Billing {
  if (billing.speakers.length > 0) return billing;
  const labelled = blocks.map((block) => readLabelled(plainText(block))).find(Boolean);
  const first = firstProse(blocks);
  if (labelled || !first) return { ...billing, speakers: labelled ?? [] };
  const said = plainText(first);
  const line = said.split("\n")[0] ?? "";
  return { ...billing, speakers: (line.length < 120 && readByline(line)) || readProse(oneLine(said)) };
}

/** The first paragraph that is not just a picture. */
function firstProse(blocks: RootContent[]): Paragraph | undefined {
  return blocks.find(
    (block): block is Paragraph =>
      block.type === "paragraph" &&
      block.children.some((node) => node.type !== "image" && plainText(node).trim() !== ""),
  );
}

/** Who is linked by name in the first paragraph. */
function linkedSpeakers(blocks: RootContent[]): Person[] {
  const first = firstProse(blocks);
  for (const { url, text } of first ? linksIn(first) : []) {
    const isProfile = URL.canParse(url) && kindOfPage(new URL(url)) === "person";
    const speakers = isProfile ? readNames(oneLine(text)) : undefined;
    if (speakers) return speakers;
  }
  return [];
}

function withAddress(person: Person, links: { url: string; text: string }[]): Person {
  const link = links.find(({ url, text }) => oneLine(text) === person.name && /^https?:\/\//i.test(url));
  return link ? { ...person, url: link.url } : person;
}
