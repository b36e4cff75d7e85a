// Schedules as conferences really publish them: cancelled lines, people in a title, links of all kinds, opt-outs, UTC alone. Files
// are modelled; those kept beside the repository are read as well.
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { splitCancelled } from "@/lib/schedule/cancelled.ts";
import { readSchedule } from "@/lib/schedule/read.ts";
import { isBreakTitle, readAddress, readLanguage, readScheduleDuration } from "@/lib/schedule/texts.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { openText } from "./open.ts";

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");

describe("calendars", () => {
  const hours = (summaries: string[]) =>
    summaries.flatMap((summary, index) =>
      event(`UID:${index}`, `DTSTART;TZID=Europe/Berlin:20260522T1${index}0000`, `SUMMARY:${summary}`),
    );
  const taken = async (...summaries: string[]) => {
    const { entries } = await openText("s.ics", calendar(...hours(summaries)));
    return entries.map(({ title, speakers }) => [title, speakers.map(({ name }) => name).join()]);
  };

  test("people before the title, after “by”, and in brackets with their companies", async () => {
    const titles = ["Mending nets", "Tar for winter"];
    const want = [
      ["Mending nets", "Mo Delled"],
      ["Tar for winter", "Ann Clark"],
    ];
    expect(await taken(`Mo Delled: ${titles[0]}`, `Ann Clark: ${titles[1]}`)).toEqual(want);
    expect(await taken(`Mo Delled - ${titles[0]}`, `Ann Clark - ${titles[1]}`)).toEqual(want);
    expect(await taken(`${titles[0]} by Mo Delled`, `${titles[1]} by Ann Clark`)).toEqual(want);
    expect(await taken(`${titles[0]} (Mo Delled\\, Red Quay GmbH)`, `${titles[1]} (Ann Clark\\, Rope Ltd)`)).toEqual(
      want,
    );
  });

  test("topics before titles are no people", async () => {
    const lines = ["Machine Mending: Nets", "Machine Mending: Tar", "Rope: a history"];
    expect((await taken(...lines)).map(([title]) => title)).toEqual(lines);
  });

  test.each([
    "Presented by: Mo Delled\\, Ann Clark\\nAbout nets",
    "Speaker(s): Mo Delled and Ann Clark",
    "About nets\\n\\nSpeakers:\\n- Mo Delled (Red Quay)\\n- Ann Clark\\n\\nMore",
    "Speakers:\\n-- Mo Delled(Red Quay)\\n-- Ann Clark",
    "Sprecher: Mo Delled\\, Red Quay GmbH; Ann Clark",
    "Intervenants : Mo Delled\\, Ann Clark",
  ])("speakers in a description: %s", async (description) => {
    const text = calendar(...event("UID:1", "DTSTART:20260522T100000", "SUMMARY:Nets", `DESCRIPTION:${description}`));
    const { entries } = await openText("s.ics", text);
    expect(entries[0]?.speakers).toEqual([{ name: "Mo Delled" }, { name: "Ann Clark" }]);
  });

  test("words under a label that begin with no name lead to nobody", async () => {
    const description = "DESCRIPTION:Speakers:\\nto be told soon\\nMo Delled";
    const { entries } = await openText(
      "s.ics",
      calendar(...event("UID:1", "DTSTART:20260522T100000", "SUMMARY:Nets", description)),
    );
    expect(entries[0]?.speakers).toEqual([]);
  });

  test("a zone that a time names counts before the calendar's", async () => {
    const text = calendar(
      "X-WR-TIMEZONE:Asia/Tokyo",
      ...event("UID:1", "DTSTART;TZID=Europe/Berlin:20260522T100000", "SUMMARY:Nets"),
    );
    expect((await openText("s.ics", text)).entries[0]?.slot.start).toBe("2026-05-22T10:00:00+02:00");
  });

  test("Windows' name of a zone is known without a definition", async () => {
    const start = "DTSTART;TZID=W. Europe Standard Time:20260522T100000";
    const { entries, needsTimeZone } = await openText("s.ics", calendar(...event("UID:1", start, "SUMMARY:Nets")));
    expect([entries[0]?.slot.start, needsTimeZone]).toEqual(["2026-05-22T10:00:00+02:00", false]);
  });

  test("Sched: people in the title, companies behind commas, cancelled talks marked, UTC alone asks for the zone", async () => {
    const text = calendar(
      "X-WR-CALNAME:NetConf 2025",
      ...event(
        "UID:SCHED.a",
        "DTSTART:20250610T120000Z",
        "SUMMARY:Mending by Night - Mo Delled\\, Red Quay & Ann Clark\\, Rope Ltd",
      ),
      ...event("UID:SCHED.b", "DTSTART:20250610T130000Z", "SUMMARY:[CANCELLED] Tar - Bob Dorn\\, Tar GmbH"),
      ...event("UID:SCHED.c", "DTSTART:20250610T140000Z", "SUMMARY:Lunch 🍱"),
      ...event("UID:SCHED.d", "DTSTART:20250610T150000Z", "SUMMARY:Nets - Old and New"),
    );
    const asked = await openText("s.ics", text);
    expect(asked.needsTimeZone).toBe(true);
    const { entries, needsTimeZone } = await openText("s.ics", text, { timeZone: "Asia/Hong_Kong" });
    expect(needsTimeZone).toBe(false);
    expect(
      entries.map(({ title, speakers, slot }) => [title, speakers.map(({ name }) => name), slot.isCancelled]),
    ).toEqual([
      ["Mending by Night", ["Mo Delled", "Ann Clark"], undefined],
      ["Tar", ["Bob Dorn"], true],
      ["Lunch 🍱", [], undefined],
      ["Nets - Old and New", [], undefined],
    ]);
    expect(entries[0]?.slot.start).toBe("2025-06-10T20:00:00+08:00");
  });

  test.each([
    ["UID:SCHED.a", "URL:https://elsewhere.example/a"],
    ["UID:1", "URL:https://netconf2025.sched.com/event/1A/mending"],
    ["UID:1", "URL;VALUE=URI:https://netconf2025.sched.com/event/1A/mending"],
  ])("Sched's calendars are known by %s, %s", async (...named) => {
    const start = "DTSTART:20250610T120000Z";
    const text = calendar(...event(...named, start, "SUMMARY:Mending by Night - Mo Delled\\, Red Quay"));
    expect((await openText("s.ics", text)).entries).toMatchObject([
      { title: "Mending by Night", speakers: [{ name: "Mo Delled" }] },
    ]);
    const other = text.replace("SCHED.a", "2").replace("sched.com", "lampcon.example");
    expect((await openText("s.ics", other)).entries[0]?.speakers).not.toMatchObject([{ name: "Mo Delled" }]);
  });

  test("a calendar of which half the titles end with a person", async () => {
    const text = calendar(
      "X-WR-TIMEZONE:Europe/Paris",
      ...event("UID:1", "DTSTART:20250610T120000", "SUMMARY:Les filets (Mo Delled ,Ann Clark)"),
      ...event("UID:2", "DTSTART:20250610T130000", "SUMMARY:Keynote : le goudron - Bob Dorn", "STATUS:CANCELLED"),
      ...event("UID:3", "DTSTART:20250610T140000", "SUMMARY:Nets (part two)"),
    );
    const { entries, needsTimeZone } = await openText("s.ics", text);
    expect(needsTimeZone).toBe(false);
    expect(entries.map(({ title, speakers, slot }) => [title, speakers.length, slot.isCancelled])).toEqual([
      ["Les filets", 2, undefined],
      ["Keynote : le goudron", 1, true],
      ["Nets (part two)", 0, undefined],
    ]);
  });

  test("one title of many that looks so is a title", async () => {
    const lines = ["Tar", "Rope", "Lines", "Signal Flags - Semaphore Reborn"].flatMap((summary, index) =>
      event(`UID:${index}`, `DTSTART:20250610T1${index}0000`, `SUMMARY:${summary}`),
    );
    const { entries } = await openText("s.ics", calendar("X-WR-TIMEZONE:Europe/Paris", ...lines));
    expect(entries.at(-1)).toMatchObject({ title: "Signal Flags - Semaphore Reborn", speakers: [] });
  });

  test("speakers named in the description", async () => {
    const text = calendar(
      "X-WR-TIMEZONE:Europe/Paris",
      ...event(
        "UID:1",
        "DTSTART:20250610T120000",
        "SUMMARY:Tar",
        "DESCRIPTION:All about tar.\\nSpeakers: Mo Delled and Ann Clark",
      ),
    );
    expect((await openText("s.ics", text)).entries[0]?.speakers).toEqual([
      { name: "Mo Delled" },
      { name: "Ann Clark" },
    ]);
  });

  test.each([
    "Referent",
    "Referentin",
    "Presenter",
    "Ponente",
    "Speaker(s)",
    "Sprecher*innen",
    "Vortragender",
    "Relatore",
    "Ponentes",
    "Conférencière",
    "講演者",
  ])("“%s” in the description leads to a person", async (label) => {
    const lines = event("UID:1", "DTSTART:20250610T120000Z", "SUMMARY:Tar", `DESCRIPTION:${label}: Mo Delled`);
    const { entries } = await openText("s.ics", calendar("X-WR-TIMEZONE:Europe/Paris", ...lines));
    expect(entries).toMatchObject([{ speakers: [{ name: "Mo Delled" }] }]);
  });

  test("Sched's are known by their talks' addresses too", async () => {
    const lines = [1, 2].map((day) =>
      event(
        `UID:${day}`,
        `DTSTART:2025061${day}T120000Z`,
        `SUMMARY:Tar ${day} - Mo Delled\\, Rock Harbour`,
        `URL:https://netconf.sched.com/event/${day}`,
      ),
    );
    const { entries } = await openText("s.ics", calendar(...lines.flat()), { timeZone: "Europe/Paris" });
    const named = { speakers: [{ name: "Mo Delled" }] };
    expect(entries).toMatchObject([named, named]);
  });

  test("a description that speaks of Sched makes no calendar Sched's", async () => {
    const lines = event(
      "UID:1",
      "DTSTART:20250611T120000Z",
      "SUMMARY:Tar - Mo Delled\\, Rock Harbour",
      "DESCRIPTION:Its URL:https://netconf.sched.com/event/1",
    );
    const { entries } = await openText("s.ics", calendar(...lines), { timeZone: "Europe/Paris" });
    expect(entries[0]?.speakers).toEqual([{ name: "Mo Delled" }, { name: "Rock Harbour" }]);
  });
});

