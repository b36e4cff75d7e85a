// Both views of the post in a real Chromium: side by side where there is room, each following what is typed and scrolled.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { until } from "@/scripts/browser/until.ts";
import { holdStore, releaseStore } from "./hold-store.ts";
import { findViolations, openModelledNotebook, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

const chooseBoth = () => page.locator(".post-preview-bar .segments-option:nth-child(3)").click();
const pages = (label: "preview" | "markdown") => `.post-preview-page[aria-label="${messages[label].message}"]`;
const read = (label: "preview" | "markdown") => page.$eval(pages(label), (view) => view.textContent);

/** Of all at the same moment: what comes above them a little later moves them. */
async function boxesOf(...selectors: string[]): Promise<DOMRect[]> {
  await Promise.all(selectors.map((selector) => page.waitForSelector(selector)));
  return page.evaluate(
    (all) =>
      all.map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (!box) throw new Error(`${selector} is not on screen.`);
        return box.toJSON();
      }),
    selectors,
  );
}

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
  await page.waitForSelector(".post-preview-bar .export-button");
});
afterAll(() => wrapup.close());

describe("both views", () => {
  test.each([1280, 1600])("stand side by side at %d px, with room for the talk", async (width) => {
    await page.setViewport({ width, height: 900 });
    await chooseBoth();
    const [rendered, source, middle] = await boxesOf(pages("preview"), pages("markdown"), ".column-middle");
    if (!rendered || !source || !middle) throw new Error("A view has no box.");
    expect(rendered.width).toBeGreaterThanOrEqual(319);
    expect(source.width).toBeGreaterThanOrEqual(319);
    expect(source.x).toBeGreaterThanOrEqual(rendered.x + rendered.width);
    expect(source.y).toBe(rendered.y);
    expect(middle.width).toBeGreaterThanOrEqual(420);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test("follow what is typed into the talk", async () => {
    await page.locator('.talk-row[data-row="fog"]').click();
    await page.waitForSelector('.note[data-row="horn"]');
    await page.focus('.note[data-row="horn"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector(".note-editor-text:focus");
    await page.keyboard.type(" It is loud.");
    await until(async () => (await read("preview"))?.includes("It is loud."));
    await until(async () => (await read("markdown"))?.includes("It is loud."));
    await page.keyboard.press("Escape");
  });

  test("show a letter while the store is busy, and when it is stored", async () => {
    const other = await wrapup.openOwn("manifest.json");
    await page.bringToFront();
    await page.focus('.note[data-row="horn"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector(".note-editor-text:focus");
    await holdStore(other);
    await page.keyboard.type(" Sound it.");
    await until(async () => (await read("preview"))?.includes("Sound it."));
    await releaseStore(other);
    await page.keyboard.press("Escape");
    await until(async () =>
      (await page.$eval('.note[data-row="horn"]', (row) => row.textContent))?.includes("Sound it."),
    );
    expect(await read("preview")).toContain("It is loud. Sound it.");
    await other.close();
  });

  test("follow what is typed into the Markdown", async () => {
    await page.locator(".markdown-editor-bar .button").click();
    await page.waitForSelector(".markdown-editor-text");
    await page.focus(".markdown-editor-text");
    await page.keyboard.down("Control");
    await page.keyboard.press("End");
    await page.keyboard.up("Control");
    await page.keyboard.type("\nBy **hand**.");
    await until(async () => page.$$eval(".prose strong", (parts) => parts.some((part) => part.textContent === "hand")));
  });

  const share = (label: "preview" | "markdown") =>
    page.$eval(pages(label), (view) => view.scrollTop / (view.scrollHeight - view.clientHeight));

  test("scroll together", async () => {
    await page.setViewport({ width: 1600, height: 480 });
    for (const [led, other] of [
      ["preview", "markdown"],
      ["markdown", "preview"],
    ] as const) {
      for (const wanted of [0.2, 0.8]) {
        await page.$eval(
          pages(led),
          (view, to) => view.scrollTo({ top: to * (view.scrollHeight - view.clientHeight), behavior: "instant" }),
          wanted,
        );
        await until(async () => Math.abs((await share(other)) - wanted) < 0.02);
        expect(Math.abs((await share(led)) - wanted)).toBeLessThan(0.02);
      }
    }
  });

  test("scroll together also when the one that follows is scrolled at once", async () => {
    await page.setViewport({ width: 1600, height: 480 });
    await page.evaluate(
      (led, other) => {
        const [rendered, source] = [document.querySelector(led), document.querySelector(other)];
        rendered?.addEventListener(
          "scroll",
          () => source?.scrollTo({ top: 0.5 * (source.scrollHeight - source.clientHeight), behavior: "instant" }),
          { once: true },
        );
        rendered?.scrollTo({ top: 0, behavior: "instant" });
      },
      pages("preview"),
      pages("markdown"),
    );
    await until(async () => Math.abs((await share("preview")) - 0.5) < 0.02);
    expect(Math.abs((await share("markdown")) - 0.5)).toBeLessThan(0.02);
  });

  test("have no violation that axe finds, in both schemes", async () => {
    await page.setViewport({ width: 1600, height: 900 });
    for (const value of ["dark", "light"]) {
      await showIn(page, value);
      expect(await findViolations(page, value)).toEqual([]);
    }
  });

  test("take turns where there is no room, and stand side by side again where there is", async () => {
    await page.setViewport({ width: 600, height: 900 });
    await page.waitForFunction(() => document.querySelectorAll(".post-preview-page").length === 1);
    const sides = () => page.$$eval(".post-preview-bar .segments-option", (options) => options.length);
    expect(await sides()).toBe(2);
    await page.setViewport({ width: 800, height: 900 });
    await page.waitForFunction(() => document.querySelectorAll(".post-preview-page").length === 2);
    expect(await sides()).toBe(3);
  });

  test("are remembered", async () => {
    await page.setViewport({ width: 1600, height: 900 });
    await page.reload();
    await page.waitForSelector(pages("markdown"));
    await page.waitForSelector(pages("preview"));
  });
});
