// The named cases of sharing: what two people do at once without knowing of each other.
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { firstRows, Replica as Machine, machine, note, type Replica, settle } from "./replica.ts";

const edit = (replica: Replica, table: "notes" | "talks" | "posts", id: string, changes: Fields) =>
  replica.put(table, { ...replica.table(table).get(id), ...changes });
const text = (replica: Replica, id = "n1") => replica.table("notes").get(id)?.markdown;
const talk = (replica: Replica, id = "t1") => replica.table("talks").get(id);

/** Ann shares; Ben begins with nothing and has all of it. */
function pair(): [Replica, Replica] {
  const [ann, ben] = [machine(), new Machine()];
  ann.exchange();
  ben.exchange(ann.document.encode());
  settle([ann, ben]);
  return [ann, ben];
}

test("whoever joins has the rows as they are", () => {
  const [ann, ben] = pair();
  const shared = (replica: Replica) =>
    [...replica.rows].map(([table, rows]) => [
      table,
      [...rows.values()].map(({ updatedAt, lastUsedAt, ...row }) => row),
    ]);
  expect(shared(ben)).toEqual(shared(ann));
  expect(ann.table("notes")).toEqual(
    new Map(firstRows().flatMap(({ table, row }) => (table === "notes" ? [[row.id, { ...row }]] : []))),
  );
});

test("whoever joins has nothing of what lies in the bin", () => {
  const ann = machine();
  ann.exchange();
  edit(ann, "talks", "t2", { deletedAt: "2026-05-06T10:00:00.000Z" });
  ann.exchange();
  const ben = new Machine();
  ben.exchange(ann.document.encode());
  settle([ann, ben]);
  expect([...ben.table("talks").keys()]).toEqual(["t1"]);
  expect([...ben.table("notes").keys()]).toEqual(["n1"]);
});

test.each([
  ["wick is long", "swick is long", "A swick is long"],
  ["Trim the wick", "Trim the swick", "Trim the aswick"],
  ["wick", "wicks", "wicksome"],
  ["oil (warm)", "oil (lukewarm)", "oil (a-lukewarm)"],
])(
  "letters that are put before another one's word, one after the other, are one word with it: %j, %j, %j",
  (one, two, three) => {
    const [ann, ben] = pair();
    ann.put("notes", note("n9", "t1", one));
    settle([ann, ben]);
    edit(ben, "notes", "n9", { markdown: two });
    settle([ann, ben]);
    expect([text(ann, "n9"), text(ben, "n9")]).toEqual([two, two]);
    const cy = new Machine();
    cy.exchange(ann.document.encode());
    settle([ann, ben, cy]);
    edit(cy, "notes", "n9", { markdown: three });
    settle([ann, ben, cy]);
    expect([ann, ben, cy].map((replica) => text(replica, "n9"))).toEqual([three, three, three]);
  },
);

test("who has the rows already and joins has each word once at once, before anybody hears of it", () => {
  const ann = machine();
  ann.exchange();
  const ben = machine();
  edit(ben, "notes", "n1", { markdown: "Trim the wick to 40 percent, says Ada" });
  ben.exchange(ann.document.encode());
  expect(text(ben)).toBe("Trim the wick to 40 percent, says Ada");
  expect(ben.document.read({ table: "notes", id: "n1" })?.markdown).toBe("Trim the wick to 40 percent, says Ada");
});

