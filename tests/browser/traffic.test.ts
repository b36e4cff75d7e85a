// All traffic of a whole session, whichever page or worker of the browser makes it, against the list of what Wrapup asks for: three
// sites are captured, notes written, a schedule brought in, a post exported with pictures, everything backed up and restored.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { slidePicture, withPictures, writeModelledBackup } from "@/scripts/browser/modelled-notebook.ts";
import type { PageRequest } from "@/scripts/browser/page-server.ts";
import { addNote, control, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import { root } from "@/scripts/house/syntax.ts";
import { type RequestKind, requestKinds } from "@/scripts/requests.ts";
import { chooseWay, confirm, openExport, turnPictures } from "./export-dialog.ts";
import { chooseFile } from "./notebook-page.ts";

const pictures = "https://files.speakerdeck.com/";
const programme = "https://lighthouses.example/2024/schedule/";
const article = "https://fog.example/horns";
/** A cookie that goes to other sites' pages too, as those of a large host of pictures do. */
const withCookie = (body: string) => ({ body, headers: { "set-cookie": "person=7; SameSite=None; Secure; Path=/" } });
const schedule = `<?xml version="1.0"?><schedule><conference><title>Lighthouse Days 2024</title>
<time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2024-05-05"><room name="Hall"><event guid="a1" id="1">
<date>2024-05-05T09:00:00+02:00</date><duration>00:30</duration><title>Fog horns</title></event></room></day></schedule>`;
const png = readFileSync("public/icon/48.png");
const picture = { body: png, type: "image/png" };
/** With pictures that a post can have; the modelled ones are drawings. */
const deckPages = Object.entries(modelledDeck()).map(([url, answer]) => [
  url,
  typeof answer === "object" && answer.type === "image/svg+xml" ? picture : answer,
]);
const slides = Array.from({ length: 12 }, (_, at) => [slidePicture(at + 1), picture]);
const pages = {
  ...Object.fromEntries(deckPages),
  ...Object.fromEntries(slides),
  [pictures]: withCookie("<!doctype html><title>Pictures</title>"),
  [programme]: withCookie(`<!doctype html><title>Lighthouse Days 2024</title><h1>Schedule</h1>
<a href="/2024/schedule.xml">XML</a>`),
  "https://lighthouses.example/2024/schedule.xml": { body: schedule, type: "application/xml" },
  [article]: withCookie(
    `<!doctype html><title>Fog horns</title><meta name="author" content="Mist Erious"><p>They are loud.`,
  ),
};

let wrapup: Wrapup;
/** The names of the files in the exported zip. */
let exported: string[] = [];
const asked: Record<string, PageRequest[]> = {};

/** A browser asks for a tab's icon by itself, and for its maker's services. */
const isOwn = ({ url }: PageRequest) =>
  !url.endsWith("/favicon.ico") &&
  !/(?:^|\.)(?:google|gvt1|googleapis|gstatic|mozilla|firefox)\.(?:com|net|org)$/.test(new URL(url).hostname);

/** Keeps what is asked for while something is done with Wrapup; what a page asks for when it is opened is not Wrapup's. */
async function during(step: string, work: () => Promise<unknown>): Promise<void> {
  const before = wrapup.requests.length;
  await work();
  asked[step] = [...(asked[step] ?? []), ...wrapup.requests.slice(before).filter(isOwn)];
}

/** Captures a page, and does something in the popup. */
async function capture(step: string, url: string, work?: (popup: Page) => Promise<unknown>): Promise<void> {
  const tab = await wrapup.open(url);
  await during(step, async () => {
    const popup = await wrapup.click(tab);
    if (url === programme) await press(popup, "saveAsTalk");
    await waitUntilSaved(popup);
    await work?.(popup);
    await wrapup.dismiss(popup);
  });
}

beforeAll(async () => {
  wrapup = await launch({ pages });
  await wrapup.open(pictures);
  await capture("deck", deckUrl, async (popup) => {
    await startConference(popup, "Lighthouse Days 2024");
    await addNote(popup, "Keep a spare lamp.");
    await popup.waitForSelector("main img");
  });
  await capture("article", article, (popup) => addNote(popup, "Ask about the horn."));
  await capture("programme", programme, async (popup) => {
    const before = wrapup.requests.length;
    await press(popup, "popupMenu");
    await control(popup, "menuitem", "bringInSchedule").click();
    await until(async () => (await wrapup.stored("scheduledTalks", popup)).length > 0);
    asked.schedule = wrapup.requests.slice(before).filter(isOwn);
  });
  const notebook = await wrapup.notebook();
  await notebook.setViewport({ width: 1600, height: 1000 });
  await notebook.waitForSelector(".talk-row");
  await during("notebook", async () => {
    await notebook.click(".talk-row");
    await notebook.waitForSelector(".talk-view img");
    await notebook.waitForNetworkIdle();
  });
  await during("restore", async () => {
    await press(notebook, "notebookMenu");
    const backup = writeModelledBackup(withPictures(png, 2));
    await chooseFile(notebook, backup, () => control(notebook, "menuitem", "restoreBackup").click());
    await press(notebook, "restoreVerb");
    await until(async () => (await wrapup.stored("talks", notebook)).length > 5);
  });
  await during("export", async () => {
    await openExport(notebook);
    await chooseWay(notebook, "wayZip");
    if (wrapup.answerPermission) {
      await notebook.locator("dialog .export-pictures > details > summary").click();
      await notebook.locator("dialog .picture-choices > summary").click();
      await turnPictures(notebook);
      await notebook.waitForSelector("dialog .picture-choice :checked");
      void wrapup.answerPermission(true);
    }
    exported = Object.keys(unzipSync(readFileSync(await wrapup.download(() => confirm(notebook)))));
  });
  const settings = await wrapup.openOwn("options.html");
  await settings.waitForSelector("#copies .settings-row");
  await during("backup", async () => {
    // No test can answer the real picker.
    if (has("save picker"))
      await settings.evaluate(() => {
        window.showSaveFilePicker = async ({ suggestedName }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      });
    await press(settings, "backUpNow");
    await until(async () =>
      (await wrapup.stored<{ key: string }>("settings", settings)).some(({ key }) => key === "lastBackup"),
    );
  });
});
afterAll(() => wrapup.close());

/** The kind of the list that a request is of, by what was done and where it went. */
function kindOf(step: string, { url }: PageRequest): RequestKind["name"] | undefined {
  const { hostname, pathname } = new URL(url);
  if (pathname === "/2024/schedule.xml") return "schedule";
  if (step === "deck" && hostname === "speakerdeck.com" && pathname.startsWith("/player/")) return "reading";
  if (/^(?:files\.speakerdeck\.com|pictures\.example)$/.test(hostname) && /\.(?:jpg|png)$/.test(pathname))
    return "shown picture";
  return undefined;
}

test("asks for nothing that is not on the list", () => {
  const others = Object.entries(asked).flatMap(([step, requests]) =>
    requests.filter((request) => !kindOf(step, request)).map(({ url }) => `${step}: ${url}`),
  );
  expect(others).toEqual([]);
  expect(
    Object.values(asked)
      .flat()
      .filter(({ isServed }) => !isServed),
  ).toEqual([]);
});

test("asks for what is on it: the deck's player once, the schedule once, the pictures of the screens", () => {
  const ofKind = (kind: RequestKind["name"]) =>
    Object.entries(asked).flatMap(([step, requests]) => requests.filter((request) => kindOf(step, request) === kind));
  expect(ofKind("reading")).toHaveLength(1);
  expect(asked.schedule).toMatchObject([{ url: "https://lighthouses.example/2024/schedule.xml", cookie: "person=7" }]);
  expect(ofKind("shown picture").length).toBeGreaterThan(0);
});

test("loads the pictures of a post without cookies, once their host was allowed", () => {
  expect(exported.some((name) => name.endsWith(".png"))).toBe(wrapup.answerPermission !== undefined);
  expect(asked.export?.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
});

test.each(["article", "backup"])("asks for nothing at all: %s", (step) => {
  expect(asked[step]).toEqual([]);
});

test("takes no cookies along for the pictures that the screens show, and all of them are shown", () => {
  const shown = Object.values(asked)
    .flat()
    .filter(({ url }) => new URL(url).hostname === "files.speakerdeck.com");
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ isServed }) => !isServed)).toEqual([]);
  if (has("cookieless pictures")) expect(shown.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
});

test("was told the cookie by a page of the host itself", async () => {
  await wrapup.open(pictures);
  expect(wrapup.requests.findLast(({ url }) => url === pictures)?.cookie).toBe("person=7");
});

test.each(requestKinds)("$name is said in the README", ({ says }) => {
  const words = (text: string) => text.replace(/[’]/g, "'").replace(/\s+/g, " ");
  const [, privacy = ""] = readFileSync(join(root, "README.md"), "utf8").split(/^## (?=Privacy$)/m);
  expect(words(privacy.split(/^## /m)[0] ?? "").includes(words(says))).toBe(true);
});
