// The list of slides with which Google's viewer begins, in the pages of published, embedded and previewed decks: `docData` has
// each slide's id and first words, `setPageData` its drawing. Facts: recorded embed page of 2024.
import { type Json, listAt, readJson, textAt } from "@/lib/capture/page/json.ts";
import { findAll, type Page } from "@/lib/capture/page/page.ts";
import { readBalanced } from "@/lib/capture/page/script-text.ts";
import { cleanText } from "@/lib/capture/page/text.ts";

export interface ViewerSlide {
  id: string;
  /** What the drawing tells screen readers, else the slide's first words; "" for a slide of pictures. */
  text: string;
}

/** The escapes of JavaScript that JSON has not. */
function withJsonEscapes(source: string): string {
  return source.replace(/\\x([\da-f]{2})/gi, "\\u00$1").replace(/\\'/g, "'");
}

function decoded(source: string): string {
  const text = readJson(`"${withJsonEscapes(source)}"`);
  return typeof text === "string" ? text : "";
}

/** Every drawing by the id of its slide, still as the text of a script. */
function drawingsOf(scripts: string[]): Map<string, string> {
  const drawing = /SK_svgData\s*=\s*'((?:[^'\\]|\\.)*)'[\s\S]{0,2000}?setPageData\(\s*'([^']+)'/g;
  const found = scripts.flatMap((script) => [...script.matchAll(drawing)]);
  return new Map(found.map(([, svg = "", id = ""]) => [id, svg]));
}

/** What a drawing says to screen readers; its words are drawn as shapes. */
function labelsOf(page: Page, drawing: string | undefined): string {
  const labels = [...(drawing ?? "").matchAll(/aria-label(?:=|\\x3d)(?:"|\\x22)(.*?)(?:"|\\x22)/g)];
  const lines = labels.map(
    ([, label = ""]) => new page.Parser().parseFromString(decoded(label), "text/html").body.textContent ?? "",
  );
  return cleanText(lines.filter((line) => line.trim()).join("\n"));
}

/** The slides in order; none where the page has no such data. */
export function readViewerSlides(page: Page): ViewerSlide[] {
  const scripts = findAll(page, "script:not([src])").map((script) => script.textContent ?? "");
  const opening = /\bdocData["']?\s*:/;
  const source = scripts.find((script) => opening.test(script));
  const found = opening.exec(source ?? "");
  const data: Json | undefined =
    source && found ? readJson(withJsonEscapes(readBalanced(source, found.index + found[0].length) ?? "")) : undefined;
  const drawings = drawingsOf(scripts);
  return listAt(data, 1).flatMap((slide) => {
    const id = textAt(slide, 0);
    if (id === undefined) return [];
    return [{ id, text: labelsOf(page, drawings.get(id)) || cleanText(textAt(slide, 2) ?? "") }];
  });
}
