// The forms of a sentence in which somebody is named beside the title of a talk: before it, as "Ada Quill gave a talk called", or behind
// it, as "by Ada Quill". What the title itself is, told.ts finds.

import type { Person } from "@/lib/model/index.ts";
import { byWords, namesPattern, readNames } from "../wording/people-names.ts";
import { thing } from "./matters.ts";

const doing = `(?:${thing}s?|gave|spoke|speaking|talked|talking|talks|presented|presenting|showed|explained|discussed|walked|introduced|demonstrated)`;
/** What was given, in other languages; a title in quotes follows at once. */
const thingElsewhere =
  "(?:[Kk]eynote|[Vv]ortrag|[Ss]ession|[Bb]eitrag|[Ww]orkshop|[Tt]alk|exposé|conférence|présentation|charla|ponencia|palestra|apresentação|intervento|presentazione|lezing|presentatie|praatje|föredrag|prelekcj[ęaią]|přednášk[auy]|доклад\\p{L}*)";
const didElsewhere =
  "(?:zeigte|zeigten|erklärte|erklärten|sprach|sprachen|berichtete|berichteten|erzählte|machte|machten|eröffnete|hielt|présentait|présentaient|racontait|expliquait|contó|presentó|explicó|mostró|apresentou|mostrou|ha mostrato|liet|liet zien|vertelde|visade|pratade)";
const opens = "[\"“«„»‘']?";
const closes = "[\"”»«“’')\\]]*";

/** What was done with a talk, by whom: "was given by", "wurde gehalten von", "présenté par". */
const wasDone =
  "(?:(?:was|were|is|wurde|wurden|ein|fue|foi|è stat[oa])(?: \\p{Ll}+){0,2}|given|presented|held|delivered|led|présentée?s?|animée?s?|donnée?s?|gehalten|präsentiert|impartid[ao]s?|presentad[ao]s?|dad[ao]s?|apresentad[ao]s?|ministrad[ao]s?|tenut[oa]|presentat[oa]|gegeven|hållet)";

/** "by Acme founder Ada Quill" */
const inOffice =
  "(?:[\\p{L}\\p{N}.’'-]+ ){1,5}?(?:(?:co-?)?founder|author|creator|maintainer|developer|engineer|lead|member|designer|evangelist|advocate|architect|professor|C[TEO]O)s?,? ";
/** "“Title”, a session given by", "“Title” session by" */
const given = `${closes},?(?: (?:(?:an? |the )(?:\\p{Ll}+ ){0,2})?${thing},?)?`;

const after = [
  `^${given} (?:${wasDone} )?by (?:the )?${inOffice}(${namesPattern})`,
  `^${closes}(?:[- ]\\p{Ll}+)?(?: ${thing})?,? ?(?:from|with|${byWords}) (${namesPattern})`,
  `^${closes} ?\\((?:by )?(${namesPattern})(?:,[^()]*)?\\)`,
  `^${given} ${wasDone} (?:from|${byWords}) (${namesPattern})`,
  // "*Title* – Ada Quill"
  `^${closes}(?: [–—-]{1,2}|:) (?:de |do |da |di |of )?(${namesPattern})(?![\\p{L}\\p{M}-]| \\p{Ll}{2,})`,
  `^${closes},? by [^.()]{0,60}\\((${namesPattern})\\)`,
].map((source) => new RegExp(source, "u"));

