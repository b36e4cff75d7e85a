// Every reader survives a page that lost any of its parts: each script, meta, link and main element, one at a time.
import { describe, expect, test } from "vitest";
import type { Page } from "@/lib/capture/page/page.ts";
import { type Case, modelledCases, openCase, recordedCases } from "@/scripts/pages/cases.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { readOpenly } from "./openly.ts";

const removable =
  "script, meta, link, title, h1, h2, main, article, section, video, time, [class*=title], [class*=author], [itemprop]";
/** Pages of a megabyte have thousands of parts and take long to read; of those, evenly chosen ones are removed. */
const most = { small: 60, large: 12 };

function choose(elements: Element[]): Element[] {
  const step = Math.max(1, Math.ceil(elements.length / (elements.length > 100 ? most.large : most.small)));
  return elements.filter((_, index) => index % step === 0);
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

async function removeEach(wanted: Case): Promise<number> {
  const page = openCase(wanted);
  const parts = choose([...page.document.querySelectorAll(removable)]);
  for (const part of parts) {
    const place = part.ownerDocument.createComment("");
    part.replaceWith(place);
    await survives(page);
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
      await survives(page);
    }
  });
}

describe("modelled pages", () => testEach(modelledCases));
describeRecorded("pages", "recorded pages", () => testEach(recordedCases));
