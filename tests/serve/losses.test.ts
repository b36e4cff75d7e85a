// What may be lost by a server that is killed, wiped or stopped: nothing that a client still has.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Doc } from "yjs";
import { until } from "@/scripts/browser/until.ts";
import { makeTokenByCommand, runServerCommand } from "@/scripts/serve/server-process.ts";
import { enter, makeFolder, openRoom, openTestLine, settle, start, textOf, write } from "./server-room.ts";

/** A document of some size, in as many entries as a conference has notes. */
function fill(document: Doc, from: number, count: number): void {
  document.transact(() => {
    for (let at = from; at < from + count; at += 1)
      document.getMap("f").set(`notes/${at}`, `Note ${at}. ${"What was said there. ".repeat(15)}`);
  });
}

const countOf = ({ document }: { document: Doc }) => document.getMap("f").size;

test("a server killed in the middle of an upload is sent the rest", async () => {
  const { folder, server, line, invitation } = await openRoom();
  const [ann, ben] = [enter(invitation), enter(invitation)];
  fill(ann.document, 0, 1000);
  await settle(ann, ben);
  const isCut = line.cutAfter(200_000);
  fill(ann.document, 1000, 1000);
  await isCut;
  await server.kill();
  const restarted = await start(folder);
  line.target = restarted.port;
  await settle(ann, ben);
  const cleo = enter(invitation);
  await until(() => [ann, ben, cleo].every((client) => countOf(client) === 2000));
});

test("what was acknowledged and not written yet comes back with its author", async () => {
  const { folder, server, line, invitation } = await openRoom();
  const ann = enter(invitation);
  write(ann, "written. ");
  await settle(ann);
  const kept = ann.document;
  // Within the two seconds after the last change, before which nothing is written.
  await server.kill();
  ann.leave();
  const restarted = await start(folder);
  line.target = restarted.port;
  const ben = enter(invitation);
  await settle(ben);
  expect(textOf(ben)).toBe("");
  enter(invitation, kept);
  await until(() => textOf(ben) === "written. ");
});

test("what was written is there after a stop and after a kill", async () => {
  const { folder, server, line, invitation } = await openRoom();
  const ann = enter(invitation);
  write(ann, "one ");
  await settle(ann);
  expect(await server.stop()).toBe(0);
  const second = await start(folder);
  line.target = second.port;
  await settle(ann);
  write(ann, "two ");
  await settle(ann);
  ann.leave();
  const database = new DatabaseSync(join(folder, "rooms.sqlite"), { readOnly: true });
  const read = database.prepare("SELECT state FROM documents WHERE room = ?");
  await until(() => {
    const state = read.get(invitation.room)?.state;
    return state instanceof Uint8Array && Buffer.from(state).includes("two");
  });
  database.close();
  await second.kill();
  const third = await start(folder);
  line.target = third.port;
  const ben = enter(invitation);
  await until(() => textOf(ben) === "one two ");
});

test("a wiped database is filled again by those who are connected", async () => {
  const { folder, server, line, invitation } = await openRoom();
  const ann = enter(invitation);
  fill(ann.document, 0, 100);
  await settle(ann);
  await server.stop();
  for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, `rooms.sqlite${end}`), { force: true });
  const restarted = await start(folder);
  line.target = restarted.port;
  await settle(ann);
  const ben = enter(invitation);
  await until(() => countOf(ben) === 100);
});

test("edits of both sides without a line come together when it is back", async () => {
  const { line, invitation } = await openRoom();
  const [ann, ben] = [enter(invitation), enter(invitation)];
  write(ann, "base");
  await until(() => textOf(ben) === "base");
  line.cut();
  await until(() => !ann.provider.isSynced && !ben.provider.isSynced);
  ann.document.getText("t").insert(0, "Ann ");
  write(ben, " Ben");
  line.mend();
  await until(() => textOf(ann) === "Ann base Ben" && textOf(ben) === "Ann base Ben");
});

test("a backup made while the server runs can be gone back to", async () => {
  const { folder, invitation } = await openRoom();
  const ann = enter(invitation);
  write(ann, "kept");
  await settle(ann);
  ann.leave();
  const copy = join(makeFolder(), "copy");
  const read = (path: string) => {
    const database = new DatabaseSync(path, { readOnly: true });
    const state = database.prepare("SELECT state FROM documents").get()?.state;
    database.close();
    return state;
  };
  await until(() => read(join(folder, "rooms.sqlite")));
  expect(runServerCommand(folder, ["backup", copy])).toMatchObject({ status: 0 });
  const other = await start(copy);
  const line = await openTestLine(other.port);
  const ben = enter({ ...invitation, port: line.port });
  await until(() => textOf(ben) === "kept");
  expect(runServerCommand(folder, ["backup", copy])).toMatchObject({ status: 1 });
});

test("files of a newer version are refused and left alone", async () => {
  const folder = makeFolder();
  makeTokenByCommand(folder);
  const database = new DatabaseSync(join(folder, "rooms.sqlite"));
  database.exec("PRAGMA user_version = 99");
  database.close();
  expect(runServerCommand(folder, ["tokens"])).toMatchObject({
    status: 1,
    stderr: "rooms.sqlite was written by a newer version. Update, then try again.\n",
  });
});
