// A team's conference with real rows at the real server: making a room, inviting, coming in, staying connected, leaving.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { commands } from "vitest/browser";
import { type CapturedSource, frameAddress, type Id, type TeamRoom } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { keepFrame } from "@/lib/notebook/frames.ts";
import { addNote, changeNote } from "@/lib/notebook/notes.ts";
import { digest } from "@/lib/notebook/pictures.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { Connection, type ConnectionState } from "@/lib/share/connection.ts";
import { readInvitation } from "@/lib/share/invitation.ts";
import { listRoomPictures } from "@/lib/share/pictures.ts";
import type { JoinedTalk } from "@/lib/share/same-pages.ts";
import { joinTeam, leaveTeam, renewInvitations, shareConference } from "@/lib/share/team.ts";
import type { TeamServer } from "@/scripts/serve/team-commands.ts";
import { openNotebook } from "./notebooks.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "Asia/Tokyo" };
const wholeTalk = { kind: "talk" } as const;

let server: TeamServer;
const connected: Connection[] = [];

beforeAll(async () => {
  server = await commands.startTeamServer();
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const connection of connected.splice(0)) connection.close();
});
afterAll(() => commands.endTeamServer(server.address));

/** Returns as soon as it is so: what goes over the line takes its time. */
const until = (isSo: () => unknown) => vi.waitUntil(isSo, { timeout: 60_000, interval: 20 });

/** A notebook with a conference, a talk and a note. */
async function annsNotebook() {
  const ann = openNotebook();
  const conferenceId = await startConference(ann, { name: "LampKaigi" }, clock);
  const talkId = await addTalk(ann, conferenceId, { title: "Oil" });
  const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Trim the wick" });
  return { ann, conferenceId, talkId, noteId };
}

async function teamOf(database: NotebookDatabase, conferenceId: Id): Promise<TeamRoom> {
  const share = await database.shares.get(conferenceId);
  if (!share?.team) throw new Error("It is not shared.");
  return share.team;
}

async function lineOf(database: NotebookDatabase, conferenceId: Id, access: "write" | "read"): Promise<string> {
  return (await teamOf(database, conferenceId)).invitations?.[access] ?? "";
}

/** What a connection has told so far. */
interface Told {
  states: ConnectionState[];
  joined: JoinedTalk[];
  reworded: Id[];
}

async function connect(database: NotebookDatabase, conferenceId: Id): Promise<Told> {
  const told: Told = { states: [], joined: [], reworded: [] };
  connected.push(
    await Connection.open(database, conferenceId, {
      onState: (state) => told.states.push(state),
      onJoined: (joined) => told.joined.push(...joined),
      onReworded: (notes) => told.reworded.push(...notes),
    }),
  );
  return told;
}

const isConnected = ({ states }: Told) => states.at(-1)?.state === "connected";
const share = (database: NotebookDatabase, conferenceId: Id, { address, key } = server) =>
  shareConference(database, conferenceId, { server: address, key }, "Ann");

/** Ann shares and is connected; nothing of hers waits any more. */
async function annShares() {
  const notebook = await annsNotebook();
  const { ann, conferenceId } = notebook;
  await share(ann, conferenceId);
  const told = await connect(ann, conferenceId);
  await until(async () => isConnected(told) && (await ann.waiting.count()) === 0);
  return { ...notebook, told };
}

/** Ben has come in by a line and is connected; he has what Ann has. */
async function benJoins(ann: NotebookDatabase, conferenceId: Id) {
  const ben = openNotebook();
  await joinTeam(ben, await lineOf(ann, conferenceId, "write"), "Ben");
  const told = await connect(ben, conferenceId);
  await until(async () => (await ben.notes.count()) === (await ann.notes.count()));
  return { ben, told };
}

const markdown = async (database: NotebookDatabase, id: Id) => (await database.notes.get(id))?.markdown;

