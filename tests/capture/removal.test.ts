// Every reader survives a page that lost any of its parts: each script, meta, link and main element, one at a time.
import { describe, expect, test } from "vitest";
import type { Page } from "@/lib/capture/page/page.ts";
import { type Case, modelledCases, openCase, recordedCases } from "@/scripts/pages/cases.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { times } from "../draws.ts";
import { readOpenly } from "./openly.ts";

const removable =
  "script, meta, link, title, h1, h2, main, article, section, video, time, [class*=title], [class*=author], [itemprop]";
/** Pages of a megabyte have parts of a hundred kinds and take long to read; of those, evenly chosen ones are removed. */
const most = { small: 20 * times, large: 8 * times };

/** What a reader can know a part by: the thirtieth stylesheet and the tenth slide of a page are nothing new to it. */
const telling = ["class", "id", "rel", "type", "name", "property", "itemprop", "http-equiv"];

const kindOf = (element: Element) =>
  [element.tagName, ...telling.map((name) => (element.getAttribute(name) ?? "").replace(/\d+/g, "0"))].join("\n");

/** One of each kind. */
function distinct(elements: Element[]): Element[] {
  return [...new Map(elements.toReversed().map((element) => [kindOf(element), element])).values()].reverse();
}

function choose(elements: Element[]): Element[] {
  const kinds = distinct(elements);
  const step = Math.max(1, Math.ceil(kinds.length / (kinds.length > most.small ? most.large : most.small)));
  return kinds.filter((_, index) => index % step === 0);
}

async function survives(page: Page): Promise<void> {
  const result = await readOpenly(page);
  // A page that lost what made it a talk may look like an error page; that is an answer as well.
  if ("problem" in result) {
    expect(result.problem).not.toBe("problemPageUnreadable");
    return;
  }
  expect(result.source.url).toMatch(/^https?:\/\//);
  expect(result.source.title).not.toBe("");
}

/** Each time as a page of its own, of which nothing is known yet. */
async function removeEach(wanted: Case): Promise<number> {
  const page = openCase(wanted);
  const parts = choose([...page.document.querySelectorAll(removable)]);
  for (const part of parts) {
    const place = part.ownerDocument.createComment("");
    part.replaceWith(place);
    await survives({ ...page });
    place.replaceWith(part);
  }
  return parts.length;
}

function testEach(all: Case[]): void {
  const cases = all.filter(({ problem }) => !problem);

  test.each(cases)("$name without one of its parts", async (wanted) => {
    expect(await removeEach(wanted)).toBeGreaterThan(0);
  });

  test.each(cases)("$name cut off in the middle", async (wanted) => {
    const page = openCase(wanted);
    for (const part of ["head", "body"]) {
      page.document.querySelector(part)?.replaceChildren();
      await survives({ ...page });
    }
  });
}

describe("modelled pages", () => testEach(modelledCases));
describeRecorded("pages", "recorded pages", () => testEach(recordedCases));