const frabXml = (inner: string) => `<?xml version="1.0"?><schedule><conference><title>Net Congress</title>
  <time_zone_name>Europe/Berlin</time_zone_name></conference><day index="1" date="2025-06-10"><room name="Pier">
  <event guid="n1" id="1"><date>2025-06-10T12:00:00+02:00</date><start>12:00</start><duration>00:30</duration><title>Tar</title>${inner}</event>
  </room></day></schedule>`;

test("schedule.xml: titles of links in elements of their own, links without scheme, the opt-out from recording", async () => {
  const text = frabXml(`<language>en, de</language><recording><license>CC</license><optout>true</optout></recording>
    <links><link href="www.nets.example/tar"><type>related</type><title>On tar</title></link><link href="https://nets.example/a">Plain</link>
    <link href="nets.example/b.html"><type>related</type></link></links>`);
  const [entry] = (await openText("s.xml", text)).entries;
  expect(entry?.links).toEqual([
    { kind: "page", url: "https://www.nets.example/tar", title: "On tar" },
    { kind: "page", url: "https://nets.example/a", title: "Plain" },
    { kind: "page", url: "https://nets.example/b.html" },
  ]);
  expect(entry).toMatchObject({ language: "en", slot: { isNotRecorded: true } });
  const marked = frabXml(`<feedback_url>https://nets.example/say</feedback_url><attachments>
    <link href="https://nets.example/tar-file" type="slides">Tar</link></attachments><links>
    <link href="https://nets.example/say">Say</link></links>`);
  expect((await openText("s.xml", marked)).entries[0]?.links).toEqual([
    { kind: "slides", url: "https://nets.example/tar-file", title: "Tar" },
  ]);
  const recorded = frabXml("<recording><license/><optout>false</optout></recording>");
  expect((await openText("s.xml", recorded)).entries[0]?.slot).not.toHaveProperty("isNotRecorded");
});

