// Small readings of values that every schedule format has: texts, addresses, durations, languages, breaks.
import { convertHtmlToMarkdown } from "@/lib/capture/html-to-markdown.ts";
import { readBeginning } from "@/lib/model/time-zone.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import type { ScheduleLink } from "./schedule.ts";

/** White space at an end, twice, or other than a plain space. */
const notOneLine = /^\s|[^\S ]| \s|\s$/;

/** One line without outer or doubled space; undefined for anything that is not a text or is empty. */
export function readLine(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value);
  // Most values are a line already, and looking takes less than writing one anew.
  return (notOneLine.test(text) ? text.replace(/\s+/g, " ").trim() : text) || undefined;
}

const markup = /<\/?(?:p|br|div|ul|ol|li|a|em|strong|b|i|h[1-6]|pre|code|blockquote|span|hr|img)\b[^<>]*>/i;

/** In UTF-16 units: of more, the rest is no description of a talk. */
const longestText = 200_000;

const withPlainBreaks = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** Several lines as Markdown. Markup is converted: FOSDEM's schedule holds HTML, others hold Markdown or plain text. */
export function readText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const lines = withPlainBreaks(value.slice(0, longestText)).trim();
  return (lines.includes("<") && markup.test(lines) ? convertHtmlToMarkdown(lines) : lines) || undefined;
}

/** A host with a path, or what begins with "www.": people leave the scheme out. A file's name has no path behind it. */
const withoutScheme = /^(?:www\.[\w-]+\.\w|[a-z\d](?:[\w-]*\.)+[a-z]{2,12}(?::\d+)?\/)/i;

/** An http or https address, absolute; undefined for everything else. @param base what a relative one is relative to */
export function readAddress(value: unknown, base?: string): string | undefined {
  const stated = readLine(value);
  const address = stated && withoutScheme.test(stated) ? `https://${stated}` : stated;
  const url = address ? URL.parse(address, base) : null;
  return url && ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
}

/**
 * Seconds of "HH:MM", "HH:MM:SS" or "D:HH:MM" (the c3voc schema's form for whole days, told by its one-digit days).
 * https://github.com/voc/schedule/blob/master/validator/xsd/schedule.xml.xsd
 */
export function readScheduleDuration(value: unknown): number | undefined {
  const parts = /^(\d{1,4}):(\d{1,4})(?::(\d{1,4}))?$/.exec(readLine(value) ?? "");
  if (!parts) return undefined;
  const [first, second, third] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const isInDays = parts[3] !== undefined && parts[1]?.length === 1 && second < 24;
  const seconds = isInDays ? (first * 24 + second) * 3600 + third * 60 : first * 3600 + second * 60 + third;
  return seconds || undefined;
}

/** Seconds from a beginning to an end that is stated as a moment or wall-clock time; undefined where that is not after it. */
export function secondsBetween(start: string, end: unknown): number | undefined {
  const until = readBeginning(readLine(end) ?? "");
  const seconds = until && start.includes("T") ? (Date.parse(until.text) - Date.parse(start)) / 1000 : 0;
  return seconds > 0 ? seconds : undefined;
}

const twoLetters = "abcdefghijklmnopqrstuvwxyz".split("");
let codesByName: Map<string, string> | undefined;

function languageCodeOf(name: string): string | undefined {
  if (!codesByName) {
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    const codes = twoLetters.flatMap((first) => twoLetters.map((second) => first + second));
    codesByName = new Map(codes.map((code) => [names.of(code)?.toLowerCase() ?? "", code]));
    codesByName.delete("");
  }
  return codesByName.get(name.toLowerCase());
}

function languageOf(line: string): string | undefined {
  const [text] = line
    .replace(/_/g, "-")
    .split(/\s*(?:[,;/&+|]|\band\b)\s*/)
    .filter(Boolean);
  if (!text) return undefined;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) return languageCodeOf(text);
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** What was asked last: all talks of a schedule are in the same few languages. */
const languages = new Map<string, string | undefined>();

/** A BCP 47 tag of a tag, of a three-letter code ("eng") or of an English name ("Japanese"); of several ("en, de") the first. */
export function readLanguage(value: unknown): string | undefined {
  const line = readLine(value);
  if (line === undefined || line.length > 50) return line && languageOf(line);
  if (!languages.has(line)) {
    if (languages.size >= 50) languages.clear();
    languages.set(line, languageOf(line));
  }
  return languages.get(line);
}

const slidesWord = /\b(slides?|folien|pr[eé]sentation|deck|präsentation)\b/i;
/** What a link of a talk leads to, by what its address tells and by its title. */
export function readLink(
  address: unknown,
  title: unknown,
  otherwise: ScheduleLink["kind"],
  base?: string,
): ScheduleLink[] {
  const url = readAddress(address, base);
  if (!url) return [];
  const { kind } = describeAddress(url);
  const words = readLine(title);
  const isVideo = kind === "video" || /^video recording\b/i.test(words ?? "");
  const isDeck = kind === "deck" || slidesWord.test(words ?? "");
  return [{ kind: isVideo ? "video" : isDeck ? "slides" : otherwise, url, ...(words && { title: words }) }];
}

const breakTitle =
  /^((coffee|tea|lunch|dinner|breakfast|morning|afternoon|networking|short|long|refreshment)s?[\s-]*)*(break|pause|lunch|dinner|breakfast|coffee|tea|registration|check[\s-]?in|mittagessen|mittagspause|kaffeepause|almuerzo|descanso|déjeuner|doors open|intermission)s?\b/i;

/** Whether a line of a schedule is a break, told by its title; an entry with a speaker never is. */
export function isBreakTitle(title: string, speakers: readonly unknown[]): boolean {
  return speakers.length === 0 && breakTitle.test(title.replace(/^[^\p{L}]+/u, ""));
}

/** Without the fields that are undefined, so that absent means not known. */
export function omitUnknown<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  // Ten thousand entries have several such objects each: made by way of lists of pairs they take five times as long.
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) known[name] = value as Exclude<T[typeof name], undefined>;
  }
  return known;
}
