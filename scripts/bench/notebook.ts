// The notebook at work: opening it, a letter on its way to the store, to another window and to the preview, and the search. Each with
// a notebook of the size that makes it slow.
import type { Page } from "puppeteer-core";
import { launch, type Wrapup } from "../browser/harness.ts";
import { build } from "../build.ts";
import { loadModule } from "../load.ts";
import { makeLargeNotebook, type NotebookRows, type NotebookSize } from "../notebooks/large.ts";
import { makeScheduledTalks } from "../notebooks/large-schedule.ts";
import type { Figure } from "./figures.ts";
import {
  addNow,
  hearAndGet,
  putAndTell,
  putStrictly,
  readEverything,
  searchFor,
  typeNow,
  typeToPreview,
  typeToRow,
  waitForFrame,
  waitForText,
  watchOpening,
} from "./inside.ts";
import { fillNotebook } from "./subjects.ts";

const sizes = {
  small: { conferences: 1, talks: 10, notes: 40, slides: 20 },
  "50 talks, 2,000 notes": { conferences: 1, talks: 50, notes: 2000, slides: 20 },
  "200 talks, 2,000 notes": { conferences: 1, talks: 200, notes: 2000, slides: 20 },
  "5,000 talks, 20,000 notes": { conferences: 50, talks: 5000, notes: 20_000, slides: 20 },
} satisfies Record<string, NotebookSize>;

/** A browser whose notebook has these rows. */
async function openWith(rows: NotebookRows, more: Record<string, object[]> = {}): Promise<Wrapup> {
  const browser = await launch();
  const first = await browser.notebook();
  await first.waitForSelector(".notebook-empty");
  await first.close();
  const settings = [{ key: "currentConferenceId", value: rows.conferences[0]?.id }];
  await fillNotebook(browser, { ...rows, settings, ...more });
  return browser;
}

/** The note that letters are typed into: in the middle of the post, being edited. */
async function editNote(page: Page, rows: NotebookRows): Promise<string> {
  const talk = rows.talks.find(({ mark }, at) => at > rows.talks.length / 2 && mark === "highlight");
  const note = rows.notes.find(({ talkId }) => talkId === talk?.id);
  if (!talk || !note) throw new Error("There is no highlight.");
  await page.evaluate(
    (id, conference) => {
      location.hash = `conference=${conference}&talk=${id}`;
    },
    talk.id,
    talk.conferenceId,
  );
  const row = await page.waitForSelector(`[data-row="${note.id}"]`);
  await page.waitForSelector(".post-preview .prose > *");
  await row?.evaluate((element) => (element as HTMLElement).focus());
  await page.keyboard.press("Enter");
  await page.waitForSelector("textarea.note-editor-text");
  await page.keyboard.type(" Zq");
  await page.waitForFunction(() => document.querySelector(".post-preview .prose")?.textContent?.includes("Zq"));
  return note.id;
}

const repeat = async (runs: number, measure: (run: number) => Promise<number>): Promise<number[]> => {
  const values: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const value = await measure(run);
    if (run > 0) values.push(value);
  }
  return values;
};

/** A line whose first subject is its floor. */
function lineOf(line: string, unit: Figure["unit"], subjects: Record<string, number[]>): Figure[] {
  const [floor] = Object.keys(subjects);
  return Object.entries(subjects).map(([subject, values]) => ({ line, subject, unit, values, floor }));
}

const parts = { list: ".talk-outline [data-row]", preview: ".post-preview .prose > *", schedule: ".schedule-row" };
type Part = keyof typeof parts;

/** When each part was shown, in milliseconds from the navigation to the notebook. */
async function openOnce(browser: Wrapup, hash: string, until: Part): Promise<Record<Part, number>> {
  const page = await browser.openOwn("manifest.json");
  const url = new URL(`notebook.html${hash}`, page.url()).href;
  await page.evaluateOnNewDocument(watchOpening, parts);
  await page.goto(url);
  await page.waitForFunction((name) => (globalThis as { shownAt?: Record<string, number> }).shownAt?.[name], {}, until);
  const shown = await page.evaluate(() => (globalThis as { shownAt?: Record<string, number> }).shownAt);
  await page.close();
  return shown as Record<Part, number>;
}