describe("two people at once", () => {
  test("put letters before a third one's word: they stand apart, and the nearer ones are one with the word", () => {
    const [ann, ben] = pair();
    ann.put("notes", note("n9", "t1", "wick"));
    settle([ann, ben]);
    const cy = new Machine();
    cy.exchange(ann.document.encode());
    settle([ann, ben, cy]);
    edit(ben, "notes", "n9", { markdown: "swick" });
    edit(cy, "notes", "n9", { markdown: "twick" });
    settle([ann, ben, cy]);
    expect(["s twick", "t swick"]).toContain(text(ann, "n9"));
    expect(text(ben, "n9")).toBe(text(ann, "n9"));
    expect(text(cy, "n9")).toBe(text(ann, "n9"));
  });

  test("edit one note: both edits are there", () => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n1", { markdown: "First, trim the wick to 40 percent" });
    edit(ben, "notes", "n1", { markdown: "Trim the wick to 40 percent, says Ada" });
    settle([ann, ben]);
    expect(text(ann)).toBe("First, trim the wick to 40 percent, says Ada");
    expect(text(ben)).toBe(text(ann));
  });

  test.each([
    ["Trim the wick to 40 percent", "Trim the wick to 45 percent", "Trim the wick to 38 percent"],
    ["40", "45", "38"],
    ["(40%)", "(45%)", "(38%)"],
    ["4", "45", "48"],
    ["", "45", "38"],
  ])("make another number of %j: both are there to be seen", (first, one, other) => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n1", { markdown: first });
    settle([ann, ben]);
    edit(ann, "notes", "n1", { markdown: one });
    edit(ben, "notes", "n1", { markdown: other });
    settle([ann, ben]);
    const numbers = (line: string) => line.match(/\d+/g) ?? [];
    expect(numbers(String(text(ann))).sort()).toEqual([...numbers(one), ...numbers(other)].sort());
    expect(text(ben)).toBe(text(ann));
  });

  test("make a note of the same id: both texts are there", () => {
    const [ann, ben] = pair();
    ann.put("notes", note("n9", "t1", "Ann made this."));
    ben.put("notes", note("n9", "t1", "Ben made that."));
    settle([ann, ben]);
    expect(
      String(text(ann, "n9"))
        .split(/(?<=\.)\s+/)
        .sort(),
    ).toEqual(["Ann made this.", "Ben made that."]);
    expect(text(ben, "n9")).toBe(text(ann, "n9"));
  });

  test("write at the same place: who takes away the space between their words has it gone for all", () => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n2", { markdown: "oil" });
    edit(ben, "notes", "n2", { markdown: "lamp" });
    settle([ann, ben]);
    const apart = String(text(ann, "n2"));
    expect(apart.split(" ").sort()).toEqual(["lamp", "oil"]);
    const joined = apart.replace(" ", "");
    edit(ann, "notes", "n2", { markdown: joined });
    settle([ann, ben]);
    edit(ben, "notes", "n2", { markdown: `${text(ben, "n2")} stands` });
    settle([ann, ben]);
    expect([ann, ben].map((replica) => text(replica, "n2"))).toEqual([`${joined} stands`, `${joined} stands`]);
  });

  test("delete a note and edit it: it is back, as it was edited", () => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n1", { deletedAt: "2026-05-06T10:00:00.000Z" });
    edit(ben, "notes", "n1", { markdown: "Trim the wick to 40 percent, twice" });
    settle([ann, ben]);
    for (const one of [ann, ben]) {
      expect(text(one)).toBe("Trim the wick to 40 percent, twice");
      expect(one.table("notes").get("n1")).not.toHaveProperty("deletedAt");
    }
  });

  test("delete a note that nobody edits: it is in both bins, and comes back from either", () => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n1", { deletedAt: "2026-05-06T10:00:00.000Z" });
    settle([ann, ben]);
    expect(ben.table("notes").get("n1")?.deletedAt).toBe("2026-05-06T10:00:00.000Z");
    edit(ben, "notes", "n1", { deletedAt: undefined });
    settle([ann, ben]);
    expect(ann.table("notes").get("n1")).not.toHaveProperty("deletedAt");
  });

  test("add a tag and take one away", () => {
    const [ann, ben] = pair();
    edit(ann, "talks", "t1", { tags: ["oil", "ann"] });
    edit(ben, "talks", "t1", { tags: ["ben"] });
    settle([ann, ben]);
    expect(talk(ann)?.tags).toEqual(["ann", "ben"]);
    expect(talk(ben)?.tags).toEqual(["ann", "ben"]);
    edit(ann, "talks", "t1", { tags: ["oil", "ann", "ben"] });
    settle([ann, ben]);
    expect(talk(ben)?.tags).toEqual(["ann", "ben", "oil"]);
  });

  test("take a value away and change another: it is gone for both, from the document, too", () => {
    const [ann, ben] = pair();
    edit(ann, "talks", "t1", { introducedBy: "words" });
    settle([ann, ben]);
    expect(talk(ben)?.introducedBy).toBe("words");
    edit(ann, "talks", "t1", { introducedBy: undefined });
    edit(ben, "talks", "t1", { title: "Oil" });
    settle([ann, ben]);
    for (const one of [ann, ben]) {
      expect(talk(one)).not.toHaveProperty("introducedBy");
      expect(talk(one)?.title).toBe("Oil");
    }
    const document = new Y.Doc();
    Y.applyUpdate(document, ann.document.encode());
    expect(document.getMap("fields").has("talks/t1/introducedBy")).toBe(false);
  });

  test("put the talks in another order: it is one order in the end", () => {
    const [ann, ben] = pair();
    edit(ann, "talks", "t1", { order: 3 });
    edit(ben, "talks", "t2", { order: 0.5 });
    edit(ben, "talks", "t1", { order: 4 });
    settle([ann, ben]);
    expect(talk(ann)?.order).toBe(talk(ben)?.order);
    expect(talk(ann, "t2")?.order).toBe(0.5);
  });

  test("join two talks and add a note to the one that goes: the note is on a talk that is there", () => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n2", { talkId: "t1" });
    edit(ann, "talks", "t2", { deletedAt: "2026-05-06T10:00:00.000Z" });
    ben.put("notes", note("n9", "t2", "Asked about the oil."));
    settle([ann, ben]);
    for (const one of [ann, ben]) {
      expect(one.table("notes").get("n2")?.talkId).toBe("t1");
      expect(one.table("notes").get("n9")?.talkId).toBe("t2");
      expect(talk(one, "t2")).not.toHaveProperty("deletedAt");
    }
  });

  test("join two talks while nobody writes on them: the one is in both bins", () => {
    const [ann, ben] = pair();
    edit(ann, "talks", "t2", { deletedAt: "2026-05-06T10:00:00.000Z" });
    edit(ann, "notes", "n2", { talkId: "t1" });
    settle([ann, ben]);
    expect(talk(ben, "t2")?.deletedAt).toBe("2026-05-06T10:00:00.000Z");
    expect(ben.table("notes").get("n2")?.talkId).toBe("t1");
  });

  test("delete a talk and edit a note of another one: the talk stays in both bins", () => {
    const [ann, ben] = pair();
    edit(ann, "talks", "t2", { deletedAt: "2026-05-06T10:00:00.000Z" });
    edit(ben, "notes", "n1", { markdown: "Trim the wick to 40 percent, twice" });
    settle([ann, ben]);
    for (const one of [ann, ben]) {
      expect(text(one)).toBe("Trim the wick to 40 percent, twice");
      expect(talk(one, "t2")?.deletedAt).toBe("2026-05-06T10:00:00.000Z");
    }
  });

  test("write sections, an introduction and hand edits of the post", () => {
    const [ann, ben] = pair();
    edit(ann, "posts", "p", {
      sections: [{ heading: "People met", markdown: "Ada" }],
      edited: { body: "One two", base: "One" },
    });
    edit(ben, "posts", "p", { sections: [{ heading: "To try", markdown: "Oil" }], introduction: "We went." });
    settle([ann, ben]);
    const post = ann.table("posts").get("p");
    expect(post).toEqual({ ...ben.table("posts").get("p"), updatedAt: post?.updatedAt });
    expect(post).toMatchObject({ introduction: "We went.", edited: { body: "One two", base: "One" } });
    expect(JSON.stringify(post)).toContain(JSON.stringify({ heading: "People met", markdown: "Ada" }));
    expect(JSON.stringify(post)).toContain(JSON.stringify({ heading: "To try", markdown: "Oil" }));
    edit(ann, "posts", "p", { edited: undefined });
    edit(ben, "posts", "p", { edited: { body: "One two three", base: "One" } });
    settle([ann, ben]);
    expect(ann.table("posts").get("p")).toMatchObject({ edited: { body: expect.stringContaining("three") } });
  });
});

