// The extension's own way of bringing pictures to the real server and back, and what a server of ill will gets into a notebook: nothing.
import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { frameAddress } from "@/lib/model/index.ts";
import { getPicture, listRoomPictures, mostSharedPicture, putPicture, readPictureKind } from "@/lib/share/pictures.ts";
import { makeTokenByCommand } from "@/scripts/serve/server-process.ts";
import { openRoom } from "./server-room.ts";

const { signal } = new AbortController();
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** Begins as a JPEG does. */
const makePicture = (length: number) => new Uint8Array(length).fill(7).fill(0xff, 0, 3).fill(0xd8, 1, 2);
const withHash = (bytes: Uint8Array) => ({ bytes, sha256: hashOf(bytes) });

async function openPictures(environment: Record<string, string> = {}) {
  const { folder, server, invitation } = await openRoom(environment);
  const address = `ws://127.0.0.1:${server.port}`;
  const reading = makeTokenByCommand(folder, [invitation.room, "--read-only"]);
  return { ann: { server: address, token: invitation.token }, reader: { server: address, token: reading.token } };
}

test("what one puts there another gets, byte for byte, also who may only read", async () => {
  const { ann, reader } = await openPictures();
  const picture = withHash(makePicture(5000));
  expect(await getPicture(ann, picture.sha256, signal)).toBeUndefined();
  expect(await listRoomPictures(ann, signal)).toEqual(new Set());
  await putPicture(ann, picture, signal);
  expect(await listRoomPictures(reader, signal)).toEqual(new Set([picture.sha256]));
  const got = await getPicture(reader, picture.sha256, signal);
  expect(got).toEqual({ url: frameAddress + picture.sha256, bytes: picture.bytes, extension: "jpg" });
});

test("who may only read puts nothing there, and a stranger neither", async () => {
  const { ann, reader } = await openPictures();
  const picture = withHash(makePicture(5000));
  await expect(putPicture(reader, picture, signal)).rejects.toThrow("403");
  await expect(putPicture({ ...ann, token: "wrong" }, picture, signal)).rejects.toThrow("401");
  await expect(listRoomPictures({ ...ann, token: "wrong" }, signal)).rejects.toThrow("401");
  expect(await listRoomPictures(ann, signal)).toEqual(new Set());
});

test("what the server has no room for is a sentence", async () => {
  const { ann } = await openPictures({ LIMIT_BLOB: "6000", LIMIT_PICTURES: "9000" });
  await expect(putPicture(ann, withHash(makePicture(7000)), signal)).rejects.toThrow("problemPictureHeavy");
  await putPicture(ann, withHash(makePicture(5000)), signal);
  await expect(putPicture(ann, withHash(makePicture(5001)), signal)).rejects.toThrow("problemPicturesFull");
});

/** A server that answers each request so. */
async function openHostile(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return { server: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, token: "secret" };
}

const sends = (bytes: Uint8Array) => openHostile((_, response) => void response.end(bytes));

test("a server of ill will gets nothing in that is not the picture that was asked for", async () => {
  const picture = makePicture(5000);
  const honest = await sends(picture);
  expect(await getPicture(honest, hashOf(picture), signal)).toMatchObject({ extension: "jpg" });
  // Other bytes; and the right ones, of something that is no picture: they are what the hash says, and may hold a script.
  expect(await getPicture(honest, "0".repeat(64), signal)).toBeUndefined();
  for (const text of ["<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<!doctype html>", "%PDF-1.7", ""]) {
    const bytes = new TextEncoder().encode(text);
    expect(await getPicture(await sends(bytes), hashOf(bytes), signal)).toBeUndefined();
  }
});

test("nor does one that never ends, or that leads elsewhere with the token", async () => {
  let sent = 0;
  const endless = await openHostile((_, response) => {
    const more = () => {
      sent += 1_000_000;
      if (!response.destroyed) response.write(makePicture(1_000_000), () => setImmediate(more));
    };
    more();
  });
  expect(await getPicture(endless, "0".repeat(64), signal)).toBeUndefined();
  expect(sent).toBeLessThan(4 * mostSharedPicture);
  const asked: (string | undefined)[] = [];
  const other = await openHostile(({ headers }, response) => {
    asked.push(headers.authorization);
    response.end(makePicture(10));
  });
  const leading = await openHostile((_, response) =>
    response.writeHead(302, { location: `${other.server.replace("ws", "http")}/` }).end(),
  );
  expect(await getPicture(leading, hashOf(makePicture(10)), signal)).toBeUndefined();
  expect(asked).toEqual([]);
});

test("a server that lists nothing is given everything", async () => {
  const older = await openHostile((_, response) => response.writeHead(404).end('{"reason":"not-found"}'));
  expect(await listRoomPictures(older, signal)).toEqual(new Set());
});

test("a list that is none is refused", async () => {
  for (const text of ["", "[]", '{"sha256": 1}', '{"sha256": [1]}', "[".repeat(100_000)])
    await expect(listRoomPictures(await sends(new TextEncoder().encode(text)), signal)).rejects.toThrow();
});

test.each([
  ["jpg", [0xff, 0xd8, 0xff, 0xe0]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["gif", [..."GIF89a"].map((sign) => sign.charCodeAt(0))],
  ["webp", [..."RIFF\n\u0001\u0002\u0003WEBP"].map((sign) => sign.charCodeAt(0))],
  [undefined, [..."RIFF\n\u0001\u0002\u0003WAVE"].map((sign) => sign.charCodeAt(0))],
  [undefined, [0x89, 0x50]],
])("a picture is known by its first bytes: %s", (extension, bytes) => {
  expect(readPictureKind(new Uint8Array(bytes))).toBe(extension);
});
