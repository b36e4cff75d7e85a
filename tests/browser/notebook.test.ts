// The notebook in a real browser: what a person changes there is stored at once, and the post follows.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Note, Post, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { writeTemporaryFile } from "@/scripts/browser/temporary.ts";
import { until } from "@/scripts/browser/until.ts";
import { holdStore, releaseStore } from "./hold-store.ts";
import { chooseFile, findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

async function restoreFromMenu(path: string): Promise<void> {
  await press(page, "notebookMenu");
  await chooseFile(page, path, () => control(page, "menuitem", "restoreBackup").click());
}

/** The rows of the list of talks, by their names for a screen reader. */
function readRows(): Promise<string[]> {
  return page.$$eval(".talk-outline-scroll .talk-row", (rows) =>
    rows.map((row) => row.querySelector(".visually-hidden")?.textContent ?? ""),
  );
}

const chooseTalk = async (title: string) => {
  const row = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(".talk-row")].find(
        (candidate) => candidate.querySelector(".talk-row-title")?.textContent === wanted,
      ),
    title,
  );
  await (row.asElement() as ElementHandle<Element> | null)?.click();
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>(".talk-heading textarea")?.value === wanted,
    {},
    title,
  );
};

async function stored<T extends { id: string }>(table: string, id: string): Promise<T> {
  const row = (await wrapup.stored<T>(table, page)).find((found) => found.id === id);
  if (!row) throw new Error(`There is no ${id} in ${table}.`);
  return row;
}

const readPreview = () => page.$eval(".post-preview-page", (preview) => preview.textContent);

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
});
afterAll(() => wrapup.close());

describe("the list of talks", () => {
  test("shows them in order with what they are", async () => {
    expect(await readRows()).toEqual([
      "The Lighthouse Keeper’s Guide, Mo Delled, Highlight, 3 notes, 1 of 3",
      "Fog and How to See It, Mist Erious, Mention, 1 note, 2 of 3",
      "Waves, Mention, 0 notes, 3 of 3",
    ]);
  });

  test("Alt+Down moves a talk, says so and keeps the focus", async () => {
    await page.focus('.talk-row[data-row="keeper"]');
    await page.keyboard.down("Alt");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.up("Alt");
    await until(async () => (await readRows())[1]?.startsWith("The Lighthouse"));
    expect(await page.$eval(":focus", (row) => (row as HTMLElement).dataset.row)).toBe("keeper");
    expect(await page.$eval(".notebook > [role=status]", (region) => region.textContent)).toBe("Moved to 2 of 3");
  });

  test("a talk is dragged to where it belongs", async () => {
    const handle = await page.waitForSelector('.talk-row[data-row="keeper"] .talk-row-handle');
    const target = await page.waitForSelector('.talk-row[data-row="fog"]');
    const [from, to] = [await handle?.boundingBox(), await target?.boundingBox()];
    if (!from || !to) throw new Error("The rows are not on screen.");
    await page.mouse.move(from.x + 8, from.y + 16);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + 8, { steps: 8 });
    await page.mouse.up();
    await until(async () => (await readRows())[0]?.startsWith("The Lighthouse"));
  });

  test("a topic is added by hand and deleted with undo", async () => {
    await press(page, "add");
    await page.locator("#talk-title").fill("Lamp oil prices");
    await press(page, "addTalkAction");
    await until(async () => (await readRows()).length === 4);
    await press(page, "talkMenu");
    await control(page, "menuitem", "deleteTalk").click();
    await until(async () => (await readRows()).length === 3);
    // What had the focus has gone.
    await page.waitForFunction(() => document.activeElement?.closest("[data-column]"));
    await press(page, "undo");
    await until(async () => (await readRows()).length === 4);
  });
});

