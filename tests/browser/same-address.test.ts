// Pages that state one address, captured by true clicks into one notebook, with a note on each: none takes another's title or
// notes, joining is offered where that is not sure, and what a newer reading changed is used again. The pages are modelled.
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Note, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import {
  addNote,
  control,
  press,
  readComposer,
  startConference,
  typeNote,
  waitUntilSaved,
} from "@/scripts/browser/person.ts";
import { findViolations, showIn } from "./notebook-page.ts";

type Key = keyof typeof messages;

const kaigi = "https://lampkaigi.example/2025";
const program = "https://app.lamps.example/session";

function talkPage(title: string, head: string): { body: string } {
  return {
    body: `<!doctype html><title>${title} - LampKaigi</title>${head}<main><h1>${title}</h1><p>By the lamp.</p></main>`,
  };
}

const section = `<meta property="og:url" content="${kaigi}">`;
const withoutId = `<link rel="canonical" href="${kaigi}/talk.php">`;
const english = `<link rel="canonical" href="${kaigi}/en/talks/77">`;
const pages = {
  [`${kaigi}/talks/wicks.html`]: talkPage("Wicks at scale", section),
  [`${kaigi}/talks/wicks.html?utm_source=mail`]: talkPage("Wicks at scale", section),
  [`${kaigi}/talks/oil.html`]: talkPage("Oil in the north", section),
  [`${kaigi}/talk.php?id=1`]: talkPage("Lamps by the sea", withoutId),
  [`${kaigi}/talk.php?id=2`]: talkPage("Glass for keepers", withoutId),
  [`${kaigi}/en/talks/77`]: talkPage("A lens for everybody", english),
  [`${kaigi}/de/talks/77`]: talkPage("Eine Linse für alle", english),
  [`${program}/a00a`]: talkPage("Ropes and ladders", `<link rel="canonical" href="${program}/a00a">`),
};

let wrapup: Wrapup;
let popup: Page;

const until = (work: () => Promise<boolean>) => vi.waitUntil(work, { timeout: 15_000, interval: 50 });
const live = async <T extends Talk | Note | Source>(table: string) =>
  (await wrapup.stored<T>(table)).filter(({ deletedAt }) => !deletedAt);

/** The notes of each talk, by the talk's title. */
async function readNotes(): Promise<Record<string, string[]>> {
  const [talks, notes] = await Promise.all([live<Talk>("talks"), live<Note>("notes")]);
  return Object.fromEntries(
    talks.map(({ id, title }) => [
      title,
      notes
        .filter(({ talkId }) => talkId === id)
        .sort((a, b) => a.order - b.order)
        .map(({ markdown }) => markdown),
    ]),
  );
}

async function capture(tab: Page): Promise<void> {
  popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await control(popup, "textbox", "writeNote").wait();
}

async function captureWithNote(tab: Page, note: string): Promise<void> {
  await capture(tab);
  await addNote(popup, note);
  await wrapup.dismiss(popup);
}

