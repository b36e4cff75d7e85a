// Extensions whose popups are measured side by side, each in a browser of its own: copies with a probe before all else that a popup
// loads. The floor is one whose popup holds a field and nothing else.
import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { launch, type Wrapup } from "../browser/harness.ts";
import type { Pages } from "../browser/page-server.ts";
import { startConference, waitUntilSaved } from "../browser/person.ts";
import { builtFolder } from "../build.ts";
import { makeLargeNotebook } from "../notebooks/large.ts";

export interface Subject {
  name: string;
  browser: Wrapup;
  /** Done once in a popup of a page that is not measured. */
  prepare?: (popup: Page) => Promise<void>;
  /** Done once after that. */
  fill?: () => Promise<void>;
}

/** What is measured beside Wrapup. */
export interface Beside {
  name: string;
  /** Of the unpacked extension. */
  folder: string;
  /** JavaScript that is true in its popup once a person can go on. */
  ready: string;
}

/** Wrapup: the card is there, its talk is on disk, and what is typed next is typed into the note. */
export const wrapupReady = `document.querySelector("main[data-state=saved] .talk-card h1")
  && document.querySelector(".talk-facts .save-state svg")
  && document.activeElement.matches("textarea.composer-text")`;
const emptyReady = `document.activeElement.matches("textarea")`;

/** Notes when `ready` was true and painted; runs before everything else in a popup. */
const writeProbe = (ready: string) => `
const look = () => {
  if (!document.body || !(${ready})) return requestAnimationFrame(look);
  requestAnimationFrame(() => setTimeout(() => { globalThis.readyAt = performance.now(); }));
};
look();`;

function addProbe(folder: string, ready: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const popup = join(folder, (manifest.action ?? manifest.browser_action).default_popup);
  writeFileSync(join(folder, "probe.js"), writeProbe(ready));
  const html = readFileSync(popup, "utf8");
  const probed = html.replace(/<head[^>]*>|<!doctype html>/i, (start) => `${start}<script src="/probe.js"></script>`);
  writeFileSync(popup, probed);
  return folder;
}

/** @returns the folder of a copy with the probe, made in `parent`, a folder */
export function copyExtension(parent: string, { name, folder, ready }: Beside): string {
  const copy = join(parent, name.replace(/\W+/g, "-"));
  cpSync(realpathSync(folder), copy, { recursive: true });
  return addProbe(copy, ready);
}

/** @returns the folder of an extension for either browser, made in `parent`, a folder */
export function makeEmpty(parent: string): string {
  const folder = join(parent, "empty");
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1",
    action: { default_popup: "popup.html" },
    browser_specific_settings: { gecko: { id: "empty@bench.example" } },
  };
  mkdirSync(folder);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "popup.html"), `<!doctype html><body><textarea autofocus></textarea>`);
  return addProbe(folder, emptyReady);
}

/** Puts rows into the notebook's store, past the extension. Runs in a page of it, so it uses nothing from here. */
function putRows(table: string, rows: object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("wrapup");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(table, "readwrite");
      for (const row of rows) transaction.objectStore(table).put(row);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

const portion = 1000;

/** Adds rows to a notebook that has been opened before. */
export async function fillNotebook(browser: Wrapup, rows: Record<string, object[]>): Promise<void> {
  // A page of the extension that runs nothing of its own.
  const page = await browser.openOwn("manifest.json");
  for (const [table, all] of Object.entries(rows)) {
    for (let at = 0; at < all.length; at += portion) await page.evaluate(putRows, table, all.slice(at, at + portion));
  }
  await page.close();
}

/** 5,000 talks of 50 conferences, the first of which new talks go to. */
function fullNotebook(): Record<string, object[]> {
  const rows = makeLargeNotebook({ conferences: 50, talks: 5000, notes: 20_000, slides: 20 });
  return { ...rows, settings: [{ key: "currentConferenceId", value: rows.conferences[0]?.id }] };
}

/** Files what is captured from now on, in a popup of Wrapup. */
export async function chooseConference(popup: Page): Promise<void> {
  await waitUntilSaved(popup);
  await startConference(popup, "Bench Days");
}

interface Measured {
  /** A temporary folder. */
  parent: string;
  pages: Pages;
  /** Other builds of Wrapup, by name. */
  builds: { name: string; folder: string }[];
  peers: Beside[];
}

/** The floor first, then Wrapup with an empty and a full notebook, then other builds of it and peers. */
export async function startSubjects({ parent, pages, builds, peers }: Measured): Promise<Subject[]> {
  const start = async (name: string, extension: string) => ({ name, browser: await launch({ pages, extension }) });
  const subjects: Subject[] = [await start("empty popup", makeEmpty(parent))];
  for (const { name, folder } of [{ name: "Wrapup", folder: builtFolder("chrome") }, ...builds]) {
    for (const isFull of [false, true]) {
      const own = { name: isFull ? `${name}, full` : name, folder, ready: wrapupReady };
      const subject = await start(own.name, copyExtension(parent, own));
      const fill = isFull ? () => fillNotebook(subject.browser, fullNotebook()) : undefined;
      subjects.push({ ...subject, prepare: chooseConference, fill });
    }
  }
  for (const peer of peers) subjects.push(await start(peer.name, copyExtension(parent, peer)));
  return subjects;
}
