// Which line of a schedule an entry of a file is, where several could be meant.
import { describe, expect, test } from "vitest";
import type { ScheduledTalk } from "@/lib/model/index.ts";
import { comparedParts } from "@/lib/notebook/schedule/schedule-changes.ts";
import { follow, pairEntries, type ScheduledFields } from "@/lib/notebook/schedule/schedule-twins.ts";

const entry: ScheduledFields = {
  slot: { guid: "1", start: "2026-05-05T09:00:00+02:00", room: "Main hall" },
  title: "Steam for the impatient",
  speakers: [{ name: "Ada Byron" }],
  links: [],
  isBreak: false,
};
const row = (id: string, fields: Partial<ScheduledTalk> = {}): ScheduledTalk => ({
  ...entry,
  id,
  createdAt: "",
  updatedAt: "",
  conferenceId: "c",
  ...fields,
});
const binned = { deletedAt: "2026-05-01T00:00:00.000Z" };

describe("of two lines that could be meant", () => {
  test("it is the one outside the bin, whichever stands first", () => {
    for (const rows of [
      [row("here"), row("bin", binned)],
      [row("bin", binned), row("here")],
    ])
      expect(pairEntries(rows, [entry]).get(entry)?.row.id).toBe("here");
  });

  test("it is the one in the bin where there is no other", () => {
    expect(pairEntries([row("bin", binned)], [entry]).get(entry)?.row.id).toBe("bin");
  });

  test("it is neither where both are as good", () => {
    expect(pairEntries([row("a"), row("b")], [entry]).size).toBe(0);
  });
});

describe("in another form of the schedule", () => {
  const elsewhere = { guid: "other", start: "2026-05-06T14:00:00+02:00" };
  const find = (known: Partial<ScheduledTalk>, read: Partial<ScheduledFields>) => {
    const other = { ...entry, slot: elsewhere, title: "Boilers", speakers: [], ...read };
    return pairEntries([row("known", known)], [other]).get(other)?.row.id;
  };

  test.each([
    ["https://engine.example/talks/steam", "http://www.engine.example/talks/steam/"],
    ["http://engine.example/talks/steam/", "https://engine.example/talks/steam"],
    ["https://www.engine.example/steam", "https://engine.example/steam"],
  ])("a line is known by its address: %s and %s", (url, other) => {
    expect(find({ url }, { url: other })).toBe("known");
  });

  test.each([
    ["https://engine.example/talks/steam", "https://engine.example/talks/steam/2"],
    ["https://engine.example/talks/a/b", "https://engine.example/talks/ab"],
    ["https://engine.example/?of=https://www.a.example/", "https://engine.example/?of=a.example"],
    [undefined, undefined],
  ])("it is another line by another address or without one: %s and %s", (url, other) => {
    expect(find({ url }, { url: other })).toBeUndefined();
  });

  test.each<[string, Partial<ScheduledFields>]>([
    ["at the same moment, written in another zone", { slot: { guid: "2", start: "2026-05-05T07:00:00Z" } }],
    ["on the same day", { slot: { guid: "2", start: "2026-05-05T15:00:00+02:00" } }],
    ["of the same day without a time", { slot: { guid: "2", start: "2026-05-05" } }],
  ])("it is known by a title that says the same, %s", (_, read) => {
    expect(find({}, { title: "Steam, for the impatient!", ...read })).toBe("known");
  });

  test("it is known on another day by its title and speakers, in whatever order these stand", () => {
    const speakers = [{ name: "Ada Byron" }, { name: "Charles Babbage" }];
    const read = { title: entry.title, speakers: speakers.toReversed() };
    expect(find({ speakers }, read)).toBe("known");
    expect(find({ speakers }, { ...read, speakers: [{ name: "Ada Byron" }] })).toBeUndefined();
    expect(find({ speakers: [] }, { ...read, speakers: [] })).toBeUndefined();
    expect(find({ speakers }, { ...read, title: "Boilers" })).toBeUndefined();
  });

  test("a title without letters is still a title", () => {
    const start = { slot: { guid: "2", start: entry.slot.start } };
    expect(find({ title: "???" }, { title: "???", ...start })).toBe("known");
    expect(find({ title: "???" }, { title: "!!!", ...start })).toBeUndefined();
    const speakers = entry.speakers;
    expect(find({ title: "???" }, { title: "???", speakers })).toBe("known");
    expect(find({ title: "???" }, { title: "!!!", speakers })).toBeUndefined();
  });
});

describe("a line after another form of its schedule was read", () => {
  const slides = { kind: "slides" as const, url: "https://decks.example/steam" };
  const film = { kind: "video" as const, url: "https://videos.example/steam" };
  const known = {
    ...entry,
    subtitle: "A start",
    abstract: "On steam.",
    url: "https://engine.example/steam/",
    language: "en",
    links: [slides],
  };
  const other = { ...entry.slot, guid: "other" };
  const read = (fields: Partial<ScheduledFields>) =>
    follow({ row: row("known", known), hasSameGuid: false }, { ...entry, slot: other, ...fields });
  const { id: _, createdAt: _created, updatedAt: _updated, conferenceId: _conference, ...asBefore } = row("", known);

  test.each<[string, Partial<ScheduledFields>]>([
    ["says less", { speakers: [], abstract: "" }],
    [
      "writes the same differently",
      {
        title: "Steam: for the Impatient",
        speakers: [{ name: "ADA BYRON" }],
        abstract: "On steam",
        url: "http://www.engine.example/steam",
        slot: { ...other, start: "2026-05-05T07:00:00Z" },
        links: [slides],
      },
    ],
  ])("is as it was where the other one %s", (_what, fields) => {
    expect(read(fields)).toEqual(asBefore);
  });

  test.each<[string, Partial<ScheduledFields>]>([
    ["title", { title: "Boilers" }],
    ["subtitle", { subtitle: "An end" }],
    ["speakers", { speakers: [{ name: "Charles Cotton" }] }],
    ["abstract", { abstract: "On boilers." }],
    ["address", { url: "https://engine.example/boilers/" }],
    ["language", { language: "fr" }],
  ])("has the other one's %s where that is another", (_what, fields) => {
    expect(read(fields)).toEqual({ ...asBefore, ...fields });
  });

  test("begins at the other one's time and stays under its own id", () => {
    const start = "2026-05-05T11:00:00+02:00";
    expect(read({ slot: { ...other, start } })).toEqual({ ...asBefore, slot: { ...entry.slot, start } });
  });

  test("has the links of both, each once", () => {
    expect(read({ links: [slides, film] }).links).toEqual([slides, film]);
  });
});

describe("what a file says of a line that said nothing of it", () => {
  const { room: _, ...withoutRoom } = entry.slot;
  const known = { ...entry, abstract: "On steam." };
  const silent: [string, ScheduledFields][] = [
    ["no abstract", entry],
    ["an empty abstract", { ...entry, abstract: "" }],
    ["no room", { ...known, slot: withoutRoom }],
  ];

  test.each(silent)("is no change in another form of the schedule: %s", (_what, before) => {
    expect(comparedParts(before, known, false)).toEqual([]);
  });

  test.each(silent)("is one in the same form, written since: %s", (_what, before) => {
    expect(comparedParts(before, known, true)).toHaveLength(1);
  });
});