describe("whoever shares", () => {
  test("has a room with a token of their own and a line for each access, and signs what is there", async () => {
    const { ann, conferenceId, noteId } = await annsNotebook();
    await share(ann, conferenceId);
    expect((await ann.waiting.toArray()).map(({ table, id }) => [table, id])).toEqual([["notes", noteId]]);
    const { room, token, invitations, ...team } = await teamOf(ann, conferenceId);
    expect(team).toEqual({ server: server.address, access: "write", author: "Ann", key: server.key });
    const lines = [readInvitation(invitations?.write ?? ""), readInvitation(invitations?.read ?? "")];
    expect(lines).toMatchObject([
      { server: server.address, room, access: "write" },
      { server: server.address, room, access: "read" },
    ]);
    expect(new Set([token, ...lines.map((line) => line.token)]).size).toBe(3);
    await connect(ann, conferenceId);
    await until(async () => (await ann.notes.get(noteId))?.author === "Ann");
  });

  test("may have pasted the key with white space around it", async () => {
    const { ann, conferenceId } = await annsNotebook();
    await share(ann, conferenceId, { ...server, key: `\n ${server.key} ` });
    expect(await ann.shares.count()).toBe(1);
  });

  test("is told of a wrong key and of a server that does not answer, and nothing is shared", async () => {
    const { ann, conferenceId } = await annsNotebook();
    await expect(share(ann, conferenceId, { ...server, key: "A".repeat(43) })).rejects.toThrow("problemServerKey");
    const silent = { ...server, address: "wss://127.0.0.1:9" };
    await expect(share(ann, conferenceId, silent)).rejects.toThrow("problemServerSilent");
    expect([await ann.shares.count(), await ann.waiting.count()]).toEqual([0, 0]);
  });

  test("closes the lines there are by making new ones, and stays connected", async () => {
    const { ann, conferenceId, talkId } = await annShares();
    const { ben, told } = await benJoins(ann, conferenceId);
    const before = await teamOf(ann, conferenceId);
    await renewInvitations(ann, conferenceId, before);
    const { invitations, ...team } = await teamOf(ann, conferenceId);
    expect({ ...team, invitations: before.invitations }).toEqual(before);
    await until(() => told.states.at(-1)?.state === "refused");
    expect(told.states.at(-1)?.problem?.key).toBe("problemTokenRefused");
    const old = before.invitations?.write ?? "";
    await expect(joinTeam(openNotebook(), old, "Cy")).rejects.toThrow("problemTokenRefused");
    const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Still here" });
    await until(async () => (await ann.waiting.count()) === 0);
    const cy = openNotebook();
    expect(await joinTeam(cy, invitations?.write ?? "", "Cy")).toBe(conferenceId);
    await connect(cy, conferenceId);
    await until(async () => (await markdown(cy, noteId)) === "Still here");
    expect(await markdown(ben, noteId)).toBeUndefined();
  });
});

test("new lines are made only where the server has closed the old ones, and no closed one is handed out", async () => {
  const { ann, conferenceId } = await annsNotebook();
  await share(ann, conferenceId);
  const before = await teamOf(ann, conferenceId);
  let answers: Record<string, Response>;
  vi.stubGlobal("fetch", (_: string, { method }: RequestInit) => Promise.resolve(answers[method ?? ""]));
  answers = { DELETE: new Response("", { status: 404 }), POST: Response.json({ id: "i", token: "A".repeat(43) }) };
  await expect(renewInvitations(ann, conferenceId, before)).rejects.toThrow("problemServerForeign");
  expect(await teamOf(ann, conferenceId)).toEqual(before);
  answers = { DELETE: Response.json({}), POST: new Response("", { status: 503 }) };
  await expect(renewInvitations(ann, conferenceId, before)).rejects.toThrow("problemServerUnable");
  const { invitations, ...rest } = before;
  expect(await teamOf(ann, conferenceId)).toEqual(rest);
});

test.each([
  [401, "problemServerKey"],
  [404, "problemServerForeign"],
  [409, "problemServerForeign"],
  [429, "problemServerUnable"],
  [500, "problemServerUnable"],
  [502, "problemServerUnable"],
  [503, "problemServerUnable"],
])("what a server means by %i is said", async (status, problem) => {
  const { ann, conferenceId } = await annsNotebook();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("<h1>Sign in</h1>", { status })));
  await expect(share(ann, conferenceId)).rejects.toThrow(problem);
  expect(await ann.shares.count()).toBe(0);
});

