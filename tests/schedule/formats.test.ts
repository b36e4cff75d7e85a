// What the recorded schedules do not hold. All files here are modelled: written for these tests after the formats'
// documentation and the recorded files' shape.
import { expect, test } from "vitest";
import { readLink } from "@/lib/schedule/texts.ts";
import { openText } from "./open.ts";

const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");

test("iCalendar: speakers as attendees without address, categories as track, Markdown of an HTML description", async () => {
  const text = calendar(
    "PRODID:-//modelled//EN",
    "X-WR-CALNAME:ModelConf 2024",
    "X-WR-TIMEZONE:Europe/Brussels",
    "BEGIN:VEVENT",
    "UID:42@modelconf.example",
    "DTSTART:20240203T083000Z",
    "DURATION:PT25M",
    "SUMMARY:Welcome\\, all",
    'DESCRIPTION:<p>See <a href="https://example.org/x">this</a></p>',
    "CATEGORIES:Keynotes",
    "LOCATION:Janson",
    "URL:https://modelconf.example/welcome",
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Ann Clark":invalid:nomail',
    'ATTENDEE;CN="Bob Dorn":mailto:bob@example.org',
    "END:VEVENT",
  );
  const schedule = await openText("s.ics", text);
  expect(schedule.conference).toMatchObject({ name: "ModelConf 2024", timeZone: "Europe/Brussels" });
  expect(schedule.entries).toEqual([
    {
      slot: {
        guid: "42@modelconf.example",
        start: "2024-02-03T09:30:00+01:00",
        durationSeconds: 1500,
        room: "Janson",
        track: "Keynotes",
      },
      title: "Welcome, all",
      speakers: [{ name: "Ann Clark" }],
      abstract: "See [this](https://example.org/x)",
      url: "https://modelconf.example/welcome",
      links: [],
      isBreak: false,
    },
  ]);
});

const aTalk = ["BEGIN:VEVENT", "UID:1", "SUMMARY:Lanterns"];

test("iCalendar: who organises is no speaker", async () => {
  const text = calendar(...aTalk, "DTSTART:20240203T083000Z", "ORGANIZER;CN=LampConf:invalid:nomail", "END:VEVENT");
  expect((await openText("s.ics", text, { timeZone: "Europe/London" })).entries[0]?.speakers).toEqual([]);
});

test("iCalendar: of a talk with its day alone no length is told", async () => {
  const text = calendar(...aTalk, "DTSTART;VALUE=DATE:20240203", "DTEND;VALUE=DATE:20240204", "END:VEVENT");
  const { entries } = await openText("s.ics", text, { timeZone: "Europe/London" });
  expect(entries[0]?.slot).toEqual({ guid: "1", start: "2024-02-03" });
});

test("iCalendar: a zone that only the file itself defines", async () => {
  const text = calendar(
    "PRODID:-//modelled//EN",
    "BEGIN:VTIMEZONE",
    "TZID:Lamp Island",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
    ...["20240505", "20241205"].flatMap((day) => [
      "BEGIN:VEVENT",
      `UID:${day}`,
      `DTSTART;TZID=Lamp Island:${day}T100000`,
      `DTEND;TZID=Lamp Island:${day}T110000`,
      "SUMMARY:A talk",
      "END:VEVENT",
    ]),
  );
  const { entries, needsTimeZone } = await openText("s.ics", text);
  expect(entries.map(({ slot }) => slot.start)).toEqual(["2024-05-05T10:00:00+02:00", "2024-12-05T10:00:00+01:00"]);
  expect(needsTimeZone).toBe(false);
});

test("iCalendar: times of no zone ask for one, a path before the zone's name is none of it", async () => {
  const event = (start: string) => ["BEGIN:VEVENT", `UID:${start}`, start, "SUMMARY:A talk", "END:VEVENT"];
  const floating = calendar(...event("DTSTART:20240505T100000"));
  expect(await openText("s.ics", floating)).toMatchObject({
    needsTimeZone: true,
    entries: [{ slot: { start: "2024-05-05T10:00:00" } }],
  });
  expect(await openText("s.ics", floating, { timeZone: "Asia/Tokyo" })).toMatchObject({
    needsTimeZone: false,
    conference: { timeZone: "Asia/Tokyo" },
    entries: [{ slot: { start: "2024-05-05T10:00:00+09:00" } }],
  });
  const path = calendar(...event("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20240505T100000"));
  expect((await openText("s.ics", path)).entries[0]?.slot.start).toBe("2024-05-05T10:00:00+02:00");
});