test.each([
  ["<video_download_url>https://media.example/tar</video_download_url>", "the address of the file"],
  ["<recording><url>https://media.example/tar</url></recording>", "the recording's own address"],
])("schedule.xml: %s is the recording, as %s", async (inner) => {
  const [entry] = (await openText("s.xml", frabXml(inner))).entries;
  expect(entry?.links).toEqual([{ kind: "video", url: "https://media.example/tar" }]);
});

test.each(["state", "status"])("schedule.xml: a talk is cancelled by its %s", async (name) => {
  const [entry] = (await openText("s.xml", frabXml(`<${name}>canceled</${name}>`))).entries;
  expect(entry?.slot.isCancelled).toBe(true);
});

test("Sessionize: what has neither time nor title yet is left out, and does not stop the others", async () => {
  const sessions = [
    { id: "1", title: "Tar", startsAt: "2025-06-10T12:00:00", endsAt: "2025-06-10T12:30:00", isServiceSession: false },
    { id: "2", title: "Not placed yet", isServiceSession: false },
    { id: "3", startsAt: "2025-06-10T13:00:00", isServiceSession: false },
    { id: "4", name: "A speaker, not a session" },
  ];
  const { entries } = await openText("s.json", JSON.stringify([{ groupName: "All", sessions }]));
  expect(entries.map(({ title }) => title)).toEqual(["Tar"]);
});

