// The line that invites into a room: what is written is read again, and nothing else is taken for one.
import { describe, expect, test } from "vitest";
import {
  httpsAddress,
  type Invitation,
  makeRoom,
  readInvitation,
  readServerAddress,
  writeInvitation,
} from "@/lib/share/invitation.ts";
import { roomPattern } from "@/lib/share/server-interface.ts";

const room = "0123456789abcdef0123456789abcdef";
const token = "Zm9vYmFy-_Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFy1";

test.each<Invitation>([
  { server: "wss://lamps.example", room, token, access: "write" },
  { server: "wss://lamps.example:8443/wrapup", room, token, access: "read" },
  { server: "wss://lamps.example", room, token, access: "read", invitedBy: "Ada & Søn #1" },
])("an invitation is read as it was written", (invitation) => {
  const line = writeInvitation(invitation);
  expect(readInvitation(line)).toEqual(invitation);
  expect(readInvitation(` <${line}>\n`)).toEqual(invitation);
  expect(new URL(line).search).toBe("");
});

describe("what mail and chat make of a line is read as the line", () => {
  const invitation: Invitation = {
    server: "wss://lamps.example:8443/wrapup",
    room,
    token,
    access: "read",
    invitedBy: "Ada (Oil)",
  };
  const line = writeInvitation(invitation);
  const wrapped = (gap: string) => line.replace(/.{40}/g, `$&${gap}`);
  test.each([
    ["broken into lines", wrapped("\n")],
    ["broken by Windows", wrapped("\r\n")],
    ["quoted in an answer", `> ${wrapped("\n> ")}`],
    ["quoted twice", `>> ${wrapped("\n>> ")}`],
    ["broken and pasted into a field of one line", wrapped(" ")],
    ["in straight quotes", `"${line}"`],
    ["in curly quotes", `“${line}”`],
    ["in guillemets", `« ${line} »`],
    ["in backticks", `\`${line}\``],
    ["in apostrophes", `'${line}'`],
    ["in parentheses", `(${line})`],
    ["with signs that nobody sees", `\u200b\ufeff${line}\u200b`],
    ["as the source of a page has it", line.replaceAll("&", "&amp;")],
    ["behind words", `Here you are: ${line}`],
    ["behind words and an address", `Our server is https://lamps.example (no key needed):\n${line}`],
  ])("%s", (_, pasted) => expect(readInvitation(pasted)).toEqual(invitation));
});

test("an address within an address is not where a line leads", () => {
  const line = `wss://lamps.example/to?at=wss://oil.example/#room=${room}&token=${token}`;
  expect(readInvitation(line).server).toBe("wss://lamps.example/to");
});

test.each([
  ["Ada%0A%0AQuill", "Ada Quill"],
  ["%E2%80%AEadA", "adA"],
  ["%20%00%20", undefined],
  ["", undefined],
  [`${"a".repeat(59)}%20Quill`, "a".repeat(59)],
  ["%F0%9F%A6%89".repeat(61), "🦉".repeat(60)],
])("who made it is a name to be shown on one line: %j", (written, name) => {
  const line = `wss://lamps.example/#room=${room}&token=${token}&by=${written}`;
  expect(readInvitation(line).invitedBy).toBe(name);
});

test("a room of one's own is 128 random bits", () => {
  expect(makeRoom()).toMatch(roomPattern);
  expect(makeRoom()).not.toBe(makeRoom());
});

test("the server's other answers are under the same address", () => {
  expect(httpsAddress("wss://lamps.example:8443/wrapup")).toBe("https://lamps.example:8443/wrapup");
});

describe("an address", () => {
  test.each([
    ["lamps.example", "wss://lamps.example"],
    ["wss://lamps.example/", "wss://lamps.example"],
    ["https://lamps.example:8443/team/", "wss://lamps.example:8443/team"],
    [" localhost:8443 ", "wss://localhost:8443"],
    ["lamps.example/to?at=wss://oil.example", "wss://lamps.example/to"],
  ])("is read from %s", (typed, server) => expect(readServerAddress(typed)).toBe(server));

  test.each([
    ["ws://lamps.example", "problemServerUnsafe"],
    ["javascript://lamps.example", "problemServerUnsafe"],
    ["", "problemServerAddress"],
    ["http://lamps.example", "problemServerUnsafe"],
    ["wss://ada:secret@lamps.example", "problemServerAddress"],
    ["wss://ada@lamps.example", "problemServerAddress"],
    ["wss://:secret@lamps.example", "problemServerAddress"],
    [`lamps.example/${"x".repeat(2000)}`, "problemServerAddress"],
    ["lamps example", "problemServerAddress"],
  ])("is none in %j", (typed, key) => expect(() => readServerAddress(typed)).toThrow(key));
});

test.each([
  "",
  "wss://lamps.example",
  `wss://lamps.example/#room=${room}`,
  `wss://lamps.example/#room=../../x&token=${token}`,
  `wss://lamps.example/#room=${room}&token=<script>`,
  `wss://lamps.example/#room=${room}&token=${"x".repeat(15)}`,
  `wss://lamps.example/#room=${room}&token=${"x".repeat(257)}`,
  `${"x".repeat(3000)}#room=${room}&token=${token}`,
])("%j is no invitation", (line) => expect(() => readInvitation(line)).toThrow("problemInvitation"));