describe("a talk", () => {
  test("its title is stored while it is typed and stands after a reload", async () => {
    await chooseTalk("Waves");
    await page.focus(".talk-heading textarea");
    await page.keyboard.press("End");
    await page.keyboard.type(" and tides", { delay: 20 });
    await until(async () => (await stored<Talk>("talks", "waves")).title === "Waves and tides");
    await page.reload();
    await page.waitForSelector(".talk-heading textarea");
    expect(await page.$eval(".talk-heading textarea", (field) => (field as HTMLTextAreaElement).value)).toBe(
      "Waves and tides",
    );
  });

  test("its notes stand in the order of the talk until one is moved", async () => {
    await chooseTalk("The Lighthouse Keeper’s Guide");
    const order = () => page.$$eval(".note", (notes) => notes.map((note) => (note as HTMLElement).dataset.row));
    expect(await order()).toEqual(["spare", "early", "late"]);
    await page.focus('.note[data-row="late"]');
    await page.keyboard.down("Alt");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.up("Alt");
    await until(async () => (await order()).join() === "spare,late,early");
    expect((await stored<Talk>("talks", "keeper")).hasOwnOrder).toBe(true);
  });

  test("a note is changed where it stands, and the preview follows", async () => {
    await page.focus('.note[data-row="early"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector(".note-editor-text:focus");
    await page.keyboard.type(" Very early.", { delay: 20 });
    await until(async () => (await stored<Note>("notes", "early")).markdown.endsWith("Very early."));
    await until(async () => (await readPreview())?.includes("Early on slide two. Very early."));
    await page.keyboard.press("Escape");
  });

  test("a character reference is its character in the preview, and one typed as code is not", async () => {
    await page.focus('.note[data-row="late"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector(".note-editor-text:focus");
    await page.keyboard.type(" &copy; 2026 &eacute; `&copy;`");
    await until(async () => (await readPreview())?.includes("© 2026 é &copy;"));
    await page.keyboard.press("Escape");
  });

  test("what stands in the composer is there again after a reload, then becomes a note", async () => {
    await control(page, "textbox", "writeNote").click();
    await page.keyboard.type("Half a thou", { delay: 20 });
    await until(async () => (await wrapup.stored<{ markdown: string }>("drafts", page))[0]?.markdown === "Half a thou");
    await page.reload();
    await control(page, "textbox", "writeNote").click();
    await page.keyboard.type("ght");
    await press(page, "addNote");
    await page.waitForFunction(() => document.querySelectorAll(".note").length === 4);
    const notes = await wrapup.stored<Note>("notes", page);
    expect(notes.map(({ markdown }) => markdown)).toContain("Half a thought");
  });
});

describe("the post", () => {
  beforeAll(() => press(page, "postSettings"));

  test("its slug follows the title until one is typed", async () => {
    const slug = () => page.$eval("input.form-input-mono", (field) => (field as HTMLInputElement).placeholder);
    await until(async () => (await slug()) === "lighthouse-days-2024-wrapup");
    expect((await stored<Post>("posts", "post")).slug).toBe("");
  });

  test("extra fields keep their kind", async () => {
    const field = await page.waitForSelector('input[aria-label="Value of weight"]');
    await field?.click({ count: 3 });
    await page.keyboard.type("12");
    await until(async () => (await stored<Post>("posts", "post")).extraFields[0]?.value === 12);
    await field?.click({ count: 3 });
    await page.keyboard.type("x");
    await readSentence(page, messages.numberExpected.message);
    expect((await stored<Post>("posts", "post")).extraFields[0]?.value).toBe(12);
    await field?.click({ count: 3 });
    await page.keyboard.type("4");
    await until(async () => (await stored<Post>("posts", "post")).extraFields[0]?.value === 4);
  });

  test("the file is downloaded as the Markdown side shows it", async () => {
    await press(page, "exportMore");
    const file = await wrapup.download(() => control(page, "menuitem", "downloadFile").click());
    expect(basename(file)).toBe("lighthouse-days-2024-wrapup.md");
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(/^title: /);
    expect(text).toContain("Keep a **spare** lamp.");
    expect(text).toContain("weight: 4\ntoc: true\n");
    await page.locator(".post-preview-bar .segments-option:nth-child(2)").click();
    await page.waitForSelector(".markdown-source");
    expect(await page.$eval(".markdown-source", (source) => source.textContent)).toBe(text);
    await page.locator(".post-preview-bar .segments-option:nth-child(1)").click();
  });

  test("a value that becomes one of another kind stands as it was converted", async () => {
    const kind = `select[aria-label="${messages.fieldKind.message.replace("$1", "weight")}"]`;
    const field = await page.waitForSelector('input[aria-label="Value of weight"]');
    await field?.click({ count: 3 });
    await page.keyboard.type("many");
    await readSentence(page, messages.numberExpected.message);
    await page.select(kind, "text");
    await page.waitForFunction(
      (told) => !document.body.textContent.includes(told),
      {},
      messages.numberExpected.message,
    );
    expect(await page.$eval('input[aria-label="Value of weight"]', (input) => (input as HTMLInputElement).value)).toBe(
      "4",
    );
    await page.select(kind, "number");
    await until(async () => (await stored<Post>("posts", "post")).extraFields[0]?.value === 4);
  });

  test("an own layout is there again after another one", async () => {
    const layout = `select[aria-label="${messages.layout.message}"]`;
    const choose = async (name: string) => {
      await page.select(layout, name);
      await until(async () => (await stored<Post>("posts", "post")).layout === name);
    };
    const { layout: before } = await stored<Post>("posts", "post");
    await choose("own");
    await page.waitForSelector(".template-text");
    await page.focus(".template-text");
    await page.keyboard.down("Control");
    await page.keyboard.press("End");
    await page.keyboard.up("Control");
    await page.keyboard.type("\nWritten by lamplight.");
    await until(async () => (await readPreview())?.includes("Written by lamplight."));
    await choose(before);
    await until(async () => !(await readPreview())?.includes("Written by lamplight."));
    await choose("own");
    await until(async () => (await readPreview())?.includes("Written by lamplight."));
    await choose(before);
  });
});

test("a column is as wide after a reload as it was made", async () => {
  const border = `[role=separator][aria-label="${messages.resizeList.message}"]`;
  const readWidth = () => page.$eval(border, (line) => Number(line.getAttribute("aria-valuenow")));
  const before = await readWidth();
  await page.focus(border);
  await page.keyboard.press("ArrowRight");
  await until(async () => (await readWidth()) > before);
  const wider = await readWidth();
  await page.reload();
  await page.waitForSelector(border);
  expect(await readWidth()).toBe(wider);
});

describe("what goes wrong", () => {
  test("a foreign file changes nothing and says so", async () => {
    const before = await wrapup.stored("talks", page);
    await restoreFromMenu(writeTemporaryFile("other.json", '{"some": "thing"}'));
    await readSentence(page, messages.problemBackupForeign.message);
    expect(await wrapup.stored("talks", page)).toEqual(before);
    await press(page, "close");
  });

  test("a full disk keeps the text on screen, and trying again stores it", async () => {
    await chooseTalk("Waves and tides");
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { put });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
    });
    await page.focus(".talk-heading textarea");
    await page.keyboard.press("End");
    await page.keyboard.type("!");
    await readSentence(page, messages.diskFullText.message);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const title = () => page.$eval(".talk-heading textarea", (field) => (field as HTMLTextAreaElement).value);
    expect(await title()).toBe("Waves and tides!");
    expect((await stored<Talk>("talks", "waves")).title).toBe("Waves and tides");
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = (window as unknown as { put: IDBObjectStore["put"] }).put;
    });
    await press(page, "tryAgain");
    await until(async () => (await stored<Talk>("talks", "waves")).title === "Waves and tides!");
    expect(await title()).toBe("Waves and tides!");
  });
});

