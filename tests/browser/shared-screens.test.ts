// The notebook of a conference that several people write on, and of one that is here to be read alone, as axe sees them and as they can
// be read: on a telephone, at twice the size on a desk, and on a wide screen.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { modelledNotes } from "@/scripts/browser/modelled-notebook.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations, openModelledNotebook, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

/** Shares the modelled conference, past Wrapup; runs in a page of the extension. */
function putShare(access: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("wrapup");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(["shares", "talks"], "readwrite");
      const room = { server: "wss://team.invalid", room: "0".repeat(32), token: "t".repeat(43), author: "Ada", access };
      const team = { ...room, invitedBy: "Bartholomew-Maximilian of the Northern Lighthouses" };
      transaction.objectStore("shares").put({ conferenceId: "conference", isSeeded: true, team });
      const talks = transaction.objectStore("talks");
      talks.get("keeper").onsuccess = ({ target }) =>
        talks.put({
          ...(target as IDBRequest).result,
          slot: { guid: "2014-05-05 09:00", start: "2014-05-05T09:00:00-07:00" },
          tags: ["lamps", "a tag of more words than stand on one line there"],
        });
      transaction.oncomplete = () => resolve(opening.result.close());
    };
  });
}

/** Two days, of which the first line is a talk of the notebook. */
const modelledLines = ["2014-05-05", "2014-05-06"].flatMap((day) =>
  ["09:00", "09:40", "10:20"].map((time, at) => ({
    id: `line ${day} ${time}`,
    createdAt: `${day}T00:00:00.000Z`,
    updatedAt: `${day}T00:00:00.000Z`,
    conferenceId: "conference",
    slot: { guid: `${day} ${time}`, start: `${day}T${time}:00-07:00`, room: at === 1 ? "Lantern room" : "Hall" },
    title: at === 0 ? "The Lighthouse Keeper’s Guide" : `What the tide tables never said, part ${at}`,
    speakers: [{ name: at === 0 ? "Mo Delled" : "Bartholomew-Maximilian of the Northern Lighthouses" }],
    links: [],
    isBreak: at === 2,
  })),
);

const authors = ["Ada", "Ben", "Bartholomew-Maximilian of the Northern Lighthouses"];

beforeAll(async () => {
  const notes = modelledNotes.map((note, index) => ({ ...note, author: authors[index % authors.length] }));
  ({ wrapup, page } = await openModelledNotebook({ notes, scheduledTalks: modelledLines }));
});
afterAll(() => wrapup.close());

async function share(access: "read" | "write"): Promise<void> {
  await page.evaluate(putShare, access);
  await page.reload();
  await page.waitForSelector(".talk-row");
}

async function go(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

const talk = "conference=conference&talk=keeper";
const whose = `select[aria-label="${messages.whoseNotes.message}"]`;

const screens: { name: string; access: "read" | "write"; show: () => Promise<unknown> }[] = [
  {
    name: "one person’s notes of a talk",
    access: "write",
    show: async () => {
      await go(talk);
      await page.waitForSelector(whose);
      await page.select(whose, authors[2] ?? "");
      await page.waitForFunction(() => document.querySelectorAll(".note").length === 1);
    },
  },
  {
    name: "a talk to be read alone",
    access: "read",
    show: async () => {
      await go(talk);
      await page.waitForSelector(".talk-view .sorting-text");
      await page.waitForSelector(".reads-only");
    },
  },
  {
    name: "a post to be read alone",
    access: "read",
    show: async () => {
      await go("conference=conference");
      await page.waitForSelector(".post-reading");
    },
  },
  {
    name: "a schedule to be read alone",
    access: "read",
    show: async () => {
      await go("conference=conference&view=schedule");
      await page.waitForSelector(".schedule-row.is-attended");
      await page.waitForSelector(".notebook-messages");
    },
  },
];

describe.each(screens)("$name", ({ access, show }) => {
  beforeAll(() => share(access));

  test.each([320, 720, 1440])("has no violation at %d pixels, and can be read", async (width) => {
    for (const scheme of ["light", "dark"]) {
      await page.setViewport({ width, height: 900 });
      await showIn(page, scheme);
      await show();
      expect.soft(await findViolations(page, scheme), scheme).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await showIn(page, "light");
    expect.soft(await findUnreadable(page)).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  });
});
