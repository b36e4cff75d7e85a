// Addresses in what is typed and pasted, and the Markdown of a link.
import { expect, test } from "vitest";
import { addressesIn, addressTyped, writeLinkText } from "@/components/note/link-text.ts";

test.each([
  ["https://lamps.example/wicks", "https://lamps.example/wicks"],
  [" lamps.example/wicks ", "https://lamps.example/wicks"],
  ["lamps.example", "https://lamps.example"],
  ["wicks", undefined],
  ["e.g. wicks", undefined],
  ["javascript:alert(1)", undefined],
  ["https://", undefined],
  ["Wicks. Oil", undefined],
])("“%s” is the address %s", (typed, address) => {
  expect(addressTyped(typed)).toBe(address);
});

test("addresses are read from a text of nothing else, each once", () => {
  const [one, two] = ["https://lamps.example/1", "http://lamps.example/2"];
  expect(addressesIn(`${one}\n${two}\r\n ${one} `)).toEqual([one, two]);
  expect(addressesIn(`See ${one}`)).toEqual([]);
  expect(addressesIn("")).toEqual([]);
});

test("a link’s words and address cannot end it early", () => {
  expect(writeLinkText("wicks", "https://lamps.example/a")).toBe("[wicks](https://lamps.example/a)");
  expect(writeLinkText("wicks [2]", "https://lamps.example/a_(b)")).toBe(
    "[wicks \\[2\\]](<https://lamps.example/a_(b)>)",
  );
});
