// Schedules as tables and as schema.org's events: what spreadsheets and conference systems export. Files are modelled.
import { expect, test } from "vitest";
import { openText } from "./open.ts";

const shown = async (name: string, text: string) => {
  const { entries, conference, needsTimeZone } = await openText(name, text);
  const lines = entries.map(({ title, slot, speakers }) => ({
    title,
    start: slot.start,
    minutes: (slot.durationSeconds ?? 0) / 60,
    room: slot.room,
    speakers: speakers.map((person) => person.name),
  }));
  return { lines, name: conference.name, needsTimeZone };
};

const nets = {
  title: "Mending nets",
  start: "2026-05-22T10:00:00",
  minutes: 45,
  room: "Quay Room",
  speakers: ["Mo Delled"],
};

test.each([
  ["commas", "Title,Start,End,Room,Speakers\nMending nets,2026-05-22 10:00,2026-05-22 10:45,Quay Room,Mo Delled\n"],
  [
    "semicolons, German",
    "Titel;Datum;Uhrzeit;Dauer;Raum;Referent\nMending nets;22.05.2026;10:00;45;Quay Room;Mo Delled\n",
  ],
  [
    "tabs",
    "Session Title\tDate\tStart Time\tEnd Time\tVenue\tSpeaker\nMending nets\t5/22/2026\t10:00 AM\t10:45 AM\tQuay Room\tMo Delled",
  ],
  [
    "a full stop in the time",
    "Titel;Datum;Uhrzeit;Dauer;Raum;Referent\nMending nets;22.05.2026;10.00;45;Quay Room;Mo Delled\n",
  ],
  [
    "a line for Excel",
    "sep=;\r\nTitle;Day;Time;Room;Speakers\r\nMending nets;2026-05-22;10:00 - 10:45;Quay Room;Mo Delled\r\n",
  ],
  [
    "Sched",
    "event_key,name,event_start,event_end,venue,speakers\nk,Mending nets,2026-05-22 10:00,2026-05-22 10:45,Quay Room,Mo Delled",
  ],
  [
    "Sessionize",
    "Session Id,Title,Scheduled At,Scheduled Duration,Room,Speakers\n1,Mending nets,2026-05-22T10:00,45,Quay Room,Mo Delled",
  ],
])("a table with %s", async (_, text) => {
  expect(await shown("talks.csv", text)).toMatchObject({ lines: [nets], needsTimeZone: true });
});

test("a table's quoted fields hold separators, quotes and lines; a row above the names of columns names the conference", async () => {
  const text =
    'NetConf\n"Title","Start","Abstract","Speakers"\n"Tar, ""hot""","2026-05-22T10:00:00+02:00","One\ntwo","Mo Delled; Ann Clark"\n';
  const { conference, entries, needsTimeZone } = await openText("talks.csv", text);
  expect(conference.name).toBe("NetConf");
  expect(needsTimeZone).toBe(false);
  expect(entries).toMatchObject([
    { title: 'Tar, "hot"', abstract: "One\ntwo", speakers: [{ name: "Mo Delled" }, { name: "Ann Clark" }] },
  ]);
});

test("a table's dates that could be read both ways are read as one of the others shows, else not at all", async () => {
  const rows = ["Title,Date,Time", "Mending nets,5/6/2026,10:00", "Tar,5/22/2026,2 pm"];
  const { lines } = await shown("talks.csv", rows.join("\n"));
  expect(lines.map(({ start }) => start)).toEqual(["2026-05-06T10:00:00", "2026-05-22T14:00:00"]);
  await expect(shown("talks.csv", rows.slice(0, 2).join("\n"))).rejects.toMatchObject({ key: "problemScheduleEmpty" });
});

test.each([
  ["2026-05-22 10:00+02:00", "2026-05-22T10:00:00+02:00"],
  ["2026-05-22 10:00:30", "2026-05-22T10:00:30"],
  ["5/22/2026 10 am", "2026-05-22T10:00:00"],
  ["5/22/2026 2pm", "2026-05-22T14:00:00"],
  ["22.05.2026 9.30", "2026-05-22T09:30:00"],
  ["22.05.2026 um 9.30 Uhr", "2026-05-22T09:30:00"],
  ["10:00, 22 May 2026 (Friday)", "2026-05-22T10:00:00"],
])("a day with its time in one field: %s", async (stated, start) => {
  const { lines } = await shown("talks.csv", `Title,Start\nMending nets,"${stated}"\n`);
  expect(lines.map((line) => line.start)).toEqual([start]);
});

test("a table with days alone", async () => {
  const { lines } = await shown("talks.csv", "Title,Date\nMending nets,2026-05-22\n");
  expect(lines.map(({ start }) => start)).toEqual(["2026-05-22"]);
});

test("a beginning with its day, an end without", async () => {
  const { lines } = await shown("talks.csv", "Title,Start,End\nMending nets,2026-05-22 10:00,10:45 am\n");
  expect(lines.map(({ minutes }) => minutes)).toEqual([45]);
});

test("a row of several fields above the names of columns names no conference", async () => {
  const { name, lines } = await shown("talks.csv", "NetConf,2026\nTitle,Start\nMending nets,2026-05-22 10:00\n");
  expect([name, lines.length]).toEqual(["", 1]);
});

