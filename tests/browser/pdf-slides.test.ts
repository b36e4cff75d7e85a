// A PDF given to a talk in the notebook, picked or dropped: its slides with text and pictures, their notes, undo, the post, and
// files that cannot be read. The PDFs are made in modelled-pdf.ts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frameAddress, type Note, type Source, type StoredPicture } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { addNote, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { patience, until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import { type ModelledPage, makePdf } from "./modelled-pdf.ts";
import { chooseFile, findViolations, readSentence, showIn } from "./notebook-page.ts";

const deck = "https://engine.example/steam.pdf";
const steam: ModelledPage[] = [
  { colour: [1, 0.2, 0.2], lines: ["Steam", "at scale"] },
  { colour: [0.2, 0.2, 1], lines: ["Pressure (high)"], japanese: "蒸気" },
  { colour: [0.2, 1, 0.2], lines: [] },
];
const folder = mkdtempSync(join(tmpdir(), "wrapup-pdf-"));

function makeFile(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

let wrapup: Wrapup;
let page: Page;
const decks = async () => (await wrapup.stored<Source>("sources", page)).filter(({ deletedAt }) => !deletedAt);
const give = (path: string) => chooseFile(page, path, () => press(page, "addPdf"));

/** Drags a file from a folder over the talk, as a person does, and drops it there once the talk says that it takes it. */
async function drop(path: string): Promise<void> {
  const letGo = has("drags in tests") ? await drag(path) : await dragInPage(path);
  await readSentence(page, messages.dropPdf.message);
  await letGo();
}

async function drag(path: string): Promise<() => Promise<void>> {
  const view = await page.waitForSelector(".talk-view");
  const box = await view?.boundingBox();
  const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const session = await page.createCDPSession();
  const send = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", { type, ...at, data });
  await send("dragEnter");
  await send("dragOver");
  return async () => {
    await send("drop");
    await session.detach();
  };
}

/** The page is told of it as if the browser did. */
async function dragInPage(path: string): Promise<() => Promise<void>> {
  const tell = (...types: string[]) =>
    page.$eval(
      ".talk-view",
      (view, types, name, bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], name, { type: "application/pdf" }));
        for (const type of types)
          view.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      },
      types,
      basename(path),
      [...readFileSync(path)],
    );
  await tell("dragenter", "dragover");
  return () => tell("drop");
}

/** The colour in the lower right of each picture shown in a list. */
const coloursOf = (selector: string) =>
  page.$$eval(selector, (images) =>
    Promise.all(
      images.map(async (image) => {
        await (image as HTMLImageElement).decode();
        const { naturalWidth: width, naturalHeight: height } = image as HTMLImageElement;
        const context = new OffscreenCanvas(width, height).getContext("2d");
        context?.drawImage(image as HTMLImageElement, 0, 0);
        const values = [...(context?.getImageData(width - 20, height - 20, 1, 1).data ?? [])].slice(0, 3);
        return ["red", "green", "blue"][values.indexOf(Math.max(...values))];
      }),
    ),
  );

beforeAll(async () => {
  wrapup = await launch({ pages: { [deck]: { body: makePdf(steam), type: "application/pdf" } } });
});
afterAll(async () => {
  await wrapup.close();
  rmSync(folder, { recursive: true });
});

describe("a PDF in the browser's viewer", () => {
  test("keeps its address, and the popup says how to give the file", async () => {
    const popup = await wrapup.click(await wrapup.open(`${deck}#page=2`));
    await waitUntilSaved(popup);
    await startConference(popup, "EngineConf 2026");
    await addNote(popup, "Seen on the second.");
    await readSentence(popup, messages.problemPdfClosed.message);
    const opened = wrapup.browser.waitForTarget((target) => target.url().includes("/notebook.html"), {
      timeout: patience,
    });
    await press(popup, "openNotebook");
    page = await (await opened).asPage();
    page.setDefaultTimeout(patience);
    await page.setViewport({ width: 1600, height: 1000 });
    await page.waitForSelector(".talk-view");
  });

  test("gets its slides with text and pictures, and the note stays at its slide", async () => {
    await give(makeFile("steam.pdf", makePdf(steam)));
    await page.waitForFunction(
      (text) => document.querySelector(".undo-bar")?.textContent?.includes(text),
      {},
      "3 slides",
    );
    const [source, ...others] = await decks();
    expect(others).toEqual([]);
    expect(source).toMatchObject({ url: deck, kind: "deck", provenance: { url: "address", slides: "file" } });
    expect(source?.slides?.map(({ number, text }) => [number, text])).toEqual([
      [1, "Steam\nat scale"],
      [2, "Pressure (high)\n蒸気"],
      [3, ""],
    ]);
    const pictures = await wrapup.stored<StoredPicture>("pictures", page);
    expect(source?.slides?.map(({ image }) => image).sort()).toEqual(
      pictures.map(({ sha256 }) => frameAddress + sha256).sort(),
    );
    expect(await wrapup.stored<Note>("notes", page)).toMatchObject([
      { sourceId: source?.id, place: { kind: "slide", number: 2 } },
    ]);
    await page.waitForSelector(".note .slide-picture img");
    expect(await coloursOf(".note .slide-picture img")).toEqual(["blue"]);
    expect(await coloursOf(".source-card-picture img")).toEqual(["red"]);
  });

  test("is as before when that is taken back, and as after when it is given again, by dropping", async () => {
    await press(page, "undo");
    await until(async () => (await decks())[0]?.slides === undefined);
    expect((await decks())[0]?.provenance).not.toHaveProperty("slides");
    await drop(makeFile("steam.pdf", makePdf(steam)));
    await until(async () => (await decks())[0]?.slides?.length === 3);
    expect(await decks()).toHaveLength(1);
  });

  test("takes the slides of a newer version of the file", async () => {
    await give(makeFile("steam2.pdf", makePdf([...steam, { colour: [1, 1, 0], lines: ["Thanks"] }])));
    await until(async () => (await decks())[0]?.slides?.length === 4);
    expect((await decks())[0]?.slides?.at(-1)?.text).toBe("Thanks");
  });
});

