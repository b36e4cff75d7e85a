// Talks that a sentence counts off, "[Wicks](page) (Ada Quill), [Oil](page) and [Glass](page)": each with its phrase, which can
// change places with the others' or be left out.
import type { Id } from "@/lib/model/index.ts";
import type { Edit } from "../markdown/edit.ts";
import { byWords, namesPattern } from "../wording/people-names.ts";
import { findWords } from "./words.ts";

/** A talk of a series: where its phrase stands in the body, in UTF-16 units. */
export interface Phrase {
  id: Id;
  start: number;
  end: number;
  /** Where its title begins, with the signs around it: behind "Ada Quill’s", "the". */
  titleStart: number;
  /** Whether it says more than the title and who spoke: ", where Ada Quill lit one". */
  isClause: boolean;
}

/** The talks of a series in order. */
export type Series = Phrase[];

/** By a name, an account, or a link on either. */
const whoSpoke = `(?:${namesPattern}|@\\w+|\\[[^\\[\\]\\n]{2,60}\\](?:\\([^()\\s]*\\)|\\[[^\\]]*\\]))`;
/** What follows the words of a title: the end of its link, bold or quotes, and who spoke. */
const phraseEnd = new RegExp(
  `^(?:[*_"”»“«’.?!]|\\]\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*\\)|\\]\\[[^\\]]*\\]|\\])*(?: \\([^()]*\\)|,? (?:from|with|${byWords}) ${whoSpoke})?`,
  "u",
);
/** What leads to a title: "Ada Quill talked about", "Ada Quill’s". */
const phraseStart = new RegExp(
  `(?:(?:${namesPattern})(?:['’]s?| on| (?:talked|spoke) (?:about|on)| (?:presented|showed|demonstrated|explained|introduced|covered)| (?:gave|did|held) (?:an?|the|her|his|their) (?:[\\p{Ll}-]+ )?(?:talk|session|presentation|keynote|demo) (?:about|on|called|titled)) |the )?[*_"“«„»[]*$`,
  "u",
);
const between = /^(?: (?:one|talk|session))?(?:,? (?:and|or|&|und|oder|et|ou|y|o|e|en|og|och|i|и) |, )$/;

/**
 * The series of a text in which every talk stands beside the next; each has two talks at least.
 * @param at where the text begins in the body
 * @param talks the talks that the text speaks of, with their titles
 */
export function findSeries(text: string, at: number, talks: { id: Id; title: string }[]): Series[] {
  const phrases = talks
    .flatMap(({ id, title }) => {
      const phrase = findPhrase(text, title);
      return phrase ? [{ id, ...phrase }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const found: Series[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const before = phrases[index - 1];
    const { id, start, end, titleStart } = phrase;
    const one = { id, start: at + start, end: at + end, titleStart: at + titleStart, isClause: false };
    if (before && between.test(text.slice(before.end, phrase.start))) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return [...found.filter((series) => series.length > 1), ...findClauses(text, at, phrases, found)];
}

/** "Three sessions: [Wicks](page), where …; [Oil](page) about …; and [Glass](page) on …": what stands between two semicolons is a talk’s. */
function findClauses(text: string, at: number, phrases: FoundPhrase[], taken: Series[]): Series[] {
  const inSeries = new Set(taken.filter((series) => series.length > 1).flatMap((series) => series.map(({ id }) => id)));
  const free = phrases.filter(({ id }) => !inSeries.has(id));
  const runs: FoundPhrase[][] = [];
  for (const [index, phrase] of free.entries()) {
    const before = free[index - 1];
    if (before && betweenClauses.test(text.slice(before.end, phrase.start))) runs.at(-1)?.push(phrase);
    else runs.push([phrase]);
  }
  return runs.flatMap((run) => {
    const clauses = run.flatMap(({ id, start, end, titleStart }, index): Phrase[] => {
      const next = run[index + 1];
      const last = next ? undefined : clauseEnd.exec(text.slice(end));
      // What follows the last one's sentence may speak of it or of all.
      if (!next && (!last || text.slice(end + last[0].length + 1).trim() !== "")) return [];
      const until = next ? text.indexOf(";", end) : end + (last?.[0].length ?? 0);
      return [{ id, start: at + start, end: at + until, titleStart: at + titleStart, isClause: true }];
    });
    return clauses.length > 1 ? [clauses] : [];
  });
}

/** One semicolon, and no end of a sentence; in front of the next title "and" alone. */
const betweenClauses = /^(?:(?![.!?](?:\s|$))[^;])*; (?:(?:and|or|&|und|et|y|e|en|och|и) )?$/;
const clauseEnd = /^(?:(?![.!?](?:\s|$)|;)[\s\S])*(?=[.!?]?\s*$|[.!?]\s)/;

interface FoundPhrase {
  id: Id;
  start: number;
  end: number;
  titleStart: number;
}

/** Where a text names a talk: its title, with the link, the signs and who spoke around it, as offsets in the text. */
export function findPhrase(text: string, title: string): Omit<FoundPhrase, "id"> | undefined {
  const words = findWords(text, title);
  if (!words) return undefined;
  const [open = ""] = phraseStart.exec(text.slice(Math.max(0, words.start - 150), words.start)) ?? [];
  const [whole = ""] = phraseEnd.exec(text.slice(words.end)) ?? [];
  // The end of the sentence is not the talk's.
  const close = whole.replace(/[.!?]+$/, "");
  const [signs = ""] = /[*_"“«„»[]*$/.exec(open) ?? [];
  const phrase = {
    start: words.start - open.length,
    end: words.end + close.length,
    titleStart: words.start - signs.length,
  };
  const link = linksAt(text).find(({ start, end }) => start < phrase.end && phrase.end < end);
  if (!link) return phrase;
  return {
    start: Math.min(phrase.start, link.start),
    end: link.end,
    titleStart: Math.min(phrase.titleStart, link.start),
  };
}

/** Links say more than a title at times, and are not cut: "[Wicks by Ada Quill, live](page)". */
function linksAt(text: string): { start: number; end: number }[] {
  const links = text.matchAll(/\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)|\[[^\]]*\])/g);
  return Array.from(links, ({ 0: link, index }) => ({ start: index, end: index + link.length }));
}

/** A talk's phrase out of its series: "A, B and C" becomes "A and B" without the last. */
export function removeFromSeries(body: string, series: Series, id: Id): Edit[] {
  const index = series.findIndex((one) => one.id === id);
  const [before, own, next] = [series[index - 1], series[index], series[index + 1]];
  if (!own) return [];
  if (!before) return [{ start: own.start, end: next?.start ?? own.end, text: "" }];
  const joint = next ? body.slice(own.end, next.start) : body.slice(before.end, own.start);
  if (next) return [{ start: before.end, end: next.start, text: series.at(-1) === next ? joint : ", " }];
  const earlier = series[index - 2];
  return [
    ...(earlier ? [{ start: earlier.end, end: before.start, text: joint }] : []),
    { start: before.end, end: own.end, text: "" },
  ];
}
