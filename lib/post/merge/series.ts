// Talks that a sentence counts off, "[Wicks](page) (Ada Quill), [Oil](page) and [Glass](page)": each with its phrase, which can
// change places with the others' or be left out.
import type { Id } from "@/lib/model/index.ts";
import type { Edit } from "../markdown/edit.ts";
import { byWords, namesPattern } from "../wording/people-names.ts";
import { findWords } from "./words.ts";

/** Where the talks of a series stand in the body, in order, in UTF-16 units. */
export type Series = { id: Id; start: number; end: number }[];

/** What follows the words of a title: the end of its link, bold or quotes, and who spoke. */
const phraseEnd = new RegExp(
  `^(?:[*_"”»“«’.?!]|\\]\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*\\)|\\]\\[[^\\]]*\\]|\\])*(?: \\([^()]*\\)|,? (?:from|with|${byWords}) ${namesPattern})?`,
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
  const phrases = talks.flatMap(({ id, title }) => phraseOf(text, id, title)).toSorted((a, b) => a.start - b.start);
  const found: Series[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const before = phrases[index - 1];
    const one = { id: phrase.id, start: at + phrase.start, end: at + phrase.end };
    if (before && between.test(text.slice(before.end, phrase.start))) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found.filter((series) => series.length > 1);
}

function phraseOf(text: string, id: Id, title: string): Series {
  // A title may have a link within it.
  const withoutAddresses = text.replace(/\]\([^()]*\)/g, (address) => "]".padEnd(address.length));
  const words = findWords(withoutAddresses, title);
  if (!words) return [];
  const [open = ""] = phraseStart.exec(text.slice(Math.max(0, words.start - 150), words.start)) ?? [];
  const [close = ""] = phraseEnd.exec(text.slice(words.end)) ?? [];
  return [{ id, start: words.start - open.length, end: words.end + close.length }];
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