describe("a field in which somebody goes on typing, and does not see what others write", () => {
  /** Types letter by letter from what stood there first, while the other's words come in between. */
  test.each([
    ["Trim the wick", " every day", "First, Trim the wick", "First, Trim the wick every day"],
    ["Trim the wick", " every day", "Trim the long wick", "Trim the long wick every day"],
    ["", "Mine alone", "Yours", "Mine alone Yours"],
  ])("from %j by %j, others to %j: all words are there", (first, typed, others, expected) => {
    const [ann, ben] = pair();
    edit(ann, "notes", "n1", { markdown: first });
    settle([ann, ben]);
    let shown = first;
    for (const [index, letter] of [...typed].entries()) {
      if (index === 2) {
        edit(ben, "notes", "n1", { markdown: others });
        ben.exchange();
        ann.exchange(ben.document.encode());
      }
      shown += letter;
      edit(ann, "notes", "n1", { markdown: shown });
      ann.exchange();
    }
    settle([ann, ben]);
    const words = (line: unknown) => (String(line).match(/\w+/g) ?? []).sort();
    expect(words(text(ann))).toEqual(words(expected));
    expect(text(ben)).toBe(text(ann));
    // The field is left, and shows what is there: what is taken away now is taken away.
    const last = String(text(ann));
    for (let length = last.length; length > last.length - 3; length--)
      edit(ann, "notes", "n1", { markdown: last.slice(0, length - 1) });
    settle([ann, ben]);
    expect(text(ben)).toBe(last.slice(0, -3));
  });
});

