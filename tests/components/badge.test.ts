// What the toolbar's button shows of a tab and of all, which tab shows which talk, and which tab opens Wrapup's pages. The browser's
// interface alone is a stand-in.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showDone, showFailed, showNoteCount, showWaiting } from "@/lib/browser/badge.ts";
import { listKeptKeys } from "@/lib/browser/kept-keys.ts";
import { openNotebook, openWelcome } from "@/lib/browser/open-page.ts";
import { changeShownTalk, forgetShownTalk, keepShownTalk, readShownTalk } from "@/lib/browser/shown-talk.ts";

type Where = { tabId?: number };
const { closedTab, shown, session, tabs, windows, commands } = vi.hoisted(() => ({
  closedTab: 9,
  shown: new Map<number | undefined, { text?: string; title?: string; color?: string }>(),
  session: new Map<string, unknown>(),
  tabs: { query: vi.fn(), create: vi.fn(), update: vi.fn() },
  windows: { update: vi.fn() },
  commands: { getAll: vi.fn() },
}));
vi.mock("wxt/browser", () => {
  const set = async ({ tabId, ...what }: Where & object) => {
    if (tabId === closedTab) throw new Error(`No tab with id: ${tabId}.`);
    shown.set(tabId, { ...shown.get(tabId), ...what });
  };
  const getBadgeText = async ({ tabId }: Where) => shown.get(tabId)?.text ?? "";
  const storage = {
    set: async (values: object) => Object.entries(values).forEach(([key, value]) => void session.set(key, value)),
    get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
    remove: async (key: string) => void session.delete(key),
  };
  const i18n = {
    getMessage: (key: string, values: string[]) => [key, ...(values ?? [])].join(" "),
    getUILanguage: () => "en-GB",
  };
  return {
    browser: {
      action: { getBadgeText, setBadgeText: set, setTitle: set, setBadgeBackgroundColor: set },
      storage: { session: storage },
      i18n,
      tabs,
      windows,
      commands,
      runtime: { getURL: (path: string) => `chrome-extension://wrapup${path}` },
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers();
  shown.clear();
  session.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

const textOf = (tabId?: number) => shown.get(tabId)?.text;

test("a tick gives way to the number of notes, and none is shown for none", async () => {
  await showDone(1, 3);
  await showDone(2, 0);
  expect([textOf(1), textOf(2)]).toEqual(["✓", "✓"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([textOf(1), textOf(2)]).toEqual(["3", ""]);
});

test("a tick's number does not come over what another screen has shown since", async () => {
  await showDone(1, 3);
  shown.set(1, { text: "4" });
  await vi.advanceTimersByTimeAsync(1000);
  expect(textOf(1)).toBe("4");
});

test("a tick's number does not come over what was shown since, in that tab alone", async () => {
  await showDone(1, 3);
  await showDone(2, 5);
  await showNoteCount(1, 4);
  await vi.advanceTimersByTimeAsync(1000);
  expect([textOf(1), textOf(2)]).toEqual(["4", "5"]);
  await showDone(1, 6);
  await showFailed(1, "The disk is full.");
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.get(1)).toMatchObject({ text: "!", title: "The disk is full." });
});

test("a tick that gives way takes no failure away that was told in every tab since", async () => {
  await showDone(1, 3);
  await showFailed(undefined, "The disk is full.");
  await vi.advanceTimersByTimeAsync(1000);
  expect([textOf(1), textOf()]).toEqual(["3", "!"]);
});

test("what is stored without a note leaves the number of notes as it was", async () => {
  await showNoteCount(1, 3);
  await showDone(1);
  await showDone(1);
  expect(textOf(1)).toBe("✓");
  await vi.advanceTimersByTimeAsync(1000);
  expect(textOf(1)).toBe("3");
  await showFailed(1, "The disk is full.");
  await showDone(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.get(1)).toMatchObject({ text: "", title: "actionTitle" });
});

test("why something failed is said in every tab if its own was closed meanwhile, and what was stored is no failure", async () => {
  await showDone(closedTab, 3);
  await showDone(closedTab);
  await vi.advanceTimersByTimeAsync(1000);
  expect(textOf() ?? "").toBe("");
  await showFailed(closedTab, "The page is gone.");
  expect(shown.get(undefined)).toMatchObject({ text: "!", title: "The page is gone." });
});

test("why something failed is said in its tab, and goes with what is shown there next", async () => {
  await showFailed(1, "The disk is full.");
  const failed = shown.get(1)?.color;
  await showNoteCount(1, 2);
  expect(shown.get(1)).toMatchObject({ text: "2", title: "actionTitle" });
  expect(shown.get(1)?.color).not.toBe(failed);
  expect(textOf()).toBeUndefined();
});

test("without a tab a failure is said in every one, until something is shown in one", async () => {
  await showFailed(undefined, "The disk is full.");
  expect(shown.get(undefined)).toMatchObject({ text: "!", title: "The disk is full." });
  await showWaiting(3);
  await showWaiting(0);
  expect(textOf()).toBe("!");
  await showNoteCount(1, 1);
  expect(shown.get(undefined)).toMatchObject({ text: "", title: "actionTitle" });
});

test.each([
  [1, "↑1", "changesWaitForNotebook_one 1"],
  [99, "↑99", "changesWaitForNotebook_other 99"],
  [1200, "↑99", "changesWaitForNotebook_other 1,200"],
])("%i changes that wait are shown in every tab until none does, whatever a tab shows", async (count, text, title) => {
  await showWaiting(count);
  expect(shown.get(undefined)).toMatchObject({ text, title });
  await showNoteCount(1, 1);
  expect(textOf()).toBe(text);
  await showWaiting(0);
  expect(shown.get(undefined)).toMatchObject({ text: "", title: "actionTitle" });
});

test("a tab keeps its talk until it is closed, and follows it into another one", async () => {
  await keepShownTalk({ id: 1, url: "https://decks.example/" }, { talkId: "lamps", sourceId: "deck", slide: 4 });
  await keepShownTalk({ id: 2, url: "" }, { talkId: "oil" });
  const kept = { talkId: "lamps", sourceId: "deck", slide: 4, url: "https://decks.example/" };
  expect(await readShownTalk(1)).toEqual(kept);
  await changeShownTalk(1, "wicks", "other");
  expect(await readShownTalk(1)).toEqual(kept);
  await changeShownTalk(1, "wicks", "lamps");
  expect(await readShownTalk(1)).toEqual({ ...kept, talkId: "wicks" });
  await changeShownTalk(3, "wicks", "lamps");
  expect(await readShownTalk(3)).toBeUndefined();
  await forgetShownTalk(1);
  expect(await readShownTalk(1)).toBeUndefined();
  expect((await readShownTalk(2))?.talkId).toBe("oil");
});

test("the notebook opens at a talk, in the tab that shows it already", async () => {
  const page = "chrome-extension://wrapup/notebook.html";
  tabs.query.mockResolvedValue([]);
  await openNotebook({ conference: "c 1", talk: undefined, view: "schedule" });
  expect(tabs.create.mock.calls).toEqual([[{ url: `${page}#conference=c+1&view=schedule` }]]);
  expect(tabs.query).toHaveBeenCalledWith({ url: `${page}*` });
  tabs.query.mockResolvedValue([{ id: 0, windowId: 7 }]);
  // Its address alone would load it anew.
  await openNotebook();
  await openNotebook({ talk: "t" });
  await openNotebook({ conference: "", talk: "t" });
  expect(tabs.update.mock.calls).toEqual([
    [0, { active: true }],
    [0, { active: true, url: `${page}#talk=t` }],
    [0, { active: true, url: `${page}#conference=&talk=t` }],
  ]);
  expect(windows.update.mock.calls).toEqual(Array(3).fill([7, { focused: true }]));
  expect(tabs.create).toHaveBeenCalledTimes(1);
  await openWelcome();
  expect(tabs.create).toHaveBeenLastCalledWith({ url: "chrome-extension://wrapup/welcome.html" });
});

test("the browser's keys are listed by what they do, those that have none too", async () => {
  commands.getAll.mockResolvedValue([
    { name: "_execute_action", description: "", shortcut: "Alt+Shift+U" },
    { name: "quote", description: "Quote the selection", shortcut: "" },
    { name: "later" },
  ]);
  expect(await listKeptKeys()).toEqual([
    { command: "_execute_action", name: "actionTitle", keys: ["Alt", "Shift", "U"] },
    { command: "quote", name: "Quote the selection", keys: [] },
    { command: "later", name: "later", keys: [] },
  ]);
});
