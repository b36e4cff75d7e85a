// The ways out of the notebook in a real browser: zip, folder, text; edits by hand; a post that comes back in.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Conference, Post, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import {
  answerFolderPicker,
  chooseWay,
  closeDialog,
  confirm,
  openExport,
  readBlogFiles,
  writeBlogFiles,
} from "./export-dialog.ts";
import { findViolations, importPost, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

async function readPost(): Promise<Post> {
  const [post] = await wrapup.stored<Post>("posts", page);
  if (!post) throw new Error("There is no post.");
  return post;
}

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
  await page.waitForSelector(".post-preview-bar .export-button");
});
afterAll(() => wrapup.close());

const path = "pages/posts/lighthouse-days-2024-wrapup.md";

describe("the export dialog", () => {
  test("has no violation that axe finds, in both schemes", async () => {
    await openExport(page);
    for (const value of ["dark", "light"]) {
      await showIn(page, value);
      expect(await findViolations(page, value)).toEqual([]);
    }
  });

  test("saves a zip file, the same bytes each time", async () => {
    await chooseWay(page, "wayZip");
    const first = await wrapup.download(() => confirm(page));
    expect(basename(first)).toBe("lighthouse-days-2024-wrapup.zip");
    const files = unzipSync(new Uint8Array(readFileSync(first)));
    expect(Object.keys(files)).toEqual([path]);
    expect(strFromU8(files[path] ?? new Uint8Array())).toContain("Keep a **spare** lamp.");
    await confirm(page);
    await openExport(page);
    const second = await wrapup.download(() => confirm(page));
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    await confirm(page);
  });
});

if (has("folders"))
  describe("the blog's folder", () => {
    beforeAll(() => answerFolderPicker(page));

    test("is written into, and that is said", async () => {
      await openExport(page);
      await chooseWay(page, "wayFolder");
      await confirm(page);
      await readSentence(page, "Saved 1 file to my-blog.");
      expect((await readBlogFiles(page))[path]).toContain("Keep a **spare** lamp.");
      await confirm(page);
    });

    test("replaces its own file without asking, and asks before one that was changed outside", async () => {
      await openExport(page);
      await confirm(page);
      await readSentence(page, "Saved 1 file to my-blog.");
      await confirm(page);
      await writeBlogFiles(page, { [path]: "Changed outside." });
      await openExport(page);
      await confirm(page);
      await readSentence(page, "1 file is already there");
      expect((await readBlogFiles(page))[path]).toBe("Changed outside.");
      await press(page, "keepBoth");
      await readSentence(page, "Saved 1 file to my-blog.");
      expect((await readBlogFiles(page))[path]).toBe("Changed outside.");
      expect((await readBlogFiles(page))[path.replace(".md", "-2.md")]).toContain("Keep a **spare** lamp.");
      await confirm(page);
    });

    test("takes a talk alone, beside a file that lies in its place, and the post keeps its name", async () => {
      const { slug } = await readPost();
      const earlier = Object.keys(await readBlogFiles(page));
      const exportTalk = async () => {
        await page.locator('.talk-row[data-row="fog"]').click();
        await press(page, "talkMenu");
        await control(page, "menuitem", "exportTalk").click();
        await page.waitForSelector("dialog[open] .export-ways");
        await confirm(page);
      };
      await exportTalk();
      await readSentence(page, "Saved 1 file to my-blog.");
      await confirm(page);
      const [alone = ""] = Object.keys(await readBlogFiles(page)).filter((name) => !earlier.includes(name));
      await writeBlogFiles(page, { [alone]: "Changed outside." });
      await exportTalk();
      await readSentence(page, "1 file is already there");
      await press(page, "keepBoth");
      await readSentence(page, "Saved 1 file to my-blog.");
      const files = await readBlogFiles(page);
      expect(files[alone]).toBe("Changed outside.");
      expect(files[alone.replace(".md", "-2.md")]).toContain("fog horn");
      expect(files[alone.replace(".md", "-2.md")]).not.toContain("spare");
      expect((await readPost()).slug).toBe(slug);
      await confirm(page);
    });

    test("leaves everything as it was when it is cancelled half-way", async () => {
      const before = await readBlogFiles(page);
      await openExport(page);
      // A disk that takes its time: no real one can be told to.
      await page.evaluate(() => {
        const { createWritable } = FileSystemFileHandle.prototype;
        const gate = Promise.withResolvers<void>();
        const ends: string[] = [];
        FileSystemFileHandle.prototype.createWritable = async function (...options) {
          await gate.promise;
          const stream = await createWritable.apply(this, options);
          for (const end of ["close", "abort"] as const) {
            const work = stream[end].bind(stream);
            stream[end] = async () => {
              await work();
              ends.push(end);
            };
          }
          return stream;
        };
        Object.assign(window, { ends, goOn: gate.resolve });
      });
      await confirm(page);
      await press(page, "stop");
      await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
      await page.waitForFunction(() => (window as unknown as { ends: string[] }).ends.length > 0);
      expect(await page.evaluate(() => (window as unknown as { ends: string[] }).ends)).toEqual(["abort"]);
      await readSentence(page, messages.stoppedNothingWritten.message);
      await closeDialog(page);
      expect(await readBlogFiles(page)).toEqual(before);
    });

    test("says when the folder is gone", async () => {
      await page.evaluate(async () =>
        (await navigator.storage.getDirectory()).removeEntry("my-blog", { recursive: true }),
      );
      await openExport(page);
      await confirm(page);
      await readSentence(page, messages.problemFolderGone.message.replace("$1", "my-blog"));
      await closeDialog(page);
    });
  });