describe("the bin", () => {
  test("puts back by keyboard what undo no longer offers, and has no violation that axe finds", async () => {
    await chooseTalk("The Lighthouse Keeper’s Guide");
    const before = (await readRows()).length;
    await page.hover(".note");
    await page.click(".note-actions .button:last-child");
    await press(page, "talkMenu");
    await control(page, "menuitem", "deleteTalk").click();
    await until(async () => (await readRows()).length === before - 1);
    await page.reload();
    await press(page, "notebookMenu");
    await control(page, "menuitem", "openBin").click();
    await page.waitForSelector(".bin-row");
    expect(await findViolations(page)).toEqual([]);
    await page.focus(".bin-row button");
    await page.keyboard.press("Enter");
    await until(async () => (await readRows()).length === before);
    expect(await page.$eval(".bin-outcome", (said) => said.textContent)).toBe(
      messages.isBack.message.replace("$1", "The Lighthouse Keeper’s Guide"),
    );
    // The note was deleted before its talk: it is listed now, and its button has the focus.
    await page.waitForFunction(() => document.activeElement?.closest(".bin-row"));
    await page.keyboard.press("Enter");
    await until(async () => (await page.$(".bin-row")) === null);
    await page.keyboard.press("Escape");
  });
});

const openSearch = async () => {
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog[open] input");
};

