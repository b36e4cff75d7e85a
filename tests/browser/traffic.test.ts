// All traffic of a whole session, whichever page or worker of the browser makes it, against the list of what Wrapup asks for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { addNote, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { root } from "@/scripts/house/syntax.ts";
import { requestKinds } from "@/scripts/requests.ts";

const pictures = "https://files.speakerdeck.com/";
/** Cookies that go to other sites' pages too, as those of a large host of pictures do. */
const withCookie = (body: string) => ({ body, headers: { "set-cookie": "person=7; SameSite=None; Secure; Path=/" } });

let wrapup: Wrapup;
let before: number;

beforeAll(async () => {
  const pages = { ...modelledDeck(), [pictures]: withCookie("<!doctype html><title>Pictures</title>") };
  wrapup = await launch({ pages });
  await wrapup.open(pictures);
  // What the page asks for by itself is not Wrapup's.
  const tab = await wrapup.open(deckUrl);
  before = wrapup.requests.length;
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await addNote(popup, "Keep a spare lamp.");
  await popup.waitForSelector("main img");
  const notebook = await wrapup.notebook();
  await notebook.waitForSelector(".talk-row");
  await notebook.click(".talk-row");
  await notebook.waitForSelector(".source-card img, .talk-view img, main img");
  const settings = await wrapup.openOwn("options.html");
  await settings.waitForSelector("#copies .settings-row");
  await settings.waitForNetworkIdle();
});
afterAll(() => wrapup.close());

const session = () => wrapup.requests.slice(before);
const hostOf = (url: string) => new URL(url).hostname;
/** The browser asks for a tab's icon by itself, and for its maker's services. */
const isOwn = ({ url }: { url: string }) =>
  !url.endsWith("/favicon.ico") && !/\.(?:google|gvt1|googleapis|gstatic)\.com$/.test(hostOf(url));

test("goes to the page's own site and to the pictures that are shown, and nowhere else", () => {
  const hosts = new Set(
    session()
      .filter(isOwn)
      .map(({ url }) => hostOf(url)),
  );
  expect([...hosts].sort()).toEqual(["files.speakerdeck.com", "speakerdeck.com"]);
  const read = session().filter(({ url }) => isOwn({ url }) && hostOf(url) === "speakerdeck.com");
  expect(read.map(({ url }) => new URL(url).pathname)).toEqual([expect.stringMatching(/^\/player\/[0-9a-f]{32}$/)]);
});

test("takes no cookies along for the pictures that the screens show, and all of them are shown", () => {
  const shown = session().filter(({ url }) => hostOf(url) === "files.speakerdeck.com");
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ isServed }) => !isServed)).toEqual([]);
  expect(shown.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
});

test("was told to a page of the host itself", async () => {
  await wrapup.open(pictures);
  const asked = wrapup.requests.findLast(({ url }) => url === pictures);
  expect(asked?.cookie).toBe("person=7");
});

test.each(requestKinds)("$name is said in the README", ({ says }) => {
  const words = (text: string) => text.replace(/[’]/g, "'").replace(/\s+/g, " ");
  const [, privacy = ""] = readFileSync(join(root, "README.md"), "utf8").split(/^## (?=Privacy$)/m);
  expect(words(privacy.split(/^## /m)[0] ?? "").includes(words(says))).toBe(true);
});