test("schedule.json: the opt-out from recording, a cancelled talk", async () => {
  const [event, other] = [
    { guid: "1", date: "2025-06-10T12:00:00+02:00", title: "Tar", do_not_record: true, persons: [] },
    { guid: "2", date: "2025-06-10T13:00:00+02:00", title: "Abgesagt: Pech", do_not_record: false, persons: [] },
  ];
  const days = [{ date: "2025-06-10", rooms: { Pier: [event, other] } }];
  const text = JSON.stringify({ schedule: { conference: { title: "Net Congress", days } } });
  const { entries } = await openText("s.json", text);
  expect(entries.map(({ title, slot }) => [title, slot.isNotRecorded, slot.isCancelled])).toEqual([
    ["Tar", true, undefined],
    ["Pech", undefined, true],
  ]);
});

test("schedule2.json: one list of events, people and tracks by reference, translated texts", async () => {
  const conference = {
    title: "Net Congress",
    start: "2025-06-10T09:00:00+02:00",
    end: "2025-06-11T18:00:00+02:00",
    time_zone_name: "Europe/Berlin",
    tracks: [{ slug: "tar", name: { de: "Teer", en: "All of tar" } }],
    days: [{ index: 1, date: "2025-06-10" }],
  };
  const events = [
    {
      guid: "g1",
      type: "lecture",
      state: "confirmed",
      start: "2025-06-10T12:00:00+02:00",
      end: "2025-06-10T12:30:00+02:00",
      title: "Tar",
      subtitle: null,
      abstract: { de: "Teer.", en: "Tar." },
      language: "de",
      url: "https://nets.example/tar",
      room: { guid: "r1", name: "Pier", slug: "pier" },
      track: { slug: "tar" },
      participants: [
        { guid: "p1", name: "Mo Delled", role: "speaker" },
        { guid: "p2", role: "moderator" },
      ],
      links: [{ title: "On tar", url: "nets.example/on-tar", type: "related" }],
      attachments: [{ title: "Tar", url: "https://nets.example/tar.pdf", type: "slides" }],
    },
    { guid: "g0", title: "Not placed yet" },
    { guid: "g2", type: "break", start: "2025-06-10T12:30:00+02:00", end: "2025-06-10T13:30:00+02:00", title: "Essen" },
    {
      guid: "g3",
      state: "canceled",
      start: "2025-06-10T14:00:00+02:00",
      end: "2025-06-10T14:30:00+02:00",
      title: "Pitch",
    },
  ];
  const persons = [{ guid: "p1" }, { guid: "p2", name: "Ann Clark", url: "https://nets.example/ann" }];
  const text = JSON.stringify({
    $schema: "https://c3voc.de/schedule/schema2.json",
    schedule: { conference, events, persons },
  });
  const schedule = await openText("schedule2.json", text);
  expect(schedule).toMatchObject({
    format: "schedule2.json",
    needsTimeZone: false,
    conference: { name: "Net Congress", firstDay: "2025-06-10", lastDay: "2025-06-11", timeZone: "Europe/Berlin" },
  });
  const placed = (facts: object) =>
    openText(
      "schedule2.json",
      JSON.stringify({
        schedule: { conference: { ...conference, ...facts }, events, base_url: "https://nets.example/all" },
      }),
    );
  expect((await placed({})).conference.url).toBe("https://nets.example/all");
  expect((await placed({ url: "https://nets.example/2025" })).conference.url).toBe("https://nets.example/2025");
  expect(schedule.entries[0]).toEqual({
    slot: { guid: "g1", start: "2025-06-10T12:00:00+02:00", durationSeconds: 1800, room: "Pier", track: "All of tar" },
    title: "Tar",
    speakers: [{ name: "Mo Delled" }, { name: "Ann Clark", url: "https://nets.example/ann" }],
    abstract: "Tar.",
    url: "https://nets.example/tar",
    language: "de",
    links: [
      { kind: "slides", url: "https://nets.example/tar.pdf", title: "Tar" },
      { kind: "page", url: "https://nets.example/on-tar", title: "On tar" },
    ],
    isBreak: false,
  });
  expect(schedule.entries.map(({ isBreak, slot }) => [isBreak, slot.isCancelled])).toEqual([
    [false, undefined],
    [true, undefined],
    [false, true],
  ]);
});

