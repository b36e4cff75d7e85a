// What the context menu does, and what the toolbar button says when it could not. No protocol opens a browser's own menu, so
// the menu's event is given to the background script; that the page may be read comes from a true click on the button.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conference, Note, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { addNote, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { lockConference } from "./notebook-page.ts";

const outer = "https://blog.example/steam";
const pages = {
  [outer]: {
    body: `<!doctype html><title>Steam for the impatient</title><meta name="author" content="Ada Byron"><p>Steam.</p>
<iframe src="/inner"></iframe><iframe src="https://ads.example/"></iframe>`,
  },
  "https://blog.example/inner": {
    body: `<!doctype html><p id="quoted">Boilers <em>want</em> valves.</p>
<a href="/talk">  The\u202e ${"long ".repeat(300)}
 talk </a>`,
  },
  "https://ads.example/": { body: "<!doctype html><p>Buy *now*</p>" },
};

/** The part of Chromium's interface that this test uses, in the background script and in pages of the extension. */
interface Chrome {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  action: { getTitle(of: { tabId?: number }): Promise<string>; getBadgeText(of: { tabId?: number }): Promise<string> };
  scripting: {
    executeScript(script: object): Promise<{ frameId: number; result: string }[]>;
  };
  contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
  commands: { onCommand: { dispatch(command: string, tab?: object): void } };
}
declare const chrome: Chrome;

let wrapup: Wrapup;
let tab: Page;
beforeAll(async () => {
  wrapup = await launch({ pages });
  tab = await wrapup.open(outer);
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await wrapup.dismiss(popup);
});
afterAll(() => wrapup.close());

async function background() {
  const target = await wrapup.browser.waitForTarget((found) => found.type() === "service_worker");
  const worker = await target.worker();
  if (!worker) throw new Error("The background script does not run.");
  return worker;
}

/** Chooses in the menu over a frame of the page whose address begins so. */
async function choose(menuItemId: string, frame: string, click: object = {}): Promise<void> {
  const work = async (info: object, address: string, beginning: string) => {
    const found = (await chrome.tabs.query({})).find(({ url }) => url === address);
    if (!found) throw new Error("The tab is not open to the extension.");
    const target = { tabId: found.id, allFrames: true };
    const frames = await chrome.scripting.executeScript({ target, func: () => location.href });
    // Frames of other sites give no answer; there is one of them, whose number is the only one left.
    const known = frames.find(({ result }) => result.startsWith(beginning))?.frameId;
    const frameId = known ?? Math.max(...frames.map((one) => one.frameId)) + 1;
    chrome.contextMenus.onClicked.dispatch({ frameId, ...info }, found);
  };
  await (await background()).evaluate(work, { menuItemId, ...click }, outer, frame);
}

async function button(): Promise<{ title: string; badge: string }> {
  return (await background()).evaluate(async (address: string) => {
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? 0;
    return { title: await chrome.action.getTitle({ tabId }), badge: await chrome.action.getBadgeText({ tabId }) };
  }, outer);
}

/** The title of the button once it says that something failed. */
async function failure(): Promise<string> {
  await until(async () => (await button()).badge === "!");
  return (await button()).title;
}

const quotes = async () =>
  (await wrapup.stored<Note>("notes")).flatMap(({ place }) => (place.kind === "quote" ? [place.text] : []));

test("the button says why nothing was quoted, and no longer once something was", async () => {
  await choose("quote-selection", outer);
  expect(await failure()).toBe(messages.problemNothingSelected.message);

  await tab.frames()[1]?.evaluate(() => {
    const quoted = document.getElementById("quoted");
    if (quoted) document.getSelection()?.selectAllChildren(quoted);
  });
  await choose("quote-selection", "https://blog.example/inner");
  await until(async () => (await quotes()).length === 1);
  expect(await quotes()).toEqual(["Boilers *want* valves."]);
  await until(async () => (await button()).badge === "1");
  expect((await button()).title).toBe(messages.actionTitle.message);
});

test("what is selected in a frame of another site is quoted as plain text", async () => {
  await choose("quote-selection", "https://ads.example/", { selectionText: "Buy *now*" });
  await until(async () => (await quotes()).length === 2);
  expect(await quotes()).toContain("Buy \\*now\\*");
});

test("a link in a frame is kept under its own words, on one line and bounded", async () => {
  await choose("keep-link", "https://blog.example/inner", { linkUrl: "https://blog.example/talk" });
  const find = async () => (await wrapup.stored<Talk>("talks")).find(({ title }) => title.startsWith("The long"));
  await until(find);
  expect((await find())?.title).toMatch(/^The (long )+long…$/);
  expect((await find())?.title.length).toBeLessThanOrEqual(500);
});

test("a link that leads to no web page is refused in a sentence", async () => {
  await choose("keep-link", outer, { linkUrl: "mailto:ada@engine.example" });
  expect(await failure()).toBe(messages.problemNoWebLink.message);
});

test("a selection without links is refused in a sentence", async () => {
  await choose("keep-selected-links", outer);
  await until(async () => (await button()).title === messages.problemNoLinkSelected.message);
});

test("a shortcut whose tab the browser does not tell is for the one in front", async () => {
  await tab.bringToFront();
  await tab.evaluate(() => {
    const steam = document.querySelector("p");
    if (steam) document.getSelection()?.selectAllChildren(steam);
  });
  await (await background()).evaluate(() => chrome.commands.onCommand.dispatch("quote-selection"));
  await until(async () => (await quotes()).includes("Steam."));
});

test("a click outside of all tabs is told in every tab, until something was done in one", async () => {
  const everywhere = async () =>
    (await background()).evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]);
  await (await background()).evaluate(() =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: "quote-selection", selectionText: "What is it?" }),
  );
  await until(async () => (await everywhere())[0] === "!");
  expect(await everywhere()).toEqual(["!", messages.problemNoTab.message]);

  await choose("quote-selection", outer);
  await until(async () => (await everywhere())[0] === "");
  expect(await everywhere()).toEqual(["", messages.actionTitle.message]);
});

test("each note that is added in the popup is counted on the button", async () => {
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await startConference(popup, "Steam Days");
  const before = (await wrapup.stored<Note>("notes")).length;
  await until(async () => (await button()).badge === String(before));
  await addNote(popup, "Valves first.");
  await until(async () => (await button()).badge === String(before + 1));
});

test("what is kept and quoted goes to no conference where the one chosen last can only be read", async () => {
  const page = await wrapup.openOwn("manifest.json");
  const [steam] = await wrapup.stored<Conference>("conferences", page);
  await lockConference(page, steam?.id ?? "");
  await page.close();
  const loose = async () =>
    (await wrapup.stored<Talk>("talks")).flatMap(({ conferenceId, title }) => (conferenceId === "" ? [title] : []));
  await choose("keep-link", outer, { linkUrl: "https://blog.example/valves" });
  await until(async () => (await loose()).includes("blog.example/valves"));
  await tab.bringToFront();
  await choose("quote-selection", outer, { selectionText: "Steam." });
  await until(async () => (await loose()).includes("Steam for the impatient"));
});
