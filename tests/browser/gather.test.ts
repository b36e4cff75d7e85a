// Capturing more than the page in front: a quoted selection, several talks from a list, a schedule, the video of a known talk.
// The pages are modelled here, as small as what is read from them.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Conference, Note, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";

const programme = "https://engineconf.example/2026/schedule/";
const article = "https://blog.example/steam";
const video = "https://videos.example/steam";

const schedule = `<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><title>EngineConf 2026</title><start>2026-05-05</start><end>2026-05-06</end><time_zone_name>Europe/Berlin</time_zone_name></conference>
<day date="2026-05-05"><room name="Hall"><event guid="a1" id="1"><date>2026-05-05T09:00:00+02:00</date><start>09:00</start><duration>00:30</duration>
<room>Hall</room><title>Looms as computers</title><persons><person>Charles Cotton</person></persons></event></room></day></schedule>`;

const pages = {
  [programme]: {
    body: `<!doctype html><title>EngineConf 2026</title><h1>Schedule</h1><a href="/2026/schedule.xml">schedule.xml</a>
<ul class="talks"><li class="talk"><h3><a href="/2026/talk/steam/">Steam for the impatient</a></h3><p class="speaker">Ada Byron</p></li>
<li class="talk"><h3><a href="/2026/talk/looms/">Looms as computers</a></h3><p class="speaker">Charles Cotton</p></li>
<li class="talk"><h3><a href="/2026/talk/cranks/">Cranks considered helpful</a></h3><p class="speaker">Grace Hooper</p></li></ul>`,
  },
  "https://engineconf.example/2026/schedule.xml": { body: schedule, type: "application/xml" },
  [article]: {
    body: `<!doctype html><title>Steam for the impatient</title><meta name="author" content="Ada Byron">
<p id="quoted">Boilers <em>want</em> <a href="/valves">valves</a>.</p>`,
  },
  [video]: {
    body: `<!doctype html><title>Steam for the Impatient!</title><meta property="og:type" content="video.other"><meta name="author" content="Ada Byron">
<video width="320" height="180"></video>`,
  },
};

async function chooseFromMenu(popup: Page, label: string): Promise<void> {
  await popup.locator('.screen-header button[aria-haspopup="menu"]').click();
  await popup.locator(`::-p-aria([name="${label}"][role="menuitem"])`).click();
}

/** Chromium hands a shortcut to the extension when it comes as a system key. */
async function pressShortcut(tab: Page, key: string): Promise<void> {
  const session = await tab.createCDPSession();
  const code = key.toUpperCase().charCodeAt(0);
  const modifiers = 1 | 8;
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    modifiers,
    windowsVirtualKeyCode: code,
    nativeVirtualKeyCode: code,
    code: `Key${key}`,
    key,
    isSystemKey: true,
  });
  await session.detach();
}

describe("a page that loads slowly", () => {
  test("is said to load, and captured as soon as it is there", async () => {
    const slow = "https://slow.example/talk";
    const frame = '<script src="/late.js"></script><title>Slow talk</title><p>There at last.';
    const said = Promise.withResolvers<void>();
    const late = { body: "", type: "text/javascript", after: said.promise };
    const wrapup = await launch({ pages: { [slow]: { body: frame }, "https://slow.example/late.js": late } });
    try {
      const tab = await wrapup.browser.newPage();
      const loading = tab.goto(slow, { waitUntil: "load" });
      await tab.waitForFunction(() => location.host === "slow.example");
      const popup = await wrapup.click(tab);
      await popup.waitForSelector("[data-problem=problemPageLoading]");
      said.resolve();
      await loading;
      await waitUntilSaved(popup);
      expect(await wrapup.stored<Talk>("talks", popup)).toMatchObject([{ title: "Slow talk" }]);
    } finally {
      await wrapup.close();
    }
  });
});