test("a server that leads elsewhere gets its key nowhere", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const asked = vi.fn(() => Promise.resolve(Response.error()));
  vi.stubGlobal("fetch", asked);
  await expect(share(ann, conferenceId)).rejects.toThrow("problemServerForeign");
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    expect.any(String),
    expect.objectContaining({ redirect: "manual", credentials: "omit" }),
  );
});

describe("who cancels", () => {
  test("shares nothing, whatever the server has answered", async () => {
    const { ann, conferenceId } = await annsNotebook();
    const end = new AbortController();
    const sharing = shareConference(ann, conferenceId, { server: server.address, key: server.key }, "Ann", end.signal);
    end.abort();
    await expect(sharing).rejects.toThrow("abort");
    expect([await ann.shares.count(), await ann.waiting.count()]).toEqual([0, 0]);
  });

  test("joins nothing", async () => {
    const { ann, conferenceId } = await annShares();
    const ben = openNotebook();
    const end = new AbortController();
    const joining = joinTeam(ben, await lineOf(ann, conferenceId, "write"), "Ben", end.signal);
    end.abort();
    await expect(joining).rejects.toThrow("abort");
    expect(await ben.shares.count()).toBe(0);
  });
});

describe("whoever joins", () => {
  test("has what is shared, and no line is left open by having looked", async () => {
    const { ann, conferenceId, noteId } = await annShares();
    const sockets: WebSocket[] = [];
    vi.stubGlobal(
      "WebSocket",
      class extends WebSocket {
        constructor(address: string | URL, protocols?: string | string[]) {
          super(address, protocols);
          sockets.push(this);
        }
      },
    );
    const ben = openNotebook();
    expect(await joinTeam(ben, await lineOf(ann, conferenceId, "write"), "Ben")).toBe(conferenceId);
    expect(sockets.map(({ readyState }) => readyState >= WebSocket.CLOSING)).toEqual([true]);
    expect(await teamOf(ben, conferenceId)).toMatchObject({ access: "write", author: "Ben" });
    expect(await ben.talks.count()).toBe(0);
    await connect(ben, conferenceId);
    await until(async () => (await markdown(ben, noteId)) === "Trim the wick");
    expect((await ben.conferences.get(conferenceId))?.name).toBe("LampKaigi");
  });

  test("keeps what is theirs in a room where they are already, and comes in anew where they are out", async () => {
    const { ann, conferenceId } = await annShares();
    const before = await teamOf(ann, conferenceId);
    for (const access of ["read", "write"] as const) {
      await joinTeam(ann, await lineOf(ann, conferenceId, access), "Ann Wick");
      const { key, invitations, access: now } = await teamOf(ann, conferenceId);
      expect({ key, invitations, now }).toEqual({ key: before.key, invitations: before.invitations, now: "write" });
    }
    const { ben } = await benJoins(ann, conferenceId);
    await renewInvitations(ann, conferenceId, await teamOf(ann, conferenceId));
    await joinTeam(ben, await lineOf(ann, conferenceId, "read"), "Ben");
    expect((await teamOf(ben, conferenceId)).access).toBe("read");
  });

  test("is told where the conference is shared elsewhere", async () => {
    const { ann, conferenceId } = await annShares();
    const { ben } = await benJoins(ann, conferenceId);
    const before = await teamOf(ben, conferenceId);
    const other = { ...(await teamOf(ann, conferenceId)) };
    for (const connection of connected.splice(0)) connection.close();
    await leaveTeam(ann, conferenceId);
    await share(ann, conferenceId);
    expect((await teamOf(ann, conferenceId)).room).not.toBe(other.room);
    const told = await connect(ann, conferenceId);
    await until(async () => isConnected(told) && (await ann.waiting.count()) === 0);
    const line = await lineOf(ann, conferenceId, "write");
    await expect(joinTeam(ben, line, "Ben")).rejects.toThrow("problemSharedElsewhere");
    expect(await teamOf(ben, conferenceId)).toEqual(before);
    await leaveTeam(ben, conferenceId);
    expect(await joinTeam(ben, line, "Ben")).toBe(conferenceId);
  });

  test("finds nothing where nothing is there yet", async () => {
    const { ann, conferenceId } = await annsNotebook();
    await share(ann, conferenceId);
    const ben = openNotebook();
    const line = await lineOf(ann, conferenceId, "write");
    await expect(joinTeam(ben, line, "Ben")).rejects.toThrow("problemRoomEmpty");
    expect(await ben.shares.count()).toBe(0);
  });

  test("is not let in by a forged line, nor to a conference that lies in their bin", async () => {
    const { ann, conferenceId } = await annShares();
    const { ben } = await benJoins(ann, conferenceId);
    const line = await lineOf(ann, conferenceId, "write");
    await expect(joinTeam(ben, line.replace(/token=.{4}/, "token=____"), "Ben")).rejects.toThrow("problemTokenRefused");
    for (const connection of connected.splice(1)) connection.close();
    await leaveTeam(ben, conferenceId);
    await binConference(ben, conferenceId);
    await expect(joinTeam(ben, line, "Ben")).rejects.toThrow("problemSharedBinned");
    expect((await ben.shares.get(conferenceId))?.team).toBeUndefined();
  });

  test("may do what the server says, whatever the line says", async () => {
    const { ann, conferenceId, noteId } = await annShares();
    const reading = await lineOf(ann, conferenceId, "read");
    const ben = openNotebook();
    await joinTeam(ben, reading.replace("&access=read", ""), "Ben");
    expect((await teamOf(ben, conferenceId)).access).toBe("read");
    const team = await teamOf(ben, conferenceId);
    await ben.shares.update(conferenceId, { team: { ...team, access: "write" } });
    await connect(ben, conferenceId);
    await until(async () => (await teamOf(ben, conferenceId)).access === "read");
    await until(async () => (await markdown(ben, noteId)) === "Trim the wick");
    await expect(changeNote(ben, noteId, { markdown: "Mine" })).rejects.toThrow("problemSharedReadOnly");
  });
});