/** "In *Title*, Ada Quill showed" */
const afterIn = new RegExp(
  `^${closes}, (${namesPattern})(?: from [^.,;()]{2,30})? (?:showed|told|explained|talked|spoke|presented|walked|discussed|described|introduced|demonstrated|shared|argued|covered|looked|went|took|gave)(?!\\p{L})`,
  "u",
);
const isWithinIn = /(?:^|[.!?] )In (?:the |her |his |their )?["“«„»‘']?$/;

/** "*Title* by @ada": an account, or a word that its link makes a name. */
const accountBehind = new RegExp(`^${closes}(?: ${thing})?,? (?:${byWords}) (@\\w+)`, "u");
/** Whoever it is, it is who spoke, and none who is named before the title. */
const someoneBehind = new RegExp(`^${closes}(?: ${thing})?,? by \\p{L}`, "u");

/** Whether a word that is no name follows by which somebody is named: "*Title* by w1ck". */
export const isBySomeone = (rest: string) => someoneBehind.test(rest);

/** "*Title*, Ada Quill", "“Title”, de Ada Quill" */
const afterComma = new RegExp(
  `^${closes}, (?:de |do |da |di |of )?(${namesPattern})(?![\\p{L}\\p{M}-]| \\p{Ll}{2,})`,
  "u",
);

/** "about her new tool": what somebody made is what the talk is about. */
const ofOwn = "(?: (?:his|her|their)(?: [\\p{L}-]+){1,3})?";

const before = [
  // "Ada Quill's (Acme) talk on"
  `(${namesPattern})['’]s?(?: \\([^()]*\\))?(?: [\\p{L}-]+){0,4}:? ${opens}$`,
  // "Ada Quill on", "Ada Quill:"
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?(?: on|:) ${opens}$`,
  // "Ada Quill from Acme gave a great talk called"
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:[^.;()]{0,80} )?${doing}\\b[^.;()]{0,40} ?(?:on|about|called|titled|named|entitled|was)${ofOwn}:? ${opens}$`,
  // "Ada Quill presented"
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:then |also |\\p{Ll}+ed )?(?:presented|presents|gave|delivered|did|präsentierte|präsentiert|a présenté|présente|presentó|apresentou|ha presentato|presenteerde|presenterade):? ${opens}$`,
  // "Ada Quill, die ihre Keynote", "Ada Quill und ihr Vortrag"
  `(${namesPattern})(?:(?!${namesPattern})[^.;()]){0,80} ${thingElsewhere}(?: mit dem Titel| intitulée?| titulad[ao]| dal titolo| getiteld)?:? ${opens}$`,
  // "zeigte Ada Quill in"
  `${didElsewhere} (${namesPattern})(?: \\([^()]*\\))? (?:in|mit|über|dans|sur|avec|en|con|sobre|em|com|su|over|om) ${opens}$`,
  // "talks was by Ada Quill from Acme, titled"
  `by (${namesPattern})[^.;()]{0,40},? (?:(?<!so )called|titled|named|entitled|with (?:a|the) title(?: of)?):? ${opens}$`,
].map((source) => new RegExp(source, "u"));

/** Before a title in quotes or a link to its page: "Ada Quill gave a talk about all that a wick can do", "Ada Quill with". */
const beforeOwn = [
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:(?!${namesPattern})[^.;()]){0,40}?(?:gave|gives|held|did|had|delivered|presented) (?:an? |the |his |her |their )(?:[\\p{Ll}-]+ ){0,3}${thing} [^.;()]{0,80} ${opens}$`,
  `(${namesPattern})(?: from [^.;()]{2,30}?)? (?:talking|speaking|talked|spoke) about [^.;()]{0,80} ${opens}$`,
  `(${namesPattern}) with ${opens}$`,
  // "a talk by Ada Quill, “"
  `(?<!\\p{L})${thing} by (${namesPattern}), ${opens}$`,
].map((source) => new RegExp(source, "u"));

/** "Ada Quill explained", before a title of several words. */
const beforeLong = new RegExp(
  `(${namesPattern})(?: ?\\(?@\\w+\\)?)?,? (?:then |also )?(?:explained|showed|showed us|introduced|demonstrated|discussed|covered|shared):? ${opens}$`,
  "u",
);

/** "“Lamp Oil”, a talk by Ada Quill" */
const byName = new RegExp(`^${given}(?: ${wasDone})? by (?:the )?(?:${inOffice})?${namesPattern}`, "u");
/** "“Keynote” Ada Quill, the speaker": in quotes at the beginning. */
const nameNext = new RegExp(`^${closes} (${namesPattern}),`, "u");

/** The names that the first of the patterns with any leads to, in its first group. */
export function firstNames(patterns: RegExp[], text: string): Person[] | undefined {
  for (const pattern of patterns) {
    const found = readNames(pattern.exec(text)?.[1] ?? "");
    if (found) return found;
  }
  return undefined;
}

/** How a title stands in its sentence. */
export interface TitleLook {
  title: string;
  /** It is in quotes or leads to the talk's page: what stands there is no mere thing that somebody spoke about. */
  isOwn: boolean;
  /** A name behind a comma is of who gave it, not the next of several things. */
  isApart: boolean;
  /** The paragraph begins with it, in quotes. */
  isFirst: boolean;
}

const longTitle = /^\p{Lu}\S*(?: \S+){2}/u;

/**
 * Who gave the talk, as what stands behind its title says it, or what stands before.
 * @param sentence up to the title
 * @param rest what follows it
 */
export function namedBeside(sentence: string, rest: string, look: TitleLook): Person[] | undefined {
  const inIt = isWithinIn.test(sentence) ? [afterIn] : [];
  const behind = [...after, ...inIt, ...(look.isApart ? [afterComma] : []), ...(look.isFirst ? [nameNext] : [])];
  const forms = [...before, ...(look.isOwn ? beforeOwn : []), ...(longTitle.test(look.title) ? [beforeLong] : [])];
  const [, account] = accountBehind.exec(rest) ?? [];
  return firstNames(behind, rest) ?? (account ? [{ name: account }] : firstNames(forms, sentence));
}

/** Whether a name follows by which what stands before it is a title, though it may look like a name itself. */
export function isBeforeName(rest: string, isFirst: boolean): boolean {
  return byName.test(rest) || (isFirst && nameNext.test(rest));
}
