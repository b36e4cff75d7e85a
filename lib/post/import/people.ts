// Who speaks, as far as a post says it in one of the usual ways: "Title by Name", "Name: Title", "Title – Name", a line under
// the heading, "Name gave a talk about".

import type { Person } from "@/lib/model/index.ts";

/** A word with a capital, or an initial with its full stop. */
const namePart = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’-]*\\p{L})";
const particle = "(?:van|von|der|den|de|da|di|del|la|le|bin|al|ter)";
const nickname = "(?: [\"'“‘(][\\p{L}\\p{N}]+[\"'”’)])?";
const name = `${namePart}${nickname}(?: ${particle}){0,2} ${namePart}(?: ${namePart}){0,2}`;
const joint = ", and | and | & | et | und | y | e |, ";
const names = `${name}(?:(?:${joint})${name})*`;
/** Words that begin titles and sections, not names. */
const noName =
  /^(?:TODO|TBD|TBA|WIP|Open|Keynote|Opening|Closing|Lightning|Day|Track|Session|Workshop|Tutorial|Panel|Talk|Deep|Introduction|Part|The|An?|My|Our|How|Why|What|Lunch|Coffee|Room|Main|Final|Best|Other|More|Next)\b|\b(?:Talks?|Keynote|Dive|Practices|Party|Day|Conf|Conference|Track|Workshop|Guide|Report|Recap|Videos?|Slides?)$/;

/** What stands behind a name: a position, a company. */
const position =
  /\b(?:Engineer|Developer|Director|Manager|Foundation|Labs?|Fellow|Lead|Leader|Head|Architect|Officer|C[TEO]O|VP|Inc|Ltd|GmbH|Evangelist|Advocate|Founder|Professor|University|Institute|Consultant|Scientist|International|Cloud|Team|Group|Systems|Software|Technologies)\b/;

export interface Billing {
  title: string;
  speakers: Person[];
}

/** "A, B and C" as people; undefined when the text is anything else. */
export function readNames(text: string): Person[] | undefined {
  if (!new RegExp(`^${names}$`, "u").test(text.trim())) return undefined;
  const found = text.trim().split(new RegExp(joint));
  if (found.some((one) => noName.test(one))) return undefined;
  const people = found.filter((one) => !position.test(one));
  return people.length > 0 ? people.map((one) => ({ name: one })) : undefined;
}

const titleForms: { pattern: RegExp; isSure: boolean; hasNameFirst: boolean }[] = [
  {
    pattern: new RegExp(`^(.{3,}?),? (?:by|with) (${names}|@\\w+)(?:,? \\(?[^)]*\\)?)?$`, "u"),
    isSure: true,
    hasNameFirst: false,
  },
  { pattern: new RegExp(`^(.{3,}?) ?\\((?:by )?(${names})(?:, [^()]+)?\\)$`, "u"), isSure: true, hasNameFirst: false },
  {
    pattern: new RegExp(`^((?:\\p{Lu}\\p{Ll}+ )?Keynote)(?::| [–—|-]) (${names})$`, "u"),
    isSure: true,
    hasNameFirst: false,
  },
  { pattern: new RegExp(`^(.{3,}) (?:--|[–—|-]) (${names})(?:, [^–—|]+)?$`, "u"), isSure: false, hasNameFirst: false },
  { pattern: new RegExp(`^(${names})(?:: | [–—|-] )(.{3,})$`, "u"), isSure: false, hasNameFirst: true },
];

function matchForm(heading: string, form: (typeof titleForms)[number]): Billing | undefined {
  const [, first = "", second = ""] = form.pattern.exec(heading) ?? [];
  const isHandle = form.isSure && /^@\w+$/.test(second);
  const speakers = isHandle ? [{ name: second }] : readNames(form.hasNameFirst ? first : second);
  if (wantsWith.test(first) && heading.startsWith(`${first} with `)) return undefined;
  return speakers && { title: (form.hasNameFirst ? second : first).trim(), speakers };
}

/** "Getting Started with Asynchronous Python" is no talk of somebody's. */
const wantsWith = /\b(?:started|fun|working|dealing|building|living|along|up|life|love|play(?:ing)?|adventures)$/i;

/** Whether a heading says who speaks, whatever the other headings look like. */
export function namesSpeaker(heading: string): boolean {
  return titleForms.some((form) => form.isSure && matchForm(heading, form));
}

