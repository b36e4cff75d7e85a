// A talk that no layout of ours wrote: its text stays one note, from which title, speakers and pages are read.
import type { Paragraph, RootContent } from "mdast";
import type { Person, TalkRecord } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { type Body, markdownOf, treeOf } from "../markdown/blocks.ts";
import { type FoundLink, linksIn } from "../markdown/links.ts";
import { keepBlocks } from "../markdown/sections.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { readNames } from "../wording/people-names.ts";
import { readBullet } from "./bullet.ts";
import { readByline, readFirstBullet, readLabelled } from "./bylines.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { apartByLinks, readBoldName, readLinkedByline, readPortrait } from "./linked-byline.ts";
import { readPerson } from "./lists.ts";
import type { OutlinedTalk } from "./outlined.ts";
import { isPageAlone, isPerson } from "./pages-of-talk.ts";
import { type Billing, isBilledWith, isToCome } from "./people.ts";
import { readProse } from "./prose.ts";
import { linkedSources } from "./sources.ts";
import { pageKey, type TalkMaker } from "./talk-rows.ts";
import { billingBelow, titleBelow } from "./title-below.ts";
import { bareTitle, isLabelAlone } from "./titles.ts";
import { talksTold } from "./told.ts";

/** A talk whose text stays one note. */
export function readForeign(
  outlined: OutlinedTalk,
  body: Body,
  maker: TalkMaker,
  heading: Billing | undefined,
): TalkRecord {
  const { billing: known, lead = [], links: beside = [], apart = [] } = outlined;
  // A rule at the end only separates the talk from the next.
  const blocks = outlined.blocks.slice(0, outlined.blocks.findLastIndex(({ type }) => type !== "thematicBreak") + 1);
  const children = treeOf(body, blocks);
  const around = [...(outlined.heading ? [outlined.heading] : []), ...beside];
  const ofOthers = new Set(apart.flatMap(linksIn).map(({ url }) => pageKey(url)));
  const sources = linkedSources([...around, ...children]).filter(({ url }) => !ofOthers.has(pageKey(url)));
  const billing = known ?? (heading ? withSpeakers(heading, children, outlined.title) : readBullet(children));
  const links = [...around, ...children].flatMap(linksIn);
  const markdown = markdownOf(body, [...lead, ...blocks]);
  // Where reference links are written in place, the note is another text.
  if (outlined.heading && lead.length === 0 && body.references.length === 0)
    keepBlocks(body.markdown, blocks as RootContent[]);
  const named = billing.speakers.length > 0 ? billing.speakers : heading ? linkedBelow(children) : labelledIn(children);
  const said = children.slice(0, 2).map(plainText).join("\n");
  const people = named.flatMap((person) => apartByLinks(person, links));
  const speakers = people.map((person) => withAddress(person, links, said));
  const awaited = isToCome(children.map(plainText).join(" ")) ? { awaited: { slides: true } } : {};
  const notes = markdown.trim() === "" ? [] : [{ markdown }];
  return maker.make({ ...billing, speakers, ...awaited }, sources, notes);
}

/**
 * Speakers that the heading does not name stand in the line below it or in the first sentences.
 * @param given what the heading says
 * @param heading its whole text
 */
export function withSpeakers(given: Billing, blocks: RootContent[], heading = ""): Billing {
  // "Trees with Red Roots", "Trees (Red Roots)", and the speaker below it.
  const said = isBilledWith(heading, given) ? firstSaid(blocks) : isInBrackets(heading, given) ? saidAlone(blocks) : [];
  const isWithin = said.length > 0 && !said.some(({ name }) => given.speakers.some((one) => one.name === name));
  const billing = isWithin ? { title: bareTitle(heading), speakers: [] } : given;
  if (billing.speakers.length > 0) return billing;
  const below = readBelow(billing.title, blocks, heading);
  if (below) return below;
  const labelled =
    readLinkedByline(blocks[0]) ??
    blocks.map((block) => readLabelled(plainText(block)) ?? readComponent(block)).find(Boolean);
  const listed = blocks.slice(0, 1).flatMap((block) => (block.type === "list" ? block.children : []));
  const alone = blocks.slice(0, 3).map(readNameAlone);
  const inList = listed.flatMap(
    (item, index) => readPerson(item) ?? (index === 0 ? readFirstBullet(plainText(item)) : []) ?? [],
  );
  const people = labelled ?? alone.find(Boolean) ?? inList;
  const named = people.length > 0 ? people : firstSaid(blocks);
  return { ...billing, speakers: named.length > 0 ? named : (readPortrait(blocks[0]) ?? []) };
}

const isInBrackets = (heading: string, { title }: Billing) => bareTitle(heading).startsWith(`${title} (`);

/** Who is named on a line below a heading that says no more. */
function saidAlone(blocks: RootContent[]): Person[] {
  const first = firstProse(blocks);
  const line = first ? plainText(first).trim() : "";
  return line.length < 80 && !/[\n.!?]/.test(line) ? (readByline(line) ?? []) : [];
}

/** What the line below a heading adds that is its speaker's name or only counts. */
function readBelow(title: string, blocks: RootContent[], heading: string): Billing | undefined {
  if (isLabelAlone(heading)) return billingBelow(blocks);
  const speakers = readNames(title);
  const below = speakers && titleBelow(blocks);
  return below ? { title: below, speakers } : undefined;
}

