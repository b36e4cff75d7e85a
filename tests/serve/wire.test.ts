// What goes over the line, in bytes, and how much the server carries, in counts.
import { expect, test } from "vitest";
import { applyUpdate, Doc } from "yjs";
import { makeSharedConference } from "@/scripts/bench/trials/shared-conference.ts";
import { until } from "@/scripts/browser/until.ts";
import type { Client } from "@/scripts/serve/client.ts";
import { askForToken, makeKeyByCommand } from "@/scripts/serve/server-process.ts";
import { enter, makeFolder, openRoom, openTestLine, settle, start, textOf, write } from "./server-room.ts";

/** A document that was typed, as one of a person is, and not put in at once. */
function type(client: Client, letters: number): void {
  for (let at = 0; at < letters; at += 1) write(client, String.fromCharCode(97 + (at % 26)));
}

test("a keystroke takes less than 100 bytes each way", async () => {
  const { line, invitation, server } = await openRoom({ LIMIT_MESSAGES: "1000" });
  const ann = enter(invitation);
  const bensLine = await openTestLine(server.port);
  const ben = enter({ ...invitation, port: bensLine.port });
  type(ann, 1000);
  await until(() => textOf(ben).length === 1000);
  await settle(ann, ben);
  const strokes = 100;
  const [up, down, toBen] = [line.up, line.down, bensLine.down];
  for (let at = 0; at < strokes; at += 1) {
    write(ann, "x");
    await settle(ann);
  }
  await until(() => textOf(ben).length === 1000 + strokes);
  expect((line.up - up) / strokes).toBeLessThan(100);
  // Her letter and its acknowledgement: Hocuspocus sends to all who are in the room, and its author is one of them.
  expect((line.down - down) / strokes).toBeLessThan(100);
  expect((bensLine.down - toBen) / strokes).toBeLessThan(100);
});

test("coming back to a room that nobody is in takes less than 1 kB when nothing changed", async () => {
  const { line, invitation, server } = await openRoom();
  const ann = enter(invitation);
  type(ann, 1500);
  write(ann, "A long text, so that sending it again would be seen. ".repeat(200));
  await settle(ann);
  const kept = ann.document;
  ann.leave();
  await until(() => server.output().includes('"left"'));
  const before = line.up + line.down;
  const again = enter(invitation, kept);
  await settle(again);
  // Everything that was sent before the answer to a letter has come; what a letter takes is counted by a second one.
  write(again, "!");
  await settle(again);
  const afterOne = line.up + line.down;
  write(again, "!");
  await settle(again);
  const letter = line.up + line.down - afterOne;
  expect(afterOne - before - letter).toBeLessThan(1000);
});

test("coming back to a conference of 40 talks takes less than 1 kB too, and what changed meanwhile comes", async () => {
  const { line, invitation } = await openRoom();
  const conference = makeSharedConference(400);
  const document = new Doc();
  applyUpdate(document, conference.update);
  const ann = enter(invitation, document);
  await settle(ann);
  ann.leave();
  const before = line.up + line.down;
  const again = enter(invitation, document);
  await settle(again);
  const back = line.up + line.down - before;
  expect(back).toBeGreaterThan(100);
  expect(back).toBeLessThan(1000);
  // Also what was only deleted: no author's writing goes on by it.
  again.leave();
  const ben = enter(invitation);
  await settle(ben);
  const note = [...ben.document.share.keys()].find((key) => /^notes\/.*\/markdown$/.test(key)) ?? "";
  ben.document.getText(note).delete(0, 3);
  await settle(ben);
  const third = enter(invitation, document);
  await until(() => document.getText(note).toString() === ben.document.getText(note).toString());
  expect(document.getText(note).length).toBeGreaterThan(0);
  await settle(third);
});

test("200 rooms with two people each get what the other wrote, all of it and nothing else", async () => {
  const folder = makeFolder();
  const server = await start(folder, { LIMIT_ADDRESS_CONNECTIONS: "400" });
  const key = makeKeyByCommand(folder);
  const pairs = await Promise.all(
    Array.from({ length: 200 }, async (_, at) => {
      const room = at.toString(16).padStart(32, "0");
      const token = await askForToken(server.port, key, room);
      return [enter({ port: server.port, room, token }), enter({ port: server.port, room, token })] as const;
    }),
  );
  for (let round = 0; round < 10; round += 1)
    for (const [at, [ann, ben]] of pairs.entries()) {
      ann.document.getMap("f").set(`ann ${at} ${round}`, round);
      ben.document.getMap("f").set(`ben ${at} ${round}`, round);
    }
  const sizes = () => pairs.flat().map(({ document }) => document.getMap("f").size);
  await until(() => sizes().every((size) => size === 20));
  await settle(...pairs.flat());
  for (const [at, pair] of pairs.entries())
    for (const { document } of pair)
      expect([...document.getMap("f").keys()].every((name) => name.split(" ")[1] === String(at))).toBe(true);
});
