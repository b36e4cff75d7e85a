// A team: real Chromium profiles with the built extension, and the real server behind a line that can be cut. What is shared is the same
// for all, live and after the line was away; who may only read changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Share, Source, StoredPicture, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch } from "@/scripts/browser/harness.ts";
import { press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import type { Line } from "@/scripts/serve/line.ts";
import { makeKeyByCommand, type ServerProcess, startServerProcess } from "@/scripts/serve/server-process.ts";
import { findUnreadable } from "./legible.ts";
import { makePdf } from "./modelled-pdf.ts";
import { chooseFile, findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";
import {
  areEqual,
  closeDialog,
  has,
  host,
  joinBy,
  type Member,
  notesOf,
  openMenu,
  readInvitation,
  startTeamServer,
  submit,
  textsOf,
  writeNote,
} from "./team-member.ts";

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

const folder = mkdtempSync(join(tmpdir(), "wrapup-team-"));
let server: ServerProcess;
let line: Line;
let ann: Member;
let ben: Member;
let cy: Member | undefined;
let invitation = "";

const options = () => ({ lines: { [host]: line.port } });

async function openNotebook(profile?: string): Promise<Member> {
  const wrapup = await launch({ ...options(), ...(profile && { profile }) });
  const page = await wrapup.notebook();
  await page.setViewport({ width: 1600, height: 1000 });
  return { wrapup, page };
}

beforeAll(async () => {
  ({ server, line } = await startTeamServer(join(folder, "server")));
  ann = await openModelledNotebook({}, options());
  ben = await openNotebook(mkdtempSync(join(folder, "ben-")));
});
afterAll(async () => {
  await Promise.allSettled([ann, ben, cy].map((one) => one?.wrapup.close()));
  await line?.close();
  await server?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What the button in the head says of the sharing. */
const says = ({ page }: Member, state: string) =>
  page.waitForSelector(`.share-state[title="${messages.sharingState.message.replace("$1", state)}"]`);

test("a wrong key is a sentence, and nothing is shared", async () => {
  await openMenu(ann, "shareConference");
  await ann.page.locator("#team-server").fill(host);
  await ann.page.locator("#team-key").fill("A".repeat(43));
  await ann.page.locator("#team-author").fill("Ann");
  await submit(ann);
  await readSentence(ann.page, messages.problemServerKey.message);
  expect(await ann.wrapup.stored("shares", ann.page)).toEqual([]);
});

test("sharing gives lines to invite with, and says that it is connected", async () => {
  await ann.page.locator("#team-key").fill(makeKeyByCommand(join(folder, "server")));
  await submit(ann);
  await ann.page.waitForSelector("dialog[open] #invitation-write");
  await readSentence(ann.page, messages.notesOnServer_other.message.replace("$1", "4"));
  invitation = await readInvitation(ann, "write");
  expect(invitation).toMatch(/^wss:\/\/team\.example\/#room=[0-9a-f]{32}&token=[\w-]{43}&by=Ann$/);
  for (const scheme of ["light", "dark"]) {
    await showIn(ann.page, scheme);
    expect(await findViolations(ann.page, scheme)).toEqual([]);
  }
  expect(await findUnreadable(ann.page)).toEqual([]);
  await closeDialog(ann);
  await says(ann, messages.teamLive.message);
});

test("what is no invitation, or a forged one, is a sentence; a true one brings everything", async () => {
  await joinBy(ben, "hello", "Ben");
  await readSentence(ben.page, messages.problemInvitation.message);
  await ben.page.locator("#team-invitation").fill(invitation.replace(/token=./, "token=_"));
  await submit(ben);
  await readSentence(ben.page, messages.problemTokenRefused.message);
  await ben.page.locator("#team-invitation").fill(invitation);
  await submit(ben);
  await ben.page.waitForSelector('.talk-row[data-row="waves"]');
  await areEqual(ben, ann);
  const talks = await ben.wrapup.stored<Talk>("talks", ben.page);
  // The talk of no conference is Ann's alone.
  expect(talks.map(({ id }) => id).sort()).toEqual(["fog", "keeper", "opening", "waves"]);
});

test("a note written by one is there with the other, with whose it is", async () => {
  await writeNote(ann, "waves", "Ann was here.");
  await has(ben, "Ann was here.");
  await writeNote(ben, "waves", "Ben as well.");
  await has(ann, "Ben as well.");
  await until(async () => (await notesOf(ann)).find(({ markdown }) => markdown === "Ben as well.")?.author === "Ben");
  await ann.page.locator('.talk-row[data-row="waves"]').click();
  await ann.page.waitForFunction(() =>
    ["You", "Ben"].every((name) =>
      [...document.querySelectorAll(".note-author-name")].some(({ textContent }) => textContent === name),
    ),
  );
  await readSentence(ann.page, messages.coveredBy.message.replace("$1", "Ben").replace("$2", "1"));
  const row = await ann.page.$eval('.talk-row[data-row="waves"]', ({ textContent }) => textContent);
  expect(row).toContain("noted by you and Ben");
  await openMenu(ann, "shareConference");
  await ann.page.waitForSelector("dialog[open] .share-people");
  const people = await ann.page.$$eval(".share-people .share-row", (rows) =>
    rows.map((one) => [one.querySelector("b")?.textContent, one.querySelector(".share-row-tail")?.textContent]),
  );
  const own = (await notesOf(ann)).filter(({ author }) => author === "Ann").length;
  expect(people).toEqual([
    [messages.you.message, messages.whoWrote_other.message.replace("$1", String(own))],
    ["Ben", messages.whoWrote_one.message.replace("$1", "1")],
  ]);
  await closeDialog(ann);
  await until(async () => (await ann.wrapup.stored("waiting", ann.page)).length === 0);
});

test("while one writes in another one’s note that is said there, and then who has changed it", async () => {
  const note = (await notesOf(ann)).find(({ markdown }) => markdown === "Ann was here.");
  const authorLine = (wanted: string) =>
    ann.page.waitForFunction(
      (id, words) => document.querySelector(`.note[data-row="${id}"] .note-author`)?.textContent === words,
      {},
      note?.id,
      wanted,
    );
  const { you, writingNow, changedBy } = messages;
  const changed = `${you.message}· ${changedBy.message.replace("$1", "Ben")}`;
  await ben.page.bringToFront();
  await ben.page.locator('.talk-row[data-row="waves"]').click();
  await ben.page.waitForSelector(`.note[data-row="${note?.id}"]`);
  await ben.page.focus(`.note[data-row="${note?.id}"]`);
  await ben.page.keyboard.press("Enter");
  await ben.page.waitForSelector(".note-editor-text:focus");
  await ben.page.keyboard.type(" And Ben");
  await authorLine(`${changed}· ${writingNow.message}`);
  await ann.page.bringToFront();
  expect(await findViolations(ann.page)).toEqual([]);
  expect(await findUnreadable(ann.page)).toEqual([]);
  await authorLine(changed);
  await ben.page.keyboard.press("Escape");
  await has(ann, "Ann was here. And Ben");
});

/** What the button says in tabs that have nothing of their own. */
async function readBadge({ wrapup }: Member): Promise<string> {
  const target = await wrapup.browser.waitForTarget((found) => found.type() === "service_worker");
  const worker = await target.worker();
  return worker ? worker.evaluate(() => chrome.action.getBadgeText({})) : "";
}

test("where nothing is connected the button says how much waits, until something is", async () => {
  // Another page has the place of the one connection.
  const other = await ben.wrapup.openOwn("manifest.json");
  await ben.page.close();
  const [share] = await ben.wrapup.stored<Share>("shares", other);
  await other.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return new Promise(() => {});
        });
      }),
    `wrapup-room ${share?.team?.room}`,
  );
  ben.page = await ben.wrapup.notebook();
  await ben.page.setViewport({ width: 1600, height: 1000 });
  await writeNote(ben, "waves", "Ben waits.");
  await until(async () => (await readBadge(ben)) === "↑1");
  await other.close();
  await has(ann, "Ben waits.");
  await until(async () => (await readBadge(ben)) === "");
});