test("EventFahrplan: the favourites that the app shares", async () => {
  const lectures = [
    {
      lecture_id: "n1",
      title: "Tar",
      subtitle: "",
      day: 1,
      room: "Pier",
      speakers: "Mo Delled;Ann Clark",
      track: "Tar",
      lang: "de",
      abstract: "All about tar.",
      links: "[On tar](https://nets.example/tar),[Slides](https://nets.example/tar.pdf)",
      date: "2025-06-10",
    },
  ];
  const { format, entries, conference } = await openText("favorites.json", JSON.stringify({ lectures }));
  expect(format).toBe("EventFahrplan");
  expect(conference.name).toBe("");
  const older = [{ ...lectures[0], links: '<a target="_blank" href="https://nets.example/tar">On tar</a>' }];
  expect((await openText("favorites.json", JSON.stringify({ lectures: older }))).entries).toMatchObject([
    { links: [{ kind: "page", url: "https://nets.example/tar", title: "On tar" }] },
  ]);
  expect(entries).toEqual([
    {
      slot: { guid: "n1", start: "2025-06-10", room: "Pier", track: "Tar" },
      title: "Tar",
      speakers: [{ name: "Mo Delled" }, { name: "Ann Clark" }],
      abstract: "All about tar.",
      language: "de",
      links: [
        { kind: "page", url: "https://nets.example/tar", title: "On tar" },
        { kind: "slides", url: "https://nets.example/tar.pdf", title: "Slides" },
      ],
      isBreak: false,
    },
  ]);
});

test.each([
  [{ guid: "g", session_id: "s", lecture_id: "l" }, "g"],
  [{ session_id: "s", lecture_id: "l" }, "s"],
  [{ guid: "g" }, "g"],
  [{ lecture_id: 7 }, "7"],
])("EventFahrplan: of %j the talk has the id %s", async (ids, guid) => {
  const lectures = [{ ...ids, title: "Tar", date: "2025-06-10" }];
  expect((await openText("favorites.json", JSON.stringify({ lectures }))).entries[0]?.slot.guid).toBe(guid);
});