describe("one backup, restored on both", () => {
  test("and shared by each alone: nothing is there twice, and both edits are", () => {
    const [ann, ben] = [machine(), machine()];
    ann.exchange();
    ben.exchange();
    edit(ann, "notes", "n1", { markdown: "First trim the wick to 40 percent" });
    edit(ben, "notes", "n1", { markdown: "Trim the wick to 40 percent indeed" });
    settle([ann, ben]);
    expect(text(ann)).toBe("First trim the wick to 40 percent indeed");
    expect(text(ben)).toBe(text(ann));
    expect(ann.table("notes").size).toBe(2);
  });

  test("edited on both before that: nothing is there twice, and no word is gone", () => {
    const [ann, ben] = [machine(), machine()];
    edit(ann, "notes", "n1", { markdown: "Trim the wick to 40 percent every day" });
    edit(ben, "notes", "n1", { markdown: "Ben: Trim the wick to 40 percent" });
    ann.exchange();
    ben.exchange();
    settle([ann, ben]);
    expect(text(ben)).toBe(text(ann));
    const words = String(text(ann)).match(/\w+/g) ?? [];
    expect([...words].sort()).toEqual(["40", "Ben", "Trim", "day", "every", "percent", "the", "to", "wick"].sort());
  });

  test("a title that the team has changed is not set back by who comes with the old one", () => {
    for (let run = 0; run < 20; run++) {
      const [ann, ben] = [machine(), machine()];
      ann.exchange();
      edit(ann, "talks", "t1", { title: "Better title" });
      ann.exchange();
      edit(ben, "talks", "t1", { abstract: `Of his own ${run}.` });
      ben.exchange(ann.document.encode());
      settle([ann, ben]);
      expect(talk(ben)).toMatchObject({ title: "Better title", abstract: `Of his own ${run}.` });
      expect(talk(ann)).toMatchObject({ title: "Better title", abstract: `Of his own ${run}.` });
    }
  });
});

test("what was taken in before changes nothing when it comes again", () => {
  const [ann, ben] = pair();
  edit(ann, "notes", "n1", { markdown: "Trim the wick daily" });
  ann.exchange();
  const update = ann.document.encode();
  expect(ben.exchange(update)).toBe(1);
  ben.document.takeUpdates();
  expect(ben.exchange(update)).toBe(0);
  expect(ben.document.takeUpdates()).toEqual({});
});