test("pretalx' calendar: the speakers stand after the last dash outside brackets", async () => {
  const event = (summary: string) => [
    "BEGIN:VEVENT",
    `UID:${summary}`,
    "DTSTART:20240505T100000Z",
    `SUMMARY:${summary}`,
    "END:VEVENT",
  ];
  const summaries = [
    "A - B - Ann Clark [Lab - North\\, Ltd]\\, Bob Dorn",
    "C - Ann Clark (Lab\\, Ltd)\\, Bob Dorn",
    "Talk without anyone - ",
    "Plain",
  ];
  const { entries } = await openText("s.ics", calendar("PRODID:-//pretalx//modelled", ...summaries.flatMap(event)));
  expect(entries.map(({ title, speakers }) => [title, speakers.map(({ name }) => name)])).toEqual([
    ["A - B", ["Ann Clark [Lab - North, Ltd]", "Bob Dorn"]],
    ["C", ["Ann Clark (Lab, Ltd)", "Bob Dorn"]],
    ["Talk without anyone", []],
    ["Plain", []],
  ]);
});

const frab = (event: object, conference: object = {}) =>
  JSON.stringify({
    schedule: {
      conference: {
        title: "M",
        ...conference,
        days: [{ date: "2024-05-05", rooms: { "Room 1": [{ guid: "g", title: "T", ...event }] } }],
      },
    },
  });

test.each([
  ["a time in the night belongs to the next day", { start: "00:30" }, {}, "2024-05-06T00:30:00"],
  ["unless the day changes earlier", { start: "02:30" }, { day_change: "02:00" }, "2024-05-05T02:30:00"],
  ["the change itself begins the day", { start: "04:00" }, {}, "2024-05-05T04:00:00"],
  [
    "a day that changes late in the morning has no morning in the night",
    { start: "08:30" },
    { day_change: "09:00" },
    "2024-05-05T08:30:00",
  ],
  ["an early time after the change does not", { start: "7:00" }, {}, "2024-05-05T07:00:00"],
  [
    "a date with an offset stands for itself",
    { date: "2024-05-07T00:30:00+02:00", start: "00:30" },
    {},
    "2024-05-07T00:30:00+02:00",
  ],
  [
    "a local time is placed in the stated zone",
    { start: "10:00" },
    { time_zone_name: "Europe/Berlin" },
    "2024-05-05T10:00:00+02:00",
  ],
  ["a day without a time stays a day", {}, {}, "2024-05-05"],
])("schedule.json: %s", async (_, event, conference, start) => {
  expect((await openText("s.json", frab(event, conference))).entries[0]?.slot.start).toBe(start);
});

test.each([
  ["00:25", 1500],
  ["01:30:00", 5400],
  ["00:50:00", 3000],
  ["1:02:00", 93_600],
  ["0:45", 2700],
  ["", undefined],
  ["half an hour", undefined],
])("a duration of %s is %s seconds", async (duration, seconds) => {
  expect((await openText("s.json", frab({ start: "10:00", duration }))).entries[0]?.slot.durationSeconds).toBe(seconds);
});

test("schedule.json: persons' addresses, recordings, slides and break", async () => {
  const { entries } = await openText(
    "s.json",
    frab({
      start: "10:00",
      language: "pt_br",
      persons: [{ public_name: "Ann Clark", url: "https://m.example/speaker/ABC/" }, { name: "Bob" }, {}],
      links: [{ url: "https://media.ccc.de/v/x", title: "Watch" }, { url: "ftp://example.org/x" }],
      attachments: [
        { url: "/media/slides.pdf", title: "Slides" },
        { url: "/media/code.zip", title: "Code" },
      ],
      url: "https://m.example/talk/ABC/",
    }),
  );
  expect(entries[0]).toMatchObject({
    language: "pt-BR",
    speakers: [{ name: "Ann Clark", url: "https://m.example/speaker/ABC/" }, { name: "Bob" }],
    links: [
      { kind: "slides", url: "https://m.example/media/slides.pdf", title: "Slides" },
      { kind: "attachment", url: "https://m.example/media/code.zip", title: "Code" },
      { kind: "video", url: "https://media.ccc.de/v/x", title: "Watch" },
    ],
  });
});