test("lectures without any id are not EventFahrplan's", async () => {
  const text = JSON.stringify({ lectures: [{ title: "Tar", date: "2025-06-10" }] });
  await expect(openText("favorites.json", text)).rejects.toMatchObject({ key: "problemScheduleUnknown" });
});

test("EventFahrplan: what has no title or no day is left out", async () => {
  const lectures = [
    { lecture_id: "n1", title: "Tar", date: "2025-06-10" },
    { lecture_id: "n2", title: "Nets" },
    { lecture_id: "n3", date: "2025-06-10" },
  ];
  const { entries } = await openText("favorites.json", JSON.stringify({ lectures }));
  expect(entries.map(({ title }) => title)).toEqual(["Tar"]);
});

test.each([
  ["CANCELLED: Oil", "Oil"],
  ["Canceled - Oil", "Oil"],
  ["[Cancelled] Oil", "Oil"],
  ["(abgesagt) Öl", "Öl"],
  ["ABGESAGT: Öl", "Öl"],
  ["Oil (cancelled)", "Oil"],
  ["Oil – canceled", "Oil"],
  ["*CANCELLED* Oil", "Oil"],
])("cancelled: %s", (title, bare) => {
  expect(splitCancelled(title)).toEqual({ title: bare, isCancelled: true });
});

test.each([
  "Cancelled",
  "[cancelled]",
  "Cancelled orders in databases",
  "How I cancelled my lamp",
  "Oil cancelled the war",
])("takes place: %s", (title) => expect(splitCancelled(title)).toEqual({ title, isCancelled: undefined }));

test.each([
  ["en, de", "en"],
  ["de/en", "de"],
  ["English & German", "en"],
  ["pt_BR", "pt-BR"],
])("the first of several languages: %s", (text, tag) => expect(readLanguage(text)).toBe(tag));

test.each([
  ["www.nets.example", "https://www.nets.example/"],
  ["nets.example/tar", "https://nets.example/tar"],
  ["3d.nets.example/tar", "https://3d.nets.example/tar"],
  ["(nets.example/tar", undefined],
  ["slides.pdf", undefined],
  ["attachments/1/slides.pdf", undefined],
  ["mailto:mo@nets.example", undefined],
  ["javascript:alert(1)", undefined],
])("a link without scheme: %s", (text, address) => expect(readAddress(text)).toBe(address));

describeRecorded("cases", "reported schedules", () => {
  const open = (name: string, timeZone?: string) =>
    readSchedule({ name: basename(name), text: readRecorded(`cases/${name}`) }, timeZone ? { timeZone } : {});

  test("the titles of links in an XML of 2025", async () => {
    const { entries } = await open("02b-links-39c3-minimal.xml");
    expect(entries[0]?.links).toEqual([{ kind: "page", url: "https://lamps.example/wicks", title: "Paper on wicks" }]);
  });
  test("speakers in a SUMMARY", async () => {
    const { entries } = await open("07-speakers-in-summary.ics");
    expect(entries.map(({ title, speakers }) => [title, speakers.map(({ name }) => name)])).toEqual([
      ["Keynote: Light", ["Dee Okafor"]],
      ["Flame : la mèche au service du phare", ["Ada Quill", "Cy Moreno"]],
    ]);
  });
  test("a cancelled event", async () => {
    const { entries } = await open("08-google-floating.ics");
    expect(entries.map(({ slot }) => [slot.start, slot.isCancelled])).toEqual([
      ["2026-07-26T12:00:00-07:00", true],
      ["2026-07-26T12:00:00-07:00", undefined],
    ]);
  });
  test("Sched's calendar", async () => {
    expect((await open("14-sched.ics")).needsTimeZone).toBe(true);
    const { entries } = await open("14-sched.ics", "Europe/Berlin");
    expect(
      entries.map(({ title, speakers, slot }) => [title, speakers.map(({ name }) => name), slot.isCancelled]),
    ).toEqual([
      ["Coffee Break ☕", [], undefined],
      ["Wicks at Scale", ["Ada Quill", "Cy Moreno"], undefined],
      ["Oil", ["Dee Okafor"], true],
    ]);
  });
  test("c3voc's JSON, version 2", async () => {
    const { entries, conference } = await open("21-voc-json2.json");
    expect(conference).toMatchObject({ name: "Lamp Congress 2025", timeZone: "Europe/Berlin" });
    expect(entries).toMatchObject([
      {
        title: "Wicks at scale",
        speakers: [{ name: "Ada Quill" }],
        slot: { start: "2025-06-12T10:30:00+02:00", durationSeconds: 1800, room: "Hall", track: "Light" },
        links: [{ kind: "slides", url: "https://lamps.example/w.pdf" }],
      },
    ]);
  });
});

