// What a conference of a usual size weighs on its way, in bytes: 40 talks with a page each, and 1,000 notes.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { diffUpdate, encodeStateVectorFromUpdate } from "yjs";
import { firstRows, machine, note, Replica } from "./replica.ts";

function usualConference(): Replica {
  const rows = firstRows().filter(({ table }) => table === "conferences" || table === "posts");
  const [template] = firstRows().filter(({ table }) => table === "talks");
  for (let talk = 0; talk < 40; talk++) {
    const id = `talk-${talk}`;
    rows.push({ table: "talks", row: { ...template?.row, id, title: `A talk on lamps, the ${talk}th`, order: talk } });
    for (let index = 0; index < 25; index++) {
      const text = `Note ${index} on talk ${talk}: trim the wick before the oil is low, and mind the draught from the window. `;
      rows.push({ table: "notes", row: note(`note-${talk}-${index}`, id, text.repeat(3).trim(), index) });
    }
  }
  return machine(rows);
}

test("little goes over the wire: all of it once, then letters, and at a reconnection next to nothing", () => {
  const ann = usualConference();
  ann.exchange();
  const whole = ann.document.encode();
  const ben = new Replica();
  ben.exchange(whole);
  expect(ben.table("notes").size).toBe(1000);
  ben.document.takeUpdates();
  const letters = String(ben.table("notes").get("note-7-7")?.markdown);
  ben.put("notes", { ...ben.table("notes").get("note-7-7"), markdown: `${letters}!` });
  ben.exchange();
  const letter = ben.document.takeUpdates().own ?? new Uint8Array();
  ann.exchange(letter);
  const vector = encodeStateVectorFromUpdate(ann.document.encode());
  const nothing = diffUpdate(ann.document.encode(), vector);
  console.log({
    whole: whole.length,
    gzipped: gzipSync(whole).length,
    rows: JSON.stringify([...ann.rows.values()].map((table) => [...table.values()])).length,
    letter: letter.length,
    vector: vector.length,
    nothing: nothing.length,
  });
  expect(letter.length).toBeLessThan(100);
  expect(2 * vector.length + 2 * nothing.length).toBeLessThan(1024);
  expect(ann.table("notes").get("note-7-7")?.markdown).toBe(`${letters}!`);
});
