// Who is let in: tokens made, listed and revoked by command and by request, for writing and for reading.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { until } from "@/scripts/browser/until.ts";
import { makeKeyByCommand, makeTokenByCommand, runServerCommand } from "@/scripts/serve/server-process.ts";
import { enter, openRoom, settle, textOf, write } from "./server-room.ts";

test("a wrong token, one of another room and the key are refused with the reason", async () => {
  const { folder, invitation, server } = await openRoom();
  const other = makeTokenByCommand(folder);
  const key = makeKeyByCommand(folder);
  for (const token of ["", "wrong", other.token, key]) {
    const stranger = enter({ ...invitation, token });
    write(stranger, "from a stranger");
    await until(() => stranger.refused.length > 0);
    expect(stranger.refused).toEqual(["wrong-token"]);
  }
  const member = enter(invitation);
  await settle(member);
  expect(textOf(member)).toBe("");
  expect(server.output()).toContain("entered");
});

test("a name that is no room is refused", async () => {
  const { invitation } = await openRoom();
  const stranger = enter({ ...invitation, room: "notes" });
  await until(() => stranger.refused.length > 0);
  expect(stranger.refused).toEqual(["wrong-token"]);
});

test("a token for reading shows everything and changes nothing", async () => {
  const { folder, invitation } = await openRoom();
  const reading = makeTokenByCommand(folder, [invitation.room, "--read-only"]);
  const writer = enter(invitation);
  write(writer, "to be read");
  await settle(writer);
  const reader = enter({ ...invitation, token: reading.token });
  await until(() => textOf(reader) === "to be read");
  expect(reader.provider.authorizedScope).toBe("readonly");
  write(reader, " and changed");
  write(writer, "!");
  // What the reader wrote came first on its line, so the server has had it by the time of the answer to this.
  const second = enter(invitation);
  await until(() => textOf(second) === "to be read!");
  await until(() => textOf(reader).includes("!"));
  expect(textOf(writer)).toBe("to be read!");
  expect(reader.provider.hasUnsyncedChanges).toBe(true);
});

test("who came in by a token that is revoked is let go, and not let in again", async () => {
  const { folder, invitation, id } = await openRoom();
  const member = enter(invitation);
  await settle(member);
  expect(runServerCommand(folder, ["revoke", id])).toMatchObject({ status: 0 });
  await until(() => member.refused.length > 0);
  expect(member.refused).toEqual(["wrong-token"]);
  const again = enter(invitation);
  await until(() => again.refused.length > 0);
  expect(again.refused).toEqual(["wrong-token"]);
  expect(runServerCommand(folder, ["revoke", id])).toMatchObject({ status: 1, stderr: `There is no token ${id}.\n` });
});

test("all tokens of a room but one are revoked by whoever has the key, and those of no other room", async () => {
  const { folder, invitation, server } = await openRoom();
  const other = makeTokenByCommand(folder);
  const kept = makeTokenByCommand(folder, [invitation.room]);
  const member = enter(invitation);
  await settle(member);
  const ask = (authorization: string, body: object) =>
    fetch(`http://127.0.0.1:${server.port}/rooms/${invitation.room}/tokens`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${authorization}` },
      body: JSON.stringify(body),
    });
  const key = makeKeyByCommand(folder);
  expect((await ask(kept.token, { keep: kept.token })).status).toBe(401);
  expect((await ask(key, {})).status).toBe(400);
  expect((await ask(key, { keep: kept.token })).status).toBe(200);
  await until(() => member.refused.length > 0);
  expect(member.refused).toEqual(["wrong-token"]);
  await settle(enter({ ...invitation, token: kept.token }));
  await settle(enter({ ...invitation, room: other.room, token: other.token }));
});

test("tokens are listed without themselves, and kept as hashes", async () => {
  const { folder, invitation, id } = await openRoom();
  const named = makeTokenByCommand(folder, [invitation.room, "--read-only", "--name", "Ben"]);
  const { stdout } = runServerCommand(folder, ["tokens"]);
  expect(stdout).toMatch(new RegExp(`^${id} {2}write .* ${invitation.room}$`, "m"));
  expect(stdout).toMatch(new RegExp(`^${named.id} {2}read .* ${invitation.room} {2}Ben$`, "m"));
  for (const file of ["access.sqlite", "access.sqlite-wal"])
    expect(readFileSync(join(folder, file), "latin1")).not.toContain(invitation.token);
  expect(stdout).not.toContain(invitation.token);
});

test("by the key, a client makes rooms and invitations", async () => {
  const { folder, line, server } = await openRoom();
  const key = makeKeyByCommand(folder);
  const room = "0123456789abcdef0123456789abcdef";
  const ask = (authorization: string, order: unknown, name = room) =>
    fetch(`http://127.0.0.1:${server.port}/rooms/${name}/tokens`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify(order),
    });
  const answer = await ask(`Bearer ${key}`, { access: "write", name: "Ann" });
  expect(answer.status).toBe(201);
  const { token } = (await answer.json()) as { token: string };
  const { token: reading } = (await (await ask(`Bearer ${key}`, { access: "read" })).json()) as { token: string };
  const ann = enter({ port: line.port, room, token });
  write(ann, "Ann's");
  await settle(ann);
  const reader = enter({ port: line.port, room, token: reading });
  await until(() => textOf(reader) === "Ann's");

  const tried = [
    await ask("Bearer wrong", { access: "write" }),
    await ask(`Bearer ${token}`, { access: "write" }),
    await ask(`Bearer ${key}`, { access: "all" }),
    await ask(`Bearer ${key}`, null),
    await ask(`Bearer ${key}`, { access: "write", name: "n".repeat(101) }),
    await ask(`Bearer ${key}`, { access: "write" }, "notes"),
  ];
  expect(await Promise.all(tried.map((one) => one.json()))).toEqual([
    { reason: "wrong-token" },
    { reason: "wrong-token" },
    { reason: "malformed" },
    { reason: "malformed" },
    { reason: "malformed" },
    { reason: "malformed" },
  ]);
});

test("a removed room is gone with its tokens", async () => {
  const { folder, invitation } = await openRoom();
  const member = enter(invitation);
  write(member, "gone");
  await settle(member);
  member.leave();
  await until(() => runServerCommand(folder, ["remove", invitation.room]).status === 0);
  const again = enter(invitation);
  await until(() => again.refused.length > 0);
  expect(runServerCommand(folder, ["tokens"]).stdout).toBe("");
});