test("the sign that parts most fields counts, not the first one", async () => {
  const { lines } = await shown(
    "talks.csv",
    "Title,in short;Title;Start;Room\nNets;Mending nets;2026-05-22 10:00;Quay Room\n",
  );
  expect(lines).toMatchObject([{ title: nets.title, room: nets.room }]);
});

test("a table of something else is no schedule", async () => {
  await expect(shown("prices.csv", "Name,Price\nTar,3\nRope,4\n")).rejects.toMatchObject({
    key: "problemScheduleUnknown",
  });
});

const event = {
  "@type": "Event",
  "@id": "#nets",
  name: nets.title,
  startDate: "2026-05-22T10:00:00+02:00",
  endDate: "2026-05-22T10:45:00+02:00",
  location: { "@type": "Place", name: nets.room },
  performer: { "@type": "Person", name: "Mo Delled" },
};
const graphs: [string, unknown][] = [
  ["a list", [event]],
  ["parts of a conference", { "@type": "BusinessEvent", name: "NetConf", startDate: "2026-05-22", subEvent: [event] }],
  [
    "parts of a conference's days, which are no events",
    {
      "@type": "BusinessEvent",
      name: "NetConf",
      startDate: "2026-05-22",
      subEvent: [{ "@type": "CreativeWork", name: "Day 1", hasPart: [event] }],
    },
  ],
  [
    "references in a graph",
    {
      "@graph": [
        { "@type": "Event", name: "NetConf", startDate: "2026-05-22", subEvent: [{ "@id": "#nets" }] },
        { ...event, performer: { "@id": "#mo" } },
        { "@id": "#mo", "@type": "Person", name: "Mo Delled" },
      ],
    },
  ],
  [
    "references in a list behind them",
    [
      { "@type": "Event", name: "NetConf", startDate: "2026-05-22", subEvent: [{ "@id": "#nets" }] },
      event,
      { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: { "@id": "#nets" } }] },
    ],
  ],
  ["items of a list", { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: event }] }],
];

test.each(graphs)("schema.org's events as %s", async (_, value) => {
  const { lines } = await shown("programme.json", JSON.stringify(value));
  expect(lines).toEqual([{ ...nets, start: "2026-05-22T10:00:00+02:00" }]);
});

test("events of schema.org in no other one are of a conference without a name", async () => {
  expect((await shown("programme.json", JSON.stringify([event]))).name).toBe("");
});

test("an event of schema.org that is something else besides", async () => {
  const { lines } = await shown("programme.json", JSON.stringify([{ ...event, "@type": ["Thing", "EducationEvent"] }]));
  expect(lines).toMatchObject([{ title: nets.title }]);
});

test.each(["performer", "performers", "actor", "speaker", "author"])("who speaks stands under %s", async (role) => {
  const { performer, ...rest } = event;
  const { lines } = await shown("programme.json", JSON.stringify([{ ...rest, [role]: performer }]));
  expect(lines[0]?.speakers).toEqual(["Mo Delled"]);
});

test("an event of schema.org: its id, what recorded it, the conference's page", async () => {
  const { "@id": id, ...rest } = event;
  const talk = {
    ...rest,
    identifier: "N7",
    performer: ["", { name: "Mo Delled" }],
    recordedIn: [
      { url: "https://nets.example/on-nets", contentUrl: "https://nets.example/other" },
      { contentUrl: "https://nets.example/nets.webm" },
    ],
  };
  const text = JSON.stringify({
    "@type": "Event",
    url: "https://nets.example/",
    name: "NetConf",
    startDate: "2026-05-22",
    subEvent: [talk],
  });
  const { entries, conference } = await openText("programme.json", text);
  expect(conference).toMatchObject({ name: "NetConf", url: "https://nets.example/" });
  expect(entries).toMatchObject([
    {
      slot: { guid: "N7" },
      speakers: [{ name: "Mo Delled" }],
      links: [
        { kind: "page", url: "https://nets.example/on-nets" },
        { kind: "video", url: "https://nets.example/nets.webm" },
      ],
    },
  ]);
  const known = await openText("programme.json", JSON.stringify([{ ...event, identifier: "N7" }]));
  expect(known.entries[0]?.slot.guid).toBe("#nets");
});

test("events of schema.org without a name or a beginning are no talks", async () => {
  const { name, ...nameless } = event;
  const { startDate, ...timeless } = event;
  const { lines } = await shown("programme.json", JSON.stringify([nameless, event, { ...timeless, name: "Some day" }]));
  expect(lines.map(({ title }) => title)).toEqual([nets.title]);
});

test.each([
  ["PT45M", 45],
  ["PT1H", 60],
  ["PT1H30M", 90],
  ["45", 0],
])("an event of schema.org without an end, which takes %s", async (duration, minutes) => {
  const { endDate, ...rest } = event;
  const { lines } = await shown("programme.json", JSON.stringify([{ ...rest, duration }]));
  expect(lines[0]?.minutes).toBe(minutes);
});

test("an event of schema.org that was cancelled, with two performers", async () => {
  const cancelled = {
    ...event,
    eventStatus: "https://schema.org/EventCancelled",
    performer: [{ name: "Mo Delled" }, { name: "Ann Clark" }],
  };
  const { entries } = await openText("programme.json", JSON.stringify([cancelled]));
  expect(entries).toMatchObject([
    { slot: { isCancelled: true }, speakers: [{ name: "Mo Delled" }, { name: "Ann Clark" }] },
  ]);
});