describe("a connection", () => {
  test("brings each what the other writes, and says which words others have changed", async () => {
    const { ann, conferenceId, talkId, noteId, told } = await annShares();
    const { ben, told: bens } = await benJoins(ann, conferenceId);
    expect(bens.reworded).toEqual([]);
    const second = await addNote(ann, { talkId, place: wholeTalk, markdown: "From Ann" });
    await until(async () => (await markdown(ben, second)) === "From Ann");
    await changeNote(ben, noteId, { markdown: "Trim the wick daily" });
    await until(async () => (await markdown(ann, noteId)) === "Trim the wick daily");
    await until(() => told.reworded.includes(noteId));
    expect([told.reworded, bens.reworded]).toEqual([[noteId], []]);
    await until(async () => (await ann.waiting.count()) + (await ben.waiting.count()) === 0);
  });

  test("waits while the line is cut, and brings afterwards what was written meanwhile", async () => {
    const { ann, conferenceId, talkId, told } = await annShares();
    const { ben, told: bens } = await benJoins(ann, conferenceId);
    await commands.cutTeamLine(server.address);
    await until(() => [told, bens].every(({ states }) => states.at(-1)?.state === "waiting"));
    const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Without a line" });
    expect(await ann.waiting.count()).toBeGreaterThan(0);
    await commands.mendTeamLine(server.address);
    await until(async () => (await markdown(ben, noteId)) === "Without a line");
    await until(() => isConnected(told) && isConnected(bens));
  });

  test("says no longer that something could not be stored once it is", async () => {
    const { ann, conferenceId, talkId, told } = await annShares();
    let isDiskFull = true;
    ann.sharedUpdates.hook("creating", () => {
      if (isDiskFull) throw new DOMException("full", "QuotaExceededError");
    });
    await addNote(ann, { talkId, place: wholeTalk, markdown: "Fill the lamp" });
    await until(() => told.states.at(-1)?.problem);
    expect(told.states.at(-1)?.state).toBe("waiting");
    isDiskFull = false;
    await addNote(ann, { talkId, place: wholeTalk, markdown: "Light it" });
    await until(async () => (await ann.waiting.where({ conferenceId }).count()) === 0);
    await until(() => isConnected(told));
    expect(told.states.at(-1)).toEqual({ state: "connected" });
  });

  test("fills a room again whose server has lost all, also once the browser was closed in between", async () => {
    const { ann, conferenceId, noteId } = await annShares();
    for (const connection of connected.splice(0)) connection.close();
    const other = await annsNotebook();
    await share(other.ann, other.conferenceId);
    await ann.shares.update(conferenceId, { team: await teamOf(other.ann, other.conferenceId) });
    await connect(ann, conferenceId);
    const ben = openNotebook();
    const line = await lineOf(ann, conferenceId, "write");
    // What a room has is there a moment after the line is.
    await vi.waitFor(() => joinTeam(ben, line, "Ben"), { timeout: 20_000, interval: 100 });
    await connect(ben, conferenceId);
    await until(async () => (await markdown(ben, noteId)) === "Trim the wick");
  });

  test("makes one talk of a page that both have captured, and tells of it", async () => {
    const { ann, conferenceId, told } = await annShares();
    const { ben, told: bens } = await benJoins(ann, conferenceId);
    const page: CapturedSource = {
      url: "https://films.example/wick",
      site: "Films",
      kind: "video",
      title: "The wick",
      authors: [],
      provenance: {},
    };
    for (const connection of connected.splice(1)) connection.close();
    for (const database of [ann, ben]) await storeCapture(database, page, conferenceId);
    await until(async () => (await ann.waiting.count()) === 0);
    const again = await connect(ben, conferenceId);
    await until(() => again.joined.length > 0 || told.joined.length > 0);
    expect([...again.joined, ...told.joined, ...bens.joined]).toMatchObject([{ title: "The wick" }]);
    const live = async (database: NotebookDatabase) =>
      (await database.talks.toArray()).filter(({ title, deletedAt }) => title === "The wick" && !deletedAt).length;
    await until(async () => (await live(ann)) === 1 && (await live(ben)) === 1);
  });

  test("is none where nothing is shared, and none any more once the team is left; everything stays", async () => {
    const { ann, conferenceId } = await annShares();
    await expect(connect(openNotebook(), conferenceId)).rejects.toThrow("problemNotShared");
    await leaveTeam(ann, conferenceId);
    await expect(connect(ann, conferenceId)).rejects.toThrow("problemNotShared");
    expect(await ann.shares.toArray()).toEqual([{ conferenceId, isSeeded: true }]);
    expect(await ann.notes.count()).toBe(1);
  });
});

describe("kept frames go to the server", () => {
  const { signal } = new AbortController();

  async function keep(database: NotebookDatabase, talkId: Id, last: number): Promise<string> {
    // Begins as a JPEG does.
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, last]);
    await keepFrame(database, { talkId, sourceId: "s", seconds: last, bytes, extension: "jpg" });
    return digest(bytes);
  }

  const listThere = async (database: NotebookDatabase, conferenceId: Id) =>
    [...(await listRoomPictures(await teamOf(database, conferenceId), signal))].sort();

  test("when the line is there, and each when it is kept", async () => {
    const { ann, conferenceId, talkId } = await annsNotebook();
    const hashes = [await keep(ann, talkId, 1)];
    await share(ann, conferenceId);
    await connect(ann, conferenceId);
    await until(async () => (await listThere(ann, conferenceId)).length === 1);
    for (const last of [2, 3]) {
      hashes.push(await keep(ann, talkId, last));
      await until(async () => (await listThere(ann, conferenceId)).length === last);
    }
    expect(await listThere(ann, conferenceId)).toEqual(hashes.sort());
    expect(await ann.pictures.where("url").startsWith(frameAddress).count()).toBe(3);
  });
});
