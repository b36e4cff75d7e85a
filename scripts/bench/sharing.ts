// What sharing costs: bytes on the line, as multiples of what they carry, the time after a kill, and the server's memory. Real
// server processes, real providers, the extension's own document.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { applyUpdate, Doc } from "yjs";
import { until } from "../browser/until.ts";
import { loadModule } from "../load.ts";
import { type Client, type Invitation, join } from "../serve/client.ts";
import { type Line, openLine } from "../serve/line.ts";
import {
  askForToken,
  makeKeyByCommand,
  makeTokenByCommand,
  type ServerProcess,
  startServerProcess,
} from "../serve/server-process.ts";
import type { Figure } from "./figures.ts";
import type { SharedConference } from "./trials/shared-conference.ts";

const environment = { LIMIT_ADDRESS_CONNECTIONS: "500", LIMIT_REQUESTS: "1000" };
const roomsHeld = 200;
const notes = 1000;
const keystrokes = 50;

const isSettled = ({ provider }: Client) => provider.isSynced && !provider.hasUnsyncedChanges;
const settle = (...clients: Client[]) => until(() => clients.every(isSettled));
const bytesOf = ({ up, down }: Line) => ({ up, down });

/** Waits until nothing comes any more. */
async function rest(...lines: Line[]): Promise<void> {
  const sum = () => lines.reduce((all, { up, down }) => all + up + down, 0);
  for (let before = -1; before !== sum(); await sleep(300)) before = sum();
}

interface Room {
  folder: string;
  server: ServerProcess;
  /** One for each of two people. */
  lines: [Line, Line];
  invitations: [Invitation, Invitation];
}

