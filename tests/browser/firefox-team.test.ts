// A team with different browsers: the built extension in a real Firefox and a real Chromium, and the real server behind a line that
// can be cut. What two Chromiums do is in team.test.ts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "@/scripts/browser/chromium.ts";
import type { Line } from "@/scripts/serve/line.ts";
import { makeKeyByCommand, type ServerProcess } from "@/scripts/serve/server-process.ts";
import { openModelledNotebook } from "./notebook-page.ts";
import {
  areEqual,
  closeDialog,
  has,
  host,
  joinBy,
  type Member,
  openMenu,
  readInvitation,
  startTeamServer,
  submit,
  textsOf,
  writeNote,
} from "./team-member.ts";

const folder = mkdtempSync(join(tmpdir(), "wrapup-team-"));
let server: ServerProcess;
let line: Line;
/** In Firefox. */
let ann: Member;
/** In Chromium. */
let ben: Member;

beforeAll(async () => {
  ({ server, line } = await startTeamServer(folder));
  const options = { lines: { [host]: line.port } };
  ann = await openModelledNotebook({}, options);
  const wrapup = await launchChromium(options);
  ben = { wrapup, page: await wrapup.notebook() };
  await ben.page.setViewport({ width: 1600, height: 1000 });
});
afterAll(async () => {
  await Promise.allSettled([ann, ben].map((one) => one?.wrapup.close()));
  await line?.close();
  await server?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("what is shared in Firefox is all in Chromium", async () => {
  await openMenu(ann, "shareConference");
  await ann.page.locator("#team-server").fill(host);
  await ann.page.locator("#team-key").fill(makeKeyByCommand(folder));
  await ann.page.locator("#team-author").fill("Ann");
  await submit(ann);
  const invitation = await readInvitation(ann, "write");
  await closeDialog(ann);
  await joinBy(ben, invitation, "Ben");
  await ben.page.waitForSelector('.talk-row[data-row="waves"]');
  await areEqual(ben, ann);
  expect((await textsOf(ben)).length).toBeGreaterThan(0);
});

test("what one writes is with the other", async () => {
  await writeNote(ann, "waves", "Written in Firefox.");
  await has(ben, "Written in Firefox.");
  await writeNote(ben, "waves", "Written in Chromium.");
  await has(ann, "Written in Chromium.");
});

test("what both write without a line is with both when it is back", async () => {
  line.cut();
  await writeNote(ann, "fog", "Firefox without a line.");
  await writeNote(ben, "fog", "Chromium without a line.");
  await has(ann, "Firefox without a line.");
  await has(ben, "Chromium without a line.");
  line.mend();
  await has(ben, "Firefox without a line.");
  await has(ann, "Chromium without a line.");
  await areEqual(ben, ann);
});
