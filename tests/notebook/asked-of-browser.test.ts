// What is asked of the browser beside the pages: files, the side panel, the tab in front, rights and its memory. The extension's
// interface alone is a stand-in.
import { afterEach, describe, expect, test, vi } from "vitest";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { askDownloads, needsDownloads } from "@/lib/browser/downloads-right.ts";
import { startEarlyReading, takeEarlyReading } from "@/lib/browser/early-reading.ts";
import { notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { openPanel } from "@/lib/browser/open-panel.ts";
import { rowsCounted } from "@/lib/browser/rows-counted.ts";
import { saveFile } from "@/lib/browser/save-file.ts";
import { findTabInFront } from "@/lib/browser/tab-in-front.ts";
import { explain } from "@/lib/browser/words.ts";
import { tellWritten } from "@/lib/browser/written.ts";
import { Problem } from "@/lib/model/problem.ts";

const asked = vi.hoisted(() => {
  const memory = () => {
    const kept = new Map<string, unknown>();
    return {
      set: async (values: object) => Object.entries(values).forEach(([key, value]) => void kept.set(key, value)),
      get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
    };
  };
  return {
    sidePanel: { open: vi.fn() },
    sidebarAction: { open: vi.fn() },
    tabs: { query: vi.fn() },
    scripting: { executeScript: vi.fn() },
    permissions: { request: vi.fn() },
    i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(" ") },
    runtime: { sendMessage: vi.fn(), getManifest: () => ({ version: "1.2.3" }) },
    storage: { session: memory(), local: memory() },
  };
});
vi.mock("wxt/browser", () => ({ browser: asked }));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe("a file", () => {
  test("is chosen among those of a kind, and nothing is done where none is", () => {
    let input: HTMLInputElement | undefined;
    vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function (this: HTMLInputElement) {
      input = this;
    });
    const chosen: string[] = [];
    chooseFile(".json", ({ name }) => chosen.push(name));
    expect([input?.type, input?.accept, chosen]).toEqual(["file", ".json", []]);
    input?.dispatchEvent(new Event("change"));
    expect(chosen).toEqual([]);
    const files = new DataTransfer();
    files.items.add(new File(["{}"], "schedule.json"));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event("change"));
    expect(chosen).toEqual(["schedule.json"]);
  });

  test("is saved under its name, with its media type, and can be read for a minute", async () => {
    let link: HTMLAnchorElement | undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      link = this;
    });
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const revoke = vi.spyOn(URL, "revokeObjectURL");
    saveFile("lamps.md", "Fine.", "text/markdown");
    const saved = await fetch(link?.href ?? "");
    expect([link?.download, await saved.text(), saved.headers.get("content-type")]).toEqual([
      "lamps.md",
      "Fine.",
      "text/markdown",
    ]);
    vi.advanceTimersByTime(59_000);
    expect(revoke).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(revoke).toHaveBeenCalledWith(link?.href);
  });
});

describe("the side panel", () => {
  test("is opened beside the tab, in the way that the browser has", async () => {
    await openPanel(7);
    expect(asked.sidePanel.open.mock.calls).toEqual([[{ tabId: 7 }]]);
    expect(asked.sidebarAction.open).not.toHaveBeenCalled();
    vi.stubEnv("FIREFOX", "true");
    await openPanel(7);
    expect(asked.sidePanel.open).toHaveBeenCalledOnce();
    expect(asked.sidebarAction.open).toHaveBeenCalledOnce();
  });

  test("that is refused is told", async () => {
    asked.sidePanel.open.mockRejectedValueOnce(new Error("Only in answer to a gesture"));
    await expect(openPanel(7)).rejects.toMatchObject({ key: "problemPanelNotOpened", values: [] });
  });
});

