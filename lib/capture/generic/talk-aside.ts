// Reads what a talk's page says of its talk in a column beside it, under labels. Columns that are about other pages are left alone.
import { findAll, type Page } from "../page/page.ts";
import { shownLines } from "../page/text.ts";
import { findHeading } from "./own-part.ts";
import { findParts, type Label, type Part } from "./talk-labels.ts";

const columns = "aside, [class*=sidebar i], [id*=sidebar i]";
const ofOthers = "[class*=upcoming i], [class*=related i], [class*=recent i], [class*=latest i], [class*=next i], form";
const telling: Label[] = ["speakers", "time", "room", "duration"];
/** Columns that say more tell of more than one talk. */
const longest = 2000;

/** The labelled parts of the first column that says at least two things of who speaks, when and where. */
export function asideParts(page: Page): Map<Label, Part> {
  const heading = findHeading(page) ?? null;
  for (const box of findAll(page, columns).slice(0, 10)) {
    const isOther = box.contains(heading) || box.matches(ofOthers) || box.querySelector(ofOthers) !== null;
    if (isOther || box.closest("nav, footer") || (box.textContent ?? "").length > longest) continue;
    const lines = shownLines(box).map((text) => ({ text, upright: text, element: box }));
    const parts = findParts(lines);
    if (telling.filter((label) => parts.has(label)).length > 1) return parts;
  }
  return new Map();
}
