// Which pictures of a shared conference go to the team's server and come from it. The server is a stand-in; the real one is in tests/serve.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { frameAddress, type Id } from "@/lib/model/index.ts";
import { keepFrame } from "@/lib/notebook/frames.ts";
import { addNote, binNote } from "@/lib/notebook/notes.ts";
import { digest, storePictures } from "@/lib/notebook/pictures.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { addSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { PictureSender } from "@/lib/share/picture-sender.ts";
import { fetchPictures, sendPictures } from "@/lib/share/pictures.ts";

const room = { server: "wss://lamps.example", token: "secret" };
const team = { ...room, room: "0".repeat(32), access: "write" as const, author: "Ann" };
const clock = { date: "2026-05-10T07:58:00", timeZone: "Asia/Tokyo" };
const { signal } = new AbortController();

let database: NotebookDatabase;
let conferenceId: Id;
let talkId: Id;
/** What the server has, by hash, and what it answers to a hash that it is given. */
let there: Map<string, Uint8Array>;
let answers: Map<string, number>;
let asked: string[];

beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  conferenceId = await startConference(database, { name: "LampKaigi" }, clock);
  talkId = await addTalk(database, conferenceId, { title: "Oil" });
  [there, answers, asked] = [new Map(), new Map(), []];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, { method = "GET", body, headers } = {}) => {
    const path = String(address).replace("https://lamps.example/", "");
    asked.push(`${method} ${path}`);
    if (new Headers(headers).get("authorization") !== "Bearer secret") return new Response("", { status: 401 });
    if (path === "blobs") return Response.json({ sha256: [...there.keys()] });
    const sha256 = path.replace("blob/", "");
    const status = answers.get(sha256) ?? 200;
    if (method === "PUT" && status === 200) there.set(sha256, body as Uint8Array);
    const bytes = there.get(sha256);
    return new Response(method === "GET" ? (bytes as BodyInit) : "", {
      status: bytes ? status : Math.max(status, 404),
    });
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

/** Begins as a JPEG does. */
const jpeg = (last: number) => new Uint8Array([0xff, 0xd8, 0xff, last]);
const addressOf = async (last: number) => frameAddress + (await digest(jpeg(last)));

/** A frame that is kept of a video of the talk. */
async function frame(last: number): Promise<{ url: string; hash: string; noteId: Id }> {
  const { noteId } = await keepFrame(database, {
    talkId,
    sourceId: "s",
    seconds: last,
    bytes: jpeg(last),
    extension: "jpg",
  });
  const hash = await digest(jpeg(last));
  return { url: frameAddress + hash, hash, noteId };
}

async function slides(...lasts: number[]): Promise<string[]> {
  const urls = await Promise.all(lasts.map(addressOf));
  const [image, ...others] = urls;
  await addSource(database, talkId, {
    url: "https://decks.example/oil.pdf",
    site: "Decks",
    kind: "deck",
    title: "Oil",
    authors: [],
    image,
    slides: others.map((url, index) => ({ number: index + 1, image: url })),
    provenance: {},
  });
  return urls;
}

const send = () => sendPictures(database, conferenceId, room, signal);
const puts = () => asked.filter((one) => one.startsWith("PUT"));

describe("to the server go", () => {
  test("frames and slides of the conference that it lacks, each once", async () => {
    const [one, two] = [await frame(1), await frame(2)];
    const urls = await slides(3, 4);
    await storePictures(
      database,
      urls.map((url, index) => ({ url, bytes: jpeg(index + 3), extension: "jpg" })),
    );
    there.set(one.hash, jpeg(1));
    await send();
    const hashes = [two.url, ...urls].map((url) => url.slice(frameAddress.length));
    expect(puts().sort()).toEqual(hashes.map((hash) => `PUT blob/${hash}`).sort());
    expect(there.get(two.hash)).toEqual(jpeg(2));
    asked.length = 0;
    await send();
    expect(asked).toEqual(["GET blobs"]);
  });

  test("no pictures of the web, of notes that were deleted, of other conferences, nor what is not stored here", async () => {
    const deleted = await frame(1);
    await binNote(database, deleted.noteId);
    await slides(2);
    const web = "https://slides.example/1.jpg";
    await addSource(database, talkId, {
      url: "https://decks.example/web",
      site: "Decks",
      kind: "deck",
      title: "Web",
      authors: [],
      image: web,
      provenance: {},
    });
    await storePictures(database, [{ url: web, bytes: jpeg(9), extension: "jpg" }]);
    talkId = await addTalk(database, await startConference(database, { name: "OilConf" }, clock), { title: "Wick" });
    await frame(3);
    await send();
    expect(asked).toEqual([]);
  });

  test("the others, too, where one is too heavy, which is told in the end", async () => {
    const frames = [await frame(1), await frame(2), await frame(3)];
    const [heavy = ""] = frames.map(({ hash }) => hash).sort();
    answers.set(heavy, 413);
    await expect(send()).rejects.toMatchObject({ key: "problemPictureHeavy" });
    expect([puts().length, there.size]).toEqual([3, 2]);
  });

  test("no more once it has no room", async () => {
    const frames = [await frame(1), await frame(2), await frame(3)];
    for (const { hash } of frames) answers.set(hash, 507);
    await expect(send()).rejects.toMatchObject({ key: "problemPicturesFull" });
    expect(puts()).toHaveLength(1);
  });

  test("none once nobody waits", async () => {
    await frame(1);
    const stop = new AbortController();
    stop.abort(new Error("closed"));
    await expect(sendPictures(database, conferenceId, room, stop.signal)).rejects.toThrow();
    expect(puts()).toEqual([]);
  });
});

describe("from the server come", () => {
  const fetchAll = (urls: string[]) => fetchPictures(database, urls, signal);

  /** A note of somebody else's, whose picture is not here. */
  async function foreignFrame(last: number): Promise<string> {
    const { url } = await frame(last);
    await database.pictures.delete(url);
    return url;
  }

  test("those that a team's conference names and that are not here, and are stored", async () => {
    await database.shares.put({ conferenceId, isSeeded: true, team });
    const urls = [await foreignFrame(1), await foreignFrame(2), (await frame(3)).url];
    for (const last of [1, 3]) there.set(await digest(jpeg(last)), jpeg(last));
    expect(await fetchAll(urls)).toEqual([urls[0], urls[2]]);
    expect((await database.pictures.get(urls[0] ?? ""))?.bytes).toEqual(jpeg(1));
    expect(asked.sort()).toEqual(
      urls
        .slice(0, 2)
        .map((url) => `GET blob/${url.slice(frameAddress.length)}`)
        .sort(),
    );
  });

  test("none of what the conference does not name, nor without a team", async () => {
    const url = await foreignFrame(1);
    there.set(await digest(jpeg(1)), jpeg(1));
    await database.shares.put({ conferenceId, isSeeded: true });
    expect(await fetchAll([url])).toEqual([]);
    await database.shares.put({ conferenceId, isSeeded: true, team });
    expect(await fetchAll([await addressOf(7), "https://slides.example/1.jpg"])).toEqual([]);
    await addNote(database, { talkId, place: { kind: "talk" }, markdown: "No picture." });
    expect(asked).toEqual([]);
    expect(await fetchAll([url])).toEqual([url]);
  });

  test("no other bytes than the address says", async () => {
    await database.shares.put({ conferenceId, isSeeded: true, team });
    const url = await foreignFrame(1);
    there.set(url.slice(frameAddress.length), jpeg(2));
    expect(await fetchAll([url])).toEqual([]);
    expect(await database.pictures.get(url)).toBeUndefined();
  });
});

describe("whoever sends them while the line is there", () => {
  let sender: PictureSender;
  let told: (string | undefined)[];
  /** The next tries that were put off, and what the console was told. */
  let later: (() => void)[];
  let debug: ReturnType<typeof vi.spyOn>;

  beforeEach(async () => {
    [told, later] = [[], []];
    debug = vi.spyOn(console, "debug").mockReturnValue(undefined);
    const { setTimeout } = globalThis;
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((work: () => void, delay = 0) => {
      if (delay < 10_000) return setTimeout(work, delay);
      later.push(work);
      return 0;
    }) as typeof setTimeout);
    await database.shares.put({ conferenceId, isSeeded: true, team });
    sender = new PictureSender(database, conferenceId, (problem) => told.push(problem?.key));
  });
  afterEach(() => sender.close());

  test("says what the server has no room for until it has, and tries again later", async () => {
    const { hash } = await frame(1);
    answers.set(hash, 507);
    sender.start();
    await expect.poll(() => [told, later.length]).toEqual([["problemPicturesFull"], 1]);
    answers.delete(hash);
    later[0]?.();
    await expect.poll(() => there.get(hash)).toEqual(jpeg(1));
    await expect.poll(() => told).toEqual(["problemPicturesFull", undefined]);
    expect(later.length).toBe(1);
    expect(debug).not.toHaveBeenCalled();
  });

  test("says nothing of a line that broke, and tries again later", async () => {
    const { hash } = await frame(1);
    answers.set(hash, 500);
    sender.start();
    await expect.poll(() => later.length).toBe(1);
    expect(told).toEqual([]);
    expect(debug).toHaveBeenCalledTimes(1);
  });

  test("sends what is stored while it waits", async () => {
    sender.start();
    const { hash } = await frame(1);
    await expect.poll(() => there.has(hash)).toBe(true);
    expect(later).toEqual([]);
  });

  test("does not try again once it is closed", async () => {
    await frame(1);
    vi.mocked(fetch).mockImplementation(async (_, { signal } = {}) => {
      sender.close();
      signal?.throwIfAborted();
      return new Response();
    });
    sender.start();
    await expect.poll(() => vi.mocked(fetch).mock.calls.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([told, later, debug.mock.calls]).toEqual([[], [], []]);
  });
});
