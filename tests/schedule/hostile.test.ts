// Schedules made to fill the memory, to keep the browser busy, or to reach what is not theirs: refused whole with a sentence, or cut to
// a length. Nothing here looks at a clock: what would never end hangs the test.
import { expect, test } from "vitest";
import { checkScheduleSize, EntryCounter, mostEntries, mostLetters } from "@/lib/schedule/bounds.ts";
import type { ReadEntry } from "@/lib/schedule/schedule.ts";
import { openText } from "./open.ts";

const frab = (rooms: Record<string, object[]>, more = "") => {
  const days = [{ date: "2024-05-05", rooms }];
  const conference = { title: "Lamps", time_zone_name: "Europe/Berlin", days };
  return `{"schedule":{"conference":${JSON.stringify(conference)}${more}}}`;
};
const event = (guid: string, more: object = {}) => ({ guid, title: `Talk ${guid}`, start: "10:00", ...more });
const many = (count: number, make: (number: number) => object) => Array.from({ length: count }, (_, at) => make(at));

test("a file of 100 MB is refused by its size, before it is read", () => {
  expect(() => checkScheduleSize(100_000_000)).toThrow(
    expect.objectContaining({ key: "problemScheduleTooLarge", values: ["64"] }),
  );
  expect(() => checkScheduleSize(64_000_000)).not.toThrow();
});

test("a text of 65 MB is refused, however it came", async () => {
  await expect(openText("s.json", `[${" ".repeat(65_000_000)}]`)).rejects.toMatchObject({
    key: "problemScheduleTooLarge",
  });
});

test("more talks than any conference has are refused", async () => {
  const text = frab({ Hall: many(mostEntries + 1, (number) => event(`${number}`)) });
  await expect(openText("s.json", text)).rejects.toMatchObject({ key: "problemScheduleExcess", values: ["20,000"] });
});

test("one long talk named again and again is refused", async () => {
  const times = Math.ceil(mostLetters / 200_000);
  const talk = `- &a\n  title: Oil\n  date: "2024-05-05"\n  video_provider: mp4\n  description: "${"x".repeat(200_000)}"\n`;
  await expect(openText("videos.yml", talk + "- *a\n".repeat(times))).rejects.toMatchObject({
    key: "problemScheduleExcess",
  });
});

test.each([
  ["speakers", { speakers: [{ name: "x".repeat(10_000_000) }] }],
  ["links", { links: [{ kind: "page" as const, url: `https://lamps.example/${"x".repeat(10_000_000)}` }] }],
])("long %s count among what all talks say together", (_, fields) => {
  const entry = { title: "Oil", speakers: [], links: [], isBreak: false, slot: { guid: "oil", start: "2024-05-05" } };
  const counter = new EntryCounter();
  const count = () => counter.count([{ ...entry, ...fields }]);
  for (let times = 0; times < Math.floor(mostLetters / 10_000_100); times++) count();
  expect(count).toThrow("problemScheduleExcess");
});

test("talks that all have one id are told apart, each looked at once", async () => {
  const text = frab({ Hall: many(15_000, (number) => event("same", { title: `Talk ${number}` })) });
  const { entries } = await openText("s.json", text);
  expect(new Set(entries.map(({ slot }) => slot.guid)).size).toBe(15_000);
});

test("texts of a megabyte, thousands of speakers and links are cut", async () => {
  const long = "😀".repeat(500_000);
  const speakers = many(5000, (number) => ({ public_name: `${number} ${long.slice(0, 2000)}` }));
  const links = many(5000, (number) => ({ url: `https://lamps.example/${number}`, title: "Page" }));
  const text = frab({ [long]: [event(long, { title: long, abstract: long, persons: speakers, links })] });
  const { entries } = await openText("s.json", text);
  const [entry] = entries;
  const texts = [entry?.title, entry?.slot.room, entry?.slot.guid, ...(entry?.speakers ?? []).map(({ name }) => name)];
  for (const one of texts) expect(one?.length).toBeLessThanOrEqual(500);
  expect(entry?.abstract?.length).toBeLessThanOrEqual(50_000);
  expect(entry?.speakers).toHaveLength(100);
  expect(entry?.links.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(entry).isWellFormed()).toBe(true);
});

