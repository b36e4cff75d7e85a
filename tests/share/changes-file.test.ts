// The file in which one machine gives its conferences to another: what is no such file, or not whole, is told from one that is.
import { expect, test } from "vitest";
import { digest } from "@/lib/notebook/pictures.ts";
import { type CarriedConference, decodeChanges, encodeChanges } from "@/lib/share/changes-file.ts";
import { mostDocumentBytes } from "@/lib/share/document.ts";

const conference = (id: string, bytes: number[]): CarriedConference => ({
  id,
  name: id,
  update: new Uint8Array(bytes),
});
const encode = async (conferences: CarriedConference[]) =>
  (await encodeChanges({ id: "m", name: "Desk" }, conferences, "2026-05-10T07:58:00.000Z")).bytes;

test("each conference comes out as it went in, one without a change too", async () => {
  const conferences = [conference("one", [1, 2, 3]), conference("two", []), conference("three", [4])];
  expect((await decodeChanges(await encode(conferences)))?.conferences).toEqual(conferences);
});

const file = await encode([conference("one", [1, 2, 3]), conference("two", [4])]);
const lineEnd = file.indexOf(10);
const head = JSON.parse(new TextDecoder().decode(file.subarray(0, lineEnd)));
const withHead = (changes: object) =>
  new Uint8Array([
    ...new TextEncoder().encode(`${JSON.stringify({ ...head, ...changes })}\n`),
    ...file.subarray(lineEnd + 1),
  ]);

test.each<[string, Uint8Array]>([
  ["an empty file", new Uint8Array()],
  ["a file of another kind", new TextEncoder().encode("hello\n")],
  ["one whose first line has no end", file.slice(0, lineEnd)],
  ["one that ends early", file.slice(0, -1)],
  ["one that goes on", new Uint8Array([...file, 0])],
  [
    "one with more behind its first line",
    new Uint8Array([...file.slice(0, lineEnd + 1), 0, ...file.slice(lineEnd + 1)]),
  ],
  ["one with another byte in it", file.with(-5, (file.at(-5) ?? 0) ^ 1)],
  ["one whose conferences are longer than what it has", withHead({ conferences: [{ id: "one", name: "", bytes: 9 }] })],
  ["one whose conferences are shorter", withHead({ conferences: [{ id: "one", name: "", bytes: 2 }] })],
])("%s is none that is whole", async (_, bytes) => {
  expect(await decodeChanges(bytes)).toBeUndefined();
});

test("a newer Wrapup's is said to be that, whatever is in it", async () => {
  await expect(decodeChanges(withHead({ version: 2, bytes: 1 }))).rejects.toMatchObject({ key: "problemSharedNewer" });
});

test("one that unpacks to more than a notebook can hold is refused", async () => {
  const piece = new Uint8Array(2 ** 20);
  let left = (4 * mostDocumentBytes) / piece.length + 1;
  const zeros = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
  });
  const packed = new Response(zeros.pipeThrough(new CompressionStream("gzip")));
  const body = new Uint8Array(await packed.arrayBuffer());
  const line = JSON.stringify({ ...head, bytes: body.length, sha256: await digest(body) });
  const bomb = new Uint8Array([...new TextEncoder().encode(`${line}\n`), ...body]);
  await expect(decodeChanges(bomb)).rejects.toMatchObject({ key: "problemSharedLarge" });
});
