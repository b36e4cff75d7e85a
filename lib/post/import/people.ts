// Who speaks, as far as a title or a line says it: "Title by Name", "Name: Title", "Title – Name", a line under the heading.

import type { Person } from "@/lib/model/index.ts";
import { Kept } from "../markdown/kept.ts";
import {
  byWords,
  namesPattern,
  readHangulName,
  readHanName,
  readPeople,
  withoutAddress,
} from "../wording/people-names.ts";
import { bareTitle } from "./titles.ts";

export interface Billing {
  title: string;
  speakers: Person[];
}

interface TitleForm {
  pattern: RegExp;
  /** Whether one heading of that form is enough; what only looks like a name in others is one when most headings look so. */
  isSure: boolean;
  hasNameFirst?: boolean;
  /** Whether one word is a name there, as a word alone is nowhere else. */
  isGivenName?: boolean;
}

const kindOfTalk = "(?:\\p{L}+ )?(?:Keynote|Talk|Session|Workshop|Panel|Tutorial|Lightning [Tt]alk)";
const aside = "(?: ?\\([^()]*\\))?";
const dash = "(?:--|[–—|-])";
const company = "(?:, [^–—|]+)?";

const givenName = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{L}";

/** A name in Japanese with the word of respect that follows names alone. */
const japaneseName =
  "(?:[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー]{1,6}(?:[ \\u3000・][\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー]{1,6})?|@\\w+) ?(?:さん|氏|様|先生)";

/** "Title – Name", "Title - Name (Company), place" */
const nameLast: TitleForm = {
  pattern: new RegExp(`^(.{3,}) ${dash} (${namesPattern}${aside}${company})$`, "u"),
  isSure: true,
};
const part = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** "Title – Name Senior Engineer, Company": the name ends where a position begins. */
const nameInOffice: TitleForm = {
  pattern: new RegExp(
    `^(.{3,}) ${dash} (${part}(?: (?:\\p{Ll}{2,3} )?${part}){1,2}?),? (?:Senior|Sr|Junior|Jr|Staff|Principal|Lead|Chief|Head|Director|Software|Research|Product|Developer|Engineer|Engineering|Architect|Professor|Founder|C[TEO]O|VP)(?![\\p{L}]).*$`,
    "u",
  ),
  isSure: true,
};
/** "Name – Title", "Name: Title" */
const nameFirst: TitleForm = {
  pattern: new RegExp(`^(${namesPattern})${aside}(?:: | ${dash} )(.{3,})$`, "u"),
  isSure: false,
  hasNameFirst: true,
};

/** "Given – Title", "Given: Title", where the other headings begin with whole names. */
const givenFirst: TitleForm = {
  pattern: new RegExp(`^(${givenName}(?: ${givenName}){0,2})(?:: | ${dash} )(.{3,})$`, "u"),
  isSure: false,
  hasNameFirst: true,
  isGivenName: true,
};
const nameOfKind = new RegExp(`${kindOfTalk}s?|Demo|Q&A|Day|Track|Part|Room`, "u");

/** "Title by Name" */
const nameBehindBy: TitleForm = {
  pattern: new RegExp(`^(.{3,}?),? (?:with|${byWords}) (${namesPattern}|@\\w+)(?:,? \\(?[^)]*\\)?)?$`, "u"),
  isSure: true,
};
/** "Title by Given", where the other headings end with whole names. */
const givenBehindBy: TitleForm = {
  pattern: new RegExp(`^(.{3,}),? (?:${byWords}) (${givenName})$`, "u"),
  isSure: false,
  isGivenName: true,
};
/** "“Title” by Given (more)" */
const quotedByGiven: TitleForm = {
  pattern: new RegExp(`^["“„«]([^"“”„«»]{3,})["“”»],? (?:${byWords}) (${givenName})${aside}$`, "u"),
  isSure: true,
  isGivenName: true,
};