test("one letter is a few bytes on the wire, and 2,000 leave little behind", () => {
  const [ann] = pair();
  ann.document.takeUpdates();
  edit(ann, "notes", "n1", { markdown: "Trim the wick to 40 percents" });
  ann.exchange();
  expect(ann.document.takeUpdates().own?.length).toBeLessThan(100);
  const before = ann.document.encode().length;
  let typed = String(text(ann));
  for (let key = 0; key < 2000; key++) {
    typed += key % 7 === 6 ? " " : "abcdef"[key % 6];
    edit(ann, "notes", "n1", { markdown: typed });
    ann.exchange();
  }
  const grown = ann.document.encode().length - before;
  expect(grown).toBeLessThan(2 * 2000);
  expect(text(ann)).toBe(typed);
});

describe("somebody of ill will", () => {
  const hostile = (change: (doc: Y.Doc) => void, replica: Replica) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, replica.document.encode());
    change(doc);
    return Y.encodeStateAsUpdate(doc);
  };

  test.each<[string, (doc: Y.Doc) => void]>([
    ["a mark that is none", (doc) => doc.getMap("fields").set("talks/t1/mark", "<script>")],
    ["a title that is a number", (doc) => doc.getMap("fields").set("talks/t1/title", 7)],
    ["a field that goes", (doc) => doc.getMap("fields").delete("talks/t1/title")],
    ["a map in a map", (doc) => doc.getMap("fields").set("talks/t1/title", new Y.Map())],
    ["bytes", (doc) => doc.getMap("fields").set("talks/t1/speakers", new Uint8Array(9))],
    ["a number beyond JSON", (doc) => doc.getMap("fields").set("talks/t1/order", 2n ** 60n)],
    [
      "a name that changes objects",
      (doc) => doc.getMap("fields").set("talks/t1/slot", JSON.parse('{"__proto__":{"x":1}}')),
    ],
    ["keys that name nothing", (doc) => doc.getMap("fields").set("settings/x/y", 1).valueOf()],
    ["a row without anything", (doc) => doc.getMap("fields").set("notes/n7/createdAt", "x").valueOf()],
    ["a place in the bin of no form", (doc) => doc.getMap("fields").set("talks/t1/gone", { at: 1, of: {} }).valueOf()],
    ["a picture within a text", (doc) => doc.getText("notes/n1/markdown").insertEmbed(3, { image: "x" })],
    ["a text that is a list", (doc) => void doc.getArray("notes/n8/markdown").push([1, 2])],
  ])("cannot break or take a row by %s", (_, change) => {
    const [ann] = pair();
    const rows = (replica: Replica) => [...replica.rows].map(([table, all]) => [table, [...all.keys()]]);
    const before = rows(ann);
    ann.exchange(hostile(change, ann));
    expect(rows(ann)).toEqual(before);
    expect(talk(ann)).toMatchObject({ title: "Talk t1", mark: "mention", speakers: [], order: 1 });
    expect(text(ann)).toBe("Trim the wick to 40 percent");
    // And it goes on.
    edit(ann, "notes", "n1", { markdown: "Trim the wick to 41 percent" });
    edit(ann, "talks", "t1", { mark: "highlight" });
    ann.exchange();
    ann.exchange(ann.document.encode());
    expect(text(ann)).toBe("Trim the wick to 41 percent");
    expect(talk(ann)?.mark).toBe("highlight");
  });

  test.each([
    ["nothing that can be read", () => new Uint8Array([1, 2, 3, 255]), "problemSharedDamaged"],
    ["what is too large", () => new Uint8Array(2 ** 26 + 1), "problemSharedLarge"],
    [
      "a newer document",
      (ann: Replica) => hostile((doc) => doc.getMap("meta").set("version", 2), ann),
      "problemSharedNewer",
    ],
  ])("is refused with %s", (_, make, key) => {
    const [ann] = pair();
    expect(() => ann.exchange(make(ann))).toThrow(key);
    expect(text(ann)).toBe("Trim the wick to 40 percent");
  });
});
