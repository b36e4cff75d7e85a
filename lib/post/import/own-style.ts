// Posts as the built-in layouts write them, taken apart again: "[Title](page) by Name (video). Note", the line of facts under
// a heading, and notes that begin with the slide or second they speak of. Whether that was right is the caller's question.
import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import type { Awaited, Person, SourceKind } from "@/lib/model/index.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { type Body, markdownOf } from "../markdown/blocks.ts";
import { plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { kindLabels, words } from "../wording/words.ts";
import { type PlacedNote, readNotes } from "./own-notes.ts";

export interface TalkPage {
  url: string;
  title: string;
  /** As far as its label tells; absent where that is the page's own name. */
  kind?: SourceKind;
  site?: string;
}

export interface TakenApart {
  title?: string;
  speakers: Person[];
  pages: TalkPage[];
  awaited?: Awaited;
  time?: string;
  room?: string;
  notes: PlacedNote[];
}

/** Links become a mark with their number, so that the sentence around them can be matched. */
function flatten(nodes: PhrasingContent[]): { text: string; links: PhrasingContent[] } {
  const links: PhrasingContent[] = [];
  const text = nodes.map((node) => {
    if (node.type === "text") return node.value;
    links.push(node);
    return `\uE000${links.length - 1}\uE001`;
  });
  return { text: text.join(""), links };
}

const mark = "\uE000(\\d+)\uE001";
/** A dash between spaces begins what is said of the talk. */
const ofName = "(?:(?! [–—-]{1,2} )[^,.()\uE000])";
const someone = `(?:\uE000\\d+\uE001|\\p{Lu}${ofName}*(?:\\b\\p{Lu}\\.${ofName}*)*)`;
const series = `${someone}(?:, ${someone})*(?: and ${someone})?`;
const pages = "\uE000\\d+\uE001(?:, \uE000\\d+\uE001)*";
const bullet = new RegExp(`^${mark}(?: by (${series}))?(?: \\((${pages})\\))?(\\. |:$|$)`, "u");

function pagesIn(text: string, links: PhrasingContent[]): TalkPage[] {
  return [...text.matchAll(/\uE000(\d+)\uE001/g)].flatMap(([, index]) => {
    const node = links[Number(index)];
    return node?.type === "link" ? [toPage(node.url, plainText(node))] : [];
  });
}

/** "X" of a status's "post on X", "@ada on X". */
function siteOfStatus(url: string, label: string): string | undefined {
  const [, lead, site] = /^(.+) on (.+)$/.exec(label) ?? [];
  const isStatus =
    lead !== undefined &&
    (`${lead} on` === words.postOn || (URL.canParse(url) && describeAddress(url).kind === "status"));
  return isStatus ? site : undefined;
}

function toPage(url: string, label: string): TalkPage {
  const status = siteOfStatus(url, label);
  if (status) return { url, title: label, kind: "status", site: status.replace(/ \d+$/, "") };
  const [, name = label, site] = /^(.*?)(?: \((.+)\)| \d+)?$/.exec(label) ?? [];
  const kind = (Object.keys(kindLabels) as SourceKind[]).find((kind) => kindLabels[kind] === name);
  return kind ? { url, title: label, kind, ...(site ? { site } : {}) } : { url, title: label };
}

function isSpeaker({ url, title, kind }: TalkPage): boolean {
  return (
    kind === undefined && URL.canParse(url) && describeAddress(url).kind === "person" && readNames(title) !== undefined
  );
}

function peopleIn(text: string, links: PhrasingContent[]): Person[] {
  return text
    .split(/, | and /)
    .filter(Boolean)
    .map((one) => {
      const [, index] = /^\uE000(\d+)\uE001$/.exec(one) ?? [];
      const node = index === undefined ? undefined : links[Number(index)];
      return node?.type === "link" ? { name: plainText(node), url: node.url } : { name: one };
    });
}

/** A bullet of the highlights layout; undefined for any other. */
export function readStory(body: Body, blocks: Nodes[]): TakenApart | undefined {
  const [first, ...more] = blocks;
  if (first?.type !== "paragraph") return undefined;
  const { text, links } = flatten(first.children);
  const match = bullet.exec(text);
  const [whole, index = "", names = "", others = "", end] = match ?? [];
  const title = links[Number(index)];
  if (whole === undefined || title?.type !== "link") return undefined;
  // "[Title](page) ([Name](profile))"
  if (pagesIn(others, links).some(isSpeaker)) return undefined;
  const notes = end === ". " ? restOf(body, blocks, first, text.slice(whole.length)) : markdownOf(body, more);
  return {
    title: plainText(title),
    speakers: peopleIn(names, links),
    pages: [{ url: title.url, title: plainText(title) }, ...pagesIn(others, links)],
    notes: asNote(notes),
  };
}

const asNote = (markdown: string): PlacedNote[] => (markdown === "" ? [] : [{ place: { kind: "talk" }, markdown }]);

/** The blocks' Markdown from where `rest` of the first paragraph begins. */
function restOf(body: Body, blocks: Nodes[], first: Paragraph, rest: string): string {
  const { children } = first;
  const start = children.findIndex((_, index) => flatten(children.slice(index)).text.length <= rest.length);
  const markdown = markdownOf(body, blocks);
  const before = children[start - 1];
  const nodes = children.slice(start < 0 ? children.length : start);
  const missing = rest.length - flatten(nodes).text.length;
  const tail = markdownOf(body, [...nodes, ...blocks.slice(1)]);
  const lead = missing > 0 && before?.type === "text" ? before.value.slice(-missing) : "";
  return markdown.endsWith(lead + tail) ? lead + tail : "";
}

/** A bullet of the index layout; undefined for any other. */
export function readIndexLine(blocks: Nodes[]): TakenApart | undefined {
  const [only, ...more] = blocks;
  if (only?.type !== "paragraph" || more.length > 0) return undefined;
  const { text, links } = flatten(only.children);
  const [, who, title, others] =
    /^(?:\uE000(\d+)\uE001 )?(\uE000\d+\uE001|[^\uE000\uE001]+?)(?: – ((?:\uE000\d+\uE001(?:, )?)+))?$/u.exec(text) ??
    [];
  const awaited = awaitedIn(links);
  if (title === undefined) return undefined;
  const speaker = who === undefined ? undefined : links[Number(who)];
  const names = speaker?.type === "strong" ? plainText(speaker).split(/, | and /) : [];
  if (!names.every((name) => readNames(name)?.length === 1 && !/['’]s$/.test(name))) return undefined;
  // "**Name** – Title", "**Name** on a matter"
  if (speaker && /^(?:[^\p{L}\p{N}\uE000]+ |\(@|on |about )/u.test(title)) return undefined;
  const [page] = pagesIn(title, links);
  return {
    title: page?.title ?? title,
    speakers: names.map((name) => ({ name })),
    pages: [...(page ? [page] : []), ...pagesIn(others ?? "", links)],
    ...awaited,
    notes: [],
  };
}

function awaitedIn(nodes: PhrasingContent[]): { awaited?: Awaited } {
  for (const node of nodes) {
    const said = node.type === "emphasis" ? plainText(node) : "";
    const [slides, video] = [said === words.slidesToCome, said === words.videoToCome];
    if (!slides && !video && said !== words.bothToCome) continue;
    const [link] = node.type === "emphasis" ? node.children : [];
    const url = link?.type === "link" ? { url: link.url } : {};
    return { awaited: { ...(video ? {} : { slides: true }), ...(slides ? {} : { video: true }), ...url } };
  }
  return {};
}

/** What stands under a heading of the talks and days layouts. */
export function readUnderHeading(body: Body, blocks: Nodes[]): TakenApart {
  const [first] = blocks;
  const facts = first?.type === "paragraph" ? readFacts(first) : undefined;
  return { speakers: [], pages: [], ...facts, notes: readNotes(body, facts ? blocks.slice(1) : blocks) };
}

/** "09:30 · Main hall · by Name · slides · video to come" */
function readFacts({ children }: Paragraph): Omit<TakenApart, "notes"> | undefined {
  const { text, links } = flatten(children);
  const parts = text.split(" · ");
  const facts: Omit<TakenApart, "notes"> = { speakers: [], pages: [], ...awaitedIn(links) };
  for (const [index, part] of parts.entries()) {
    const [, names] = /^[Bb]y (.+)$/u.exec(part) ?? [];
    if (index === 0 && /^\d\d:\d\d$/.test(part)) facts.time = part;
    else if (names) facts.speakers = peopleIn(names, links);
    else if (/^\uE000\d+\uE001$/.test(part)) facts.pages.push(...pagesIn(part, links));
    else if (index === 1 && facts.time) facts.room = part;
    else return undefined;
  }
  // A profile alone under a heading is the speaker, which a layout would write with "By".
  const [page] = parts.length === 1 ? facts.pages : [];
  if (page && URL.canParse(page.url) && describeAddress(page.url).kind === "person") return undefined;
  const areNamed = facts.speakers.every(({ name, url }) => url !== undefined || readNames(name) || parts.length > 1);
  return areNamed ? facts : undefined;
}
