// Pictures by their SHA-256, as an extension's page asks for them.
import { createHash } from "node:crypto";
import { request } from "node:http";
import { expect, test } from "vitest";
import { makeTokenByCommand } from "@/scripts/serve/server-process.ts";
import { openRoom } from "./server-room.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const picture = new Uint8Array(5000).map((_, at) => at % 251);

async function openBlobs(environment: Record<string, string> = {}) {
  const { folder, server, invitation } = await openRoom(environment);
  const ask = (
    method: string,
    name: string,
    { token = invitation.token, body, etag }: { token?: string; body?: Uint8Array; etag?: string } = {},
  ) =>
    fetch(`http://127.0.0.1:${server.port}/${name === "" ? "blobs" : `blob/${name}`}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(etag && { "if-none-match": etag }) },
      ...(body && { body: Buffer.from(body) }),
    });
  return { folder, server, invitation, ask };
}

test("what was put is got, in its room alone", async () => {
  const { folder, invitation, ask } = await openBlobs();
  const name = hashOf(picture);
  // Before anything is asked: this process stands still meanwhile, and would not hear that the server lets an idle line go.
  const reading = makeTokenByCommand(folder, [invitation.room, "--read-only"]);
  const other = makeTokenByCommand(folder);
  expect((await ask("GET", name)).status).toBe(404);
  expect((await ask("HEAD", name)).status).toBe(404);
  expect((await ask("PUT", name, { body: picture })).status).toBe(201);
  expect((await ask("PUT", name, { body: picture })).status).toBe(200);
  const got = await ask("GET", name, { token: reading.token });
  expect(got.status).toBe(200);
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(picture);
  expect((await ask("HEAD", name)).headers.get("content-length")).toBe("5000");
  expect((await ask("GET", name, { token: other.token })).status).toBe(404);
});

test("bytes under another hash, too many of them, and a full room are refused", async () => {
  const { ask } = await openBlobs({ LIMIT_BLOB: "6000", LIMIT_PICTURES: "9000" });
  const wrong = await ask("PUT", "0".repeat(64), { body: picture });
  expect([wrong.status, await wrong.json()]).toEqual([422, { reason: "wrong-hash" }]);
  expect((await ask("GET", "0".repeat(64))).status).toBe(404);
  const large = new Uint8Array(6001);
  const tooLarge = await ask("PUT", hashOf(large), { body: large });
  expect([tooLarge.status, await tooLarge.json()]).toEqual([413, { reason: "too-large" }]);
  expect((await ask("PUT", hashOf(picture), { body: picture })).status).toBe(201);
  const second = picture.slice(1);
  const full = await ask("PUT", hashOf(second), { body: second });
  expect([full.status, await full.json()]).toEqual([507, { reason: "room-full" }]);
});

test("what the room has is listed, for whoever has a token for it, and once", async () => {
  const { folder, ask } = await openBlobs();
  const second = picture.slice(1);
  for (const bytes of [picture, second]) await ask("PUT", hashOf(bytes), { body: bytes });
  const listed = await ask("GET", "");
  expect(await listed.json()).toEqual({ sha256: [hashOf(picture), hashOf(second)].sort() });
  expect((await ask("GET", "", { token: "wrong" })).status).toBe(401);
  expect(await (await ask("GET", "", { token: makeTokenByCommand(folder).token })).json()).toEqual({ sha256: [] });
  const etag = listed.headers.get("etag") ?? "";
  const again = await ask("GET", "", { etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  // What packs an answer on its way makes its tag a weak one, and may be asked for several.
  expect((await ask("GET", "", { etag: `"other", W/${etag}` })).status).toBe(304);
  await ask("PUT", hashOf(picture.slice(2)), { body: picture.slice(2) });
  expect((await ask("GET", "", { etag })).status).toBe(200);
});

test("a body without a length is refused once it is too large", async () => {
  const { server, invitation } = await openBlobs({ LIMIT_BLOB: "6000" });
  const asked = request({
    port: server.port,
    path: `/blob/${"0".repeat(64)}`,
    method: "PUT",
    headers: { authorization: `Bearer ${invitation.token}`, "transfer-encoding": "chunked" },
  });
  const status = await new Promise((resolve) => {
    asked.on("response", (answer) => resolve(answer.statusCode));
    // Where the connection ends before the answer is read.
    asked.on("error", () => resolve("cut off"));
    const sendMore = () => {
      if (!asked.destroyed) asked.write(new Uint8Array(1000), () => setImmediate(sendMore));
    };
    sendMore();
  });
  asked.destroy();
  expect([413, "cut off"]).toContain(status);
  expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(200);
});

test("who has no token, the wrong one or one for reading puts nothing", async () => {
  const { folder, invitation, ask } = await openBlobs();
  const name = hashOf(picture);
  const reading = makeTokenByCommand(folder, [invitation.room, "--read-only"]);
  expect((await ask("PUT", name, { token: "wrong", body: picture })).status).toBe(401);
  expect((await ask("GET", name, { token: "wrong" })).status).toBe(401);
  expect((await ask("PUT", name, { token: reading.token, body: picture })).status).toBe(403);
  expect((await ask("PUT", "picture.png", { body: picture })).status).toBe(400);
  expect((await ask("GET", name)).status).toBe(404);
});

test("every answer may be read by a page of the extension", async () => {
  const { server, ask } = await openBlobs();
  const asked = await fetch(`http://127.0.0.1:${server.port}/blob/${hashOf(picture)}`, {
    method: "OPTIONS",
    headers: {
      origin: "chrome-extension://abcdefghijklmnop",
      "access-control-request-method": "PUT",
      "access-control-request-headers": "authorization",
    },
  });
  expect(asked.status).toBe(204);
  expect(Object.fromEntries(asked.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, PUT, POST, DELETE",
    "access-control-allow-headers": "authorization, content-type",
  });
  const answers = [await ask("GET", hashOf(picture)), await ask("PUT", hashOf(picture), { token: "wrong" })];
  for (const answer of answers) expect(answer.headers.get("access-control-allow-origin")).toBe("*");
});

test("health is told without a token, and an address that is none is not found", async () => {
  const { server } = await openBlobs();
  const health = await fetch(`http://127.0.0.1:${server.port}/health`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
  const none = await fetch(`http://127.0.0.1:${server.port}/wp-login.php`);
  expect([none.status, await none.json()]).toEqual([404, { reason: "not-found" }]);
});
