// A page captured while the conference chosen last is a team's that this notebook may only read: it is captured all the same, under no
// conference yet, and what one writes there is one's own. The pages are modelled.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Note, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { addNote, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { findViolations, lockConference } from "./notebook-page.ts";

const url = "https://lamps.example/talks/wicks";
const other = "https://lamps.example/talks/oil";
const talkPage = (title: string) => ({
  body: `<!doctype html><title>${title}</title><main><h1>${title}</h1><p>By the lamp.</p></main>`,
});

let wrapup: Wrapup;
let popup: Page;

/** Another one's conference that the notebook shows last, with a page at this address, past Wrapup; runs in a page of the extension. */
function putTheirs(url: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("wrapup");
    opening.onsuccess = () => {
      const tables = ["conferences", "talks", "sources", "addresses", "settings"];
      const transaction = opening.result.transaction(tables, "readwrite");
      const day = "2024-05-06T09:00:00.000Z";
      const row = { id: "theirs", createdAt: day, updatedAt: day, lastUsedAt: day };
      transaction.objectStore("conferences").put({ ...row, name: "Lighthouse Days 2024" });
      const own = { createdAt: day, updatedAt: day, conferenceId: "theirs", title: "Wicks at scale" };
      const talk = { ...own, id: "their talk", speakers: [], mark: "mention", tags: [], order: 1 };
      transaction.objectStore("talks").put(talk);
      const source = { ...own, id: "their page", talkId: talk.id, url, site: "lamps.example", kind: "article" };
      transaction.objectStore("sources").put({ ...source, authors: [], provenance: {}, capturedAt: day });
      transaction.objectStore("addresses").put({ address: url, sourceId: source.id });
      transaction.objectStore("settings").put({ key: "currentConferenceId", value: "theirs" });
      transaction.oncomplete = () => resolve(opening.result.close());
    };
  });
}

beforeAll(async () => {
  wrapup = await launch({ pages: { [url]: talkPage("Wicks at scale"), [other]: talkPage("Oil in the north") } });
  const notebook = await wrapup.notebook();
  await notebook.waitForSelector(".notebook-empty");
  await notebook.evaluate(putTheirs, url);
  await lockConference(notebook, "theirs");
  await notebook.close();
});
afterAll(() => wrapup.close());

const ownTalks = async () =>
  (await wrapup.stored<Talk>("talks")).filter(({ conferenceId }) => conferenceId !== "theirs");

test("it is captured beside theirs, and asks for a conference of one’s own", async () => {
  popup = await wrapup.click(await wrapup.open(url));
  await waitUntilSaved(popup);
  await popup.waitForSelector(".conference-form");
  expect(await ownTalks()).toMatchObject([{ title: "Wicks at scale", conferenceId: "" }]);
  expect(await findViolations(popup)).toEqual([]);
  await startConference(popup, "My Lamp Days");
  await addNote(popup, "Trim the wick.");
  expect(await wrapup.stored<Note>("notes")).toMatchObject([{ markdown: "Trim the wick." }]);
});

test("the next one goes where the last one went, and no other conference is on offer", async () => {
  popup = await wrapup.click(await wrapup.open(other));
  await waitUntilSaved(popup);
  const conferences = await wrapup.stored<{ id: string; name: string }>("conferences");
  const own = conferences.find(({ name }) => name === "My Lamp Days");
  expect(await ownTalks()).toMatchObject([{ conferenceId: own?.id }, { conferenceId: own?.id }]);
  await popup.locator(`.conference-chooser button`).click();
  await popup.waitForSelector("[role=option]");
  const offered = await popup.$$eval("[role=option]", (options) => options.map(({ textContent }) => textContent));
  expect(offered.join()).toContain("My Lamp Days");
  expect(offered.join()).not.toContain("Lighthouse Days 2024");
  expect(await popup.evaluate(() => document.body.textContent)).not.toContain(messages.problemSharedReadOnly.message);
});