test("the side panel keeps the line where no notebook is open", async () => {
  const panel = await ben.wrapup.openOwn("sidepanel.html");
  await ben.page.close();
  ben.page = panel;
  await writeNote(ann, "waves", "Ann to the panel.");
  await has(ben, "Ann to the panel.");
  ben.page = await ben.wrapup.notebook();
  await ben.page.setViewport({ width: 1600, height: 1000 });
  await panel.close();
});

test("slides that one gives to a talk are with the other once they are to be seen, from the server", async () => {
  const path = join(folder, "fog.pdf");
  writeFileSync(path, makePdf([{ colour: [1, 0.2, 0.2], lines: ["Fog"] }]));
  const picturesOf = ({ wrapup, page }: Member) => wrapup.stored<StoredPicture>("pictures", page);
  const isShown = ({ page }: Member) =>
    page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>(".column-middle .source-card-picture img")].some(
        ({ src, naturalWidth }) => src.startsWith("blob:") && naturalWidth > 0,
      ),
    );
  await ann.page.bringToFront();
  await ann.page.locator('.talk-row[data-row="fog"]').click();
  await chooseFile(ann.page, path, () => press(ann.page, "addPdf"));
  await isShown(ann);
  const [given] = await picturesOf(ann);
  await until(async () =>
    (await ben.wrapup.stored<Source>("sources", ben.page)).some(({ talkId }) => talkId === "fog"),
  );
  // Nothing of it is to be seen there yet.
  expect(await picturesOf(ben)).toEqual([]);
  await ben.page.bringToFront();
  await ben.page.locator('.talk-row[data-row="fog"]').click();
  await isShown(ben);
  expect(await picturesOf(ben)).toMatchObject([{ url: given?.url, sha256: given?.sha256, extension: "jpg" }]);
});

