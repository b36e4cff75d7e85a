// A post whose place in the blog's folder is taken by another one: both stay, each with its own pictures.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { slidePicture, withPictures } from "@/scripts/browser/modelled-notebook.ts";
import { press } from "@/scripts/browser/person.ts";
import {
  answerFolderPicker,
  chooseWay,
  confirm,
  openExport,
  readBlogFiles,
  turnPictures,
  writeBlogFiles,
} from "./export-dialog.ts";
import { lockConference, openModelledNotebook, readSentence } from "./notebook-page.ts";

const png = readFileSync("public/icon/48.png");
const slides = Array.from({ length: 12 }, (_, index) => [slidePicture(index + 1), { body: png, type: "image/png" }]);
const name = "lighthouse-days-2024-wrapup";
const picture = (number: number) => `the-lighthouse-keepers-guide-slide-${number}.png`;
let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook(withPictures(png, 12), { pages: Object.fromEntries(slides) }));
  await page.waitForSelector(".post-preview-bar .export-button");
  await answerFolderPicker(page);
});
afterAll(() => wrapup.close());

/**
 * @param folder which the engine's path begins with, in the dialog
 * @param slug that the post has afterwards
 */
async function exportBeside(engine: string, folder: string, slug: string): Promise<void> {
  await page.select('.post-preview-choices select:has(option[value="hugo"])', engine);
  await openExport(page);
  await readSentence(page, folder);
  await chooseWay(page, "wayFolder");
  if (!(await page.$("dialog .switch :checked, dialog .switch[aria-checked=true]"))) {
    await turnPictures(page);
  }
  await readSentence(page, messages.picturesInPost.message.replace("$1", "3").replace("$2", "12"));
  await confirm(page);
  await readSentence(page, "already there");
  await press(page, "keepBoth");
  await readSentence(page, `Saved 4 files to my-blog. ${messages.slugIsNow.message.replace("$1", slug)}`);
  await confirm(page);
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

test("Hugo: the post becomes a bundle of its own, and nothing of the others changes", async () => {
  const others = {
    [`content/posts/${name}/index.md`]: "Another post.",
    [`content/posts/${name}/${picture(9)}`]: "Another picture.",
    [`content/posts/${name}-2.md`]: "A third post.",
  };
  await writeBlogFiles(page, others);
  const before = await readBlogFiles(page);
  await exportBeside("hugo", "content/posts/", `${name}-3`);
  const { [`content/posts/${name}-3/index.md`]: post, ...files } = await readBlogFiles(page);
  const size = String(png.length + 1);
  const own = Object.fromEntries([1, 2, 9].map((number) => [`content/posts/${name}-3/${picture(number)}`, size]));
  expect(files).toEqual({ ...before, ...own });
  expect(post).toContain(`](${picture(9)})`);
  expect(post).toContain("Keep a **spare** lamp.");
});

test("the next export goes to the place that was found, and asks nothing", async () => {
  const before = await readBlogFiles(page);
  await openExport(page);
  await confirm(page);
  await readSentence(page, "Saved 4 files to my-blog.");
  await confirm(page);
  expect(await readBlogFiles(page)).toEqual(before);
});

test("Jekyll: pictures lie in a folder of their own", async () => {
  const taken = `${name}-3`;
  const others = {
    [`_posts/2024-05-10-${taken}.md`]: "Another post.",
    [`assets/images/${taken}/${picture(9)}`]: "Another picture.",
    // Left behind by a post that is gone.
    [`assets/images/${taken}-2/${picture(9)}`]: "Left behind.",
  };
  await writeBlogFiles(page, others);
  const before = await readBlogFiles(page);
  await exportBeside("jekyll", "_posts/2024", `${taken}-3`);
  const { [`_posts/2024-05-10-${taken}-3.md`]: post, ...files } = await readBlogFiles(page);
  expect(new Set(Object.keys(files).filter((path) => !(path in before)))).toEqual(
    new Set([1, 2, 9].map((number) => `assets/images/${taken}-3/${picture(number)}`)),
  );
  for (const path of Object.keys(before)) expect(files[path]).toBe(before[path]);
  expect(post).toContain(`](/assets/images/${taken}-3/${picture(9)})`);
});

test("a post that can only be read goes out as it stands, and keeps its place in the notebook", async () => {
  const path = `_posts/2024-05-10-${name}-3-3.md`;
  await writeBlogFiles(page, { [path]: "Somebody wrote here since." });
  await lockConference(page, "conference");
  await page.reload();
  await page.waitForSelector(".post-reading");
  await answerFolderPicker(page);
  const posts = await wrapup.stored("posts", page);
  await openExport(page);
  await readSentence(page, messages.sharedForReading.message);
  const controls = "dialog[open] :is(.export-engines input, .switch input, input[role=switch])";
  const canBeChanged = (all: Element[]) => all.map((one) => one.matches(":enabled"));
  expect(new Set(await page.$$eval(controls, canBeChanged))).toEqual(new Set([false]));
  await readSentence(page, messages.picturesInPost.message.replace("$1", "3").replace("$2", "12"));
  await confirm(page);
  await readSentence(page, "already there");
  await press(page, "keepBoth");
  await readSentence(page, "Saved 4 files to my-blog.");
  expect((await readBlogFiles(page))[path]).toBe("Somebody wrote here since.");
  expect(await wrapup.stored("posts", page)).toEqual(posts);
});