describe("the tab in front", () => {
  test.each([
    [[], undefined],
    [[{ url: "https://a.example/" }], undefined],
    [[{ id: 0 }], { id: 0, url: "", title: "" }],
    [[{ id: 7, url: "https://a.example/", title: "A" }], { id: 7, url: "https://a.example/", title: "A" }],
  ])("of %j is %j", async (tabs, found) => {
    asked.tabs.query.mockResolvedValueOnce(tabs);
    expect(await findTabInFront()).toEqual(found);
    expect(asked.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  test("is read before the screen is there, and what it said is taken over once", async () => {
    asked.tabs.query.mockResolvedValueOnce([{ id: 7, url: "https://a.example/", title: "A" }]);
    asked.scripting.executeScript.mockResolvedValueOnce([{ result: "said" }]);
    startEarlyReading();
    const reading = takeEarlyReading();
    expect([await reading?.tab, await reading?.returned]).toEqual([
      { id: 7, url: "https://a.example/", title: "A" },
      "said",
    ]);
    expect(asked.scripting.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 7 }, files: ["/content-scripts/capture.js"], injectImmediately: true }],
    ]);
    expect(takeEarlyReading()).toBeUndefined();
  });

  test("that there is none of is not read", async () => {
    asked.tabs.query.mockResolvedValueOnce([]);
    startEarlyReading();
    const reading = takeEarlyReading();
    expect([await reading?.tab, await reading?.returned]).toEqual([undefined, undefined]);
    expect(asked.scripting.executeScript).not.toHaveBeenCalled();
  });

  test("that lets no script in says so to who takes the reading over, and to nobody else", async () => {
    const unheard = vi.fn((event: Event) => event.preventDefault());
    addEventListener("unhandledrejection", unheard);
    asked.tabs.query.mockResolvedValueOnce([{ id: 7 }]);
    asked.scripting.executeScript.mockRejectedValueOnce(new Error("Cannot access a chrome:// URL"));
    startEarlyReading();
    await new Promise((resolve) => setTimeout(resolve, 20));
    removeEventListener("unhandledrejection", unheard);
    expect(unheard).not.toHaveBeenCalled();
    await expect(takeEarlyReading()?.returned).rejects.toThrow("chrome://");
  });
});

describe("that the notebook was written", () => {
  test("is told at once, and then no sooner than a second later", async () => {
    asked.runtime.sendMessage.mockImplementation(async () => {
      throw new Error("Receiving end does not exist.");
    });
    const clock = vi.spyOn(performance, "now");
    const told = [0, 1, 999, 1000, 1001, 1999, 2000].filter((now) => {
      clock.mockReturnValue(now);
      const before = asked.runtime.sendMessage.mock.calls.length;
      tellWritten();
      return asked.runtime.sendMessage.mock.calls.length > before;
    });
    expect(told).toEqual([0, 1000, 2000]);
    expect(asked.runtime.sendMessage).toHaveBeenCalledWith("written");
  });
});

test("a right to the downloads is not asked for where the browser has a picker to save with", async () => {
  expect([needsDownloads, await askDownloads(), await askDownloads(true)]).toEqual([false, false, false]);
  expect(asked.permissions.request).not.toHaveBeenCalled();
});

test("a problem is said by its sentence, with what fills its gaps", () => {
  expect(explain(new Problem("problemFolderGone", ["blog"]))).toBe("problemFolderGone blog");
});

test("what the notebook held, with the version that wrote it, and when its rows were counted are remembered", async () => {
  expect([await notebookMarker.read(), await rowsCounted.read()]).toEqual([undefined, undefined]);
  const stock = { notebookId: "n", writes: 3 };
  await notebookMarker.keep(stock as Parameters<typeof notebookMarker.keep>[0]);
  await rowsCounted.keep("2026-05-05T09:00:00.000Z");
  expect([await notebookMarker.read(), await rowsCounted.read()]).toEqual([
    { ...stock, version: "1.2.3" },
    "2026-05-05T09:00:00.000Z",
  ]);
});