test.each<[string, object, (entry: ReadEntry) => string | undefined]>([
  ["title", { title: "x".repeat(501) }, ({ title }) => title],
  ["subtitle", { subtitle: "x".repeat(501) }, ({ subtitle }) => subtitle],
  ["track", { track: "x".repeat(501) }, ({ slot }) => slot.track],
  ["id", { guid: "x".repeat(501) }, ({ slot }) => slot.guid],
  ["speaker's name", { persons: [{ public_name: "x".repeat(501) }] }, ({ speakers }) => speakers[0]?.name],
])("a line's %s that alone is too long is cut, one that is not stays", async (_, more, read) => {
  const readTalk = async (fields: object) =>
    (await openText("s.json", frab({ Hall: [event("1", fields)] }))).entries[0];
  const entry = await readTalk(more);
  expect(entry && read(entry)).toBe(`${"x".repeat(499)}…`);
  const shorter = JSON.parse(JSON.stringify(more).replace("x".repeat(501), "x".repeat(500)));
  const whole = await readTalk(shorter);
  expect(whole && read(whole)).toBe("x".repeat(500));
});

test.each([
  ["people", { persons: many(101, (number) => ({ public_name: `Ada ${number}` })) }],
  ["links", { links: many(101, (number) => ({ url: `https://lamps.example/${number}` })) }],
])("more %s than a talk can have are cut, and what is short stays", async (_, more) => {
  const [entry] = (await openText("s.json", frab({ Hall: [event("1", more)] }))).entries;
  expect(Math.max(entry?.speakers.length ?? 0, entry?.links.length ?? 0)).toBe(100);
  expect(entry).toMatchObject({ title: "Talk 1", slot: { guid: "1", room: "Hall" } });
});

test("an abstract that alone is too long is cut, and what is short stays", async () => {
  const [entry] = (await openText("s.json", frab({ Hall: [event("1", { abstract: "x".repeat(50_001) })] }))).entries;
  expect(entry?.abstract).toBe(`${"x".repeat(49_999)}…`);
  expect(entry).toMatchObject({ title: "Talk 1", slot: { guid: "1", room: "Hall" } });
});

test("names that every object has are names like others", async () => {
  const event1 = JSON.stringify(event("__proto__"));
  const event2 = JSON.stringify(event("constructor", { title: "toString" }));
  const rooms = `{"__proto__":[${event1}],"constructor":[${event2}]}`;
  const text = `{"schedule":{"conference":{"title":"__proto__","__proto__":{"polluted":true},"time_zone_name":"UTC","days":[{"date":"2024-05-05","rooms":${rooms}}]}}}`;
  const { entries } = await openText("s.json", text);
  expect(entries.map(({ slot }) => [slot.room, slot.guid])).toEqual([
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
  ]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ["JSON", "s.json", `${"[".repeat(300_000)}${"]".repeat(300_000)}`],
  ["JSON in a talk", "s.json", frab({ Hall: [event("1")] }, `,"x":${"[".repeat(300_000)}`)],
  ["YAML", "videos.yml", `- ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  [
    "YAML of aliases",
    "videos.yml",
    `- &a [x]\n${many(30, (at) => ({ at }))
      .map(() => "- [*a, *a, *a]\n")
      .join("")}`,
  ],
  ["comments without an end", "s.xml", "<!--".repeat(1_000_000)],
  ["instructions without an end", "s.xml", `<?xml version="1.0"?>${"<?".repeat(1_000_000)}`],
  ["doctypes without an end", "s.xml", "<!DOCTYPE a ".repeat(200_000)],
])("%s, nested or never ending, is refused with a sentence", async (_, name, text) => {
  await expect(openText(name, text)).rejects.toMatchObject({ name: "Problem" });
});

test("marks that are never closed are looked at once", async () => {
  const text = frab({ Hall: [event("1", { abstract: "<p".repeat(500_000) })] });
  expect((await openText("s.json", text)).entries).toHaveLength(1);
});