const titleForms: TitleForm[] = [
  {
    pattern: new RegExp(`^(.{2,}?)(?:\\s*(?:[／｜/|]|${dash}|by)|(?<=[」』]))\\s*(${japaneseName})${aside}$`, "u"),
    isSure: true,
  },
  {
    pattern: new RegExp(`^(${japaneseName})${aside}(?:\\s*[：:／｜/|]\\s*| ${dash} |(?=「))(.{2,})$`, "u"),
    isSure: true,
    hasNameFirst: true,
  },
  nameBehindBy,
  quotedByGiven,
  { pattern: new RegExp(`^(.{3,}?) ?\\((?:by )?(${namesPattern})(?:, [^()]+)?\\)$`, "u"), isSure: true },
  {
    pattern: new RegExp(`^((?:\\p{Lu}\\p{Ll}+ )?Keynote)(?::| ${dash}) (${namesPattern})${aside}$`, "u"),
    isSure: true,
  },
  // "Keynote by Ada!": a given name says enough.
  {
    pattern: new RegExp(`^((?:\\p{Lu}\\p{Ll}+ )?[Kk]eynote) (?:${byWords}) (${givenName})!?$`, "u"),
    isSure: true,
    isGivenName: true,
  },
  {
    pattern: new RegExp(`^(?:${kindOfTalk}(?::| ${dash}) )(${namesPattern})${aside}(?::| ${dash}) (.{3,})$`, "u"),
    isSure: true,
    hasNameFirst: true,
  },
  nameLast,
  nameInOffice,
  nameFirst,
  // "Name, “Title”"
  {
    pattern: new RegExp(`^(?:${kindOfTalk}(?::| ${dash}) )?(${namesPattern})${aside},? ["“„«](.{3,})["”“»]$`, "u"),
    isSure: true,
    hasNameFirst: true,
  },
  // "Name, Company: Title"
  {
    pattern: new RegExp(`^(${namesPattern}), [^:,–—|]{2,40}: (.{3,})$`, "u"),
    isSure: false,
    hasNameFirst: true,
  },
  // "Title, Name, Company, place"
  { pattern: new RegExp(`^(.{3,}?), (${namesPattern})(?:, [^,]{2,40}){0,2}$`, "u"), isSure: false },
  { pattern: /^(.{2,}?)(?: (?:--|[–—|/-]) ?| ?[／｜] ?)(\p{sc=Han}{2,3})$/u, isSure: false },
  {
    pattern: new RegExp(`^(.{2,}?)\\s*(?:[/|／｜]|${dash}|\\()\\s*(\\p{sc=Hangul}{2,4})(?: ?님)?\\)?$`, "u"),
    isSure: false,
  },
];

function matchForm(heading: string, form: TitleForm): Billing | undefined {
  const [, first = "", second = ""] = form.pattern.exec(withoutAddress(heading)) ?? [];
  const who = form.hasNameFirst ? first : second;
  const isAlone = form.isGivenName ? who !== "" && !nameOfKind.test(who) : form.isSure && /^@\w+$/.test(who);
  const speakers = isAlone
    ? [{ name: who }]
    : (readPeople(who) ?? readJapaneseName(who) ?? readHanName(who) ?? readHangulName(who));
  if (heading.startsWith(`${first} with `) && (wantsWith.test(first) || isAbove.test(heading))) return undefined;
  return speakers && { title: (form.hasNameFirst ? second : first).trim(), speakers };
}

function readJapaneseName(who: string): Person[] | undefined {
  const name = who.replace(/ ?(?:さん|氏|様|先生)$/u, "");
  return name === who || name === "" ? undefined : [{ name }];
}

/** "Getting Started with Asynchronous Python" is no talk of somebody's. */
const wantsWith = /\b(?:started|fun|working|dealing|building|living|along|up|life|love|play(?:ing)?|adventures)$/i;
/** A dash after a "with" names who spoke: "Debugging with Tools - Ada Quill". */
const isAbove = new RegExp(` with .* ${dash} ${namesPattern}$`, "u");

const [named, maybeNamed] = [new Kept<boolean>(), new Kept<boolean>()];

/** Whether a heading says who speaks, whatever the other headings look like. */
export const namesSpeaker = (heading: string): boolean =>
  named.of(bareTitle(heading), (said) => titleForms.some((form) => form.isSure && matchForm(said, form)));

/** Whether a heading may say who speaks, if others look the same: "Name: Title", "Title, Name". */
export const mayNameSpeaker = (heading: string): boolean =>
  maybeNamed.of(bareTitle(heading), (said) => titleForms.some((form) => matchForm(said, form)));