/** `<Speaker name="Ada Quill" />`, as components of MDX have it. */
function readComponent(block: RootContent): Person[] | undefined {
  const [, name = ""] =
    (block.type === "html" && /^<(?:Speaker|Presenter|Author)s?\b[^<>]*\bname=["']([^"']+)["']/i.exec(block.value)) ||
    [];
  return readNames(name);
}

/** The first paragraph of HTML below a heading that has no other text. */
function inHtml(blocks: RootContent[]): Paragraph | undefined {
  const said = blocks.slice(0, 3).flatMap((block) => (block.type === "html" ? htmlBlocks(block.value) : []));
  return said.find((block): block is Paragraph => block.type === "paragraph" && plainText(block).length > 40);
}

/** Who spoke, by the line below a heading, its first sentences, or the name in bold that they begin with. */
function firstSaid(blocks: RootContent[]): Person[] {
  const first = firstProse(blocks) ?? inHtml(blocks);
  if (!first) return [];
  const said = plainText(first);
  const line = said.split("\n")[0] ?? "";
  const byline = line.length < 120 ? readByline(line) : undefined;
  if (byline) return byline;
  const people = readProse(oneLine(said));
  if (people.length > 0) return people;
  const [talk, ...more] = talksTold(first);
  return readBoldName(first) ?? (more.length === 0 ? talk?.speakers : undefined) ?? [];
}

/** A paragraph that is a name on each line and nothing else; a link that is not bold would as well be somebody's page on the matter. */
function readNameAlone(block: RootContent): Person[] | undefined {
  const isText =
    block.type === "paragraph" && block.children.every(({ type }) => ["text", "strong", "break"].includes(type));
  const names = isText
    ? plainText(block)
        .trim()
        .split(/\s*\n\s*/)
        .map(readNames)
    : [];
  return names.length > 0 && names.every((one) => one !== undefined) ? names.flat() : undefined;
}

/** The first paragraph that is not just a picture, a shortcode, an address or a talk's page. */
function firstProse(blocks: RootContent[]): Paragraph | undefined {
  const shown = blocks.flatMap((block) => (block.type === "blockquote" ? (block.children as RootContent[]) : [block]));
  return shown.find(
    (block): block is Paragraph =>
      block.type === "paragraph" &&
      !isPageAlone(block) &&
      !/^\s*(?:\{\{.*\}\}|\{%.*%\}|https?:\S+)\s*$/.test(plainText(block)) &&
      block.children.some((node) => node.type !== "image" && plainText(node).trim() !== ""),
  );
}

/** Who is named on a line of its own in a bullet or the bullets below it: "Speaker: Ada Quill (Acme)". */
function labelledIn(blocks: RootContent[]): Person[] {
  const below = blocks.flatMap((block) => (block.type === "list" ? block.children.slice(0, 6) : []));
  const texts = [...blocks, ...below.flatMap(({ children }) => children)];
  const lines = texts.flatMap((block) => (block.type === "paragraph" ? [plainText(block)] : []));
  return lines.map(readLabelled).find(Boolean) ?? [];
}

/** Who is linked in the first paragraph, or in one of the next two whose sentence says what that person did. */
function linkedBelow(blocks: RootContent[]): Person[] {
  const first = linkedSpeakers(blocks);
  if (first.length > 0) return first;
  const later = blocks.filter(({ type }) => type === "paragraph").slice(1, 3);
  const acting = later.map((block) => {
    const linked = new Set(linksIn(block).flatMap(({ url, text }) => (isPerson(url) ? [oneLine(text)] : [])));
    const people = linked.size > 0 ? readProse(oneLine(plainText(block))) : [];
    return people.every(({ name }) => linked.has(name)) ? people : [];
  });
  return acting.find((people) => people.length > 0) ?? [];
}

/** Who is linked by name in the first paragraph, with those joined to the first. */
function linkedSpeakers(blocks: RootContent[]): Person[] {
  const first = firstProse(blocks);
  if (!first) return [];
  const said = oneLine(plainText(first));
  const found: Person[] = [];
  let end = 0;
  for (const { url, text } of linksIn(first)) {
    const name = oneLine(text);
    const isProfile = URL.canParse(url) && describeAddress(url).kind === "person";
    const [one, ...more] = (isProfile && readNames(name)) || [];
    const start = one ? said.indexOf(name, end) : -1;
    if (!one || more.length > 0) continue;
    if (found.length > 0 && !joinsNames.test(said.slice(end, start))) break;
    found.push(one);
    end = start + name.length;
  }
  return found;
}

const joinsNames = /^(?:,? (?:and|&|et|und|y|e|en|och|i|и) |, )$/;

/** The link on the name, or on the handle that follows it: "Ada Quill (@ada)". */
function withAddress(person: Person, links: FoundLink[], said: string): Person {
  const isNamed = (text: string) => oneLine(text) === person.name || follows(said, person.name, text);
  const link = links.find(({ url, text }) => isWebAddress(url) && isNamed(text));
  return link ? { ...person, url: link.url } : person;
}

function follows(said: string, name: string, handle: string): boolean {
  return /^@?[\w.-]+$/.test(handle) && [" ", " (", ": "].some((between) => said.includes(`${name}${between}${handle}`));
}