describe("a talk without a page", () => {
  /** Waits until the talk of that title is shown. */
  const shows = (title: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>(".talk-heading textarea")?.value === wanted,
      {},
      title,
    );
  beforeAll(async () => {
    await press(page, "add");
    await page.locator("#talk-title").fill("In the hallway");
    await page.keyboard.press("Enter");
    await shows("In the hallway");
  });

  test("gets a deck of its own, which leads nowhere", async () => {
    await drop(makeFile("Keeping_the-light.pdf", makePdf(steam.slice(1))));
    await until(async () => (await decks()).length === 2);
    const own = (await decks()).find(({ url }) => url.startsWith(frameAddress));
    expect(own).toMatchObject({ kind: "deck", title: "Keeping the light", site: "PDF" });
    expect(own?.slides?.map(({ text }) => text)).toEqual(["Pressure (high)\n蒸気", ""]);
    await page.waitForSelector(".source-card");
    expect(await page.$$(".source-card a")).toEqual([]);
  });

  test("goes out with the slide that is ticked, and without a link to the file", async () => {
    await page.locator(".picture-choices > summary").click();
    await page.locator('::-p-aria([name="Slide 1 of In the hallway"][role="checkbox"])').click();
    await page.waitForSelector(".post-preview img[src^='blob:']");
    await page.keyboard.down("Control");
    await page.keyboard.press("e");
    await page.keyboard.up("Control");
    await page.locator(`.export-way ::-p-text(${messages.wayZip.message})`).click();
    const zip = await wrapup.download(() => page.locator("dialog .button-primary").click());
    const files = unzipSync(new Uint8Array(readFileSync(zip)));
    const names = Object.keys(files);
    const picture = names.find((name) => name.endsWith(".jpg"));
    expect([...(files[picture ?? ""] ?? [])].slice(0, 3)).toEqual([0xff, 0xd8, 0xff]);
    const post = new TextDecoder().decode(files[names.find((name) => name.endsWith(".md")) ?? ""]);
    expect(post).toContain("In the hallway");
    expect(post).not.toContain(new URL(frameAddress).hostname);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { hidden: true });
  });

  test("does not take a file that another talk has", async () => {
    await page.locator(".talk-row").click();
    await shows("steam");
    await page.locator(`::-p-aria([name="${messages.removeSource.message.replace("$1", "engine.example")}"])`).click();
    await until(async () => (await decks()).length === 1);
    await give(makeFile("again.pdf", makePdf(steam.slice(1))));
    await readSentence(page, messages.problemLinkKnown.message.replace("$1", "In the hallway"));
    expect(await decks()).toHaveLength(1);
  });
});

describe("a file that cannot be read", () => {
  const long = Array.from({ length: 1001 }, (): ModelledPage => ({ colour: [1, 1, 1], lines: [] }));
  test.each([
    ["locked", makePdf(steam, true), messages.problemPdfLocked.message],
    ["cut off", makePdf(steam).slice(0, 60), messages.problemPdfDamaged.message],
    ["of another kind", new TextEncoder().encode("PK\u0003\u0004 slides"), messages.problemPdfDamaged.message],
    ["empty", new Uint8Array(), messages.problemPdfDamaged.message],
    ["too long", makePdf(long), messages.problemPdfLong.message.replace("$1", "1001").replace("$2", "1000")],
  ])("says so: %s", async (name, bytes, sentence) => {
    const before = await decks();
    await give(makeFile(`${name}.pdf`, bytes));
    await readSentence(page, sentence);
    expect(await decks()).toEqual(before);
    expect(await page.$("dialog[open]")).toBeNull();
  });
});

test("a long file is stopped half-way, and nothing is stored", async () => {
  const before = [await decks(), (await wrapup.stored("pictures", page)).length];
  const pages = Array.from({ length: 900 }, (_, index): ModelledPage => ({ colour: [1, 1, 0], lines: [`${index}`] }));
  await give(makeFile("long.pdf", makePdf(pages)));
  await readSentence(page, "of 900");
  expect(await findViolations(page)).toEqual([]);
  await press(page, "stop");
  await readSentence(page, messages.stoppedNothingWritten.message);
  expect([await decks(), (await wrapup.stored("pictures", page)).length]).toEqual(before);
});

test.each(["light", "dark"])("the talk has no violation that axe finds, %s", async (scheme) => {
  await showIn(page, scheme);
  expect(await findViolations(page, scheme)).toEqual([]);
});

test("a slide's own address is asked of nobody", () => {
  const asked = wrapup.requests.map(({ url }) => new URL(url).hostname);
  expect(asked).toContain("engine.example");
  expect(asked).not.toContain(new URL(frameAddress).hostname);
});