/** A sentence of the catalogue as a pattern, whatever stands in its gaps. */
function sentence(key: Key): RegExp {
  const escaped = messages[key].message.replace(/[.*+?^{}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace(/\$\d/g, ".+"));
}

const readText = (screen: Page) => screen.$eval("main", (main) => main.textContent ?? "");
const readOffer = (screen: Page) =>
  screen.evaluate(() => document.querySelector(".same-talk-line p")?.textContent ?? "");
const readTitle = (screen: Page) =>
  screen.evaluate(() => document.querySelector<HTMLTextAreaElement>(".talk-title [aria-label]")?.value ?? "");

/** Whether the caret is in the composer. */
const isWriting = (screen: Page) =>
  screen.evaluate(() => document.activeElement?.classList.contains("composer-text") ?? false);

/** What an application of one page does when a link in it is clicked: the canonical link stays. */
async function goOn(tab: Page, address: string, title: string): Promise<void> {
  await tab.evaluate(
    (to, name) => {
      history.pushState(null, "", to);
      document.title = `${name} - LampKaigi`;
      const heading = document.querySelector("h1");
      if (heading) heading.textContent = name;
    },
    address,
    title,
  );
}

async function open(): Promise<void> {
  wrapup = await launch({ pages });
  popup = await wrapup.click(await wrapup.open(`${kaigi}/talks/wicks.html`));
  await waitUntilSaved(popup);
  await startConference(popup, "LampKaigi 2025");
  await addNote(popup, "on wicks");
  await wrapup.dismiss(popup);
}

describe("pages of one conference", () => {
  beforeAll(open);
  afterAll(() => wrapup.close());

  test("that all name its page as their address are a talk each, with its notes, and nothing is asked", async () => {
    await capture(await wrapup.open(`${kaigi}/talks/oil.html`));
    expect(await readTitle(popup)).toBe("Oil in the north");
    expect(await readText(popup)).not.toMatch(sentence("capturedOn"));
    await addNote(popup, "on oil");
    expect(await readOffer(popup)).toBe("");
    await wrapup.dismiss(popup);
    expect(await readNotes()).toEqual({ "Wicks at scale": ["on wicks"], "Oil in the north": ["on oil"] });
    expect((await live<Source>("sources")).map(({ url }) => url).sort()).toEqual([
      `${kaigi}/talks/oil.html`,
      `${kaigi}/talks/wicks.html`,
    ]);
  });

  test("that leave out what tells them apart are a talk each", async () => {
    await captureWithNote(await wrapup.open(`${kaigi}/talk.php?id=1`), "on lamps");
    await captureWithNote(await wrapup.open(`${kaigi}/talk.php?id=2`), "on glass");
    expect(await readNotes()).toMatchObject({ "Lamps by the sea": ["on lamps"], "Glass for keepers": ["on glass"] });
  });

  test("are each known again, with their own notes, and it is true that new ones go there", async () => {
    await capture(await wrapup.open(`${kaigi}/talks/wicks.html?utm_source=mail#top`));
    await until(async () => sentence("capturedOn").test(await readText(popup)));
    expect(await readTitle(popup)).toBe("Wicks at scale");
    await addNote(popup, "more on wicks");
    await wrapup.dismiss(popup);
    expect(await readNotes()).toMatchObject({
      "Wicks at scale": ["on wicks", "more on wicks"],
      "Oil in the north": ["on oil"],
    });
  });
});

describe("a page that keeps the address of the page before", () => {
  let tab: Page;
  beforeAll(async () => {
    await open();
    tab = await wrapup.open(`${program}/a00a`);
    await captureWithNote(tab, "on ropes");
    await goOn(tab, `${program}/b00b`, "Storms at night");
  });
  afterAll(() => wrapup.close());
  afterEach(async () => {
    if (!popup.isClosed()) await wrapup.dismiss(popup);
  });

  test("is stored at once as a talk of its own, and joining is only offered", async () => {
    await capture(tab);
    await addNote(popup, "on storms");
    expect(await readTitle(popup)).toBe("Storms at night");
    await until(async () => sentence("sameTalk").test(await readOffer(popup)));
    expect(await readOffer(popup)).toContain("“Ropes and ladders”");
    expect(await readNotes()).toMatchObject({ "Ropes and ladders": ["on ropes"], "Storms at night": ["on storms"] });
  });

  test("is joined with what is being typed, and the join is taken back with all of it", async () => {
    await capture(tab);
    await typeNote(popup, "and lightning");
    await press(popup, "joinVerb");
    await until(async () => (await readTitle(popup)) === "Ropes and ladders");
    expect(await readNotes()).toMatchObject({ "Ropes and ladders": ["on ropes", "on storms"] });
    await until(async () => (await readComposer(popup)) === "and lightning");
    await until(() => isWriting(popup));
    expect(await readOffer(popup)).toBe("");
    await press(popup, "undo");
    await until(async () => (await readTitle(popup)) === "Storms at night");
    expect(await readNotes()).toMatchObject({ "Ropes and ladders": ["on ropes"], "Storms at night": ["on storms"] });
    await until(async () => (await readComposer(popup)) === "and lightning");
    await press(popup, "addNote");
    await until(async () => (await readNotes())["Storms at night"]?.[1] === "and lightning");
  });

  test("is joined from the side panel, which stays beside the page", async () => {
    await capture(tab);
    const panel = await wrapup.openPanel(popup);
    await until(async () => sentence("sameTalk").test(await readOffer(panel)));
    await press(panel, "joinVerb");
    await until(async () => (await readTitle(panel)) === "Ropes and ladders");
    await addNote(panel, "on both");
    expect((await readNotes())["Ropes and ladders"]).toEqual(["on ropes", "on storms", "and lightning", "on both"]);
    const [noted] = (await live<Note>("notes")).filter(({ markdown }) => markdown === "on both");
    expect(noted?.sourceId).toBeUndefined();
    await press(panel, "undo");
    await until(async () => (await readTitle(panel)) === "Storms at night");
    expect(await control(panel, "button", "stayHere").waitHandle()).toBeTruthy();
    await panel.close();
  });

  test("is not asked about again once it is to be kept apart", async () => {
    await capture(tab);
    await until(async () => sentence("sameTalk").test(await readOffer(popup)));
    await press(popup, "keepApart");
    await until(async () => (await readOffer(popup)) === "");
    await until(() => isWriting(popup));
    await wrapup.dismiss(popup);
    await capture(tab);
    await until(async () => sentence("capturedOn").test(await readText(popup)));
    await addNote(popup, "still apart");
    expect(await readOffer(popup)).toBe("");
  });

  test("a talk under two languages’ addresses is two until it is joined", async () => {
    await captureWithNote(await wrapup.open(`${kaigi}/en/talks/77`), "on the lens");
    await capture(await wrapup.open(`${kaigi}/de/talks/77`));
    await until(async () => (await readOffer(popup)).includes("A lens for everybody"));
    expect(await readTitle(popup)).toBe("Eine Linse für alle");
    await press(popup, "joinVerb");
    await popup.waitForSelector(".undo-bar");
    expect(await readNotes()).toMatchObject({ "A lens for everybody": ["on the lens"] });
  });
});

describe("a page that was changed", () => {
  const changing = `${kaigi}/talks/changing`;
  const author = (name: string) => `<meta name="author" content="${name}">`;
  beforeAll(async () => {
    await open();
    wrapup.serve({ [changing]: talkPage("Keynote to come", author("Ada Quill")) });
    await captureWithNote(await wrapup.open(changing), "looking forward");
    wrapup.serve({ [changing]: talkPage("Wicks are over", author("Ben Moor")) });
  });
  afterAll(() => wrapup.close());

  test("is said to have been called something else, and is called so again", async () => {
    await capture(await wrapup.open(changing));
    await until(async () => sentence("capturedAs").test(await readText(popup)));
    expect(await readText(popup)).toContain("“Keynote to come”");
    expect(await readTitle(popup)).toBe("Wicks are over");
    await press(popup, "useTitleAgain");
    await until(async () => (await readTitle(popup)) === "Keynote to come");
    expect(await readText(popup)).toMatch(sentence("capturedOn"));
    await press(popup, "undo");
    await until(async () => (await readTitle(popup)) === "Wicks are over");
    await wrapup.dismiss(popup);
  });

  test("is called so again later too, from the talk’s menu and from the notebook", async () => {
    await capture(await wrapup.open(changing));
    await press(popup, "popupMenu");
    await control(popup, "menuitem", "fieldOrigins").click();
    await popup.waitForSelector(".former-reading");
    expect(await popup.$eval(".former-reading", (row) => row.textContent)).toContain("Ada Quill");
    for (const scheme of ["light", "dark"]) {
      await showIn(popup, scheme);
      expect(await findViolations(popup, scheme)).toEqual([]);
    }
    await wrapup.dismiss(popup);
    const notebook = await wrapup.notebook();
    await notebook.waitForSelector(".talk-row");
    await notebook.$$eval(".talk-row", (rows) =>
      (rows.find((row) => row.textContent?.includes("Wicks are over")) as HTMLElement | undefined)?.click(),
    );
    await press(notebook, "fieldOrigins");
    await notebook.locator(".former-reading .button").click();
    const isBack = ({ title, speakers }: Talk) => title === "Keynote to come" && speakers[0]?.name === "Ada Quill";
    await until(async () => (await live<Talk>("talks")).some(isBack));
    await until(async () =>
      sentence("keptReading").test((await notebook.$eval("main", (main) => main.textContent)) ?? ""),
    );
    expect(await findViolations(notebook)).toEqual([]);
    await capture(await wrapup.open(changing));
    expect(await readTitle(popup)).toBe("Keynote to come");
  });
});
