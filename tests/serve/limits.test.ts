// What one person can take from the others: so much and no more.
import { HocuspocusProvider } from "@hocuspocus/provider";
import { expect, test } from "vitest";
import { until } from "@/scripts/browser/until.ts";
import { enter, isSynced, openRoom, settle, textOf, write } from "./server-room.ts";

test("a room that is full takes no more, says so, and keeps what it has", async () => {
  const { invitation } = await openRoom({ LIMIT_ROOM: "20000" });
  const ann = enter(invitation);
  write(ann, "a".repeat(15_000));
  await settle(ann);
  write(ann, "b".repeat(15_000));
  await until(() => ann.refused.length > 0);
  expect(ann.refused[0]).toBe("room-full");
  const ben = enter(invitation);
  await settle(ben);
  expect(textOf(ben)).toBe("a".repeat(15_000));
});

test("typing and deleting for long fills no room", async () => {
  const { invitation } = await openRoom({ LIMIT_ROOM: "20000", LIMIT_MESSAGES: "1000" });
  const ann = enter(invitation);
  const text = ann.document.getText("t");
  for (let at = 0; at < 300; at += 1) {
    text.insert(0, "c".repeat(200));
    text.delete(0, 200);
  }
  await settle(ann);
  expect(ann.refused).toEqual([]);
});

test("a message that is too large ends the connection, and the server goes on", async () => {
  const { invitation } = await openRoom({ LIMIT_MESSAGE: "10000" });
  const ben = enter(invitation);
  await settle(ben);
  const ann = enter(invitation);
  await settle(ann);
  const codes: number[] = [];
  ann.provider.configuration.websocketProvider.on("close", ({ event }: { event: { code: number } }) =>
    codes.push(event.code),
  );
  write(ann, "d".repeat(11_000));
  await until(() => codes.includes(1009) || codes.includes(1006));
  write(ben, "goes on");
  await settle(ben);
  const cleo = enter(invitation);
  await until(() => textOf(cleo) === "goes on");
});

test("who sends too many messages is let go with the reason", async () => {
  const { invitation } = await openRoom({ LIMIT_MESSAGES: "5" });
  const ann = enter(invitation);
  await settle(ann);
  for (let at = 0; at < 500; at += 1) write(ann, "e");
  await until(() => ann.refused.length > 0);
  expect(ann.refused[0]).toBe("too-many");
});

test("more connections than one address may have are refused until one has ended", async () => {
  const { invitation, server } = await openRoom({ LIMIT_ADDRESS_CONNECTIONS: "2" });
  const [ann, ben] = [enter(invitation), enter(invitation)];
  await settle(ann, ben);
  const cleo = enter(invitation);
  const failed: unknown[] = [];
  cleo.provider.configuration.websocketProvider.on("close", (event: unknown) => failed.push(event));
  await until(() => failed.length > 0);
  expect(isSynced(cleo)).toBe(false);
  // Another address, as what stands in front would say.
  const answer = await fetch(`http://127.0.0.1:${server.port}/health`);
  expect(answer.status).toBe(200);
  ben.leave();
  await settle(cleo);
});

test("requests beyond the rate are refused for a while", async () => {
  const { server } = await openRoom({ LIMIT_REQUESTS: "1" });
  const ask = (from: string) =>
    fetch(`http://127.0.0.1:${server.port}/health`, { headers: { "x-forwarded-for": from } });
  const answers = [];
  for (let at = 0; at < 100; at += 1) answers.push(await ask("192.0.2.1"));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("retry-after")).toBe("5");
  expect(await refused[0]?.json()).toEqual({ reason: "too-many" });
  // What somebody puts before what the proxy adds does not count.
  expect((await ask("198.51.100.7, 192.0.2.1")).status).toBe(429);
  expect((await ask("192.0.2.2")).status).toBe(200);
});

test("rooms asked for without a token are counted with the requests", async () => {
  const { invitation } = await openRoom({ LIMIT_REQUESTS: "1" });
  const { websocketProvider } = enter({ ...invitation, token: "wrong" }).provider.configuration;
  const reasons: string[] = [];
  for (let at = 0; at < 30; at += 1) {
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: at.toString(16).padStart(32, "f"),
      token: "guess",
      onAuthenticationFailed: ({ reason }) => void reasons.push(reason),
    });
    provider.attach();
    await until(() => reasons.length > at);
  }
  expect(reasons[0]).toBe("wrong-token");
  expect(reasons).toContain("too-many");
});

test("the log has neither what is written nor what opens a room", async () => {
  const { invitation, server } = await openRoom();
  const ann = enter(invitation);
  write(ann, "a secret text");
  await settle(ann);
  // A presence that is no JSON, at which the engine fails with a message that quotes it.
  ann.provider.configuration.websocketProvider.webSocket?.send(malformedPresence(invitation.room, "a secret text"));
  await until(() => server.output().includes("library"));
  await server.stop();
  expect(server.output()).toContain(invitation.room);
  expect(server.output()).not.toContain("secret");
  expect(server.output()).not.toContain(invitation.token);
});

/** A message of Hocuspocus's kind 1, an awareness update of y-protocols, with a state that JSON.parse refuses. */
function malformedPresence(room: string, state: string): Uint8Array<ArrayBuffer> {
  const string = (text: string) => [text.length, ...Buffer.from(text)];
  const update = [1, 7, 1, ...string(state)];
  return new Uint8Array([...string(room), 1, update.length, ...update]);
}