async function inRoom<Result>(work: (room: Room) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(joinPath(tmpdir(), "wrapup-bench-"));
  const server = await startServerProcess(folder, environment);
  const lines: [Line, Line] = [await openLine(server.port), await openLine(server.port)];
  const { room, token } = makeTokenByCommand(folder);
  const invite = ({ port }: Line) => ({ port, room, token });
  try {
    return await work({ folder, server, lines, invitations: [invite(lines[0]), invite(lines[1])] });
  } finally {
    await server.kill();
    for (const line of lines) await line.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function holding(update: Uint8Array): Doc {
  const document = new Doc();
  applyUpdate(document, update);
  return document;
}

/** By line, subject and unit: what was counted. */
type Count = (line: string, subject: string, unit: Figure["unit"], value: number, floor?: string) => void;

/** Up, down, a letter, and coming back: all of one conference, as it goes. */
async function countBytes(conference: SharedConference, count: Count): Promise<void> {
  await inRoom(async ({ server, lines, invitations }) => {
    const [annsLine, bensLine] = lines;
    const ann = join(invitations[0], holding(conference.update));
    await settle(ann);
    await rest(annsLine);
    const upload = bytesOf(annsLine);
    const ben = join(invitations[1]);
    await settle(ben);
    await rest(bensLine);
    const line = `${notes} notes`;
    count(line, "rows as JSON", "B", conference.json);
    count(line, "up", "B", upload.up, "rows as JSON");
    count(line, "back down", "B", upload.down, "rows as JSON");
    count(line, "down to another", "B", bytesOf(bensLine).down, "rows as JSON");

    const before = { ann: bytesOf(annsLine), ben: bytesOf(bensLine) };
    for (let at = 0; at < keystrokes; at += 1) {
      applyUpdate(ann.document, conference.typeLetter());
      await settle(ann);
    }
    await rest(...lines);
    count("a letter", "up", "B", (annsLine.up - before.ann.up) / keystrokes);
    count("a letter", "back down", "B", (annsLine.down - before.ann.down) / keystrokes);
    count("a letter", "down to another", "B", (bensLine.down - before.ben.down) / keystrokes);

    ben.leave();
    await rest(...lines);
    await countReturn("room in memory", ben.document, bensLine, invitations[1], count);
    ann.leave();
    await until(() => server.output().includes('"left"'));
    await countReturn("room not in memory", ben.document, bensLine, invitations[1], count);
  });
}

async function countReturn(
  subject: string,
  document: Doc,
  line: Line,
  invitation: Invitation,
  count: Count,
): Promise<void> {
  const { up, down } = bytesOf(line);
  const client = join(invitation, document);
  await settle(client);
  await rest(line);
  count("back, nothing changed", `${subject}, up`, "B", line.up - up);
  count("back, nothing changed", `${subject}, down`, "B", line.down - down);
  client.leave();
}

/** The rows of a document, read and made anew. */
function countProjection(conference: SharedConference, count: Count): void {
  conference.project();
  const { rows, took } = conference.project();
  const line = `rows of ${notes} notes made of their document`;
  count(line, "copied as JSON", "ms", conference.copy());
  count(line, "all, with reading it", "ms", took, "copied as JSON");
  count(line, "each", "ms", took / rows);
}

/** From the moment at which a server that was killed in the middle of an upload listens again until both have everything. */
async function countHealing(conference: SharedConference, count: Count): Promise<void> {
  await inRoom(async ({ folder, server, lines, invitations }) => {
    const ben = join(invitations[1]);
    await settle(ben);
    const isCut = lines[0].cutAfter(conference.update.length / 2);
    const ann = join(invitations[0], holding(conference.update));
    await isCut;
    await server.kill();
    const killed = performance.now();
    const again = await startServerProcess(folder, environment);
    const listening = performance.now();
    for (const line of lines) line.target = again.port;
    await settle(ann, ben);
    await until(() => ben.document.getMap("fields").size === ann.document.getMap("fields").size);
    count("after a kill in an upload", "server’s start", "ms", listening - killed);
    count("after a kill in an upload", "all have all", "ms", performance.now() - listening, "server’s start");
    for (const client of [ann, ben]) client.leave();
    await again.kill();
  });
}

/** Of a process, resident, as Linux tells it. */
function megabytesOf({ pid }: ServerProcess): number {
  const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(pages) / 1024;
}

async function countMemory(conference: SharedConference, count: Count): Promise<void> {
  await inRoom(async ({ folder, server }) => {
    const line = `${roomsHeld} rooms of two people`;
    count(line, "no room", "MB", megabytesOf(server));
    const key = makeKeyByCommand(folder);
    const clients: Client[] = [];
    for (let at = 0; at < roomsHeld; at += 1) {
      const room = at.toString(16).padStart(32, "0");
      const token = await askForToken(server.port, key, room);
      const pair = [join({ port: server.port, room, token }), join({ port: server.port, room, token })];
      pair[0]?.document.getMap("fields").set("notes/1/markdown", "A note.");
      clients.push(...pair);
    }
    await settle(...clients);
    count(line, "a note each", "MB", megabytesOf(server), "no room");
    for (const { document } of clients.filter((_, at) => at % 2 === 0)) applyUpdate(document, conference.update);
    await settle(...clients);
    count(line, "100 notes each", "MB", megabytesOf(server), "no room");
    for (const client of clients) client.leave();
  });
}

export async function benchSharing({ runs }: { runs: number }): Promise<Figure[]> {
  const { makeSharedConference } = await loadModule<typeof import("./trials/shared-conference.ts")>(
    "/scripts/bench/trials/shared-conference.ts",
  );
  const figures: Figure[] = [];
  const count: Count = (line, subject, unit, value, floor) => {
    const known = figures.find((figure) => figure.line === line && figure.subject === subject);
    if (known) known.values.push(value);
    else figures.push({ line, subject, unit, values: [value], floor });
  };
  for (let run = 0; run < runs; run += 1) {
    await countBytes(makeSharedConference(notes), count);
    countProjection(makeSharedConference(notes), count);
    await countHealing(makeSharedConference(notes), count);
  }
  await countMemory(makeSharedConference(100), count);
  return figures;
}