/** A title without the number before it, the signs and the id after it, and the quotes around it. */
export function bareTitle(title: string): string {
  // A link whose address has a space is none to CommonMark, and was one to older parsers.
  const said = title.replace(/^\[([^\]]+)\]\(\S.*\)$/, "$1");
  const bare = said
    .replace(/\s\{[#:.][^{}]*\}$/, "")
    .replace(/^\(?#?\d{1,2}[.)]\s+/, "")
    .replace(/(?<![\s:–—|-])[\s:–—|-]+$/, "");
  return /^["“«„'].+["”»“']$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

/**
 * Titles and speakers of a post's headings. What only looks like a name behind a dash or before a colon is one when most
 * headings look so.
 */
export function readHeadings(headings: string[]): Billing[] {
  const plain = headings.map(bareTitle);
  const usual = titleForms.filter(
    (form) => form.isSure || plain.filter((heading) => matchForm(heading, form)).length * 2 >= plain.length,
  );
  return plain.map((heading) => readTitle(heading, usual) ?? { title: heading, speakers: [] });
}

/** Signs and pictures after the name, "Title – Name 🌟", are left aside. */
function readTitle(heading: string, forms: typeof titleForms): Billing | undefined {
  const said = heading.replace(
    /(?<!\s|\uFE0F|\p{Extended_Pictographic})(?:\s|\uFE0F|\p{Extended_Pictographic})+$/u,
    "",
  );
  for (const form of forms) {
    const billing = matchForm(said, form);
    if (billing) return { ...billing, title: bareTitle(billing.title) };
  }
  return undefined;
}

/** What a link says by itself, as titles of videos do: "Title -- Name", "Title by Name", "Title - Name - Conference 2014". */
export function readLinkText(text: string): Billing | undefined {
  const said = text.replace(/ [-–—|] (?:(?! [-–—|] ).)*\b(?:19|20)\d\d\b(?:(?! [-–—|] ).)*$/, "");
  const forms = titleForms.filter((form) => !form.hasNameFirst);
  const billing = readTitle(said, forms);
  return billing && !noName.test(billing.title) ? billing : undefined;
}

/** The speakers that the line under a heading names: "By A and B, somewhere", "Speaker: A", a name alone or before a dash. */
export function readByline(line: string): Person[] | undefined {
  const said = line
    .replace(/ ?\(?(?<![\w.])@\w+\)?/g, "")
    .replace(/^[\s\u00A0*_-]+|(?<![\s\u00A0*_])[\s\u00A0*_]+$/g, "");
  const named = said.replace(
    /^(?:(?:(?:talk|session|keynote|presented|given|held) )?by|with|par|von|por|di|speakers?|presenters?|講者|讲者|登壇者)\s*[:：]?\s+/i,
    "",
  );
  const end = named === said ? "$|\\s*[|·(–—]" : "$|\\s*[,.:|·(–—-]";
  const [, found] = new RegExp(`^(${names})(?=${end})`, "u").exec(named) ?? [];
  return found ? readNames(found) : undefined;
}

/** "Speaker: 林軒田" on a line of its own: what follows the word is a name in any script. */
export function readLabelled(said: string): Person[] | undefined {
  const [, label] =
    /^[\s*_-]*(?:speakers?|presenters?|presented by|講者|讲者|登壇者|発表者)[ \t*_]*[:：][ \t*_]*([^\n:：]{2,80}?)[ \t*_]*$/imu.exec(
      said,
    ) ?? [];
  if (label === undefined) return undefined;
  const named = label.replace(/\s*[([（|·].*$/, "").split(/, and | and | & |, |、/);
  // "Ada Quill, pager maintainer"
  return named.filter((part) => !/^\p{Ll}/u.test(part)).map((name) => ({ name: name.trim() }));
}

const doing =
  "gave|gives|spoke|talked|presented|presents|showed|shows|explained|demonstrated|demoed|discussed|shared|walked|introduced|opened|closed|keynoted|argued|described|made|told|covered|taught|led|delivered|did|asked";
const thing = "talk|presentation|keynote|session|tutorial|workshop|demo";
const sentences = [
  new RegExp(
    `(?<![\\p{L}] )(${names})(?: \\([^)]*\\))?(?: (?:of|from|at) (?:\\p{Lu}[\\p{L}\\p{N}.]* ?)+(?<! ))?,?(?: also| then| just)? (?:${doing})\\b`,
    "u",
  ),
  new RegExp(`(${name})['’]s? (?:[\\p{Ll}-]+ ){0,3}(?:${thing})\\b`, "u"),
  new RegExp(`\\b(?:${thing}|was|were|led|given|presented) (?:by|from) (${names})`, "u"),
  new RegExp(`(?:\\b[Bb]y|[«»”"“’'] from) (${names})`, "u"),
];

/** The speakers that a talk's prose names, at its beginning: a word without end would take the patterns forever. */
export function readProse(said: string): Person[] {
  const beginning = said.slice(0, 3000);
  for (const pattern of sentences) {
    const speakers = readNames(pattern.exec(beginning)?.[1] ?? "");
    if (speakers) return speakers;
  }
  return [];
}

/** Whether a text ends by saying that the slides are not there yet. */
export function isToCome(said: string): boolean {
  return /\bto come\P{L}*$/iu.test(said);
}

/** The first sentence, at most 60 characters of it; the signs within "1.9", "Node.js" and "Yahoo!Mail" end none. */
export function firstWords(said: string): string {
  const sentence =
    /^(?:[^.!?。！？\n]|[.!?](?=[\p{L}\p{N}])){1,60}(?=[。！？]|[.!?](?![\p{L}\p{N}])|\s|$)/u.exec(said)?.[0] ??
    said.slice(0, 60);
  return sentence.trim();
}