test.each([
  ["Morning break", true],
  ["Short pause", true],
  ["Refreshment break", true],
  ["☕ Long lunch", true],
  ["Morning yoga", false],
  ["Check-in", true],
  ["Check in at the harbour", true],
  ["Checkin", true],
  ["Check Xin", false],
  ["Why everybody needs a coffee break", false],
  ["Coffeescript", false],
])("%s is a break: %s", (title, expected) => {
  expect(isBreakTitle(title, [])).toBe(expected);
  expect(isBreakTitle(title, ["Mo Delled"])).toBe(false);
});

test.each([
  ["0:45", 2700],
  ["01:30:00", 5400],
  ["1:02:30", 26 * 3600 + 1800],
  ["1:24:00", 3600 + 24 * 60],
  ["1:02:03:04", undefined],
  ["45", undefined],
  ["0:00", undefined],
])("a length of %s", (text, seconds) => expect(readScheduleDuration(text)).toBe(seconds));

const beginnings = {
  day: "DTSTART;VALUE=DATE:20250610",
  utc: "DTSTART:20250610T120000Z",
  zoned: "DTSTART;TZID=Europe/Oslo:20250610T150000",
  bare: "DTSTART:20250610T150000",
};

test.each<[(keyof typeof beginnings)[], boolean]>([
  [["day"], false],
  [["utc"], true],
  [["zoned"], false],
  [["bare"], true],
  [["day", "utc"], true],
  [["day", "zoned"], false],
  [["day", "bare"], true],
  // One time that states its zone tells where the others are.
  [["utc", "zoned"], false],
  [["zoned", "utc"], false],
  [["utc", "bare"], true],
  [["zoned", "bare"], false],
  [["bare", "zoned"], false],
])("whether a calendar whose times are %j asks for the zone: %s", async (kinds, asks) => {
  const lines = kinds.flatMap((kind, index) => event(`UID:${index}`, beginnings[kind], `SUMMARY:Tar ${index}`));
  expect((await openText("s.ics", calendar(...lines))).needsTimeZone).toBe(asks);
});

test.each<[string[], boolean]>([
  [["2026-05-22T10:00:00+02:00"], false],
  [["2026-05-22T10:00:00"], true],
  [["2026-05-22T10:00:00Z"], true],
  [["2026-05-22"], false],
  [["2026-05-22T10:00:00+02:00", "2026-05-22T11:00:00"], true],
  [["2026-05-22T10:00:00", "2026-05-22T11:00:00+02:00"], true],
  [["2026-05-22T10:00:00Z", "2026-05-22T11:00:00"], true],
  [["2026-05-22T10:00:00+02:00", "2026-05-22T11:00:00Z"], false],
  [["2026-05-22", "2026-05-22T11:00:00+02:00"], false],
])("whether a table whose times are %j asks for the zone: %s", async (starts, asks) => {
  const text = ["Title,Start", ...starts.map((start, index) => `Tar ${index},${start}`)].join("\n");
  expect((await openText("s.csv", text)).needsTimeZone).toBe(asks);
});

test("rubyevents: what is no id of a video leads nowhere", async () => {
  const talk = (id: string) =>
    `- title: "Tar"\n  date: "2025-06-10"\n  video_id: "${id}"\n  video_provider: "youtube"\n`;
  const linksOf = async (id: string) => (await openText("videos.yml", talk(id))).entries[0]?.links;
  expect(await linksOf("abcdefghijk")).toMatchObject([{ kind: "video" }]);
  expect(await linksOf("abc/../../evil")).toEqual([]);
});
