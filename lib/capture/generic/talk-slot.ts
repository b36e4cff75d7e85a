// Reads when and where a talk takes place from the lines of its page.
import type { IsoDate } from "@/lib/model/index.ts";
import { execEarliest, findWrittenDay, monthNumber, type NamedForm, readDate } from "../page/date.ts";
import { findAll, meta, type Page } from "../page/page.ts";
import { readMoment, readShownTimes } from "../page/time.ts";
import { dayOfConference, weekdayOf } from "./conference-days.ts";
import { dateOrder } from "./date-order.ts";
import { isOwn } from "./own-part.ts";
import { isOfPosting } from "./shown-date.ts";
import type { Label, Part } from "./talk-labels.ts";
import type { Line } from "./title-lines.ts";

export interface ShownSlot {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
}

/** "Friday, May 16"; "Fri 16 May", not where a day of the month follows. */
const withoutYear: NamedForm[] = [
  /(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+)?\b(?<month>\p{L}+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\p{L})/giu,
  /(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+)?\b(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<month>\p{L}+\.?)(?!\s+\d{1,2}(?![\d:.h]))(?!\p{L})/giu,
].map((expression) => ({ expression, monthOf: monthNumber }));

/** The one year that address and site name state, "LampCon 2025". */
function yearOf(page: Page): string | undefined {
  const text = [page.url.hostname, page.url.pathname, meta(page, "og:site_name"), page.document.title].join(" ");
  const years = new Set(text.match(/(?<!\d)20\d{2}(?!\d)/g));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The day of "Friday, May 16" in the year that the page is about; a weekday that is stated must be that day's. */
function dayWithoutYear(page: Page, text: string): IsoDate | undefined {
  const { weekday, month, day: date } = execEarliest(withoutYear, text)?.groups ?? {};
  const year = yearOf(page);
  const day = year && date ? readDate(`${month} ${date}, ${year}`) : undefined;
  const isDay = !weekday || (day && weekdayOf(day) === weekday.toLowerCase());
  return isDay ? day : undefined;
}

/** The moment that a `time` element states; midnight is what programs write for a mere day, unless it is shown. */
function momentOf(element: Element): string | undefined {
  const moment = readMoment(element.getAttribute("datetime") ?? "");
  return moment && /T00:00:00/.test(moment) && !/\d:\d\d/.test(element.textContent ?? "") ? undefined : moment;
}

/** Moments in `time` elements beside the heading. */
function markedSlot(page: Page, lines: Line[]): ShownSlot {
  const isNear = (element: Element) =>
    lines.some((line) => line.element.contains(element) || element.contains(line.element));
  const moments = findAll(page, "time[datetime]")
    .slice(0, 40)
    .filter((element) => isNear(element) && isOwn(page, element))
    .flatMap((element) => momentOf(element) ?? []);
  const [startsAt, endsAt] = moments;
  return startsAt ? { startsAt, endsAt: endsAt && endsAt > startsAt ? endsAt : undefined } : {};
}

/** @param lines those around the heading, in which date and time may stand without a label */
export function readSlot(page: Page, parts: Map<Label, Part>, lines: Line[]): ShownSlot {
  const marked = markedSlot(page, lines);
  const slot = marked.startsAt ? marked : shownSlot(page, parts.get("time"), lines);
  const endsAt = slot.endsAt ?? endOf(slot, parts.get("ends")) ?? endAfter(slot, parts.get("duration"));
  return { ...slot, endsAt };
}

/** The end under a label of its own, on the day of the beginning where it states none. */
function endOf({ startsAt }: ShownSlot, part: Part | undefined): string | undefined {
  const text = part?.value || part?.lines[0]?.text;
  if (!startsAt || !text || text.length > 80) return undefined;
  const { startsAt: end } = readShownTimes(text, readDate(text) ?? readDate(startsAt));
  return end !== undefined && end > startsAt ? end : undefined;
}

/** The end of what lasts "45 minutes", "1h 30", "0:45" from the beginning. */
function endAfter({ startsAt }: ShownSlot, part: Part | undefined): string | undefined {
  const text = part?.value || part?.lines[0]?.text || "";
  const [, hours = 0, minutes = 0] =
    /^(?:(\d{1,2})\s*(?:h|hours?|hrs?|std\.?|stunden?|heures?|horas?|ore|:)\s*)?(\d{1,3})?\s*(?:m|min|mins|minut\w*|minuto\w*|′|'|分|분)?\.?$/i.exec(
      text.replace(/\s*\(.*\)$/, ""),
    ) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  const [, day, clock, offset = ""] = /^(.{10})T(\d\d:\d\d:\d\d)(.*)$/.exec(startsAt ?? "") ?? [];
  if (!day || total === 0 || total > 24 * 60) return undefined;
  return `${new Date(Date.parse(`${day}T${clock}Z`) + total * 60_000).toISOString().slice(0, 19)}${offset}`;
}

/** What a style sets apart in pieces, each an element: "Friday", ",", "May", "22", "nd,", "10:00", "-", "10:45". */
function joinPieces(lines: Line[]): string[] {
  const groups = Map.groupBy(
    lines.filter(({ text }) => text.length <= 12),
    ({ element }) => element.parentElement,
  );
  const blocks = [...groups.values()]
    .filter(({ length }) => length > 2)
    .map((pieces) => pieces.map(({ text }) => text).join(" "));
  const touching = lines.filter(({ text }) => text.includes(" · ")).map(({ text }) => text.replaceAll(" · ", " "));
  return [...touching, ...blocks].map((text) => text.replace(/\s+(?=,)|(?<=\d)\s+(?=(?:st|nd|rd|th)(?!\p{L}))/giu, ""));
}

/** The day that stands in numbers in a text, read in the order that the page's dates have: "05/06/2026". */
function numericDay(page: Page, text: string): IsoDate | undefined {
  const { written } = findWrittenDay(text) ?? {};
  return written && readDate(written) === undefined ? readDate(written, dateOrder(page, written)) : undefined;
}

function shownSlot(page: Page, part: Part | undefined, lines: Line[]): ShownSlot {
  const labelled = part ? [part.value, ...part.lines.slice(0, 3).map(({ text }) => text)] : [];
  const texts = [labelled.join(" · "), ...labelled, ...joinPieces(lines), ...lines.map(({ text }) => text)].filter(
    (text) => text !== "" && text.length < 160 && !isOfPosting(text),
  );
  const whole = texts.map((text) => readShownTimes(text, numericDay(page, text))).find(({ startsAt }) => startsAt);
  if (whole) return whole;
  const near = lines.map(({ text }) => text);
  const day =
    texts.map((text) => readDate(text) ?? numericDay(page, text) ?? dayWithoutYear(page, text)).find(Boolean) ??
    texts.map((text) => dayOfConference(page, near, text)).find(Boolean);
  const timed = texts.map((text) => readShownTimes(text, day)).find(({ startsAt }) => startsAt);
  return timed ?? {};
}

const kinds =
  "Room|Hall|Stage|Ballroom|Auditorium|Theat(?:re|er)|Aula|Saal|Salon|Pavilion|Amphitheat(?:re|er)|Track|Raum|Amphi|Sala|Auditorio|Auditório|Zaal|Hörsaal|Salle|Arena|Studio|Forum|Suite|Classroom|Lounge";
/** "Main Hall", "Room 101", "Grand Ballroom A", "Saal 1". */
const room = new RegExp(
  `^(?:[\\p{Lu}\\d][\\p{L}\\d’'.-]*\\s+){0,3}(?:${kinds})(?:\\s+[\\p{Lu}\\d][\\p{L}\\d.+-]{0,12}){0,2}$`,
  "u",
);
/** The same in lower case, in which a sentence has such words too: "blue room", "auditorium 15", "effectenbeurszaal". */
const loosely =
  /^(?:(?:[\p{L}\d’'.-]+\s+){0,2}(?:room|hall|stage|ballroom|auditori(?:um|o)|theat(?:re|er)|aula|raum|sala|salle|\p{L}*[sz]aal|classroom)(?:\s+[\p{L}\d.+-]{1,12})?)$/iu;
/** What only says that a room follows. */
const bareKind = /^(?:room|track|stage|hall|raum|saal|sala|salle|zaal)s?$/i;

/** The parts of a short line one of which may be a room. */
function partsOf(text: string): string[] {
  return text
    .split(/\s*[·|•,–—]\s*|\s+-\s+|\s+(?:in|@|at)\s+|\s+for\s+(?=\d)/)
    .map((part) => part.replace(/^\d{1,2}:\d\d\s+|^the\s+|\.$/gi, ""))
    .filter((part) => part.length < 60 && !bareKind.test(part));
}

const isTimed = ({ text = "" }: Partial<Line> = {}) => /\d:\d\d|\d\s?h\s?\d\d|\d\s?[ap]\.?m\b/i.test(text);

/** The room under its label, else what is called like one in a short line beside the heading. */
export function readRoom(part: Part | undefined, lines: Line[]): string | undefined {
  const labelled = part?.value || part?.lines[0]?.text;
  if (labelled && labelled.length <= 80) return labelled;
  const short = lines.filter(({ text }) => text.length < 140);
  const sure = short
    .filter((line) => line.rank === undefined || isTimed(line))
    .flatMap(({ text }) => partsOf(text))
    .find((one) => room.test(one));
  // On the line that says when, or on one next to it.
  const timed = short.filter((line, at) => [line, short[at - 1], short[at + 1]].some(isTimed));
  return (
    sure ??
    timed.flatMap(({ text }) => partsOf(text)).find((one) => room.test(one) || (one.length < 40 && loosely.test(one)))
  );
}
