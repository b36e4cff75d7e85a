// What a sentence says of a talk that lacks a title in quotes or a speaker's whole name: that a title is a talk's, the account of who
// gave it, the matter that it was about.
import type { Person } from "@/lib/model/index.ts";
import { namesPattern, readNames } from "../wording/people-names.ts";
import type { Billing } from "./people.ts";

/** What is given at a conference, as a regular expression's source. */
export const thing = "(?:talk|presentation|session|keynote|workshop|tutorial|demo)";
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
function hasCapitals(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const isTitled = long.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= long.length * 2;
  return words.length > 1 && long.length > 0 && isTitled;
}

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

/** "on the second day", "on Sunday": when it was, and not what about. */
const noTime =
  "(?!(?:(?:the|that|this) )?(?:\\p{L}+ )?(?:day|morning|afternoon|evening|night|stage)(?!\\p{L})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
/** What a talk was about, up to where the sentence ends or turns. */
const about = `(?<what>${noTime}[^.,;:!?«»“”"()]{4,80}?)(?=[.,;:!?(]|$| (?:and|where|which|who|that|in which|by|from) )`;
const matter = new RegExp(
  `^${namesPattern}[^.!?]{0,160}?\\b(?:${thing}|talk(?:ed|s|ing)?|spoke|speaks|speaking) (?:on|about) ${about}`,
  "u",
);

/** The matter of a talk whose sentence begins with who gave it: "Ada Quill had a keynote on being first and …". */
export const matterOf = (said: string): string | undefined => matter.exec(said)?.groups?.what;

const spokeOf =
  "(?:talked about|spoke (?:about|on|of)|showed(?: us)?|explained|discussed|demonstrated|presented|covered|described)";
const who = `(?<who>${namesPattern})`;
/** "The first talk that I saw", "A couple of other great talks" */
const oneTalk = `^(?:The|My|Our|An?|Another|One of)(?: [\\p{L}’'-]+){0,8}? ?${thing}s?\\b[^.,!?;:]{0,40}?`;
/** Words with capitals, and what joins them: "Lamps at Scale with Oil" */
const titled =
  "\\.?\\p{Lu}[^\\s.!?,]*(?:\\.\\p{L}+)?(?: (?:\\.?\\p{Lu}[^\\s.!?,]*(?:\\.\\p{L}+)?|\\d[^\\s.!?,]*|an?|and|at|by|for|from|in|of|on|or|the|to|vs|with|&))+";
const forms = [
  // "… was by Ada Quill of Acme, on …", "… was by the Acme people on …"
  `${oneTalk} (?:by|from) (?:${who}|the )[^.!?]{0,80}?(?<!\\p{L})(?:on|about|covered|explored|discussed) ${about}`,
  // "… was about …, by Ada Quill"
  `${oneTalk} (?:on|about) ${about},? (?:by|from) ${who}`,
  // "… was by Ada Quill. She showed how …"
  `${oneTalk} (?:by|from) ${who}[^.!?]{0,80}[.!] (?:He|She|They|\\p{Lu}\\p{Ll}+) ${spokeOf} ${about}`,
  // "Der erste Vortrag von Ada Quill handelte von …"
  `^(?:Der|Die|Den|Im|Als) (?:\\p{Ll}+ ){1,2}(?:Vortrag|Session|Keynote|Präsentation)[^.!?;:]{0,30}? (?:von|durch) ${who}[^.!?;:]{0,60}? (?:über|um|von|mit|zum Thema) (?:(?:dem|der|den|das|die) )?${about}`,
  // "… was the last talk: Title by Ada Quill."
  `^[^.!?:]{0,100}(?<!\\p{L})${thing}: (?<what>\\p{Lu}[^.!?«»“”"]{3,100}?),? by ${who}`,
  // "I saw Ada Quill’s session on Lamps and Oil.", "… our first, Ada Quill speaking about Lamps and Oil."
  `^[^.!?]{0,100}?(?<!\\p{L})${who}(?:['’]s? (?:\\p{Ll}+ )?${thing}|,? (?:speaking|talking))(?: from [^.!?]{2,30}?)? (?:on|about) (?<what>${titled})(?=[.!?,](?:\\s|$)|$)`,
].map((source) => new RegExp(source, "u"));

/** A talk told without its title, by who gave it and the matter: "The next talk was by Ada Quill, who spoke about …". */
export function readMatter(said: string): Billing | undefined {
  for (const form of forms) {
    const { who, what } = form.exec(said)?.groups ?? {};
    const speakers = who === undefined ? [] : readNames(who);
    if (what !== undefined && speakers) return { title: what.trim(), speakers };
  }
  return undefined;
}
