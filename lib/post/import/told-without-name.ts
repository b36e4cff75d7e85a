// What a sentence says of a talk that lacks a title in quotes or a speaker's whole name: that a title is a talk's, the account of who
// gave it.
import type { Person } from "@/lib/model/index.ts";
import { readNames } from "../wording/people-names.ts";
import { thing } from "./matters.ts";

const opens = "[\"“«„»‘']?";

/** Words that say that a text is about talks. */
export const wordForTalk =
  /(?<!\p{L})(?:talks?|talked|spoke|sessions?|keynotes?|presentations?|presented|presents?|workshops?|demos?|vortr[aä]ge?s?|vortrag|zeigte|hielt|sprach|exposés?|conférences?|présentations?|présenté|charlas?|ponencias?|presentó|palestras?|apresentou|intervent[oi]|presentazion[ei]|lezing(?:en)?|presentaties?|praatjes?|föredrag|prelekcj\p{L}+|přednášk\p{L}+|доклад\p{L}*)(?!\p{L})/iu;

const things = `(?:${thing}|panel)`;

/** "the keynote,", "my favourite talk of the day was", "a workshop called", "the first talk I saw was" */
const calls = new RegExp(
  `(?<!(?:[Ee]ach|[Ee]very|[Nn]o) )(?<!\\p{L})${things}(?: (?:of|from|in) (?:the \\p{Ll}+|\\p{Lu}[\\p{L}\\p{N}]*)| I \\p{Ll}+)?(?:,? (?:called|titled|entitled|named)| was| is|,)?:? ${opens}$`,
  "u",
);
/** "a session about", "the keynote called": what follows is a title, though it looks like a name. */
export const ofTitle = new RegExp(
  `(?<!(?:[Ee]ach|[Ee]very|[Nn]o) )(?<!\\p{L})${thing}s? (?:on|about|called|titled|named|entitled),?:? ${opens}$`,
  "u",
);
/** "“Title” workshop", "“Title” was another great talk" */
const isCalled = new RegExp(
  `^["”»“«」]?,? (?:${things}(?!\\p{L})|(?:was|is) (?:another |an? |the |my |one of )(?:[\\p{Ll}-]+ ){0,3}${things}s?(?!\\p{L}))`,
  "u",
);
/** "this talk": what the paragraph that begins with the title in quotes calls it. */
const callsIt = new RegExp(`(?<!\\p{L})(?:[Tt]his|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) ${things}(?!\\p{L})`, "u");

/** Whether the longer words of several have capitals, as those of a sentence have not. */
export function hasCapitals(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const isTitled = long.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= long.length * 2;
  return words.length > 1 && long.length > 0 && isTitled;
}

/** "I attended", "Then we heard": what follows was a talk, if it has the capitals of a title. */
const attends =
  /(?<!\p{L})(?:I|[Ww]e)(?: (?:did(?:n['’]t)?|also|then|just|later|finally|couldn['’]t|went to|wanted to))* (?:attend(?:ed)?|heard|watch(?:ed)?|listen(?:ed)? to|saw|see|miss(?:ed)?)(?: the)? ["“«„»‘']?$/u;

/** Whether a title is that of something attended. @param before the sentence up to it */
export const isAttended = (before: string, title: string) =>
  attends.test(before) && hasCapitals(title) && readNames(title) === undefined;

/**
 * Whether a title stands where a sentence says what a talk was called: in quotes, or with the capitals of a title.
 * @param before the sentence up to it
 * @param after what follows it
 */
export function isCalledTalk(before: string, title: string, after: string, isQuoted: boolean): boolean {
  const isTitle = isQuoted ? /^[\p{Lu}\p{N}]/u.test(title) : hasCapitals(title);
  if (isQuoted && isTitle && ofTitle.test(before)) return true;
  if (!isTitle || readNames(title) !== undefined) return false;
  const isBeginning = isQuoted && before === "" && /^\s*[–—-]/.test(after) && callsIt.test(after);
  return calls.test(before) || (isQuoted && isCalled.test(after)) || isBeginning;
}

/** "la de @ada sobre", "by @ada, called" */
const byAccount = new RegExp(
  `(@\\w+)(?: (?:on|about|en|sobre|sur|über|over|su|om|com|con)|[^.;@]{0,40}\\b(?:called|titled|entitled|named|llamad[ao]|titulad[ao]|nombre|título|chamad[ao]|intitulée?|titel|getiteld|titolo)(?: \\p{Ll}+(?=:))?):? ${opens}$`,
  "u",
);

/**
 * The account of who gave the talk whose title follows.
 * @param before the sentence up to it
 * @param said the whole paragraph, which speaks of talks or tells of none
 */
export function readAccount(before: string, said: string): Person[] | undefined {
  const [, account] = byAccount.exec(before) ?? [];
  return account && wordForTalk.test(said) ? [{ name: account }] : undefined;
}
