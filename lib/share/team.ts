// Sharing a conference with a team: making a room, inviting, coming in, leaving. The connection itself is left to connection.ts.
import * as v from "valibot";
import * as Y from "yjs";
import type { Id, Share, TeamRoom } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { openRoom } from "./connection.ts";
import { SharedDocument } from "./document.ts";
import { httpsAddress, makeRoom, readInvitation, readServerAddress, writeInvitation } from "./invitation.ts";
import type { Access, TokenOrder } from "./server-interface.ts";

/** What a person types once to share. */
export interface ServerAccount {
  /** As it was typed. */
  server: string;
  /** The server's own key, with which rooms and invitations are made. */
  key: string;
}

/** Until a server is taken for one that does not answer. */
const patience = 20_000;

const madeToken = v.object({ id: v.string(), token: v.pipe(v.string(), v.regex(/^[\w-]{16,256}$/)) });

interface TokenRequest {
  method: "POST" | "DELETE";
  body: TokenOrder | { keep: string };
}

/** It has too much to do, or what stands behind it is away. */
const isUnable = (status: number) => status === 429 || status >= 500;

/** @throws Problem where the server does not answer, cannot just now, or does not know the key */
async function askForTokens(server: string, room: string, key: string, request: TokenRequest): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${httpsAddress(server)}/rooms/${room}/tokens`, {
      method: request.method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(request.body),
      credentials: "omit",
      // A server that leads elsewhere would lead the key there.
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
  } catch (cause) {
    throw new Problem("problemServerSilent", [server], { cause });
  }
  if (response.status === 401) throw new Problem("problemServerKey");
  if (isUnable(response.status)) throw new Problem("problemServerUnable", [server]);
  if (!response.ok) throw new Problem("problemServerForeign", [server]);
  return response.json().catch(() => undefined);
}

async function makeToken(server: string, room: string, key: string, body: TokenOrder): Promise<string> {
  const made = v.safeParse(madeToken, await askForTokens(server, room, key, { method: "POST", body }));
  if (!made.success) throw new Problem("problemServerForeign", [server]);
  return made.output.token;
}

/** A line that lets colleagues write, and one that lets them read. */
async function makeInvitations(
  { server, room, author: invitedBy }: Pick<TeamRoom, "server" | "room" | "author">,
  key: string,
): Promise<Record<Access, string>> {
  const make = async (access: Access) => {
    const token = await makeToken(server, room, key, { access, name: "" });
    return writeInvitation({ server, room, access, token, invitedBy });
  };
  return { write: await make("write"), read: await make("read") };
}

/** Says that a conference is shared in a room; its notes are looked at once more, to be signed. */
async function keepTeam(database: NotebookDatabase, conferenceId: Id, team: TeamRoom): Promise<void> {
  await write(database, async () => {
    const known = await database.shares.get(conferenceId);
    await database.shares.put({ isSeeded: false, ...known, conferenceId, team });
    const talks = await database.talks.where({ conferenceId }).primaryKeys();
    const notes = await database.notes.where("talkId").anyOf(talks).primaryKeys();
    await database.waiting.bulkPut(notes.map((id) => ({ conferenceId, table: "notes", id })));
  });
}

/**
 * Makes a room for a conference, with lines to invite by, and shares it there.
 * @param author the name under one's notes
 * @param signal ends it before anything is shared
 * @throws Problem where the server does not answer, or does not know the key; the signal's reason
 */
export async function shareConference(
  database: NotebookDatabase,
  conferenceId: Id,
  account: ServerAccount,
  author: string,
  signal?: AbortSignal,
): Promise<void> {
  const server = readServerAddress(account.server);
  const room = makeRoom();
  const key = account.key.trim();
  const token = await makeToken(server, room, key, { access: "write", name: author.slice(0, 100) });
  const invitations = await makeInvitations({ server, room, author }, key);
  signal?.throwIfAborted();
  await keepTeam(database, conferenceId, { server, room, token, access: "write", author, key, invitations });
}

/** @param invitations the lines there are now; absent where all are closed */
async function keepInvitations(
  database: NotebookDatabase,
  conferenceId: Id,
  invitations?: TeamRoom["invitations"],
): Promise<void> {
  await write(database, async () => {
    const share = await database.shares.get(conferenceId);
    if (!share?.team) return;
    const { invitations: _closed, ...team } = share.team;
    await database.shares.put({ ...share, team: { ...team, ...(invitations && { invitations }) } });
  });
}

/**
 * Closes the lines there are, for those too who have joined by them, and makes new ones. Where only the first comes off, there are none.
 * @throws Problem where the server does not answer, or does not know the key
 */
export async function renewInvitations(database: NotebookDatabase, conferenceId: Id, team: TeamRoom): Promise<void> {
  const { server, room, token, key = "" } = team;
  await askForTokens(server, room, key, { method: "DELETE", body: { keep: token } });
  await keepInvitations(database, conferenceId);
  await keepInvitations(database, conferenceId, await makeInvitations(team, key));
}

/** What there is in a room, once the server has told all of it. */
async function lookInto(team: TeamRoom): Promise<{ document: SharedDocument; access: Access }> {
  const document = new Y.Doc();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let access: Access = team.access;
  const leave = openRoom(team, document, {
    onSynced: () => resolve(),
    onLine: () => undefined,
    // Nobody tries it again here.
    onRefused: (problem, isLasting) => reject(isLasting ? problem : new Problem("problemServerUnable", [team.server])),
    onAccess: (told) => {
      access = told;
    },
  });
  const timer = setTimeout(() => reject(new Problem("problemServerSilent", [team.server])), patience);
  try {
    await promise;
    const shared = new SharedDocument();
    shared.apply(Y.encodeStateAsUpdate(document));
    return { document: shared, access };
  } finally {
    clearTimeout(timer);
    leave();
  }
}

/** Whether a place in a room lets one write there still. */
async function mayWriteIn(team: TeamRoom): Promise<boolean> {
  if (team.access !== "write") return false;
  return lookInto(team).then(
    ({ access }) => access === "write",
    () => false,
  );
}

/**
 * The place in a room that one has by a line.
 * @param before the place that one has in a room already
 * @throws Problem where that is another room: nobody leaves one unawares
 */
async function takePlace(line: TeamRoom, before: TeamRoom | undefined): Promise<TeamRoom> {
  if (!before) return line;
  if (before.room !== line.room || before.server !== line.server)
    throw new Problem("problemSharedElsewhere", [before.server]);
  // The token of a line is everybody's who comes by it, and ends with the line: one's own is better.
  return { ...before, ...((await mayWriteIn(before)) ? { author: line.author } : line) };
}

/**
 * Comes into a room by an invitation. Who is in it already stays so, with what is theirs.
 * @param pasted the line
 * @param author the name under one's notes
 * @param signal ends it before anything is shared
 * @returns the conference that is shared there
 * @throws Problem where the line is none, the server refuses it or does not answer, nothing is there yet, or what is there is shared
 *   elsewhere already; the signal's reason
 */
export async function joinTeam(
  database: NotebookDatabase,
  pasted: string,
  author: string,
  signal?: AbortSignal,
): Promise<Id> {
  const invitation = readInvitation(pasted);
  const { document, access } = await lookInto({ ...invitation, author });
  const { conferenceId } = document;
  if (!conferenceId) throw new Problem("problemRoomEmpty");
  if ((await database.conferences.get(conferenceId))?.deletedAt) throw new Problem("problemSharedBinned");
  const before = (await database.shares.get(conferenceId))?.team;
  const team = await takePlace({ ...invitation, access, author }, before);
  signal?.throwIfAborted();
  await keepTeam(database, conferenceId, team);
  return conferenceId;
}

/** Shares a conference no longer. Everything that is here stays. */
export async function leaveTeam(database: NotebookDatabase, conferenceId: Id): Promise<void> {
  await write(database, async () => {
    const share = await database.shares.get(conferenceId);
    if (!share) return;
    const { team, ...rest } = share satisfies Share;
    await database.shares.put(rest);
  });
}
