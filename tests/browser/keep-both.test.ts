// A post whose place in the blog's folder is taken by another one: both stay, each with its own pictures.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "./harness";
import { slidePicture, withPictures } from "./modelled-notebook";
import { openModelledNotebook, readSentence } from "./notebook-page";
import { press } from "./person";

const png = readFileSync("public/icon/48.png");
const slides = Array.from({ length: 12 }, (_, index) => [slidePicture(index + 1), { body: png, type: "image/png" }]);
const name = "lighthouse-days-2024-wrapup";
const picture = (number: number) => `the-lighthouse-keepers-guide-slide-${number}.png`;
let wrapup: Wrapup;
let page: Page;

/** Files of the folder that stands in for the blog's, in the browser's own file system; without pictures' bytes. */
function readFolder(): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [step, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await read(handle, `${path}${step}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          found[path + step] = step.endsWith(".png") ? String(file.size) : await file.text();
        }
      }
    };
    await read(await (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog"), "");
    return found;
  });
}

function writeFolder(files: Record<string, string>): Promise<void> {
  return page.evaluate(async (given) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog", { create: true });
    for (const [path, text] of Object.entries(given)) {
      const steps = path.split("/");
      let folder = root;
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const stream = await (await folder.getFileHandle(steps.at(-1) ?? "", { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
}

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook(withPictures(png, 12), { pages: Object.fromEntries(slides) }));
  await page.waitForSelector(".post-preview-bar .export-button");
  await page.evaluate(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog", { create: true }),
    });
  });
});
afterAll(() => wrapup.close());

/** @param folder which the engine's path begins with, in the dialog */
async function exportBeside(engine: string, folder: string): Promise<void> {
  await page.select('.post-preview-choices select:has(option[value="hugo"])', engine);
  await page.keyboard.down("Control");
  await page.keyboard.press("e");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog[open] .export-ways");
  await readSentence(page, folder);
  const wanted = messages.wayFolder.message;
  await page.evaluate((label) => {
    const ways = [...document.querySelectorAll<HTMLElement>(".export-way")];
    ways.find((choice) => choice.querySelector("b")?.textContent === label)?.click();
  }, wanted);
  await page.waitForSelector(".export-way:has(:checked)");
  if (!(await page.$("dialog .switch :checked, dialog .switch[aria-checked=true]"))) {
    await page.locator("dialog .switch").click();
  }
  await readSentence(page, messages.picturesInPost.message.replace("$1", "3").replace("$2", "12"));
  await page.locator("dialog[open] .dialog-foot .button-primary").click();
  await readSentence(page, "already there");
  await press(page, "keepBoth");
  await readSentence(page, "Saved 4 files to my-blog.");
  await page.locator("dialog[open] .dialog-foot .button-primary").click();
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

test("Hugo: the post becomes a bundle of its own, and nothing of the others changes", async () => {
  const others = {
    [`content/posts/${name}/index.md`]: "Another post.",
    [`content/posts/${name}/${picture(9)}`]: "Another picture.",
    [`content/posts/${name}-2.md`]: "A third post.",
  };
  await writeFolder(others);
  const before = await readFolder();
  await exportBeside("hugo", "content/posts/");
  const { [`content/posts/${name}-3/index.md`]: post, ...files } = await readFolder();
  const size = String(png.length + 1);
  const own = Object.fromEntries([1, 2, 9].map((number) => [`content/posts/${name}-3/${picture(number)}`, size]));
  expect(files).toEqual({ ...before, ...own });
  expect(post).toContain(`](${picture(9)})`);
  expect(post).toContain("Keep a **spare** lamp.");
});

test("Jekyll: pictures lie in a folder of their own", async () => {
  const others = {
    [`_posts/2024-05-10-${name}.md`]: "Another post.",
    [`assets/images/${name}/${picture(9)}`]: "Another picture.",
    // Left behind by a post that is gone.
    [`assets/images/${name}-2/${picture(9)}`]: "Left behind.",
  };
  await writeFolder(others);
  const before = await readFolder();
  await exportBeside("jekyll", "_posts/2024");
  const { [`_posts/2024-05-10-${name}-3.md`]: post, ...files } = await readFolder();
  expect(new Set(Object.keys(files).filter((path) => !(path in before)))).toEqual(
    new Set([1, 2, 9].map((number) => `assets/images/${name}-3/${picture(number)}`)),
  );
  for (const path of Object.keys(before)) expect(files[path]).toBe(before[path]);
  expect(post).toContain(`](/assets/images/${name}-3/${picture(9)})`);
});
