// Lines that say who spoke, under a heading or behind a label: "By A and B", "Speaker: A", and with the talk's title beside it "Talk: Title".
import type { Person } from "@/lib/model/index.ts";
import { namesPattern, readHanName, readNames } from "../wording/people-names.ts";
import type { Billing } from "./people.ts";
import { bareTitle } from "./titles.ts";

const by =
  /^(?:(?:(?:talk|session|keynote|presented|given|held) )?by|with|par|von|mit|por|di|door|av|speakers?|presenters?|講者|讲者|登壇者)\s*[:：]?\s+/i;

/** ":::note Speaker: Ada Quill", as Docusaurus has boxes. */
const admonition = /^:::\w+ /;

/** Whether a line says that somebody spoke, and is no name alone. */
export function hasWordForSpeaker(line: string): boolean {
  return by.test(line.replace(/^[\s>*_-]+/, "")) || readLabelled(line) !== undefined;
}

const nameAtStart = new RegExp(
  `^(${namesPattern})(?=$|\\s*[|·│(–—/]| --? |, (?:[^.]|(?<=\\b(?:Inc|Ltd|Co|Corp))\\.){2,50}$)`,
  "u",
);
const namesBehindBy = new RegExp(
  `^(${namesPattern})(?=$|\\s*[,.:|·│(–—/-]|\\s+(?:on|about|über|over|sur|sobre|su)\\s)`,
  "u",
);

/**
 * The speakers that the line under a heading names: "By A and B, somewhere", "Speaker: A", a name alone or before a dash, a bar, a
 * company.
 */
export function readByline(line: string): Person[] | undefined {
  const said = line
    .replace(/(?:,| [–—|-])? ?\(?(?<![\w.])@\w+\)?/g, "")
    .replace(admonition, "")
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\p{Emoji_Modifier})+\s*(?=\S)/u, "")
    .replace(/^[\s\u00A0*_-]+|(?<![\s\u00A0*_])[\s\u00A0*_]+$/g, "");
  const named = said.replace(by, "");
  const [, found] = (named === said ? nameAtStart : namesBehindBy).exec(named) ?? [];
  return found ? readNames(found) : undefined;
}

const speakerLabels =
  "speakers?|presenters?|presented by|講者|讲者|登壇者|発表者|講師|演者|발표자|연사|ponentes?|oradora?|palestrantes?|orateurs?|oratrice|intervenante?s?|conférenciers?|conférencière|relatric?e|relator[ei]|sprecher(?:in|innen)?|referent(?:in|innen|en)?|vortragender?|vortragende|sprekers?|talare|prelegent(?:ka|ci)?|přednášející|докладчи(?:к|ца|ки)|спикеры?|доповідач(?:ка)?";
const labelled = new RegExp(
  `^(?:[\\s>*_-]*|:::\\w+ )(?:${speakerLabels})[ \\t*_]*[:：][ \\t*_]*([^\\n:：]{2,80}?)[ \\t*_]*$`,
  "imu",
);

/** "Speaker: 林軒田" on a line of its own: what follows the word is a name in any script. */
export function readLabelled(said: string): Person[] | undefined {
  const [, label] = labelled.exec(said) ?? [];
  if (label === undefined) return undefined;
  const named = label.replace(/\s*[([（|│·/].*$/, "").split(/, and | and | & | und | et | y | и |, |、/);
  // "Ada Quill, pager maintainer"
  return named.filter((part) => part !== "" && !/^\p{Ll}/u.test(part)).map((name) => ({ name: name.trim() }));
}

const titleLabel =
  /^[\s>*_-]*(?:talk|title|session|presentation|keynote|topic|vortrag|titel|thema|conférence|titre|sujet|charla|ponencia|título|palestra|titolo|доклад|тема)[ \t*_]*[:：][ \t*_]*([^\n]{3,150}?)[ \t*_]*$/imu;

/** "Talk: Title" and "Speaker: Name", each on a line of its own. */
export function readLabels(said: string): Billing | undefined {
  const [, title] = titleLabel.exec(said) ?? [];
  const speakers = title === undefined ? undefined : readLabelled(said);
  return title !== undefined && speakers && speakers.length > 0 ? { title: bareTitle(title), speakers } : undefined;
}

/** The speaker at the beginning of a talk's first bullet: a name and who that is. */
export function readFirstBullet(line: string): Person[] | undefined {
  const [, inner] = / [-–—] (\p{sc=Han}{2,4}) [\p{L} ]+$/u.exec(line) ?? [];
  return readHanName(line) ?? (inner ? readHanName(inner) : undefined);
}
