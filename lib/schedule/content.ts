// Tells what the text of a file is and takes it apart: XML, JSON, YAML or iCalendar. What the fields mean is the formats' work.
import { load } from "js-yaml";
import { Problem } from "@/lib/model/problem.ts";
import type { Content, ScheduleFile } from "./schedule.ts";

/**
 * Entities are never expanded: a few lines of them can fill the memory ("billion laughs"), and no schedule needs them.
 * They can only be declared before the root element, so talk descriptions may speak of them.
 */
function declaresEntities(xml: string): boolean {
  const prolog = xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, (part, start) => (start < 10_000 ? "" : part));
  const root = prolog.search(/<[\p{L}_]/u);
  return /<!ENTITY|<!DOCTYPE[^>]*\[/i.test(prolog.slice(0, root < 0 ? undefined : root));
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
    if (!/^END:VCALENDAR\s*$/im.test(content.slice(-40))) throw new Problem("problemScheduleDamaged");
    return { form: "calendar", text: content };
  }
  if (/\.ya?ml$/i.test(name) || /^(---|- )/.test(content)) return parseYaml(content);
  throw new Problem("problemScheduleUnknown");
}
