// Words of a note are linked without typing Markdown, a talk is introduced as chosen, and an uploader is no speaker: in a real Chromium.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Note, Post, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { withMoreConferences, withPictures } from "@/scripts/browser/modelled-notebook.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  const { sources } = withPictures(new Uint8Array(), 0) as { sources: Source[] };
  const uploader = { name: "HarbourConf", url: "https://www.youtube.com/@harbourconf" };
  const film = { ...(sources[0] as Source), id: "film", talkId: "waves", url: "https://vimeo.com/1", uploader };
  ({ wrapup, page } = await openModelledNotebook({
    ...withMoreConferences(1),
    sources: [...sources, { ...film, kind: "video", authors: [], slides: undefined }],
  }));
});
afterAll(() => wrapup.close());

const chooseTalk = async (id: string) => {
  await page.locator(`.talk-row[data-row="${id}"]`).click();
};
const noteOf = async (id: string) =>
  (await wrapup.stored<Note>("notes", page)).find((note) => note.id === id)?.markdown;

async function edit(note: string): Promise<void> {
  await page.waitForSelector(`.note[data-row="${note}"]`);
  await page.focus(`.note[data-row="${note}"]`);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".note-editor-text:focus");
}

async function select(words: string): Promise<void> {
  await page.$eval(
    ".note-editor-text",
    (field, wanted) => {
      const area = field as HTMLTextAreaElement;
      const start = area.value.indexOf(wanted);
      area.setSelectionRange(start, start + wanted.length);
    },
    words,
  );
}

async function pressWith(modifier: "Control", key: "k"): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** Pastes as the person's keys do, from a clipboard that holds the text. */
async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("Mod+K links selected words to the talk, and the bullet is the person’s own words then", async () => {
  await chooseTalk("keeper");
  await readSentence(page, messages.introduceBy.message);
  await edit("spare");
  await select("**spare** lamp");
  await pressWith("Control", "k");
  await page.waitForSelector(".link-menu input:focus");
  const offered = await page.$$eval(".link-menu-name", (names) => names.map((name) => name.textContent));
  expect(offered.slice(0, 2)).toEqual([messages.linkThisTalk.message, messages.linkItsSlides.message]);
  for (const scheme of ["light", "dark"]) {
    await showIn(page, scheme);
    expect(await findViolations(page, scheme)).toEqual([]);
  }
  await page.keyboard.press("Enter");
  await page.waitForSelector(".note-editor-text:focus");
  const linked = "Keep a [**spare** lamp](https://speakerdeck.com/modelled/keeper).";
  await until(async () => (await noteOf("spare")) === linked);
  await page.keyboard.press("Escape");
  await readSentence(page, messages.guessedByLink.message);
});

test("Esc gives the words back to the field; without words the keys search", async () => {
  await edit("late");
  await select("slide nine");
  await pressWith("Control", "k");
  await page.waitForSelector(".link-menu input:focus");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".link-menu"));
  const words = await page.$eval(".note-editor-text:focus", (field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(words).toBe("slide nine");
  await page.keyboard.press("End");
  await pressWith("Control", "k");
  await page.waitForSelector("dialog[open] .search-field");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
});

test("an address pasted over words links them", async () => {
  await page.focus(".note-editor-text");
  await select("slide nine");
  await paste("https://lamps.example/nine");
  await until(async () => (await noteOf("late")) === "Late on [slide nine](https://lamps.example/nine).");
  await page.keyboard.press("Escape");
});

test("an address pasted over words of the introduction links them, too", async () => {
  await page.evaluate(() => {
    location.hash = location.hash.replace(/&talk=[^&]*/, "");
  });
  const field = await control(page, "textbox", "introduction").waitHandle();
  await control(page, "textbox", "introduction").fill("See the guide first.");
  await field.evaluate((area) => (area as HTMLTextAreaElement).setSelectionRange(8, 13));
  await paste("https://lamps.example/guide");
  await until(
    async () =>
      (await wrapup.stored<Post>("posts", page))[0]?.introduction ===
      "See the [guide](https://lamps.example/guide) first.",
  );
  await chooseTalk("keeper");
});

test("what introduces the talk is switched, and its bullet follows", async () => {
  const option = await page.waitForSelector(".talk-introduction input");
  await option?.evaluate((input) => (input as HTMLInputElement).click());
  await until(async () => (await wrapup.stored<Talk>("talks", page)).some((talk) => talk.introducedBy === "title"));
  await page.waitForFunction((words) => !document.body.textContent.includes(words), {}, messages.guessedByLink.message);
  await page.waitForFunction(
    (title) => document.querySelector(".post-preview-page")?.textContent.includes(title),
    {},
    "The Lighthouse Keeper’s Guide",
  );
});

test("an uploader is shown as such, and becomes the speaker by one click", async () => {
  await chooseTalk("waves");
  await readSentence(page, messages.uploadedBy.message.replace("$1", "HarbourConf"));
  expect(await findViolations(page)).toEqual([]);
  await press(page, "useAsSpeaker");
  await until(async () => {
    const talk = (await wrapup.stored<Talk>("talks", page)).find(({ id }) => id === "waves");
    return talk?.speakers[0]?.name === "HarbourConf";
  });
  await page.waitForFunction(() => !document.querySelector(".uploader-line"));
});

test("addresses pasted into an empty list become talks of the kinds that they tell", async () => {
  await page.evaluate(() => {
    location.hash = "#conference=conference-1";
  });
  await readSentence(page, messages.noTalksHelp.message);
  await page.focus("body");
  await paste("https://vimeo.com/76979871\nhttps://speakerdeck.com/ada/wicks\n");
  await until(async () => {
    const added = (await wrapup.stored<Source>("sources", page)).filter((page) => page.conferenceId === "conference-1");
    return (
      added
        .map(({ kind }) => kind)
        .sort()
        .join() === "deck,video"
    );
  });
});