test("schedule.json: a link that says it is the slides, under whatever list; a subtitle; the page under the schedule's", async () => {
  const links = [{ url: "https://m.example/show", title: "Shown", type: "slides" }];
  const { conference, entries } = await openText(
    "s.json",
    frab({ start: "10:00", subtitle: "Old and new", links }, { url: "https://m.example/2024/schedule/" }),
  );
  expect(conference.url).toBe("https://m.example/2024/");
  expect(entries[0]).toMatchObject({
    subtitle: "Old and new",
    links: [{ kind: "slides", url: "https://m.example/show", title: "Shown" }],
  });
});

test.each([
  ["https://m.example/2024/schedule", "https://m.example/2024/"],
  ["https://m.example/2024/schedules/", "https://m.example/2024/schedules/"],
  ["https://m.example/schedule/2024/", "https://m.example/schedule/2024/"],
])("the conference of a schedule at %s has its page at %s", async (url, page) => {
  expect((await openText("s.json", frab({ start: "10:00" }, { url }))).conference.url).toBe(page);
});

test.each([
  [true, true],
  ["true", true],
  ["Yes", true],
  ["1", true],
  [false, undefined],
  ["false", undefined],
  ["untrue", undefined],
  ["11", undefined],
  [undefined, undefined],
])("schedule.json: do_not_record %j means that nothing is recorded: %j", async (stated, isNotRecorded) => {
  const { entries } = await openText("s.json", frab({ start: "10:00", do_not_record: stated }));
  expect(entries[0]?.slot.isNotRecorded).toBe(isNotRecorded);
});

