// Finds the parts of a talk's page that stand under or beside a word that says what they are: "Speakers: Ada Quill",
// "Room" in a table's first column, a heading "Abstract". What the parts say is read by talk-page.ts.
import type { Line } from "./title-lines.ts";

const speaker =
  "(?:session|talk|featured|keynote|lead|guest)?\\s*(?:speakers?|presenters?|lecturers?|panell?ists?|instructors?)|who|presented by|given by|talk by|a talk by|(?:meet|about) the (?:speakers?|presenters?)|speaker (?:info(?:rmation)?|details|bio)|referent(?:in|innen|en)?|vortragende[rn]?|sprecher(?:in|innen)?|intervenants?|orador(?:a|es)?|ponentes?|relator[ei]";
const labels = {
  speakers: speaker,
  authors: "authors?|written by|autor(?:in|en)?|auteurs?",
  time: "time|when|date|day|date (?:and|&|/) time|time (?:and|&|/) date|date/time|starts?(?: at)?|start time|scheduled?(?: for)?|session time|slot|zeit|datum|uhrzeit|wann|quand|fecha|hora",
  room: "room|where|location|venue|stage|hall|raum|saal|ort|wo|salle|lieu|sala",
  abstract:
    "(?:talk|session|presentation)?\\s*(?:abstract|description|summary|synopsis)|about (?:this|the) (?:talk|session|presentation)|beschreibung|zusammenfassung",
  others:
    "tracks?|level|format|language|tags?|type|duration|length|slides?|videos?|recordings?|materials?|resources?|links?|share|topics?|audience|category|categories|prerequisites?|download|about|bio|biograph(?:y|ies)|questions?|related (?:talks|sessions)|theme|day|keywords?|takeaways?|moderators?|chair|host|company|organi[sz]ation|affiliation",
};

export type Label = keyof typeof labels;

/** What stands under a label; `lines` are the page's lines after the label, up to the next label or heading of its rank. */
export interface Part {
  /** What stands on the label's own line. */
  value: string;
  /** The same without what is set in italics or small. */
  upright: string;
  lines: Line[];
}

const names = Object.keys(labels) as Label[];
/** A label is the whole line, or ends with a colon; "Presented by" needs none. */
const forms = names.map((name) => ({
  name,
  whole: new RegExp(`^(?:${labels[name]})\\s*(?:\\(s\\))?\\s*[:：]?$`, "i"),
  begins: new RegExp(
    `^(?:(?:${labels[name]})\\s*(?:\\(s\\))?\\s*[:：]|(?:presented|given|talk) by\\b)\\s*[·|]?\\s*(?=\\S)`,
    "i",
  ),
}));

function labelOf(text: string): { name: Label; rest: string } | undefined {
  const whole = forms.find(({ whole }) => whole.test(text));
  if (whole) return { name: whole.name, rest: "" };
  const form = forms.find(({ begins }) => begins.test(text));
  return form && { name: form.name, rest: text.replace(form.begins, "") };
}

/** "Room: A · Time: 10:00": a line of several labelled parts, as lines of their own. */
function splitLine(line: Line): Line[] {
  const parts = line.text.split(/\s+[·|•]\s+/);
  if (parts.length < 2 || !parts.some((part) => labelOf(part))) return [line];
  const texts: string[] = [];
  for (const part of parts) {
    const last = texts.at(-1);
    // "Speaker: · Ada Quill", where label and name are two elements.
    const isValue = last !== undefined && labelOf(last)?.rest === "";
    if (isValue) texts[texts.length - 1] = `${last.replace(/:?$/, ":")} ${part}`;
    else texts.push(part);
  }
  return texts.map((text) => ({ ...line, text, upright: text }));
}

function endsPart(line: Line, start: Line): boolean {
  if (labelOf(line.text)) return true;
  return line.rank !== undefined && line.rank <= (start.rank ?? 6);
}

/** The labelled parts among the lines, the first of each label. */
export function findParts(lines: Line[]): Map<Label, Part> {
  const all = lines.flatMap(splitLine);
  const parts = new Map<Label, Part>();
  all.forEach((line, index) => {
    const label = line.text.length < 400 ? labelOf(line.text) : undefined;
    if (!label || label.name === "others" || parts.has(label.name)) return;
    const after = all.slice(index + 1);
    // A name set as a heading right after its label belongs to it, whatever its rank.
    const end = after.findIndex(
      (one, distance) => endsPart(one, line) && !(distance === 0 && one.rank && !labelOf(one.text)),
    );
    const upright = labelOf(line.upright)?.rest || label.rest;
    parts.set(label.name, { value: label.rest, upright, lines: after.slice(0, end < 0 ? undefined : end) });
  });
  return parts;
}
