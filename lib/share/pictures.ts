// The pictures of a shared conference that nobody but its notebooks has, frames of videos and slides of files: through the team's
// server by their SHA-256 (server-interface.ts). A picture of the web is loaded from where it stands, by each for themselves: its row
// belongs to all conferences, and nobody who shares one of them says what stands at an address of another.
//
// Their addresses end in the hash of their bytes, so a server or a peer of ill will can bring nothing else under one; that it is a
// picture, and of which kind, is read from the bytes.
import * as v from "valibot";
import { frameAddress, type Id, isHereOnly, type TeamRoom } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { digest, type LoadedPicture, readPictures, storePictures } from "@/lib/notebook/pictures.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { listTeamShares } from "@/lib/notebook/shares.ts";
import { httpsAddress } from "./invitation.ts";
import { mostListedPictures, sha256Pattern } from "./server-interface.ts";

/** Where pictures are kept, and by what one gets there. */
export type PictureRoom = Pick<TeamRoom, "server" | "token">;

/** Bytes of one picture: what a frame or a slide is drawn to is far less. */
export const mostSharedPicture = 2 ** 24;
/** Until an answer, and its bytes, in milliseconds. */
const patience = 60_000;

const listed = v.object({ sha256: v.pipe(v.array(v.string()), v.maxLength(mostListedPictures)) });

/** What pictures begin with, by the ending of their files. Only kinds in which no program can stand: SVG is none of them. */
const beginnings: Record<string, RegExp> = {
  jpg: /^ffd8ff/,
  png: /^89504e470d0a1a0a/,
  gif: /^47494638(?:37|39)61/,
  // "RIFF", the length in four bytes, "WEBP".
  webp: /^52494646.{8}57454250/,
};

/** The ending of the file that these bytes are, "jpg"; undefined where they are no picture. */
export function readPictureKind(bytes: Uint8Array): string | undefined {
  const start = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return Object.keys(beginnings).find((extension) => beginnings[extension]?.test(start));
}

/** The hash in the address of a picture that only notebooks have; undefined for any other address. */
function hashIn(url: string): string | undefined {
  const sha256 = isHereOnly(url) ? url.slice(frameAddress.length) : "";
  return sha256Pattern.test(sha256) ? sha256 : undefined;
}

function ask({ server, token }: PictureRoom, path: string, signal: AbortSignal, init: RequestInit = {}) {
  return fetch(`${httpsAddress(server)}/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}` },
    credentials: "omit",
    // A server that leads elsewhere would lead the token there.
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
}

/** Reads a body as far as it is bounded. @throws where it is longer */
async function readBounded({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > mostSharedPicture) throw new Problem("problemSharedLarge");
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/** The hashes of what the room has; none where an older server lists nothing. @throws what `fetch` throws; Error for an answer that is none */
export async function listRoomPictures(room: PictureRoom, signal: AbortSignal): Promise<Set<string>> {
  const answer = await ask(room, "blobs", signal);
  if (answer.status === 404) return new Set();
  if (!answer.ok) throw new Error(`The server lists no pictures: ${answer.status}`);
  return new Set(v.parse(listed, JSON.parse(new TextDecoder().decode(await readBounded(answer)))).sha256);
}

/**
 * Gives a picture to the server.
 * @throws Problem where it has no room for it; Error where it did not take it otherwise, or what `fetch` throws
 */
export async function putPicture(
  room: PictureRoom,
  { sha256, bytes }: { sha256: string; bytes: Uint8Array },
  signal: AbortSignal,
): Promise<void> {
  const { ok, status } = await ask(room, `blob/${sha256}`, signal, { method: "PUT", body: bytes as BodyInit });
  if (status === 507) throw new Problem("problemPicturesFull");
  if (status === 413) throw new Problem("problemPictureHeavy");
  if (!ok) throw new Error(`The server did not take a picture: ${status}`);
}

/**
 * Gets a picture from the server.
 * @returns undefined where it has none, does not answer, or sends what is not this picture
 */
export async function getPicture(
  room: PictureRoom,
  sha256: string,
  signal: AbortSignal,
): Promise<LoadedPicture | undefined> {
  try {
    const answer = await ask(room, `blob/${sha256}`, signal);
    const bytes = answer.ok ? await readBounded(answer) : new Uint8Array();
    const extension = readPictureKind(bytes);
    if (!extension || (await digest(bytes)) !== sha256) return undefined;
    return { url: frameAddress + sha256, bytes, extension };
  } catch (error) {
    console.debug(error);
    return undefined;
  }
}

/** The addresses of the pictures that the rows of a conference name, of those that only notebooks have. */
async function listNamed(database: NotebookDatabase, conferenceId: Id): Promise<Set<string>> {
  const talks = await database.talks.where({ conferenceId }).primaryKeys();
  const notes = await database.notes.where("talkId").anyOf(talks).toArray();
  const sources = await database.sources.where("talkId").anyOf(talks).toArray();
  const frames = notes.flatMap(({ deletedAt, frame }) => (deletedAt || !frame ? [] : [frame.url]));
  const slides = sources.flatMap(({ deletedAt, image, slides: list = [] }) =>
    deletedAt ? [] : [image, ...list.map((slide) => slide.image)],
  );
  return new Set([...frames, ...slides].filter((url) => url !== undefined && hashIn(url) !== undefined) as string[]);
}

/**
 * Gives the server the pictures of a conference that are stored here and that it lacks, one after the other. Where the notebook has
 * none of its own, nothing is asked.
 * @throws Problem where the server has no room for one; what `fetch` throws; the signal's reason
 */
export async function sendPictures(
  database: NotebookDatabase,
  conferenceId: Id,
  room: PictureRoom,
  signal: AbortSignal,
): Promise<void> {
  const named = await listNamed(database, conferenceId);
  const here = await database.pictures.where("url").startsWith(frameAddress).primaryKeys();
  const ours = here.filter((url) => named.has(url));
  if (ours.length === 0) return;
  const there = await listRoomPictures(room, signal);
  let problem: unknown;
  for (const url of ours.filter((one) => !there.has(hashIn(one) ?? ""))) {
    signal.throwIfAborted();
    const [picture] = await readPictures(database, [url]);
    // A larger one than the server takes does not keep the others.
    if (picture) await putPicture(room, picture, signal).catch((error) => (problem = heavy(error)));
  }
  if (problem) throw problem;
}

/** @throws what ends the others, too */
function heavy(error: unknown): Problem {
  if (error instanceof Problem && error.key === "problemPictureHeavy") return error;
  throw error;
}

/** As many are on their way at a time. */
const lanes = 4;

/**
 * Fetches pictures that are not stored here from the teams whose conferences name them, and stores them.
 * @returns those of the addresses that are stored now
 * @throws Problem when one could not be stored
 */
export async function fetchPictures(
  database: NotebookDatabase,
  urls: string[],
  signal: AbortSignal,
): Promise<string[]> {
  const known = new Set((await readPictures(database, urls)).map(({ url }) => url));
  const missing = new Set(urls.filter((url) => !known.has(url)));
  for (const { conferenceId, team } of await listTeamShares(database)) {
    if (!team || missing.size === 0) continue;
    const named = await listNamed(database, conferenceId);
    const next = [...missing].filter((url) => named.has(url)).values();
    const drain = async () => {
      for (const url of next) {
        const picture = await getPicture(team, hashIn(url) ?? "", signal);
        signal.throwIfAborted();
        if (!picture) continue;
        await storePictures(database, [picture]);
        missing.delete(url);
      }
    };
    await Promise.all(Array.from({ length: lanes }, drain));
  }
  return urls.filter((url) => !missing.has(url));
}
