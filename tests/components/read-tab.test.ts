// What a tab gives when it is read, and what is said where nothing can be read: the browser's interface alone is a stand-in.
import { beforeEach, expect, test, vi } from "vitest";
import { startEarlyReading, takeEarlyReading } from "@/lib/browser/early-reading.ts";
import { readTab } from "@/lib/browser/read-tab.ts";
import { findTabInFront } from "@/lib/browser/tab-in-front.ts";

const { executeScript, getTab, query } = vi.hoisted(() => ({
  executeScript: vi.fn(),
  getTab: vi.fn(),
  query: vi.fn(),
}));
vi.mock("wxt/browser", () => ({
  browser: { scripting: { executeScript }, tabs: { get: getTab, query } },
}));

const tab = { id: 7, url: "https://decks.example/lamps", title: "Lamps" };
const source = { url: tab.url, site: "Decks", kind: "deck", title: "Lamps", authors: [], provenance: {} };
const refusal = new Error("Cannot access contents of the page. Extension manifest must request permission.");

beforeEach(() => {
  vi.resetAllMocks();
  vi.spyOn(console, "debug").mockImplementation(() => {});
  executeScript.mockResolvedValue([{ result: { source } }]);
  getTab.mockResolvedValue({ url: tab.url });
});

test("the script runs in the tab at once, and what it found is taken", async () => {
  expect(await readTab(tab)).toEqual({ source });
  const order = { target: { tabId: 7 }, files: ["/content-scripts/capture.js"], injectImmediately: true };
  expect(executeScript.mock.calls).toEqual([[order]]);
});

test("a second reading asks the script that is there for more", async () => {
  expect(await readTab(tab, { withRequests: true })).toEqual({ source });
  const [[{ func, ...order }]] = executeScript.mock.calls as [[{ func: () => unknown }]];
  expect(order).toEqual({ target: { tabId: 7 }, args: [] });
  expect(func()).toBeUndefined();
  vi.stubGlobal("readWithRequests", () => "more");
  expect(func()).toBe("more");
  vi.unstubAllGlobals();
});

test("what was asked before is taken over; refused, it is asked anew", async () => {
  const early = Promise.resolve({ source: { ...source, title: "Early" } });
  expect((await readTab(tab, { early })).source?.title).toBe("Early");
  expect(executeScript).not.toHaveBeenCalled();
  expect((await readTab(tab, { early: Promise.reject(refusal) })).source?.title).toBe("Lamps");
  expect(executeScript).toHaveBeenCalledTimes(1);
});

test("a page that lets no script in is saved by its tab", async () => {
  executeScript.mockRejectedValue(new Error("The extensions gallery cannot be scripted."));
  const store = { ...tab, url: "https://addons.mozilla.org/de/firefox/" };
  getTab.mockResolvedValue({ url: store.url });
  expect(await readTab(store)).toMatchObject({ problem: "problemExtensionStore", source: { title: "Lamps" } });
  getTab.mockResolvedValue({});
  expect(await readTab({ ...tab, url: "" })).toEqual({ problem: "problemBrowserPage" });
});

test.each([
  ["elsewhere", { url: "https://decks.example/other" }, "problemTabGone"],
  ["of an address that the browser does not tell", {}, "problemPageUnreadable"],
  ["the same", { url: tab.url }, "problemPageUnreadable"],
])("a tab whose script gave nothing and that is %s by now", async (_, now, problem) => {
  executeScript.mockResolvedValue([{ result: null }]);
  getTab.mockResolvedValue(now);
  expect((await readTab(tab)).problem).toBe(problem);
});

test("a tab that was closed meanwhile can still be saved by what was known of it", async () => {
  executeScript.mockResolvedValue([]);
  getTab.mockRejectedValue(new Error("No tab with id: 7."));
  expect(await readTab(tab)).toMatchObject({ problem: "problemPageUnreadable", source: { url: tab.url } });
});

test("nothing is said to a screen that has gone", async () => {
  const screen = new AbortController();
  executeScript.mockImplementation(async () => {
    screen.abort(new Error("closed"));
    throw refusal;
  });
  await expect(readTab(tab, { signal: screen.signal })).rejects.toThrow("closed");
});

test("the early question is put to the tab in front, and can be taken over once", async () => {
  query.mockResolvedValue([{ id: 7, url: tab.url, title: "Lamps" }]);
  startEarlyReading();
  const reading = takeEarlyReading();
  expect(await reading?.tab).toEqual(tab);
  expect(await reading?.returned).toEqual({ source });
  expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  expect(takeEarlyReading()).toBeUndefined();
  query.mockResolvedValue([]);
  startEarlyReading();
  expect(await takeEarlyReading()?.returned).toBeUndefined();
  expect(executeScript).toHaveBeenCalledTimes(1);
});

test("the tab in front has an id, and an address and a title where the browser tells them", async () => {
  query.mockResolvedValue([{ id: 0 }]);
  expect(await findTabInFront()).toEqual({ id: 0, url: "", title: "" });
  query.mockResolvedValue([{ url: tab.url, title: "Lamps" }]);
  expect(await findTabInFront()).toBeUndefined();
});
