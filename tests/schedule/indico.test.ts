// Indico's export of an event: modelled after its documentation and the code that writes it.
import { expect, test } from "vitest";
import { openText } from "./open.ts";

const at = (time: string, tz = "Europe/Oslo") => ({ date: "2026-05-22", time, tz });
const contribution = {
  _type: "Contribution",
  id: "7",
  db_id: 4711,
  title: "Trimming wicks",
  description: "<p>All about <b>wicks</b>.</p>",
  startDate: at("08:20:00"),
  endDate: at("08:40:00"),
  duration: 20,
  room: "3",
  roomFullname: "Lamp Hall 3",
  session: "Oil",
  track: null,
  url: "https://indico.lamps.example/event/12/contributions/4711/",
  speakers: [
    { fullName: "Quill, Ada", first_name: "Ada", last_name: "Quill", affiliation: "Lampworks" },
    { fullName: "Moreno, Cy", affiliation: "" },
    { affiliation: "Nobody" },
  ],
  folders: [
    { attachments: [{ title: "Slides", download_url: "https://indico.lamps.example/files/wicks.pdf" }] },
    { attachments: [{ title: "Notes", link_url: "https://lamps.example/notes" }] },
  ],
};
const conference = {
  _type: "Conference",
  title: "LampConf",
  location: "Oslo",
  timezone: "Europe/Oslo",
  url: "https://indico.lamps.example/event/12/",
};
const exported = (event: object, ...others: object[]) =>
  openText(
    "12.json",
    JSON.stringify({ _type: "HTTPAPIResult", count: 1, results: [{ ...conference, ...event }, ...others] }),
  );

test("an event with its contributions", async () => {
  const { conference: read, entries, format, needsTimeZone } = await exported({ contributions: [contribution] });
  expect([format, needsTimeZone]).toEqual(["Indico", false]);
  expect(read).toEqual({
    name: "LampConf",
    url: "https://indico.lamps.example/event/12/",
    place: "Oslo",
    timeZone: "Europe/Oslo",
    firstDay: "2026-05-22",
    lastDay: "2026-05-22",
  });
  expect(entries).toEqual([
    {
      slot: {
        guid: "4711",
        start: "2026-05-22T08:20:00+02:00",
        durationSeconds: 1200,
        room: "Lamp Hall 3",
        track: "Oil",
      },
      title: "Trimming wicks",
      speakers: [{ name: "Ada Quill" }, { name: "Cy Moreno" }],
      abstract: "All about **wicks**.",
      url: "https://indico.lamps.example/event/12/contributions/4711/",
      links: [
        { kind: "slides", url: "https://indico.lamps.example/files/wicks.pdf", title: "Slides" },
        { kind: "page", url: "https://lamps.example/notes", title: "Notes" },
      ],
      isBreak: false,
    },
  ]);
});

test("an event whose contributions stand within its sessions, beside those of none", async () => {
  const later = {
    ...contribution,
    db_id: undefined,
    title: "CANCELLED: Oil",
    startDate: at("10:00:00"),
    session: null,
    track: "All",
  };
  const { entries } = await exported({ contributions: [later], sessions: [{ contributions: [contribution] }, {}] });
  expect(entries.map(({ title, slot }) => [title, slot.guid, slot.track, slot.isCancelled])).toEqual([
    ["Trimming wicks", "4711", "Oil", undefined],
    ["Oil", "7", "All", true],
  ]);
});

test.each([
  ["UTC", at("06:20:00", "UTC"), "2026-05-22T08:20:00+02:00"],
  ["parts of a second", at("08:20:00.000001"), "2026-05-22T08:20:00+02:00"],
  ["no zone that is known", at("08:20:00", "+02:00"), "2026-05-22T08:20:00+02:00"],
])("a beginning with %s", async (_, startDate, start) => {
  const { entries } = await exported({ contributions: [{ ...contribution, startDate, endDate: null }] });
  expect(entries[0]?.slot.start).toBe(start);
});

test.each([
  [20, 1200],
  [0, undefined],
  ["20", undefined],
  [null, undefined],
])("without an end, %j minutes are its length", async (duration, seconds) => {
  const { entries } = await exported({ contributions: [{ ...contribution, endDate: null, duration }] });
  expect(entries[0]?.slot.durationSeconds).toBe(seconds);
});

test("what has no title or no time is left out, and of further events nothing is read", async () => {
  const others = [
    { startDate: null },
    { startDate: { date: "2026-05-22" } },
    { startDate: { time: "10:00:00" } },
    { title: "" },
  ];
  const contributions = [contribution, ...others.map((lack) => ({ ...contribution, ...lack }))];
  expect((await exported({ contributions }, { contributions })).entries).toHaveLength(1);
});

test("an event that not everybody may see has no talks", async () => {
  const text = JSON.stringify({ _type: "HTTPAPIResult", count: 0, results: [] });
  await expect(openText("12.json", text)).rejects.toMatchObject({ key: "problemScheduleEmpty" });
});
