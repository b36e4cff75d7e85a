// Talks in the rows of a table or in a list written as HTML. The table or list stays where it is in the text.

import type { Html, Nodes, RootContent, Table, TableRow } from "mdast";
import { linksIn } from "../markdown/links.ts";
import { oneLine, paragraph, plainText } from "../markdown/tree.ts";
import { readNames, readPeople } from "../wording/people-names.ts";
import { isBilledBullet, readBullet } from "./bullet.ts";
import { inlineOf } from "./html-blocks.ts";
import type { OutlinedTalk } from "./outlined.ts";
import { isOfTalk } from "./pages-of-talk.ts";
import { readLinkText } from "./people.ts";
import { bareTitle, hasTime } from "./titles.ts";

/** The talks of a table, or of a list in HTML; none where its rows or lines are something else. */
export function rowTalks(block: RootContent): OutlinedTalk[] {
  if (block.type === "table") return tableTalks(block);
  return block.type === "html" ? htmlTalks(block) : [];
}

const titleHeads =
  /^(?:talks?|titles?|sessions?|presentations?|topics?|what|vortrag|vorträge|titel|thema|conférence|titre|sujet|charla|título|ponencia|palestra|titolo|доклад|тема|タイトル|発表|議題|題目|講題|主題)$/i;
const speakerHeads =
  /^(?:speakers?|who|presenters?|by|names?|sprecher(?:in)?|referent(?:in)?|vortragende|orateur|intervenants?|ponentes?|palestrantes?|relatori?|докладчик|спикер|登壇者|発表者|講者|speaker\(s\))$/i;

function tableTalks({ children: [head, ...rows] }: Table): OutlinedTalk[] {
  const heads = head?.children.map((cell) => oneLine(plainText(cell))) ?? [];
  const [titleAt, speakerAt] = [titleHeads, speakerHeads].map((form) => heads.findIndex((name) => form.test(name)));
  if (titleAt === undefined || titleAt < 0) return heads.some(Boolean) ? gridTalks(rows) : unnamedTalks(rows);
  const talks = rows.flatMap((row) => rowTalk(row, titleAt, speakerAt ?? -1));
  const isOfTalks = speakerAt !== undefined && speakerAt >= 0;
  return isOfTalks || talks.some(({ links = [] }) => links.flatMap(linksIn).some(({ url }) => isOfTalk(url)))
    ? talks
    : [];
}

/** Rows of two cells without a head, a title and who spoke: not all of the titles look like names, too. */
function unnamedTalks(rows: TableRow[]): OutlinedTalk[] {
  const talks = rows.flatMap(({ children }) => {
    const [title = "", who = "", ...more] = children.map((cell) => oneLine(plainText(cell)));
    const speakers = more.length > 0 || title === "" ? undefined : readPeople(who);
    return speakers ? [{ blocks: [], billing: { title: bareTitle(title), speakers }, links: children as Nodes[] }] : [];
  });
  const areTitles = talks.some(({ billing }) => readNames(billing.title) === undefined);
  return areTitles && talks.length > 1 && talks.length === rows.length ? talks : [];
}

/** A schedule with a column for each room, whose cells say who speaks: "Title (Name)". */
function gridTalks(rows: TableRow[]): OutlinedTalk[] {
  const cells = rows.flatMap(({ children: [first, ...others] }) =>
    first && hasTime(plainText(first)) ? others.filter((cell) => plainText(cell).trim() !== "") : [],
  );
  const talks = cells.flatMap((cell): OutlinedTalk[] => {
    const billing = readLinkText(oneLine(plainText(cell)));
    return billing ? [{ blocks: [], billing, links: [cell] }] : [];
  });
  return talks.length > 1 && talks.length * 2 > cells.length ? talks : [];
}

function rowTalk({ children }: TableRow, titleAt: number, speakerAt: number): OutlinedTalk[] {
  const said = children.map((cell) => oneLine(plainText(cell)));
  const title = bareTitle(said[titleAt] ?? "");
  const who = said[speakerAt] ?? "";
  // Between the talks are breaks.
  if (title === "" || (speakerAt >= 0 && who === "" && children.flatMap(linksIn).length === 0)) return [];
  const speakers = readPeople(who) ?? (who === "" ? [] : who.split(/, | & /).map((name) => ({ name })));
  // "Title (Name)" where who spoke has no column.
  const billing = (speakerAt < 0 ? readLinkText(title) : undefined) ?? { title, speakers };
  return [{ blocks: [], billing, links: children as Nodes[] }];
}

function htmlTalks({ value }: Html): OutlinedTalk[] {
  if (!/<li\b/i.test(value)) return [];
  const items = value
    .split(/<li\b[^<>]*>/i)
    .slice(1)
    .map((item) => paragraph(inlineOf(item.split(/<\/(?:li|ul|ol)\s*>/i)[0] ?? "")));
  const sure = items.filter((item) => isBilledBullet(item) || linksIn(item).some(({ url }) => isOfTalk(url)));
  if (items.length < 2 || sure.length * 2 <= items.length) return [];
  return items.map((item) => ({ blocks: [], billing: readBullet([item]), links: [item] }));
}
