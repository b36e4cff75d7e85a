// The model post typed into the notebook by hand, part by part, and exported: the file must come out byte for byte.
// What has to be typed is found by taking the post apart.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const modelPost = "seed/monitorama-2014-wrapup.md";

/** Puts a whole text into a field as pasting it would. */
async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).fill(text);
}

const labelled = (key: keyof typeof messages, tag: string) =>
  `::-p-xpath(//${tag}[@id=//label[contains(., "${messages[key].message}")]/@for])`;

async function addWords(page: Page, key: "addTag" | "addCategory", words: string[]): Promise<void> {
  for (const word of words) {
    await page.locator(`input[aria-label="${messages[key].message}"]`).click();
    await page.keyboard.type(`${word},`);
  }
}

async function addNumberField(page: Page, name: string, value: number): Promise<void> {
  await press(page, "addField");
  await fill(page, `input[aria-label="${messages.fieldName.message}"]`, name);
  await page.locator(".extra-field select").fill("number");
  await fill(page, ".extra-field-value input[inputmode=decimal]", String(value));
}

async function fillPost(page: Page, { post }: ConferenceRecord): Promise<void> {
  await press(page, "postSettings");
  await fill(page, labelled("title", "input"), post.title);
  await fill(page, labelled("slug", "input"), post.slug);
  await page.locator("input[type=datetime-local]").fill(post.date);
  await page.locator(`select[aria-label="${messages.timeZone.message}"]`).fill(post.timeZone);
  await addWords(page, "addTag", post.tags);
  await addWords(page, "addCategory", post.categories);
  for (const { name, value } of post.extraFields) await addNumberField(page, name, Number(value));
  await fill(page, labelled("introduction", "textarea"), post.introduction);
  await fill(page, labelled("listOpening", "input"), post.listOpening);
  await fill(page, labelled("closing", "textarea"), post.closing);
  await page.locator(labelled("links", "select")).fill("reference");
}

async function addTopic(page: Page, title: string, note: string): Promise<void> {
  await press(page, "add");
  await fill(page, "#talk-title", title);
  await press(page, "addTalkAction");
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>(".talk-heading textarea")?.value === wanted,
    {},
    title,
  );
  await control(page, "textbox", "writeNote").fill(note);
  await press(page, "addNote");
  await page.waitForSelector(".note");
}

describeRecorded(modelPost, "the model post", () => {
  let wrapup: Wrapup;
  let page: Page;
  beforeAll(async () => {
    wrapup = await launch();
    page = await wrapup.notebook();
    await page.setViewport({ width: 1600, height: 1000 });
  });
  afterAll(() => wrapup.close());

  test("is typed in and comes out byte for byte", async () => {
    const seed = readRecorded(modelPost);
    const record = readPost(seed, "pages/posts/monitorama-2014-wrapup.md", { timeZone: "America/Los_Angeles" });
    await press(page, "newConferenceAction");
    await page.locator("dialog input").fill(record.conference.name);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".post-form");
    await fillPost(page, record);
    for (const [index, { notes }] of record.talks.entries()) {
      await addTopic(page, `Topic ${index + 1}`, notes.map(({ markdown }) => markdown).join("\n\n"));
    }
    await page.locator(`.post-preview-choices select[aria-label="${messages.engine.message}"]`).fill("flatpages");
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await press(page, "exportMore");
    const file = await wrapup.download(() => control(page, "menuitem", "downloadFile").click());
    expect(basename(file)).toBe("monitorama-2014-wrapup.md");
    expect(readFileSync(file, "utf8")).toBe(seed);
  });
});
