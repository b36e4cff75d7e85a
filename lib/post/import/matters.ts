// A talk whose title a sentence does not mark: who gave it, and the matter that it was about. "I saw Ada Quill’s talk on trimming wicks."
import type { Person } from "@/lib/model/index.ts";
import { namesPattern, readNames } from "../wording/people-names.ts";
import type { Billing } from "./people.ts";
import { readProse } from "./prose.ts";

/** What is given at a conference, as a regular expression's source. */
export const thing = "(?:talk|presentation|session|keynote|workshop|tutorial|demo)";

/** "on the second day", "on Sunday": when it was, and not what about. */
const noTime =
  "(?!(?:(?:the|that|this) )?(?:\\p{L}+ )?(?:day|morning|afternoon|evening|night|stage)(?!\\p{L})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
/** What a talk was about, up to where the sentence ends or turns. */
const about = `(?<what>${noTime}[^.,;:!?«»“”"()]{4,120}?)(?=[.,;:!?(]|$| (?:and|where|which|who|that|in which|by|from) )`;
const beginning = new RegExp(
  `^${namesPattern}[^.!?]{0,160}?\\b(?:${thing}|talk(?:ed|s|ing)?|spoke|speaks|speaking) (?:on|about) ${about}`,
  "u",
);

/** The matter of a talk whose sentence begins with who gave it: "Ada Quill had a keynote on being first and …". */
export const matterOf = (said: string): string | undefined => beginning.exec(said)?.groups?.what;

const who = `(?<who>${namesPattern})`;
const kind = `(?<kind>(?:(?:opening|closing) )?keynote|${thing})s?(?!\\p{L})`;
const done = "(?:given|delivered|presented|held|done|led|hosted|run|convened)";
const seen = "(?:,? (?:which|that))?(?: I (?:\\p{Ll}+ ){0,2}\\p{Ll}+)?";
const on = "(?:on|about)(?! (?:what|how|why|whether) )";
const ofWhat = `(?: ${on} (?<what>${noTime}[^.,;:!?«»“”"()]{4,100}?))`;

/** Who gave a talk, with its matter where that stands between. */
const givers = [
  // "Ada Quill’s closing keynote", "ABC’s keynote"
  `(?<who>${namesPattern}|(?<!\\p{L})\\p{Lu}{2,4})['’]s?(?: \\([^()]*\\))? (?:[\\p{L}-]+ ){0,3}?${kind}`,
  // "a session on trimming wicks convened by Ada Quill", "the talk that I saw was by Ada Quill", "my last session was on lamps with …"
  `${kind}${seen}(?: (?:was|is|were|where))?${ofWhat}?,?(?: (?:was |were )?${done})?,? (?:by|from) (?:the )?${who}`,
  `${kind}${seen} (?:was|is)${ofWhat} with ${who}`,
  // "Ada Quill gave a short talk"
  `${who}(?:, [^.,;]{2,40},)? (?:gave|had|did|held|delivered|presented) (?:an?|the|his|her|their|another) (?:[\\p{L}-]+ ){0,3}?${kind}`,
].map((source) => new RegExp(source, "gu"));

const spokeOf =
  "(?:talked about|spoke (?:about|on|of)|showed(?: us)?|explained|discussed|demonstrated|presented|covered|described|explored)";
/** Where somebody comes from may stand between. */
const aside = "(?: \\([^()]*\\))?(?: (?:of|from|at) [^.,!?;]{2,40}?|,[^.,!?;]{2,60},)?";
/** The matter behind talk and giver: "on …", ", who spoke about …", "which discussed …", "in which she showed …", ". She showed …" */
const behind = new RegExp(
  `^${aside},? ?(?:(?:who|which|that|where|in which)? ?(?:(?:he|she|they) )?(?:${spokeOf}|shared|introduced|(?:was )?${on})|[^.!?]{0,60}[.!] (?:He|She|They|\\p{Lu}\\p{Ll}+) ${spokeOf}) ${about}`,
  "u",
);

/** "After Ada Quill’s keynote": what is named only for the time, or of another year. */
const isBesideTime =
  /(?<!\p{L})(?:after|before|during|since|until|like|unlike|despite|than) (?:\p{L}+ ){0,2}$|(?<!\p{L})(?:last year|years? ago|earlier this year|previous|(?:19|20)\d\d(?!\d))/iu;