const findGuide = () =>
  page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>(".talk-heading textarea")?.value === "The Lighthouse Keeper’s Guide",
  );

test("Mod+K finds words of notes and slides", async () => {
  await openSearch();
  await page.keyboard.type("lantern");
  await page.waitForSelector(".search-hit");
  await page.keyboard.press("Enter");
  await findGuide();
});

test("what is found in a note stands there without the signs that format it", async () => {
  await openSearch();
  await page.keyboard.type("spare");
  await page.waitForFunction(() =>
    document.querySelector(".search-hit small")?.textContent.includes("Keep a spare lamp."),
  );
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
});

const leaveTalk = async () => {
  await page.locator(".talk-outline-post").click();
  await page.waitForSelector(".talk-heading textarea", { hidden: true });
};

test("Enter right behind the last letter takes what is found for all of them, also before there is an index", async () => {
  await leaveTalk();
  await openSearch();
  await page.keyboard.type("lantern");
  await page.keyboard.press("Enter");
  await findGuide();
  expect(await page.$("dialog[open]")).toBeNull();
});

test("the search says that it looks further while notes are being read, and Enter takes what is found then", async () => {
  await leaveTalk();
  await holdStore(page);
  await openSearch();
  await page.keyboard.type("lantern");
  await readSentence(page, messages.searchGoesOn.message);
  expect(await page.$(".search-none")).toBeNull();
  await page.keyboard.press("Enter");
  await releaseStore(page);
  await findGuide();
  expect(await page.$("dialog[open]")).toBeNull();
});

/** Types and presses Enter in one go, so that surely nothing is drawn or found in between. */
const typeInNoTime = (field: Element) => {
  Object.assign(field, { value: "lantern" });
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  // When what is typed has been taken in.
  queueMicrotask(() => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
};

test("Enter takes nothing of what the first letters found", async () => {
  await leaveTalk();
  await openSearch();
  await page.keyboard.type("la");
  await page.waitForFunction(() => document.querySelector(".search-hit")?.textContent.startsWith("Lamp oil prices"));
  await page.$eval("dialog[open] input", typeInNoTime);
  await findGuide();
});

test("what is typed before the dialog is seen is looked for", async () => {
  await leaveTalk();
  await page.evaluate(`Object.assign(window, { typeInNoTime: ${typeInNoTime} })`);
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const field = document.querySelector("dialog[open] input");
      if (!field) return;
      observer.disconnect();
      (window as unknown as { typeInNoTime: (field: Element) => void }).typeInNoTime(field);
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await findGuide();
});

describe.each([
  ["light", 1600],
  ["dark", 1600],
  ["light", 1024],
  ["dark", 400],
] as const)("in %s at %d pixels", (scheme, width) => {
  test.each(["talk", "post settings"])("the %s has no violation that axe finds", async (part) => {
    await showIn(page, scheme);
    await page.setViewport({ width, height: 900 });
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      part === "talk" ? "conference=conference&talk=keeper" : "conference=conference",
    );
    await page.waitForSelector(part === "talk" ? ".talk-view" : ".post-form");
    expect(await findViolations(page)).toEqual([]);
  });

  test("nothing scrolls sideways", async () => {
    const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inside).toBeLessThanOrEqual(outside ?? 0);
  });
});
