// The loop in a real Firefox: a true press of the toolbar button captures, and what is typed survives the popup.
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Draft, frameAddress, type Note, type Source, type StoredPicture } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json";
import { type FirefoxWrapup, launchFirefox } from "@/scripts/browser/firefox.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { until } from "@/scripts/browser/until.ts";
import { findFirefox } from "@/scripts/find-browsers.mjs";
import { makePdf } from "./modelled-pdf.ts";
import { videoPages, videos } from "./modelled-video.ts";

const isThere = findFirefox() !== undefined;
if (!isThere) console.warn("SKIPPED: Firefox is not installed, so the extension was not driven in it.");

const programme = "https://lighthouses.example/2024/schedule/";
const schedule = `<?xml version="1.0" encoding="iso-8859-1"?><schedule><conference><title>Lighthouse Days 2024</title>
<time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2024-05-05"><room name="Hall"><event guid="a1" id="1">
<date>2024-05-05T09:00:00+02:00</date><duration>00:30</duration><title>N\u00e4chte am Leuchtturm</title></event></room></day></schedule>`;
const programmePages = {
  [programme]: {
    body: `<!doctype html><title>Lighthouse Days 2024</title><h1>Schedule</h1><a href="/2024/schedule.json">JSON</a> <a href="/2024/schedule.xml">XML</a>`,
  },
  "https://lighthouses.example/2024/schedule.json": { body: "<!doctype html><title>Not found</title>" },
  "https://lighthouses.example/2024/schedule.xml": { body: Buffer.from(schedule, "latin1"), type: "application/xml" },
};

/** Whether the popup has stored all it is going to read. */
const isSettled = () => document.querySelector("main")?.matches("[data-state=saved][data-settled=true]") ?? false;

/** Types into a field as the keyboard does; the empty name is the field that has the focus. */
const type = (name: string, text: string) => {
  const field = name ? document.querySelector<HTMLElement>(`[aria-label="${name}"]`) : document.activeElement;
  if (field instanceof HTMLElement) field.focus();
  return document.execCommand("insertText", false, text);
};

const pressButton = (name: string) => {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.trim().startsWith(name));
  button?.click();
  return button !== undefined;
};

const openMenu = (name: string) => {
  const button = document.querySelector<HTMLElement>(`.screen-header [aria-label="${name}"]`);
  button?.click();
  return button !== null;
};

const readField = (name: string) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${name}"]`)?.value;