test("schedule.xml says the same of a talk as schedule.json", async () => {
  const fields = {
    start: "10:00",
    duration: "00:30",
    track: "Harbour",
    title: "T",
    subtitle: "Old and new",
    abstract: "About it",
    language: "de",
    url: "https://m.example/talk/T/",
  };
  const words = Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`);
  const xml = `<schedule><conference><title>M</title></conference><day date="2024-05-05"><room name="Room 1">
    <event guid="g">${words.join("")}</event></room></day></schedule>`;
  const ofXml = await openText("s.xml", xml);
  expect(ofXml.entries[0]).toMatchObject({
    subtitle: "Old and new",
    slot: { track: "Harbour", durationSeconds: 1800 },
  });
  expect(ofXml.entries).toEqual((await openText("s.json", frab(fields))).entries);
});

test("schedule.xml: a description stands for an abstract; what has no title or no day is left out", async () => {
  const event = (id: string, words: string) => `<event guid="${id}">${words}</event>`;
  const events = [
    event("1", "<title>T</title><start>10:00</start><abstract/><description>All of it</description>"),
    event("2", "<start>11:00</start>"),
  ];
  const xml = `<schedule><conference><title>M</title></conference><day date="2024-05-05"><room name="A">${events.join("")}</room></day>
    <day><room name="A">${event("3", "<title>U</title><start>12:00</start>")}</room></day></schedule>`;
  const { entries } = await openText("s.xml", xml);
  expect(entries.map(({ slot, abstract }) => [slot.guid, abstract])).toEqual([["1", "All of it"]]);
});

test("schedule.xml: an event without a guid is known by its id", async () => {
  const xml = `<schedule><conference><title>M</title></conference><day date="2024-05-05"><room name="A">
    <event id="17"><title>T</title><start>10:00</start></event></room></day></schedule>`;
  expect((await openText("s.xml", xml)).entries[0]?.slot.guid).toBe("17");
});

test("schedule.json: the conference's own days count before those of its talks", async () => {
  const { conference } = await openText("s.json", frab({ start: "10:00" }, { start: "2024-05-04", end: "2024-05-06" }));
  expect(conference).toMatchObject({ firstDay: "2024-05-04", lastDay: "2024-05-06" });
});

test("schedule.xml: the conference's own days", async () => {
  const xml = `<schedule><conference><title>M</title><start>2024-05-04</start><end>2024-05-06</end></conference><day date="2024-05-05">
    <room name="A"><event guid="g"><title>T</title><start>10:00</start></event></room></day></schedule>`;
  expect((await openText("s.xml", xml)).conference).toMatchObject({ firstDay: "2024-05-04", lastDay: "2024-05-06" });
});

test("schedule.json: what can be downloaded as a video is one, whatever its address tells", async () => {
  const text = frab({ start: "10:00", video_download_url: "https://media.example/tar" });
  expect((await openText("s.json", text)).entries[0]?.links).toEqual([
    { kind: "video", url: "https://media.example/tar" },
  ]);
});

test("schedule.json: an event at a time that no clock shows is left out", async () => {
  await expect(openText("s.json", frab({ start: "25:00" }))).rejects.toMatchObject({ key: "problemScheduleEmpty" });
});

test("schedule.json: an address is written without doubled slashes", async () => {
  const { entries } = await openText("s.json", frab({ start: "10:00", url: "https://m.example//2024///talk/T/" }));
  expect(entries[0]?.url).toBe("https://m.example/2024/talk/T/");
});

test("schedule.xml: an event's own room counts before the one that it stands in", async () => {
  const xml = `<schedule><conference><title>M</title></conference><day date="2024-05-05"><room name="Room 1">
    <event guid="g"><title>T</title><start>10:00</start><room>Annex</room></event></room></day></schedule>`;
  expect((await openText("s.xml", xml)).entries[0]?.slot.room).toBe("Annex");
});

const session = {
  id: "1",
  title: "Scaling Rails",
  description: "About it",
  startsAt: "2024-05-05T10:00:00",
  endsAt: "2024-05-05T10:45:00",
  isServiceSession: false,
  isPlenumSession: false,
  recordingUrl: "https://youtu.be/abcdefghijk",
};

test("Sessionize: the view All lists speakers, rooms and categories once", async () => {
  const all = {
    sessions: [
      { ...session, speakers: ["s1", "gone"], roomId: 7, categoryItems: [31, 41] },
      { ...session, id: "2", title: "Not scheduled yet", startsAt: null, endsAt: null },
      { ...session, id: "3", title: "Welcome & Keynote", isServiceSession: true, speakers: [] },
      { ...session, id: "4", title: "Party", isServiceSession: true, speakers: [] },
      { ...session, id: "5", title: "Mending together", speakers: [] },
    ],
    speakers: [{ id: "s1", fullName: "Ann Clark" }],
    rooms: [{ id: 7, name: "Main" }],
    categories: [
      { id: 3, title: "Track", items: [{ id: 31, name: "Web" }] },
      { id: 4, title: "Language", items: [{ id: 41, name: "German" }] },
    ],
  };
  const { entries } = await openText("all.json", JSON.stringify(all), { timeZone: "Europe/London" });
  expect(entries.map(({ title, isBreak }) => [title, isBreak])).toEqual([
    ["Scaling Rails", false],
    ["Welcome & Keynote", false],
    ["Party", true],
    ["Mending together", false],
  ]);
  expect(entries[0]).toMatchObject({
    slot: { guid: "1", start: "2024-05-05T10:00:00+01:00", durationSeconds: 2700, room: "Main", track: "Web" },
    speakers: [{ name: "Ann Clark" }],
    language: "de",
    links: [{ kind: "video", url: "https://youtu.be/abcdefghijk" }],
  });
});

test("Sessionize: the view Sessions has groups, a plenum session stands in every room", async () => {
  const groups = [
    {
      groupId: null,
      groupName: "All",
      sessions: [{ ...session, room: "Main", speakers: [{ id: "s1", name: "Ann Clark" }] }],
    },
  ];
  expect((await openText("sessions.json", JSON.stringify(groups))).entries[0]?.speakers).toEqual([
    { name: "Ann Clark" },
  ]);
  const rooms = ["A", "B"].map((name) => ({ name, sessions: [{ ...session, room: name, isPlenumSession: true }] }));
  expect((await openText("grid.json", JSON.stringify([{ date: "2024-05-05", rooms }]))).entries.length).toBe(1);
});

test("Sessionize: what is shown live is a page", async () => {
  const sessions = [{ ...session, recordingUrl: null, liveUrl: "https://lampconf.example/live" }];
  const { entries } = await openText("all.json", JSON.stringify({ sessions }), { timeZone: "Europe/London" });
  expect(entries[0]?.links).toEqual([{ kind: "page", url: "https://lampconf.example/live" }]);
});

test("rubyevents: the same list as JSON", async () => {
  const video = { id: "a", title: "Lamps", date: "2024-05-15", video_provider: "youtube", video_id: "abcdefghijk" };
  const { entries, conference } = await openText("videos.json", JSON.stringify([video]));
  expect(entries).toMatchObject([{ title: "Lamps" }]);
  expect(conference.name).toBe("");
});

test("rubyevents: talks within a session, unquoted dates, other video hosts", async () => {
  const text = `
- id: session
  title: Lightning Talks
  date: 2024-05-15
  event_name: ModelConf 2024
  video_provider: youtube
  video_id: abcdefghijk
  talks:
    - id: within
      title: "Lightning Talk: Small Things"
      start_cue: "01:02:03"
      end_cue: "01:07:03"
      video_provider: parent
      video_id: within
      speakers: [Ann Clark]
- id: mp4
  title: Downloaded
  date: "2024-05-16"
  video_provider: mp4
  video_id: https://cdn.example.org/x.mp4
- id: none
  title: Not recorded
  date: "2024-05-16"
  video_provider: not_recorded
  video_id: none
`;
  const { entries, conference } = await openText("videos.yml", text);
  expect(conference).toEqual({ name: "ModelConf 2024", firstDay: "2024-05-15", lastDay: "2024-05-16" });
  expect(entries.map(({ slot, links }) => [slot.guid, slot.start, slot.durationSeconds, links[0]?.url])).toEqual([
    ["session", "2024-05-15", undefined, "https://www.youtube.com/watch?v=abcdefghijk"],
    ["within", "2024-05-15", 300, "https://www.youtube.com/watch?v=abcdefghijk&t=3723s"],
    ["mp4", "2024-05-16", undefined, "https://cdn.example.org/x.mp4"],
    ["none", "2024-05-16", undefined, undefined],
  ]);
});

test.each([
  ["Coffee Break", [], true],
  ["☕️ Coffee Break", [], true],
  ["Lunch", [], true],
  ["Registration & Check-In", [], true],
  ["Mittagspause", [], true],
  ["Breaking the Build", [], false],
  ["Break the Monolith", [{ public_name: "Ann Clark" }], false],
  ["Registrations and Deeds on a Blockchain", [{ public_name: "Ann Clark" }], false],
  ["Opening", [], false],
])("“%s” by %j is a break: %s", async (title, persons, isBreak) => {
  expect((await openText("s.json", frab({ start: "10:00", title, persons }))).entries[0]?.isBreak).toBe(isBreak);
});

test("Sessionize: titles in two languages, as bilingual conferences serve the view All", async () => {
  const session = {
    id: "274c1d32",
    title: { ja: "ウェルカムトーク", en: "Welcome Talk" },
    startsAt: "2021-10-20T10:00:00+09:00",
    endsAt: "2021-10-20T10:20:00+09:00",
    isServiceSession: true,
    isPlenumSession: false,
    speakers: ["a"],
    roomId: 7,
  };
  const rooms = [{ id: 7, name: { ja: "青", en: "Blue" } }];
  const all = { sessions: [session], rooms, speakers: [{ id: "a", fullName: "Ann Clark" }] };
  const { entries } = await openText("all.json", JSON.stringify(all));
  expect(entries).toMatchObject([
    {
      title: "ウェルカムトーク",
      speakers: [{ name: "Ann Clark" }],
      slot: { start: "2021-10-20T10:00:00+09:00", durationSeconds: 1200, room: "青" },
    },
  ]);
});

test("rubyevents: older files name no provider and only the day of publication, newer ones further material", async () => {
  const text = `- title: "Keynote"
  raw_title: "RubyMeet 2019 - Keynote by Ann Clark"
  speakers: [Ann Clark]
  event_name: RubyMeet 2019
  published_at: "2019-11-30"
  video_id: abcdefghijk
- title: Not published yet
  event_name: RubyMeet 2019
  published_at: TODO
  video_provider: scheduled
  video_id: not-published
- title: Talk
  event_name: RubyMeet 2019
  date: "2019-11-19"
  published_at: "2019-12-01"
  video_provider: not_recorded
  video_id: talk
  additional_resources:
    - { name: What was shown, type: slide-deck, url: "https://example.org/deck" }
    - { name: Notes, type: write-up, url: "https://example.org/notes" }
    - { title: More words, url: "https://example.org/words" }
`;
  const { conference, entries } = await openText("videos.yml", text);
  expect(conference).toMatchObject({ name: "RubyMeet 2019" });
  expect(
    entries.map(({ title, slot, links }) => [title, slot.start, links.map(({ kind, url }) => `${kind} ${url}`)]),
  ).toEqual([
    [
      "Talk",
      "2019-11-19",
      ["slides https://example.org/deck", "page https://example.org/notes", "page https://example.org/words"],
    ],
    ["Keynote", "2019-11-30", ["video https://www.youtube.com/watch?v=abcdefghijk"]],
  ]);
});

test.each([
  ["https://www.youtube.com/live/abcdefghijk", "video"],
  ["https://www.youtube.com/@lampconf", "page"],
  ["https://archive.org/embed/lampcon-wicks", "page"],
  ["https://video.fosdem.org/2025/h1301/wicks.av1.webm", "video"],
  ["https://docs.google.com/presentation/d/1AbCdEf/edit", "slides"],
  ["https://lampcon.example/files/wicks.pdf", "slides"],
  ["https://slides.com/ada", "page"],
])("a link of a talk is what its address tells: %s is a %s", (address, kind) => {
  expect(readLink(address, undefined, "page")).toEqual([{ kind, url: address }]);
});

test("a record of pyvideo names its video and the pages beside it", async () => {
  const record = { title: "Nets", recorded: "2026-05-22", speakers: ["Mo Delled"] };
  const video = "https://www.youtube.com/watch?v=abcdefghijk";
  const related_urls = [
    "https://lamps.example/nets",
    { url: "https://lamps.example/notes", label: "Notes" },
    { url: "https://speakerdeck.com/mo/nets", label: "Deck" },
  ];
  const { entries } = await openText(
    "nets.json",
    JSON.stringify({ ...record, videos: [{ type: "youtube", url: video }], related_urls }),
  );
  expect(entries[0]?.links).toEqual([
    { kind: "video", url: video },
    { kind: "page", url: "https://lamps.example/nets" },
    { kind: "page", url: "https://lamps.example/notes", title: "Notes" },
    { kind: "slides", url: "https://speakerdeck.com/mo/nets", title: "Deck" },
  ]);
});

test("a record of pyvideo has its video's address as its id, and needs a title and a day", async () => {
  const record = { title: "Nets", recorded: "2026-05-22", related_urls: ["https://lamps.example/nets"] };
  const videos = [{ type: "other", url: "https://media.example/nets" }];
  const records = [
    { ...record, videos },
    { ...record, title: "Tar" },
    { ...record, title: "" },
    { ...record, recorded: null },
  ];
  const { entries } = await openText("nets.json", JSON.stringify(records));
  expect(entries.map(({ title, slot }) => [title, slot.guid])).toEqual([
    ["Nets", "https://media.example/nets"],
    ["Tar", "Tar"],
  ]);
});

test.each([
  [1500, 1500],
  [0, undefined],
  [-60, undefined],
  ["long", undefined],
  ["1500", undefined],
])("a record of pyvideo whose length is %j lasts %s seconds", async (duration, seconds) => {
  const record = { title: "Nets", recorded: "2026-05-22", speakers: ["Mo Delled"], duration };
  const videos = [{ type: "youtube", url: "https://www.youtube.com/watch?v=abcdefghijk" }];
  const { entries } = await openText("nets.json", JSON.stringify({ ...record, videos }));
  expect(entries[0]?.slot.durationSeconds).toBe(seconds);
});
