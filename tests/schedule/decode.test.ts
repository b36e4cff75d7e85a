// Files in other encodings than UTF-8: modelled bytes.
import { expect, test } from "vitest";
import { decodeSchedule } from "@/lib/schedule/decode.ts";

const bytes = (text: string, write = (code: number) => [code]) =>
  new Uint8Array([...text].flatMap((letter) => write(letter.charCodeAt(0)))).buffer;
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><schedule>Café</schedule>`;

test.each(["ISO-8859-1", "windows-1252"])("an XML file in %s", (encoding) => {
  expect(decodeSchedule(bytes(xml(encoding)))).toBe(xml(encoding));
});

test("UTF-8 with and without its mark, and an encoding nobody knows", () => {
  const encode = (text: string) => new TextEncoder().encode(text).buffer;
  expect(decodeSchedule(encode("Café"))).toBe("Café");
  expect(decodeSchedule(encode(`\uFEFF${xml("ISO-8859-1")}`))).toBe(xml("ISO-8859-1"));
  expect(decodeSchedule(encode(xml("nonsense")))).toBe(xml("nonsense"));
});

test("UTF-16 of both byte orders", () => {
  const little = bytes("\uFEFFCafé", (code) => [code & 255, code >> 8]);
  const big = bytes("\uFEFFCafé", (code) => [code >> 8, code & 255]);
  expect([decodeSchedule(little), decodeSchedule(big)]).toEqual(["Café", "Café"]);
});

test("a first byte alone is no mark", () => {
  const declared = xml("windows-1252");
  for (const sign of ["þ", "ï", "ÿ"]) {
    const text = `${declared}${sign}`;
    expect(decodeSchedule(bytes(text))).toBe(text);
    // The letter itself stands first in a file that says nothing: no UTF-8, and no mark of another encoding either.
    expect(decodeSchedule(bytes(`${sign}ab`))).toBe("\uFFFDab");
  }
});

test("a second byte alone is no mark", () => {
  for (const sign of ["þ", "ÿ", "»"]) expect(decodeSchedule(bytes(`a${sign}b`))).toBe("a\uFFFDb");
});

test("an encoding counts at the beginning of an XML file, not in a text that speaks of one", () => {
  const text = `{ "title": "Café", "abstract": "${xml("ISO-8859-1").replaceAll('"', "'")}" }`;
  expect(decodeSchedule(new TextEncoder().encode(text).buffer)).toBe(text);
  const indented = `\n ${xml("ISO-8859-1")}`;
  expect(decodeSchedule(bytes(indented))).toBe(indented);
});
