// Finds a talk's own title where the heading of its page says something else or more: the series that it is held in, the name of who
// speaks, or both title and speakers ("“Oil for winter” by Ada Quill").
import type { Person } from "@/lib/model/index.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";
import { splitSignedTitle } from "@/lib/model/talk-title.ts";
import { findWrittenDay } from "../page/date.ts";
import type { Page } from "../page/page.ts";
import { findHeading, isOwn, leadsAway } from "./own-part.ts";
import { isEdition, isPartHead } from "./talk-heading.ts";
import { employedSpeakers } from "./talk-named-beside.ts";
import { isRepeated, speakersIn } from "./talk-speakers.ts";
import { type Line, titleLines } from "./title-lines.ts";

const series =
  /(?<!\p{L})(?:colloqui(?:um|a)|colloque|kolloquium|seminar(?:s|ium|e)?|séminaires?|seminários?|seminari[oi]?|seminář|(?:lecture|talk|speaker|seminar) series|ringvorlesung|brown ?bag|journal club|reading group|(?:distinguished|invited|guest|public) lecture)(?!\p{L})/iu;

/** Whether a heading names a series of talks: "Physics Colloquium", "Department Seminar 2026". */
function isSeries(heading: string): boolean {
  return series.test(heading) && heading.split(" ").length <= 6 && !/[:“"«„?]/.test(heading);
}

const titleWord =
  "(?:(?:talk|lecture|presentation|session|seminar)\\s+)?title|(?:vortrags)?titel|titre|título|titolo|títol|tytuł|název|название|тема|назва|otsikko|başlık|cím|題目|演題|タイトル|标题|题目|제목";
const labelAlone = new RegExp(`^(?:${titleWord})\\s*[:：]?$`, "iu");
const labelBefore = new RegExp(`^(?:${titleWord})\\s*(?:[:：]\\s*[·|]?|[·|])\\s*(\\S.*)$`, "iu");
const quotes = /^[“"„«](.+)[”"“»]$/u;

const unquoted = (title: string) => quotes.exec(title)?.[1]?.trim() ?? title;

/** Whether a text can be a talk's title. */
const isTitle = (text: string) => text.length >= 6 && text.length <= 300 && /\s|\p{Lo}/u.test(text);

/** How many lines below the name of a series its talk's title may stand. */
const near = 8;

function labelledTitle(lines: Line[]): string | undefined {
  const found = lines.map(
    ({ text }, at) => labelBefore.exec(text)?.[1] ?? (labelAlone.test(text) && lines[at + 1]?.text),
  );
  return found.find((title) => title && isTitle(title)) || undefined;
}

/** Whether a line below the series' name can title the talk: it says neither who speaks nor when, and heads no part. */
function isTitleLine(page: Page, { text, element, rank }: Line): boolean {
  const isSet = rank !== undefined || quotes.test(text);
  const anchor = element.closest("a[href]") ?? element.querySelector("a[href]");
  const isOther =
    looksLikeName(text) ||
    employedSpeakers([{ text, upright: text, element }]).length > 0 ||
    findWrittenDay(text) ||
    isPartHead(text) ||
    isSeries(text);
  return isSet && isTitle(text) && !isOther && isOwn(page, element) && !(anchor && leadsAway(page, anchor));
}

/** The title below the name of a series: in a heading with nothing but headings before it, or quoted. */
function titleBelow(page: Page, after: Line[]): string | undefined {
  const end = after.findIndex(({ rank, text }) => rank === undefined && !quotes.test(text));
  const headed = after.slice(0, end < 0 ? undefined : end).find((line) => isTitleLine(page, line));
  const quoted = after.slice(0, near).find((line) => quotes.test(line.text) && isTitleLine(page, line));
  return (headed ?? quoted)?.text;
}

/**
 * The talk's title on a page whose heading names a series of talks, the conference or the speaker.
 * @param heading what the heading says; its own lines are those around it
 */
export function titleBesideHeading(page: Page, heading: string): string | undefined {
  const isOfSeries = isSeries(heading);
  if (!isOfSeries && !looksLikeName(heading) && !isEdition(findHeading(page))) return undefined;
  const { before, after } = titleLines(page);
  const lines = [...after, ...before.toReversed()];
  // Below somebody's name "Title" may be what they work as; not where an abstract stands beside it.
  const isOfTalk = isOfSeries || !looksLikeName(heading) || lines.some(({ text }) => /^abstract\b/i.test(text));
  const title = (isOfTalk ? labelledTitle(lines) : undefined) ?? (isOfSeries ? titleBelow(page, after) : undefined);
  return title && unquoted(title);
}

/** "“Oil for winter” by Ada Quill": surely a title and who speaks. */
const quotedBefore =
  /^[“"„«](.{3,}?)[”"“»],?\s+(?:(?:presented|given)\s+)?(?:by|with|von|mit|par|avec|por|con|di)\s+(\p{Lu}.{2,150})$/u;

/**
 * A title taken apart that names who speaks behind it.
 * @param lines the page's, which repeat the name where nothing but "by" is before it, since "by Candle Light" has capitals as well
 */
export function splitTitle(page: Page, title: string, lines: Line[]): { title: string; speakers: Person[] } {
  const [, quoted = "", names = ""] = quotedBefore.exec(title) ?? [];
  const surely = speakersIn(names);
  if (surely.length > 0 && surely.every(({ name }) => looksLikeName(name))) return { title: quoted, speakers: surely };
  const signed = splitSignedTitle(title);
  const speakers = signed.speakers.map((name) => ({ name }));
  const isSure = speakers.length > 0 && speakers.every((person) => isRepeated(page, lines, person));
  return isSure ? { title: unquoted(signed.title), speakers } : { title, speakers: [] };
}
