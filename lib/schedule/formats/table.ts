// Tables of talks as text, with names of columns in the first row: what Sched, Sessionize, pretalx and spreadsheets export. Times
// are local unless they state an offset.
import { type DateOrder, readDate } from "@/lib/capture/page/date.ts";
import { readShownTimes } from "@/lib/capture/page/time.ts";
import { namesInList } from "@/lib/model/person-name.ts";
import { readBeginning } from "@/lib/model/time-zone.ts";
import { isCancelledState, splitCancelled } from "../cancelled.ts";
import type { ReadEntry, ScheduleFormat } from "../schedule.ts";
import {
  isBreakTitle,
  omitUnknown,
  readAddress,
  readLanguage,
  readLine,
  readLink,
  readScheduleDuration,
  readText,
  secondsBetween,
} from "../texts.ts";

/** What a column holds, by its name in lower case without signs. */
const columns = {
  title:
    /^(?:(?:proposal|session|talk|event|presentation|submission)? ?(?:title|name|titel|titre|título|titolo)|session|talk|event|subject|summary|vortrag|タイトル|题目|标题)$/,
  id: /^(?:(?:session|event|talk|proposal|submission)? ?(?:id|code|guid|uid|key)|nr|#)$/,
  start:
    /^(?:(?:event |session |talk )?(?:start|starts|begin|begins|beginning|beginn|début|debut|inicio|início|inizio|from|von)(?: ?(?:time|at|date|date ?time|(?:date|day) (?:and|&) time|utc|zeit))?|date ?time|date (?:and|&) time|scheduled at|when|開始(?:時間|日時)?|日時)$/,
  day: /^(?:(?:start |event |session )?(?:date|day)|datum|tag|fecha|jour|data|日付|日期)$/,
  time: /^(?:time|uhrzeit|zeit|hora|heure|horaire|orario|time ?slot|slot|時間|时间)$/,
  end: /^(?:(?:event |session |talk )?(?:end|ends|ende|fin|fine|to|until|bis|finish)(?: ?(?:time|at|date|date ?time|(?:date|day) (?:and|&) time|zeit))?|終了(?:時間)?)$/,
  duration:
    /^(?:scheduled )?(?:duration|length|minutes|dauer|durée|duración|duração|durata)(?: ?(?:in )?(?:minutes|mins?|min))?$/,
  room: /^(?:(?:scheduled )?(?:room|venue|location|stage|place|hall|raum|saal|ort|salle|lieu|sala|lugar|local|aula|zaal|会場|部屋|地点))(?: name)?$/,
  speakers:
    /^(?:(?:session |all )?(?:speakers?|presenters?|authors?|hosts?|artists?|owner|referent(?:en| ?in| ?innen)?|sprecher(?: ?in| ?innen)?|vortragende|intervenante?s?|ponentes?|oradore?s?|palestrantes?|relatori)(?: ?names?| ?s)?|登壇者|発表者|讲者)$/,
  abstract: /^(?:(?:session |long )?(?:abstract|description|details|beschreibung|descripción|descrição|résumé|概要))$/,
  track: /^(?:(?:session )?(?:track|type|event type|category|categories|topic|tags?|kategorie|thema|format)s?)$/,
  url: /^(?:(?:session |event |public )?(?:url|link|website|web ?page|permalink))$/,
  language: /^(?:language|sprache|langue|idioma|lingua)$/,
  video: /^(?:video|recording|youtube)(?: ?(?:url|link))?$/,
  slides: /^(?:slides?|deck|presentation)(?: ?(?:url|link))?$/,
  state: /^(?:status|state)$/,
};
type Column = keyof typeof columns;

function columnsOf(header: string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  const names = header.map((name) =>
    name
      .toLowerCase()
      .replace(/[_.:*()/-]+/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  for (const column of Object.keys(columns) as Column[]) {
    const index = names.findIndex((name) => columns[column].test(name));
    if (index >= 0) found.set(column, index);
  }
  return found;
}

/** The first rows may hold the conference's name alone; the names of columns stand in the first row that has both of these. */
function headerOf(rows: string[][]): number {
  return rows.slice(0, 10).findIndex((row) => {
    const found = columnsOf(row);
    return found.has("title") && (found.has("start") || found.has("day"));
  });
}

/** The order that one of the table's dates shows ("5/22/2026"), for those that could be read both ways. */
function orderOf(texts: string[]): DateOrder | undefined {
  const found = texts.flatMap((text) => {
    const [, one, other] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(text) ?? [];
    if (Number(one) > 12) return "day" as const;
    return Number(other) > 12 ? ("month" as const) : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

interface Table {
  columns: Map<Column, number>;
  order: DateOrder | undefined;
}

/** A day, a wall-clock time or a moment. @param on the day where another field states it */
function readTime(text: string, order: DateOrder | undefined, on?: string): string | undefined {
  const stated = readBeginning(text);
  if (stated) return stated.text;
  const day = readDate(text, order) ?? on;
  // Behind its date, so that none of the date's numbers is taken for a time.
  const clock = text.replace(/^.*?\d{4}\S*\s+(?=\d)/, "").replace(/(\d{1,2})\.(\d\d)(?![\d.])/, "$1:$2");
  return day && (readShownTimes(clock, day).startsAt ?? day);
}

function readSpeakers(text: string): { name: string }[] {
  const names = namesInList(text.replace(/\s*[([<][^)\]>]*[)\]>]/g, "")).map((one) => readLine(one));
  return names.flatMap((name) => (name ? { name } : []));
}

function readMinutes(text: string): number | undefined {
  const minutes = /^(\d{1,3})\s*(?:m|min|mins|minutes|minuten|′|')?\.?$/i.exec(text)?.[1];
  return minutes ? Number(minutes) * 60 || undefined : readScheduleDuration(text);
}

function readRow(row: string[], { columns: known, order }: Table): ReadEntry | undefined {
  const field = (column: Column) => row[known.get(column) ?? -1] ?? "";
  const summary = readLine(field("title"));
  const day = readDate(field("day"), order);
  // "10:00 - 10:45" in one field.
  const [from = "", to = ""] = field("time").split(/(?:[-–—]|\bto\b|\bbis\b)\s*(?=\d)/);
  const start = readTime(field("start") || from || field("day"), order, day);
  if (!summary || !start) return undefined;
  const { title, isCancelled } = splitCancelled(summary);
  const end = readTime(field("end") || to, order, day ?? start.slice(0, 10));
  const speakers = readSpeakers(field("speakers"));
  const links = [...readLink(field("video"), undefined, "video"), ...readLink(field("slides"), "Slides", "slides")];
  return {
    slot: {
      guid: field("id"),
      start,
      ...omitUnknown({
        durationSeconds: secondsBetween(start, end) ?? readMinutes(field("duration")),
        room: readLine(field("room")),
        track: readLine(field("track")),
        isCancelled: isCancelledState(field("state")) ?? isCancelled,
      }),
    },
    title,
    speakers,
    ...omitUnknown({
      abstract: readText(field("abstract")),
      url: readAddress(field("url")),
      language: readLanguage(field("language")),
    }),
    links,
    isBreak: isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "table",
  open: (content) => {
    if (content.form !== "table") return undefined;
    const { rows } = content;
    const header = headerOf(rows);
    if (header < 0) return undefined;
    const known = columnsOf(rows[header] ?? []);
    const body = rows.slice(header + 1);
    const stated = (["start", "day", "end"] as const).flatMap((column) =>
      body.map((row) => row[known.get(column) ?? -1] ?? ""),
    );
    const table = { columns: known, order: orderOf(stated) };
    const title = rows[0]?.filter(Boolean) ?? [];
    const name = header > 0 && title.length === 1 ? (title[0] ?? "") : "";
    return { conference: { name }, parts: body.map((row) => () => readRow(row, table)) };
  },
};
