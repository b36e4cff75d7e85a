// The extension's way into a room, at the real server: what it is told by whom.
import { expect, onTestFinished, test } from "vitest";
import { Doc } from "yjs";
import { openRoom as openClientRoom } from "@/lib/share/connection.ts";
import { until } from "@/scripts/browser/until.ts";
import { makeTokenByCommand } from "@/scripts/serve/server-process.ts";
import { openRoom } from "./server-room.ts";

function listen(port: number, room: string, token: string) {
  const told: unknown[] = [];
  const document = new Doc();
  const leave = openClientRoom({ server: `ws://127.0.0.1:${port}`, room, token }, document, {
    onSynced: () => told.push("synced"),
    onLine: (isConnected) => told.push(isConnected),
    onRefused: (problem, isLasting) => told.push(problem.key, isLasting),
    onAccess: (access) => told.push(access),
  });
  onTestFinished(leave);
  return { told, document };
}

test("who has a token is in, who has a wrong one is told why, who may only read is told that", async () => {
  const { folder, invitation } = await openRoom();
  const { port, room, token } = invitation;
  const writer = listen(port, room, token);
  await until(() => writer.told.includes("synced"));
  expect(writer.told).toContain("write");
  const stranger = listen(port, room, "A".repeat(43));
  await until(() => stranger.told.includes("problemTokenRefused"));
  expect(stranger.told[stranger.told.indexOf("problemTokenRefused") + 1]).toBe(true);
  const reading = makeTokenByCommand(folder, [room, "--read-only"]);
  const reader = listen(port, room, reading.token);
  await until(() => reader.told.includes("read"));
});
