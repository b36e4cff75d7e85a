// The message that a post goes into: whole while mail programs can take it, else with a sentence in its place.
import { expect, test } from "vitest";
import { mailAddress } from "@/lib/post/files/mail.ts";

const read = (address: string) => {
  const fields = new URL(address).searchParams;
  return { subject: fields.get("subject"), body: fields.get("body") };
};

test("a short post is the message, with the line ends of mail", () => {
  const { address, isWhole } = mailAddress("Days & nights", "a = b\nc + “d”\n", "Paste it.");
  expect(isWhole).toBe(true);
  expect(read(address)).toEqual({ subject: "Days & nights", body: "a = b\r\nc + “d”\r\n" });
});

test.each([
  ["letters", "a".repeat(1800)],
  ["signs that grow in an address", "会".repeat(200)],
])("a long post of %s is not", (_, text) => {
  const { address, isWhole } = mailAddress("Days", text, "Paste it.");
  expect(isWhole).toBe(false);
  expect(read(address)).toEqual({ subject: "Days", body: "Paste it." });
});

test("one that just fits is whole, and one letter more is not", () => {
  const room = 1800 - mailAddress("Days", "", "").address.length;
  const isWhole = (letters: number) => mailAddress("Days", "a".repeat(letters), "Paste it.").isWhole;
  expect([room, room + 1].map(isWhole)).toEqual([true, false]);
});

test("an address is never longer than mail programs take, whatever the title", () => {
  expect(mailAddress("会".repeat(900), "a", "Paste it.").address.length).toBeLessThanOrEqual(1800);
});

test("half a letter does not break it", () => {
  expect(() => mailAddress("a\ud83d", "\ude00b", "Paste it.")).not.toThrow();
});