test("both write while the line is cut, one browser is killed and started again: equal after it is back", async () => {
  line.cut();
  await writeNote(ann, "fog", "Written by Ann without a line.");
  await writeNote(ben, "fog", "Written by Ben without a line.");
  await has(ben, "Written by Ben without a line.");
  await readSentence(ann.page, messages.goOnWritingWaiting_one.message.replace("$1", "1"));
  await says(ann, messages.teamOfflineWaiting_one.message.replace("$1", "1"));
  await readSentence(ann.page, messages.waitsToBeSent.message);
  const profile = ben.wrapup.downloads.replace(/\/downloads$/, "");
  await ben.wrapup.kill();
  ben = await openNotebook(profile);
  await has(ben, "Written by Ben without a line.");
  line.mend();
  await has(ben, "Written by Ann without a line.");
  await has(ann, "Written by Ben without a line.");
  await areEqual(ben, ann);
});

test("the server is killed and started again: nothing is lost", async () => {
  await server.kill();
  await writeNote(ann, "fog", "Written while there was no server.");
  server = await startServerProcess(join(folder, "server"));
  line.target = server.port;
  await has(ben, "Written while there was no server.");
  await areEqual(ben, ann);
});

/** The talk is text, and nothing of it, of the order of the talks and of the post can be changed: tried with mouse and keys. */
async function expectLocked({ page, wrapup }: Member): Promise<void> {
  const rows = async () => JSON.stringify([await wrapup.stored("talks", page), await wrapup.stored("notes", page)]);
  const before = await rows();
  await page.waitForSelector(".column-middle .reads-only");
  expect(await page.$(".column-middle :is(input, textarea, fieldset, .composer, .note-actions)")).toBe(null);
  for (const scheme of ["light", "dark"]) {
    await showIn(page, scheme);
    expect(await findViolations(page, scheme)).toEqual([]);
  }
  expect(await findUnreadable(page)).toEqual([]);
  const isSeen = (elements: Element[]) => elements.filter((element) => element.getClientRects().length > 0).length;
  expect(await page.$$eval(".talk-outline-head button, .save-state", isSeen)).toBe(0);
  for (const keys of [["Delete"], ["Enter"], ["Alt", "ArrowDown"]] as const) {
    await page.focus(".note");
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys) await page.keyboard.up(key);
  }
  expect(await page.$(".note textarea, .undo-bar")).toBe(null);
  await page.focus('.talk-row[data-row="fog"]');
  await page.keyboard.down("Alt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Alt");
  // The post's settings and its Markdown, too.
  await page.locator(".talk-outline-post").click();
  await page.waitForSelector(".column-middle .post-reading");
  expect(await page.$(".column-middle :is(input, textarea, select)")).toBe(null);
  await page.locator(".post-preview-bar .segments-option:nth-child(2)").click();
  await page.waitForSelector(".column-preview .lock:disabled .markdown-editor button:disabled");
  expect(await rows()).toBe(before);
  await page.locator('.talk-row[data-row="fog"]').click();
}

