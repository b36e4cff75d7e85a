// What people of a team do in their notebooks, and what they have then.
import type { Page } from "puppeteer-core";
import { generate } from "selfsigned";
import type { Note } from "@/lib/model/index.ts";
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { control, press, typeNote } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { type Line, openLine } from "@/scripts/serve/line.ts";
import { type ServerProcess, startServerProcess } from "@/scripts/serve/server-process.ts";

export interface Member {
  wrapup: Wrapup;
  page: Page;
}

/** The name under which the browsers know the server. */
export const host = "team.example";

/** The real server with its data in `folder`, and the line to it with a certificate of its own. Close the line and kill the server. */
export async function startTeamServer(folder: string): Promise<{ server: ServerProcess; line: Line }> {
  const server = await startServerProcess(folder);
  const { private: key, cert } = await generate([{ name: "commonName", value: host }]);
  return { server, line: await openLine(server.port, { key, cert }) };
}

export const notesOf = ({ wrapup, page }: Member) => wrapup.stored<Note>("notes", page);
export const textsOf = async (member: Member) =>
  (await notesOf(member))
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ id, markdown }) => `${id} ${markdown}`)
    .sort();
export const has = (member: Member, text: string) =>
  until(async () => (await notesOf(member)).some(({ markdown }) => markdown.includes(text)));
export const areEqual = (one: Member, other: Member) =>
  until(async () => JSON.stringify(await textsOf(one)) === JSON.stringify(await textsOf(other)));

export async function openMenu({ page }: Member, key: "shareConference" | "openJoinTeam"): Promise<void> {
  // In a browser that is started again, a page of its own may have come in front.
  await page.bringToFront();
  await press(page, "notebookMenu");
  await control(page, "menuitem", key).click();
  await page.waitForSelector("dialog[open]");
}

export async function submit({ page }: Member): Promise<void> {
  await page.locator("dialog[open] .button-primary[type=submit]").click();
}

export async function closeDialog({ page }: Member): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

export async function joinBy(member: Member, invited: string, author: string): Promise<void> {
  await openMenu(member, "openJoinTeam");
  await member.page.locator("#team-invitation").fill(invited);
  await member.page.locator("#team-author").fill(author);
  await submit(member);
}

export async function writeNote({ page }: Member, talk: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`.talk-row[data-row="${talk}"]`).click();
  await typeNote(page, text);
  await press(page, "addNote");
}

/** The line that the dialog on the shared conference shows. */
export async function readInvitation({ page }: Member, access: "write" | "read"): Promise<string> {
  const field = await page.waitForSelector(`dialog[open] #invitation-${access}`);
  return (await field?.evaluate((input) => (input as HTMLInputElement).value)) ?? "";
}
