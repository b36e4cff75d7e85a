// The hash by which a client and the server find out that nothing has changed: the same wherever the same is held, whatever way it
// came, and another one as soon as anything is written or deleted.
import { expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { hashState } from "@/lib/share/state-hash.ts";
import { createRandom } from "@/scripts/random.ts";

function edit(document: Doc, random: () => number): void {
  const text = document.getText("t");
  const at = Math.floor(random() * text.length);
  const choice = random();
  if (choice < 0.5) text.insert(at, "word ");
  else if (choice < 0.8) text.delete(at, Math.min(3, text.length - at));
  else document.getMap("f").set(`k${Math.floor(random() * 5)}`, random());
}

test("who has the same has the same hash, in whatever order and parts it came", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = createRandom(seed);
    const documents = [new Doc(), new Doc(), new Doc()];
    const updates: Uint8Array[] = [];
    for (const document of documents) document.on("update", (bytes: Uint8Array) => updates.push(bytes));
    for (let step = 0; step < 40; step++) {
      const document = documents[Math.floor(random() * 3)] ?? new Doc();
      if (random() < 0.2 && updates.length > 0)
        applyUpdate(document, updates[Math.floor(random() * updates.length)] ?? new Uint8Array());
      else edit(document, random);
    }
    const [first = new Doc()] = documents;
    for (const document of documents) applyUpdate(first, encodeStateAsUpdate(document));
    const second = new Doc();
    for (const bytes of updates.toReversed()) applyUpdate(second, bytes);
    const third = new Doc();
    applyUpdate(third, encodeStateAsUpdate(first));
    expect([seed, hashState(second), hashState(third)]).toEqual([seed, hashState(first), hashState(first)]);
  }
});

test("each thing that is written or deleted makes it another", () => {
  const document = new Doc();
  const text = document.getText("t");
  const hashes = [hashState(document)];
  for (const change of [
    () => text.insert(0, "abc"),
    () => text.insert(3, "d"),
    () => text.delete(1, 1),
    () => text.delete(0, 3),
    () => document.getMap("f").set("k", 1),
    () => document.getMap("f").delete("k"),
  ]) {
    change();
    hashes.push(hashState(document));
  }
  expect(new Set(hashes).size).toBe(hashes.length);
});