test("who is invited to read sees everything, is told so, and changes nothing", async () => {
  await openMenu(ann, "shareConference");
  const toRead = await readInvitation(ann, "read");
  await closeDialog(ann);
  cy = await openNotebook();
  await joinBy(cy, toRead, "Cy");
  await cy.page.waitForSelector('.talk-row[data-row="fog"]');
  const { readsOnlyAsk, copyTheConference } = messages;
  await readSentence(cy.page, readsOnlyAsk.message.replace("$1", "Ann").replace("$2", copyTheConference.message));
  await says(cy, `${messages.teamLive.message} ${messages.teamReading.message}`);
  await areEqual(cy, ann);
  await cy.page.locator('.talk-row[data-row="fog"]').click();
  await expectLocked(cy);
  await writeNote(ann, "fog", "For Cy to read.");
  await has(cy, "For Cy to read.");
});

test("who reads copies the conference and writes in the copy", async () => {
  if (!cy) throw new Error("Cy has not joined.");
  const { page, wrapup } = cy;
  await page.bringToFront();
  await page.locator('.talk-row[data-row="fog"]').click();
  const there = await textsOf(ann);
  await press(page, "copyTheConference");
  // The caret is where the next word goes.
  await page.waitForSelector(".composer-text:focus");
  await page.keyboard.type("Cy’s own.");
  await press(page, "addNote");
  await has(cy, "Cy’s own.");
  const [note] = (await notesOf(cy)).filter(({ markdown }) => markdown === "Cy’s own.");
  expect(note?.talkId).not.toBe("fog");
  expect(await textsOf(ann)).toEqual(there);
  expect(await wrapup.stored("waiting", page)).toEqual([]);
  const [share] = await wrapup.stored<Share>("shares", page);
  await page.evaluate((id) => {
    location.hash = `#conference=${id}&talk=fog`;
  }, share?.conferenceId);
  await page.waitForSelector(".column-middle .reads-only");
});

test("a second tab knows how the first one’s connection stands", async () => {
  const page = await ann.wrapup.notebook();
  await says({ ...ann, page }, messages.teamLive.message);
  await page.close();
});

test("new lines close the old ones, and let in by themselves", async () => {
  await openMenu(ann, "shareConference");
  await ann.page.waitForSelector("dialog[open] #invitation-write");
  await ann.page.locator("dialog[open] .notice-warning .link-button").click();
  await readSentence(ann.page, messages.newLinesMade.message);
  const renewed = await readInvitation(ann, "write");
  const renewedToRead = await readInvitation(ann, "read");
  expect(renewed).not.toBe(invitation);
  await closeDialog(ann);
  // Ben came in by an old one.
  await readSentence(ben.page, messages.problemTokenRefused.message);
  await writeNote(ben, "fog", "Ben, shut out.");
  await has(ben, "Ben, shut out.");
  await joinBy(ben, renewed, "Ben");
  await has(ann, "Ben, shut out.");
  await says(ann, messages.teamLive.message);
  if (!cy) throw new Error("Cy has not joined.");
  await joinBy(cy, renewedToRead, "Cy");
  await has(cy, "Ben, shut out.");
});

test("who leaves keeps everything, and is alone from then on", async () => {
  await openMenu(ben, "shareConference");
  await press(ben.page, "stopSharing");
  await press(ben.page, "leaveTeam");
  await ben.page.waitForFunction(() => !document.querySelector("dialog[open]"));
  const kept = await textsOf(ben);
  await writeNote(ann, "fog", "After Ben left.");
  await has(cy ?? ben, "After Ben left.");
  expect(await textsOf(ben)).toEqual(kept);
  expect(kept.join("\n")).toContain("Written by Ann without a line.");
});
