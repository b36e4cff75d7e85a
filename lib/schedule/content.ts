// Tells what the text of a file is and takes it apart: XML, JSON, YAML, iCalendar or a table (CSV). What the fields mean is the formats' work.
import { load } from "js-yaml";
import { Problem } from "@/lib/model/problem.ts";
import type { Content, ScheduleFile } from "./schedule.ts";
import { parseTable } from "./table.ts";

/** Where what begins here ends, a comment, an instruction or a doctype; -1 for an element, and for what has no end. */
function endOfProlog(xml: string, start: number): number {
  const [, opening = ""] = /^(<!--|<\?|<!)/.exec(xml.slice(start, start + 4)) ?? [];
  const closing = { "<!--": "-->", "<?": "?>", "<!": ">" }[opening];
  if (!closing) return -1;
  const found = xml.indexOf(closing, start + opening.length);
  return found < 0 ? -1 : found + closing.length;
}

/**
 * Entities are never expanded: a few lines of them can fill the memory ("billion laughs"), and no schedule needs them.
 * They can only be declared before the root element, so talk descriptions may speak of them. Every sign is looked at once.
 * @param xml beginning with "<"
 */
function declaresEntities(xml: string): boolean {
  for (let start = 0; start >= 0; ) {
    const end = endOfProlog(xml, start);
    if (/^<!ENTITY/i.test(xml.slice(start, start + 8))) return true;
    if (end < 0) return false;
    if (/^<!DOCTYPE[^>]*\[/i.test(xml.slice(start, end))) return true;
    start = xml.indexOf("<", end);
  }
  return false;
}

function parseXml(text: string): Content {
  if (declaresEntities(text)) throw new Problem("problemScheduleEntities");
  const { documentElement: root } = new DOMParser().parseFromString(text, "application/xml");
  // Firefox answers with a parsererror document, Chromium puts the element into what it could read.
  if (root.getElementsByTagName("parsererror").length > 0 || root.localName === "parsererror") {
    throw new Problem("problemScheduleDamaged");
  }
  return { form: "xml", root };
}

function parseJson(text: string): Content {
  try {
    return { form: "json", value: JSON.parse(text) };
  } catch (cause) {
    throw new Problem("problemScheduleDamaged", [], { cause });
  }
}

function parseYaml(text: string): Content {
  try {
    return { form: "yaml", value: load(text) };
  } catch (cause) {
    throw new Problem("problemScheduleDamaged", [], { cause });
  }
}

/** @throws Problem for a file that is damaged or of none of these forms */
export function takeApart({ name, text }: ScheduleFile): Content {
  const content = text.replace(/^\uFEFF/, "").trim();
  if (/^<(!doctype\s+)?html\b/i.test(content)) throw new Problem("problemScheduleUnknown");
  if (content.startsWith("<")) return parseXml(content);
  if (/^[[{]/.test(content)) return parseJson(content);
  if (/^BEGIN:VCALENDAR/i.test(content)) {
    if (!/END:VCALENDAR$/i.test(content)) throw new Problem("problemScheduleDamaged");
    return { form: "calendar", text: content };
  }
  if (/\.ya?ml$/i.test(name) || /^(---|- )/.test(content)) return parseYaml(content);
  // Anything else may be a table; one without names of columns is no schedule.
  return { form: "table", rows: parseTable(content) };
}