/** @param lists how long the list of a small notebook takes: the floor, measured here where the notebook is that one */
async function benchOpening(browser: Wrapup, name: string, lists: number[], runs: number): Promise<Figure[]> {
  const previews: number[] = [];
  const own = await repeat(runs, async (run) => {
    const shown = await openOnce(browser, "", "preview");
    if (run > 0) previews.push(shown.preview);
    return shown.list;
  });
  if (lists.length === 0) lists.push(...own);
  return lineOf(`notebook opens, ${name}`, "ms", { "list of a small one": lists, list: own, preview: previews });
}

/** Puts a conference's shared document beside its rows. Runs in a page of the extension. */
function putDocument(conferenceId: string, base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("wrapup");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("sharedUpdates", "readwrite");
      transaction.objectStore("sharedUpdates").add({ conferenceId, bytes });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** The same notebook before and after its conference is shared with a team whose server does not answer. */
async function benchSharedOpening(browser: Wrapup, rows: NotebookRows, name: string, runs: number): Promise<Figure[]> {
  const open = () => repeat(runs, async () => (await openOnce(browser, "", "preview")).preview);
  const alone = await open();
  const conferenceId = rows.conferences[0]?.id ?? "";
  const { seedRows } = await loadModule<typeof import("./trials/shared-conference.ts")>(
    "/scripts/bench/trials/shared-conference.ts",
  );
  const team = {
    server: "wss://team.invalid",
    room: "0".repeat(32),
    token: "A".repeat(43),
    access: "write",
    author: "A",
  };
  await fillNotebook(browser, { shares: [{ conferenceId, isSeeded: true, team }] });
  const page = await browser.openOwn("manifest.json");
  await page.evaluate(putDocument, conferenceId, Buffer.from(seedRows(rows).encode()).toString("base64"));
  await page.close();
  return lineOf(`notebook opens, shared, ${name}`, "ms", { "preview, not shared": alone, preview: await open() });
}

async function benchLetters(browser: Wrapup, rows: NotebookRows, name: string, runs: number): Promise<Figure[]> {
  const page = await browser.notebook();
  const id = await editNote(page, rows);
  const floor = await repeat(runs, () => page.evaluate(putStrictly));
  const typed = await repeat(runs, () => page.evaluate(typeToRow, id));
  const other = await browser.browser.newPage({ type: "window" });
  await other.goto(page.url());
  await other.waitForSelector(`[data-row="${id}"]`);
  const text = () => page.$eval("textarea.note-editor-text", (field) => field.value);
  const across = await repeat(runs, async () => {
    const heard = other.evaluate(waitForText, `[data-row="${id}"] .note-text`, `${(await text()).split(" ").at(-1)}x`);
    const began = await page.evaluate(typeNow);
    return (await heard) - began;
  });
  const added = await repeat(runs, async (run) => {
    const words = `Added as number ${run}.`;
    await page.focus("textarea.composer-text");
    await page.keyboard.type(words);
    const heard = other.evaluate(waitForText, ".note-list", words);
    const began = await page.evaluate(addNow);
    return (await heard) - began;
  });
  const told = await repeat(runs, async () => {
    const heard = other.evaluate(hearAndGet);
    await other.waitForFunction(() => (globalThis as { isListening?: boolean }).isListening);
    const began = await page.evaluate(putAndTell);
    return (await heard) - began;
  });
  await other.close();
  await page.close();
  return [
    ...lineOf(`letter to row, ${name}`, "ms", { "one strict put": floor, Wrapup: typed }),
    ...lineOf(`letter to another window, ${name}`, "ms", { "put, channel, get": told, Wrapup: across }),
    ...lineOf(`note to another window, ${name}`, "ms", { "put, channel, get": told, Wrapup: added }),
  ];
}

async function benchPreview(browser: Wrapup, rows: NotebookRows, name: string, runs: number): Promise<Figure[]> {
  const page = await browser.notebook();
  await editNote(page, rows);
  const frames = await repeat(runs, () => page.evaluate(waitForFrame));
  const longest: number[] = [];
  const shown = await repeat(runs, async (run) => {
    const text = await page.$eval("textarea.note-editor-text", (field) => field.value);
    const taken = await page.evaluate(typeToPreview, `${text.split(" ").at(-1)}x`);
    if (run > 0) longest.push(taken.longest);
    return taken.shown;
  });
  await page.close();
  return [
    ...lineOf(`letter to preview, ${name}`, "ms", { "one frame": frames, Wrapup: shown, "longest task": longest }),
  ];
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

async function benchSearch(browser: Wrapup, runs: number): Promise<Figure[]> {
  const page = await browser.notebook();
  await page.waitForSelector(".post-preview .prose > *");
  const floor = await repeat(runs, () => page.evaluate(readEverything));
  const heap = { before: [] as number[], open: [] as number[], closed: [] as number[] };
  const letters: number[] = [];
  const longest: number[] = [];
  const first = await repeat(runs, async () => {
    heap.before.push(await heapOf(page));
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    await page.waitForSelector(".search-field input");
    const taken = await page.evaluate(searchFor, "harbour");
    longest.push(taken.longest);
    for (const word of ["mirror", "tower", "rope"]) letters.push((await page.evaluate(searchFor, word)).shown);
    heap.open.push(await heapOf(page));
    await page.keyboard.press("Escape");
    await page.waitForSelector(".search-field input", { hidden: true });
    heap.closed.push(await heapOf(page));
    return taken.shown;
  });
  const frames = await repeat(runs, () => page.evaluate(waitForFrame));
  await page.close();
  return [
    ...lineOf("search of 5,000 talks, first hits", "ms", { getAll: floor, Wrapup: first, "longest task": longest }),
    ...lineOf("search of 5,000 talks, another word", "ms", { "one frame": frames, Wrapup: letters }),
    ...lineOf("search of 5,000 talks, heap", "MB", heap),
  ];
}

async function benchSchedule(browser: Wrapup, runs: number): Promise<Figure[]> {
  const open = (hash: string, until: Part) => repeat(runs, async () => (await openOnce(browser, hash, until))[until]);
  const post = await open("", "preview");
  const schedule = await open("#view=schedule", "schedule");
  return lineOf("schedule of 10,000 opens", "ms", { "the post": post, Wrapup: schedule });
}

/** @param only parts of names of lines */
export async function benchNotebook({ runs, only }: { runs: number; only: string[] }): Promise<Figure[]> {
  await build("chrome");
  const figures: Figure[] = [];
  const lists: number[] = [];
  for (const [name, size] of Object.entries(sizes)) {
    const rows = makeLargeNotebook(size);
    const isSmall = name === "small";
    const scheduledTalks = isSmall ? makeScheduledTalks(rows.conferences[0]?.id ?? "", 10_000) : [];
    const browser = await openWith(rows, { scheduledTalks });
    const wants = (part: string) => only.length === 0 || only.some((asked) => part.includes(asked));
    try {
      if (wants("opens")) figures.push(...(await benchOpening(browser, name, lists, runs)));
      if (wants("shared") && size.talks === 50) figures.push(...(await benchSharedOpening(browser, rows, name, runs)));
      if (wants("letter") && size.talks === 50) figures.push(...(await benchLetters(browser, rows, name, runs)));
      if (wants("preview") && size.talks === 200) figures.push(...(await benchPreview(browser, rows, name, runs)));
      if (wants("search") && size.talks === 5000) figures.push(...(await benchSearch(browser, runs)));
      if (wants("schedule") && isSmall) figures.push(...(await benchSchedule(browser, runs)));
    } finally {
      await browser.close();
    }
  }
  return figures;
}
