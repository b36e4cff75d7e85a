// Kills: random work in popup, side panel and notebook, the whole browser ended at a random moment, and what is stored then compared
// with what was shown as saved.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Draft, Note, Talk } from "../../lib/model/index.ts";
import { createRandom } from "../random.ts";
import { launch, type Wrapup } from "./harness.ts";
import { deckUrl, modelledDeck } from "./modelled-deck.ts";
import { control, keyDelay, press, startConference, waitUntilSaved } from "./person.ts";
import { until } from "./until.ts";

/** What happened over all kills. */
export interface SoakResult {
  kills: number;
  /** Notes and talks that were shown as saved. */
  acknowledged: number;
  /** Those of them that were gone afterwards. */
  lost: string[];
  /** Letters that were typed, and those of them that were in no note and no draft afterwards. */
  letters: number;
  lostLetters: number;
  /** How long before the kill the oldest of those was typed, in milliseconds. */
  oldestLostLetter: number;
}

/** What the person has done and seen by the moment of the kill. */
interface Session {
  /** Notes that stood in the list. */
  notes: string[];
  /** Titles of talks that were shown as saved. */
  talks: string[];
  /** What stood in the composer before. */
  before: string;
  /** What was typed after the last note that was added, each letter with its moment. */
  typed: { letter: string; at: number }[];
  letters: number;
}

const surfaces = ["popup", "panel", "notebook"] as const;
type Surface = (typeof surfaces)[number];

async function openSurface(wrapup: Wrapup, surface: Surface, session: Session): Promise<Page> {
  if (surface === "notebook") {
    const page = await wrapup.notebook();
    await page.waitForSelector(".talk-row");
    await page.click(".talk-row");
    await page.waitForSelector(".composer-text");
    return page;
  }
  const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
  await waitUntilSaved(popup);
  session.talks.push("The Lighthouse Keeper’s Guide");
  if (surface === "popup") return popup;
  const panel = await wrapup.openPanel(popup);
  await panel.waitForSelector(".composer-text");
  return panel;
}

const composerText = (page: Page) => page.$eval(".composer-text", (area) => (area as HTMLTextAreaElement).value);

/** Begins each note, before what no other one has. */
const roundWord = "round";

/** Types and adds notes until the browser is gone. */
async function write(page: Page, session: Session, round: number, random: () => number): Promise<void> {
  await page.focus(".composer-text");
  await page.keyboard.down("Control");
  await page.keyboard.press("End");
  await page.keyboard.up("Control");
  for (let number = 0; ; number++) {
    session.before = await composerText(page);
    session.typed = [];
    const words = `${roundWord}${round}note${number} ${Math.floor(random() * 1e9).toString(36)} `;
    for (const letter of words.repeat(1 + Math.floor(random() * 3)).trim()) {
      // Chromium hands keys on before it hands on the database's answers: of keys without a pause none is stored for half a second.
      await setTimeout(keyDelay);
      await page.keyboard.type(letter);
      session.typed.push({ letter, at: performance.now() });
      session.letters++;
    }
    const text = await composerText(page);
    await press(page, "addNote");
    await page.waitForFunction(
      (wanted) => [...document.querySelectorAll("main li, .note")].some((row) => row.textContent.includes(wanted)),
      {},
      text.trim(),
    );
    session.notes.push(text.trim());
    await page.focus(".composer-text");
  }
}

/** Letters that are typed before the browser is ended, at most: some notes of them. */
const mostLetters = 120;

/** Works until a random letter and a random moment behind it, then ends the browser. Returns when that was. */
async function workAndKill(wrapup: Wrapup, session: Session, round: number, random: () => number): Promise<number> {
  const surface = surfaces[Math.floor(random() * surfaces.length)] ?? "popup";
  const page = await openSurface(wrapup, surface, session);
  const wanted = session.letters + 1 + Math.floor(random() * mostLetters);
  // What waits for an answer of a browser that is gone may wait long; nobody waits for it.
  let failure: unknown;
  void write(page, session, round, random).catch((error) => {
    failure = error;
  });
  // By letters and not by the clock alone, by which a busy machine would have typed nothing.
  await until(() => session.letters >= wanted || failure !== undefined);
  if (failure) throw failure;
  await setTimeout(random() * 2 * keyDelay);
  const at = performance.now();
  await wrapup.kill();
  return at;
}

/** Letters at the end of what was typed that are in no stored text. */
function findLost({ before, typed }: Session, stored: string[]): Session["typed"] {
  const texts = stored.map((text) => text.trim());
  for (let kept = typed.length; kept > 0; kept--) {
    const letters = typed
      .slice(0, kept)
      .map(({ letter }) => letter)
      .join("");
    // What stood before may have been the last note, which left the field only then; or the draft came into it only then.
    const isStored = (text: string) =>
      [letters, before + letters].some((wanted) => wanted.trim() === text) ||
      (kept > roundWord.length && text.endsWith(letters.trim()));
    if (texts.some(isStored)) return typed.slice(kept);
  }
  return typed;
}

/** Compares what is stored with what was seen. */
async function check(wrapup: Wrapup, session: Session, killedAt: number, result: SoakResult): Promise<void> {
  const page = await wrapup.notebook();
  await page.waitForSelector(".talk-row, [data-problem]");
  const notes = (await wrapup.stored<Note>("notes", page)).map(({ markdown }) => markdown);
  const talks = (await wrapup.stored<Talk>("talks", page)).map(({ title }) => title);
  const drafts = (await wrapup.stored<Draft>("drafts", page)).map(({ markdown }) => markdown);
  result.lost.push(...session.notes.filter((note) => !notes.includes(note)));
  result.lost.push(...session.talks.filter((talk) => !talks.includes(talk)));
  const lost = findLost(session, [...notes, ...drafts]);
  result.lostLetters += lost.length;
  if (lost[0]) result.oldestLostLetter = Math.max(result.oldestLostLetter, killedAt - lost[0].at);
  result.acknowledged = session.notes.length + session.talks.length;
  result.letters = session.letters;
}

/**
 * Kills the browser as often as is asked for.
 * @param seed makes the same choices again, though not the same moments
 * @param onKill is told how it stands after each
 */
export async function soak(kills: number, seed: number, onKill: (result: SoakResult) => void): Promise<SoakResult> {
  const random = createRandom(seed);
  const profile = mkdtempSync(join(tmpdir(), "wrapup-soak-"));
  const start = () => launch({ pages: modelledDeck(), profile });
  const session: Session = { notes: [], talks: [], before: "", typed: [], letters: 0 };
  const result: SoakResult = {
    kills: 0,
    acknowledged: 0,
    lost: [],
    letters: 0,
    lostLetters: 0,
    oldestLostLetter: 0,
  };
  let wrapup = await start();
  try {
    const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
    await waitUntilSaved(popup);
    await startConference(popup, "Lighthouse Days 2024");
    await control(popup, "textbox", "writeNote").wait();
    await wrapup.dismiss(popup);
    for (let round = 0; round < kills; round++) {
      session.typed = [];
      const killedAt = await workAndKill(wrapup, session, round, random);
      wrapup = await start();
      result.kills++;
      await check(wrapup, session, killedAt, result);
      onKill(result);
    }
  } finally {
    await wrapup.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}