describe.skipIf(!isThere)("in Firefox", () => {
  const note = messages.writeNote.message;
  let wrapup: FirefoxWrapup;

  beforeAll(async () => {
    wrapup = await launchFirefox({ ...modelledDeck(), ...programmePages, ...videoPages });
    await wrapup.open(`${deckUrl}?slide=2`);
  });
  afterAll(() => wrapup.close());

  test("a press of the button stores the talk", async () => {
    await wrapup.click();
    await until(() => wrapup.inPopup(isSettled));
    const [source] = await wrapup.stored<Source>("sources");
    expect(source).toMatchObject({
      url: deckUrl,
      kind: "deck",
      title: "The Lighthouse Keeper’s Guide",
      provenance: { title: "json-ld", slides: "player" },
    });
    expect(source?.slides).toHaveLength(4);
  });

  test("what is typed survives the popup's end in mid-word", async () => {
    expect(await wrapup.inPopup(type, "", "Lighthouse Days 2024")).toBe(true);
    expect(await wrapup.inPopup(pressButton, messages.startConference.message)).toBe(true);
    await until(async () => (await wrapup.inPopup(readField, note)) !== null);
    expect(await wrapup.inPopup(type, note, "Ask about the fog ho")).toBe(true);
    await until(async () => (await wrapup.stored<Draft>("drafts")).length > 0);
    await wrapup.dismiss();
    await wrapup.click();
    await until(() => wrapup.inPopup(isSettled));
    await until(async () => (await wrapup.inPopup(readField, note)) === "Ask about the fog ho");
  });

  test("the note is stored with the slide on screen", async () => {
    await wrapup.inPopup(type, note, "rn.");
    await wrapup.inPopup(pressButton, messages.addNote.message);
    await until(async () => (await wrapup.stored<Note>("notes")).length > 0);
    expect(await wrapup.stored<Note>("notes")).toMatchObject([
      { markdown: "Ask about the fog horn.", place: { kind: "slide", number: 2 } },
    ]);
    expect(await wrapup.stored("talks")).toHaveLength(1);
  });

  test("the side panel shows the captured talk and takes a note, until the page is another", async () => {
    await wrapup.inPopup(openMenu, messages.popupMenu.message);
    await until(() => wrapup.inPopup(() => document.querySelector(".menu-action") !== null));
    await wrapup.openSidebar(messages.openPanel.message);
    await until(async () => (await wrapup.inSidebar(isSettled)) && (await wrapup.inSidebar(readField, note)) === "");
    expect(await wrapup.inSidebar(readField, messages.title.message)).toBe("The Lighthouse Keeper’s Guide");
    await wrapup.inSidebar(type, note, "Keep a spare lamp.");
    await until(() => wrapup.inSidebar(pressButton, messages.addNote.message));
    await until(() => wrapup.inSidebar(() => document.querySelectorAll("main li.note").length === 2));
    await wrapup.click();
    await until(() => wrapup.inPopup(isSettled));
    expect(await wrapup.stored<Note>("notes")).toContainEqual(
      expect.objectContaining({ markdown: "Keep a spare lamp.", place: { kind: "slide", number: 2 } }),
    );
  });

  test("the draft is saved under its name", async () => {
    await wrapup.inPopup(pressButton, messages.exportDraft.message);
    await until(() => readdirSync(wrapup.downloads).includes("lighthouse-days-2024-wrapup.md"));
  });

  test("a schedule in an old encoding is fetched, past an address that answers with a page", async () => {
    await wrapup.dismiss();
    await wrapup.open(programme);
    await until(() => wrapup.inSidebar(() => document.querySelector("main")?.dataset.state === "moved-on"));
    await wrapup.click();
    await until(() => wrapup.inPopup(isSettled));
    expect(await wrapup.inPopup(openMenu, messages.popupMenu.message)).toBe(true);
    await until(() => wrapup.inPopup(pressButton, messages.bringInSchedule.message));
    await until(async () => (await wrapup.stored("scheduledTalks")).length > 0);
    expect(await wrapup.stored("scheduledTalks")).toMatchObject([{ title: "Nächte am Leuchtturm" }]);
  });

  test("a frame of a video is kept", async () => {
    await wrapup.dismiss();
    await wrapup.open(videos.own);
    await until(() =>
      wrapup.inTab(() => {
        const video = document.querySelector("video");
        if (video?.paused) void video.play();
        return (video?.currentTime ?? 0) > 0.5;
      }),
    );
    await wrapup.click();
    await until(() => wrapup.inPopup(isSettled));
    await until(() => wrapup.inPopup(pressButton, messages.keepFrame.message));
    await until(async () => (await wrapup.stored<Note>("notes")).some(({ frame }) => frame?.isInPost));
    const [picture] = await wrapup.stored<StoredPicture>("pictures");
    expect(picture?.url).toBe(`${frameAddress}${picture?.sha256}`);
    await until(() =>
      wrapup.inPopup(() => (document.querySelector<HTMLImageElement>(".note img")?.naturalWidth ?? 0) > 0),
    );
  });

  test("the notebook shows the talk", async () => {
    await wrapup.dismiss();
    await wrapup.notebook();
    await until(() => wrapup.inTab(() => document.body.textContent?.includes("Lighthouse Keeper") ?? false));
  });

  test("a PDF that is dropped on a talk gives it slides, with pictures that show", async () => {
    await wrapup.inTab(() => document.querySelector<HTMLElement>(".talk-row")?.click());
    await until(() => wrapup.inTab(() => document.querySelector(".talk-view") !== null));
    const pdf = makePdf([
      { colour: [1, 0, 0], lines: ["Lamps"] },
      { colour: [0, 0, 1], lines: ["Oil"], japanese: "灯台" },
    ]);
    const dropPdf = (bytes: number[]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], "lamps.pdf", { type: "application/pdf" }));
      const view = document.querySelector(".talk-view");
      view?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    };
    await wrapup.inTab(dropPdf, [...pdf]);
    const readCards = () =>
      [...document.querySelectorAll(".source-card")].map((card) => [
        card.querySelector(".source-card-extent")?.textContent,
        (card.querySelector("img")?.naturalWidth ?? 0) > 0,
      ]);
    await until(async () =>
      (await wrapup.inTab(readCards)).some(([extent, isShown]) => extent === "2 slides" && isShown),
    );
    await wrapup.open("about:blank");
    await wrapup.click();
    const source = (await wrapup.stored<Source>("sources")).find(({ provenance }) => provenance.slides === "file");
    expect(source?.slides?.map(({ text }) => text)).toEqual(["Lamps", "Oil\n灯台"]);
  });
});