describe("gathering talks", () => {
  let wrapup: Wrapup;
  beforeAll(async () => {
    wrapup = await launch({ pages });
  });
  afterAll(() => wrapup.close());

  test("several talks of a page are added at once, each once", async () => {
    const tab = await wrapup.open(programme);
    const popup = await wrapup.click(tab);
    await press(popup, "saveAsTalk");
    await waitUntilSaved(popup);
    await startConference(popup, "EngineConf 2026");
    await chooseFromMenu(popup, "Choose talks on this page…");
    await popup.locator(".talk-picker input").click();
    await popup.locator(".talk-picker .button-primary").click();
    await popup.waitForSelector(".screen-notice");
    const sources = await wrapup.stored<Source>("sources", popup);
    expect(sources.map(({ url }) => url)).toEqual(
      expect.arrayContaining([
        "https://engineconf.example/2026/talk/steam/",
        "https://engineconf.example/2026/talk/looms/",
        "https://engineconf.example/2026/talk/cranks/",
      ]),
    );
    expect((await wrapup.stored<Talk>("talks", popup)).map(({ title }) => title)).toContain(
      "Cranks considered helpful",
    );
    await wrapup.dismiss(popup);
  });

  test.each(["Choose talks on this page…", "Bring in this conference’s schedule"])(
    "a page that has become one of the browser's own is told as a sentence: %s",
    async (asked) => {
      const tab = await wrapup.open(programme);
      const popup = await wrapup.click(tab);
      await waitUntilSaved(popup);
      await tab.goto("chrome://version/");
      await chooseFromMenu(popup, asked);
      const said = await popup.waitForSelector(".screen-notice");
      expect(await said?.evaluate((notice) => notice.textContent)).toContain(messages.problemPageUnreadable.message);
      expect(await popup.$(".talk-picker")).toBeNull();
      await wrapup.dismiss(popup);
    },
  );

  test("the page's schedule file is taken in and fills in the conference", async () => {
    const tab = await wrapup.open(programme);
    const popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    await chooseFromMenu(popup, "Bring in this conference’s schedule");
    // A test that fails is to tell what the popup said.
    const told = () =>
      popup.$$eval(".screen-notice", (notices) => notices.map(({ textContent }) => textContent).join());
    await until(async () => (await wrapup.stored("scheduledTalks", popup)).length > 0).catch(async (cause) => {
      throw new Error(`No schedule was stored; the popup says: ${await told()}`, { cause });
    });
    const [scheduled] = await wrapup.stored<ScheduledTalk>("scheduledTalks", popup);
    expect(scheduled).toMatchObject({ title: "Looms as computers", slot: { guid: "a1", room: "Hall" } });
    const [conference] = await wrapup.stored<Conference>("conferences", popup);
    expect(conference).toMatchObject({ name: "EngineConf 2026", firstDay: "2026-05-05", timeZone: "Europe/Berlin" });
    await wrapup.dismiss(popup);
  });

  test("the shortcut quotes the selection, with absolute links, on the page's talk", async () => {
    const tab = await wrapup.open(article);
    await tab.bringToFront();
    await tab.evaluate(() => {
      const quoted = document.getElementById("quoted");
      if (quoted) document.getSelection()?.selectAllChildren(quoted);
    });
    await pressShortcut(tab, "Q");
    const isQuote = ({ place }: Note) => place.kind === "quote";
    await until(async () => (await wrapup.stored<Note>("notes")).some(isQuote));
    const note = (await wrapup.stored<Note>("notes")).find(isQuote);
    const source = (await wrapup.stored<Source>("sources")).find(({ id }) => id === note?.sourceId);
    expect(note?.place).toEqual({ kind: "quote", text: "Boilers *want* [valves](https://blog.example/valves)." });
    expect(source?.url).toBe(article);
  });

  test("the video of a talk that is there is offered to be joined, and the join is taken back", async () => {
    const tab = await wrapup.open(video);
    const popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    const before = (await wrapup.stored<Talk>("talks", popup)).filter(({ deletedAt }) => !deletedAt).length;
    await press(popup, "joinVerb");
    await popup.waitForSelector(".undo-bar");
    const live = async () => (await wrapup.stored<Talk>("talks", popup)).filter(({ deletedAt }) => !deletedAt);
    expect(await live()).toHaveLength(before - 1);
    await press(popup, "undo");
    await until(async () => (await live()).length === before);
  });
});