/** Words with capitals, and what joins them: "Lamps at Scale with Oil" */
const titled =
  "\\.?\\p{Lu}[^\\s.!?,]*(?:\\.\\p{L}+)?(?: (?:\\.?\\p{Lu}[^\\s.!?,]*(?:\\.\\p{L}+)?|\\d[^\\s.!?,]*|an?|and|at|by|for|from|in|of|on|or|the|to|vs|with|&))+";
/** The same in forms of their own. */
const forms = [
  // "The first talk was by the Acme people on …"
  `^(?:The|My|Our|An?|Another|One of)(?: [\\p{L}’'-]+){0,8}? ?${thing}s?\\b[^.,!?;:]{0,40}? (?:by|from) the [^.!?]{0,80}?(?<!\\p{L})(?:on|about|covered|explored|discussed) ${about}`,
  // "Der erste Vortrag von Ada Quill handelte von …"
  `^(?:Der|Die|Den|Im|Als) (?:\\p{Ll}+ ){1,2}(?:Vortrag|Session|Keynote|Präsentation)[^.!?;:]{0,30}? (?:von|durch) ${who}[^.!?;:]{0,60}? (?:über|um|von|mit|zum Thema) (?:(?:dem|der|den|das|die) )?${about}`,
  // "… was the last talk: Title by Ada Quill."
  `^[^.!?:]{0,100}(?<!\\p{L})${thing}: (?<what>\\p{Lu}[^.!?«»“”"]{3,100}?),? by ${who}`,
  // "I saw Ada Quill’s session on Lamps and Oil.", "… our first, Ada Quill speaking about Lamps and Oil."
  `^[^.!?]{0,100}?(?<!\\p{L})${who}(?:['’]s? (?:\\p{Ll}+ )?${thing}|,? (?:speaking|talking))(?: from [^.!?]{2,30}?)? (?:on|about) (?<what>${titled})(?=[.!?,](?:\\s|$)|$)`,
].map((source) => new RegExp(source, "u"));

/** The talks told without a title in the first sentence of a paragraph, by who gave them and the matter; a keynote needs none. */
export function readMatters(said: string): Billing[] {
  for (const form of forms) {
    const { who, what } = form.exec(said)?.groups ?? {};
    const speakers = who === undefined ? [] : readNames(who);
    if (what !== undefined && speakers) return [{ title: what.trim(), speakers }];
  }
  const [sentence = ""] = /^.*?(?:[.!?](?=\s+\p{Lu}|\s*$)|$)/u.exec(said.slice(0, 600)) ?? [];
  const found = givers.flatMap((form) => [...sentence.matchAll(form)].map((match) => readGiver(match, said)));
  if (found.every((one) => one === undefined)) return readCounted(sentence, said);
  const told = found.filter((one) => one !== undefined).toSorted((a, b) => a.at - b.at);
  return told.filter(({ at }, index) => index === 0 || at >= (told[index - 1]?.end ?? 0));
}

const counted = new RegExp(
  `(?<!\\p{L})[Tt]he (?:first|second|third|next|last|other) ${kind}${seen} (?:was|is) ${on} ${about}`,
  "u",
);

/** "The first talk I saw was on wicks. Ada Quill showed …" */
function readCounted(sentence: string, said: string): Billing[] {
  const what = counted.exec(sentence)?.groups?.what;
  const speakers = what === undefined ? [] : readProse(said.slice(sentence.length).trim());
  return what !== undefined && speakers.length > 0 ? [{ title: what.trim(), speakers }] : [];
}

function readGiver(match: RegExpExecArray, said: string): (Billing & { at: number; end: number }) | undefined {
  const { who = "", kind = "", what: between } = match.groups ?? {};
  const end = match.index + match[0].length;
  const speakers = readSpeakers(who, kind);
  if (!speakers || isBesideTime.test(said.slice(0, match.index))) return undefined;
  const what = between ?? behind.exec(said.slice(end, end + 400))?.groups?.what;
  const title = what?.trim() ?? (/keynote$/.test(kind) ? kind.replace(/^./, (first) => first.toUpperCase()) : "");
  return title === "" ? undefined : { title, speakers, at: match.index, end };
}

/** Initials are somebody's where they have a keynote. */
function readSpeakers(who: string, kind: string): Person[] | undefined {
  if (/^\p{Lu}{2,4}$/u.test(who)) return /keynote$/.test(kind) ? [{ name: who }] : undefined;
  return readNames(who);
}