/** Titles and speakers of a post's headings, forms that are not sure as most headings have them. */
export function readHeadings(headings: string[]): Billing[] {
  const plain = headings.map(bareTitle);
  const countOf = (form: TitleForm) => plain.filter((heading) => matchForm(heading, form)).length;
  const usual = titleForms.filter((form) => form.isSure || countOf(form) * 2 >= plain.length);
  // Where most begin with a name, "Ada Quill – Micro Burners" does so too.
  if (usual.includes(nameFirst) && countOf(nameFirst) > countOf(nameLast)) usual.unshift(nameFirst);
  if (beginWithNames(plain)) usual.push(givenFirst);
  if (countOf(nameBehindBy) > 1 && countOf(nameBehindBy) * 2 > plain.length) usual.push(givenBehindBy);
  // Where most end with a name and a company, "Ada Quill (Acme Oil)" does so too.
  if (countOf(nameLast) * 2 > plain.length) usual.unshift(nameLast);
  const billings = plain.map((heading) => readTitle(heading, usual) ?? { title: heading, speakers: [] });
  const isInCompany = billings.some(({ speakers: [one, ...more] }, index) => {
    return one && more.length === 0 && plain[index]?.includes(` ${one.name}, `);
  });
  return isInCompany ? billings.map((billing, index) => withoutCompany(billing, plain[index] ?? "")) : billings;
}

/** "Title – Ada Quill, Acme Oil", where others have a company behind the name that looks like none. */
function withoutCompany({ title, speakers }: Billing, heading: string): Billing {
  const [one, other, ...more] = speakers;
  const isCompany = one && other && more.length === 0 && heading.endsWith(`${one.name}, ${other.name}`);
  return { title, speakers: isCompany ? [one] : speakers };
}

/** Whether most of several headings begin with a whole name, and what stands there in another is one as well: "Meredith – Title". */
export const beginWithNames = (headings: string[]): boolean => {
  const named = headings.filter((heading) => matchForm(bareTitle(heading), nameFirst));
  return named.length > 1 && named.length >= headings.length * 0.5;
};

/** Whether a heading begins with what is a given name where others begin with whole ones. */
export const mayBeginWithGivenName = (heading: string): boolean =>
  matchForm(bareTitle(heading), givenFirst) !== undefined;

function readTitle(heading: string, forms: TitleForm[]): Billing | undefined {
  const said = bareTitle(heading);
  for (const form of forms) {
    const billing = matchForm(said, form);
    if (billing) return { ...billing, title: bareTitle(billing.title) };
  }
  return undefined;
}

/** Whether a heading's speaker stands in it behind "with", which may as well belong to its title: "Trees with Red Roots". */
export function isBilledWith(heading: string, { title }: Billing): boolean {
  return bareTitle(heading).startsWith(`${title} with `);
}

/** "Name: Title", "Name – Title" */
export function readNameFirst(text: string): Billing | undefined {
  return readTitle(
    text,
    titleForms.filter(({ hasNameFirst }) => hasNameFirst),
  );
}

/** What a link says by itself, as titles of videos do: "Title -- Name", "Title by Name", "Title - Name - Conference 2014". */
export function readLinkText(text: string): Billing | undefined {
  const forms = titleForms.filter((form) => form.isSure || !form.hasNameFirst);
  const billing = readTitle(withoutYear(text), forms);
  return billing && !isKindAlone.test(billing.title) ? billing : undefined;
}

/** "Title - Name - Conference 2014" without the last part. */
export const withoutYear = (text: string) =>
  text.replace(/ [-–—|] (?:(?! [-–—|] ).)*\b(?:19|20)\d\d\b(?:(?! [-–—|] ).)*$/, "");

/** "Lightning Talk - Writing Selfless Python" names nobody. */
const isKindAlone = /^(?:lightning talk|talk|session|workshop|tutorial|panel)s?$/i;

/** Whether a text ends by saying that the slides are not there yet. */
export function isToCome(said: string): boolean {
  return /\bto come\P{L}*$/iu.test(said);
}

/** The first sentence, at most 60 characters of it; the signs within "1.9", "Node.js" and "Yahoo!Mail" end none. */
export function leadingWords(said: string): string {
  const sentence =
    /^(?:[^.!?。！？\n]|[.!?](?=[\p{L}\p{N}])){1,60}(?=[。！？]|[.!?](?![\p{L}\p{N}])|\s|$)/u.exec(said)?.[0] ??
    said.slice(0, 60);
  return sentence.trim();
}