describe("the text edited by hand", () => {
  test("begins with the caret at the talk in hand, and never on the button that discards", async () => {
    await page.locator('.talk-row[data-row="fog"]').click();
    await page.locator(".post-preview-bar .segments-option:nth-child(2)").click();
    await control(page, "button", "editText").wait();
    await page.evaluate(() => document.querySelector<HTMLElement>(".markdown-editor-bar button")?.focus());
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".markdown-editor-text"));
    const rest = await page.$eval(".markdown-editor-text", (area) => {
      const { value, selectionStart } = area as HTMLTextAreaElement;
      return value.slice(selectionStart);
    });
    expect(rest).toMatch(/^Fog and How to See It/);
    await press(page, "forgetEdits");
    await control(page, "button", "editText").wait();
  });

  test("stays when a talk changes, and takes the change in", async () => {
    await page.locator(".post-preview-bar .segments-option:nth-child(2)").click();
    await press(page, "editText");
    await page.waitForSelector(".markdown-editor-text");
    await page.focus(".markdown-editor-text");
    await page.keyboard.down("Control");
    await page.keyboard.press("End");
    await page.keyboard.up("Control");
    await page.keyboard.type("\nA last word by hand.", { delay: 10 });
    await until(async () => (await readPost()).edited?.body.endsWith("A last word by hand."));
    await page.locator('.talk-row[data-row="fog"]').click();
    await page.waitForSelector('.note[data-row="horn"]');
    await page.focus('.note[data-row="horn"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector(".note-editor-text:focus");
    await page.keyboard.type(" It is loud.", { delay: 10 });
    const read = () => page.$eval(".markdown-editor-text", (field) => (field as HTMLTextAreaElement).value);
    await until(async () => (await read()).includes("fog horn. It is loud."));
    expect(await read()).toContain("A last word by hand.");
  });

  test("can be given up, and that can be taken back", async () => {
    await press(page, "forgetEdits");
    await until(async () => (await readPost()).edited === undefined);
    await press(page, "undo");
    await until(async () => (await readPost()).edited?.body.endsWith("A last word by hand."));
  });
});

test("an exported post comes in again as a conference", async () => {
  const text = `---\ntitle: "Harbour Day wrapup"\ndate: 2023-06-01 10:00:00\nodd: 7\n---\n\nIt was windy.\n\nHere are my highlights:\n\n*   [Ropes](https://ropes.example/) by Kay Not were long.\n\n*   [Knots](https://knots.example/) were tight.\n\nBye.\n`;
  await importPost(page, "2023-06-01-harbour-day.md", text);
  await until(async () => (await wrapup.stored<Conference>("conferences", page)).length === 2);
  const conference = (await wrapup.stored<Conference>("conferences", page)).find(({ id }) => id !== "conference");
  expect(conference?.name).toBe("Harbour Day");
  const talks = (await wrapup.stored<Talk>("talks", page)).filter((talk) => talk.conferenceId === conference?.id);
  expect(talks).toHaveLength(2);
  await page.waitForFunction(() => document.querySelectorAll(".talk-row").length === 2);
});

test("a date that the post’s engine would take for another one is told when the post comes in", async () => {
  const text = "title: Harbour Night wrapup\nslug: harbour-night\ndate: 2023-6-1\n\nIt was dark.\n";
  await importPost(page, "harbour-night.md", text);
  const sentence = messages.findingDateMisread.message.replace("$1", "Flask-FlatPages");
  await readSentence(page, sentence.replace("$3", "2023-6-1").replace("$2", "3"));
  expect(await wrapup.stored("conferences", page)).toHaveLength(3);
});

test("a file that is no post changes nothing and says so", async () => {
  await importPost(page, "broken.md", '---\ntitle: "never closed\ndate: [1, 2\n---\n\nText.\n');
  await page.waitForSelector(".notebook-messages [role=alert]");
  expect(await wrapup.stored("conferences", page)).toHaveLength(3);
});
