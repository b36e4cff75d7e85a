// What goes wrong in the notebook, tried in a real Chromium: each a sentence, nothing lost, nothing overwritten.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Conference, Post } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { answerFolderPicker, chooseWay, closeDialog, confirm, openExport, readBlogFiles } from "./export-dialog.ts";
import { importPost, openModelledNotebook, readSentence } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

async function pressWithControl(letter: "a" | "e"): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press(letter);
  await page.keyboard.up("Control");
}

const readConferences = () => wrapup.stored<Conference>("conferences", page);

describe("an empty notebook", () => {
  beforeAll(async () => {
    wrapup = await launch();
    page = await wrapup.notebook();
    await page.waitForSelector(".notebook-empty");
  });
  afterAll(() => wrapup.close());

  test("says that there is nothing to export, and does not export later by itself", async () => {
    await pressWithControl("e");
    await readSentence(page, messages.problemNothingToExport.message);
    await closeDialog(page);
  });

  test.each<[string, string | Uint8Array]>([
    ["picture.md", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ["empty.md", ""],
    ["page.html", "<!doctype html><title>A page</title><p>Hello.</p>"],
  ])("takes no %s for a post", async (name, content) => {
    await importPost(page, name, content);
    await readSentence(page, messages.problemPostForeign.message);
    expect(await readConferences()).toEqual([]);
    await press(page, "close");
  });
});

describe("a notebook with posts", () => {
  beforeAll(async () => {
    ({ wrapup, page } = await openModelledNotebook());
    await page.waitForSelector(".post-preview-bar .export-button");
    await answerFolderPicker(page);
  });
  afterAll(() => wrapup.close());

  const readPosts = () => wrapup.stored<Post>("posts", page);
  const field = (key: keyof typeof messages) => control(page, "textbox", key);
  const paths = () => page.$eval("dialog[open] .file-tree", (tree) => tree.textContent ?? "");

  test.each([
    ["🎉🎊", /post-2024-05-10\.md/],
    ["会議の報告", /会議の報告\.md/],
    ["../../etc", /etc\.md/],
  ])("the title %s gives a file name", async (title, expected) => {
    await field("title").fill(title);
    await until(async () => (await readPosts())[0]?.title === title);
    await openExport(page);
    expect(await paths()).toMatch(expected);
    expect(await paths()).not.toContain("..");
    await closeDialog(page);
  });

  describe("of one name", () => {
    let windy = "";
    const text = "---\ntitle: Harbour Day\ndate: 2023-06-01 10:00:00\n---\n\nIt was windy.\n";

    test("say so, and lead to the slug", async () => {
      await importPost(page, "harbour.md", text);
      await until(async () => (await readConferences()).length === 2);
      windy = (await readConferences()).find(({ id }) => id !== "conference")?.id ?? "";
      await importPost(page, "harbour.md", text.replace("windy", "calm"));
      await press(page, "startAnother");
      await until(async () => (await readConferences()).length === 3);
      await readSentence(page, messages.warnSameName.message.replace("$1", "Harbour Day"));
      await openExport(page);
      await readSentence(page, messages.sameName.message.replace("$1", "harbour.md").replace("$2", "Harbour Day"));
    });

    test("do not take each other’s place in the blog’s folder", async () => {
      await chooseWay(page, "wayFolder");
      await confirm(page);
      await readSentence(page, "Saved 1 file to my-blog.");
      await closeDialog(page);
      const before = (await readBlogFiles(page))["harbour.md"];
      expect(before).toContain("It was calm.");
      await page.evaluate((id) => {
        window.location.hash = `conference=${id}`;
      }, windy);
      await page.waitForFunction(() => document.querySelector(".prose")?.textContent?.includes("windy"));
      await openExport(page);
      await confirm(page);
      await readSentence(page, "1 file is already there");
      expect((await readBlogFiles(page))["harbour.md"]).toBe(before);
    });

    test("lead to the slug behind the dialog, and where its column is hidden", async () => {
      await page.setViewport({ width: 600, height: 900 });
      await closeDialog(page);
      await page.locator(".pane-bar .segments-option:nth-child(2)").click();
      await openExport(page);
      await page.waitForFunction(() => !document.querySelector('input[name="slug"]')?.checkVisibility());
      await press(page, "changeSlug");
      await page.waitForSelector('input[name="slug"]:focus');
      await page.setViewport({ width: 1600, height: 1000 });
      await openExport(page);
    });

    test("are told apart by their slugs", async () => {
      await press(page, "changeSlug");
      await page.waitForSelector('input[name="slug"]:focus');
      await page.keyboard.type("harbour-2");
      await page.waitForFunction(
        (sentence) => !document.body.textContent.includes(sentence),
        {},
        messages.warnSameName.message.replace("$1", "Harbour Day"),
      );
      await openExport(page);
      await until(async () => (await paths()).includes("harbour-2.md"));
      await confirm(page);
      await readSentence(page, "Saved 1 file to my-blog.");
      await closeDialog(page);
    });

    test("are in the blog once, whatever their slug becomes", async () => {
      const before = await readBlogFiles(page);
      await field("slug").fill("harbour-3");
      await openExport(page);
      await until(async () => (await paths()).includes("harbour-3.md"));
      await confirm(page);
      await readSentence(page, messages.formerRemoved.message.replace("$1", "harbour-2.md"));
      await closeDialog(page);
      const { "harbour-2.md": former, ...others } = before;
      expect(await readBlogFiles(page)).toEqual({ ...others, "harbour-3.md": former });
    });
  });

  test("a folder that became read-only is named, and nothing in it changes", async () => {
    const before = (await readBlogFiles(page))["harbour.md"];
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException("read-only", "NoModificationAllowedError"));
    });
    await field("title").fill("Harbour Day again");
    await until(async () => (await readPosts()).some(({ title }) => title === "Harbour Day again"));
    await openExport(page);
    await confirm(page);
    await readSentence(page, messages.problemFolderReadOnly.message.replace("$1", "my-blog"));
    expect((await readBlogFiles(page))["harbour.md"]).toBe(before);
    await closeDialog(page);
  });

  test("a long post goes into the clipboard, and the message says so", async () => {
    await page.evaluate(() => {
      const opened: string[] = [];
      Object.assign(window, { opened });
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        if (this.href.startsWith("mailto:")) opened.push(this.href);
        else click.call(this);
      };
      Object.defineProperty(navigator.clipboard, "writeText", {
        value: async (text: string) => void Object.assign(window, { copied: text }),
      });
    });
    const mail = async () => {
      await press(page, "exportMore");
      await control(page, "menuitem", "mailPost").click();
    };
    const read = () =>
      page.evaluate(() => {
        const { opened, copied } = window as unknown as { opened: string[]; copied?: string };
        return { address: opened.at(-1) ?? "", copied };
      });
    await mail();
    await until(async () => (await read()).address !== "");
    expect((await read()).copied).toBeUndefined();
    expect(new URL((await read()).address).searchParams.get("body")).toContain("It was");
    await field("closing").fill("A long word. ".repeat(200));
    await until(async () => (await readPosts()).some(({ closing }) => closing.length > 2000));
    await page.waitForFunction(() => document.querySelector(".prose")?.textContent?.includes("A long word."));
    await mail();
    await readSentence(page, messages.mailCopied.message);
    const { address, copied } = await read();
    expect(new URL(address).searchParams.get("body")).toBe(messages.mailPaste.message);
    expect(copied).toContain("A long word. A long word.");
    await press(page, "close");
  });

  test("code in the texts is shown as text unless it is meant", async () => {
    await field("closing").fill("Bye {{ site.author }}.");
    await page.locator(".engine-form > summary").click();
    const box = await page.waitForSelector(".engine-form .form-row[aria-label='Code'] .check-box");
    expect(await page.$eval(".engine-form .form-row[aria-label='Code']", (row) => row.textContent)).toContain(
      messages.codeHelp.message,
    );
    await box?.click();
    await until(async () => (await readPosts()).some(({ liveCode }) => liveCode !== undefined));
    await box?.click();
    await until(async () => (await readPosts()).every(({ liveCode }) => liveCode === undefined));
  });

  describe("a template", () => {
    const write = async (template: string) => {
      await page.focus(".template-text");
      await pressWithControl("a");
      await page.keyboard.sendCharacter(template);
    };

    test("that is wrong says so at its line, and the post stays", async () => {
      await page.select(".post-preview-choices select", "own");
      await page.waitForSelector(".template-text");
      await write("Fine.\n\n{% nosuch %}");
      await page.waitForFunction(() => document.querySelector(".template-lines .is-wrong")?.textContent === "3");
      expect(await page.$eval(".form-row-problem", (problem) => problem.textContent)).toContain("line 3");
    });

    test("that never ends is stopped, and can be written on meanwhile", async () => {
      await write("{% for a in (1..99999) %}{% for b in (1..99999) %}x{% endfor %}{% endfor %}");
      await readSentence(page, messages.problemTemplateEndless.message);
      await page.keyboard.type("and more words at the end");
      await until(async () =>
        (await readPosts()).some(({ template }) => template?.endsWith("and more words at the end")),
      );
    });

    test("that works again shows the post", async () => {
      await write("Here we are.");
      await page.waitForFunction(() => document.querySelector(".prose")?.textContent === "Here we are.");
      expect(await page.$(".form-row-problem")).toBeNull();
    });
  });
});
