// Files that are damaged, hostile, foreign or huge: a sentence or the right entries, never half of them.
import { expect, test, vi } from "vitest";
import { openText } from "./open.ts";

const event = (id: string, fields = "") =>
  `<event guid="${id}"><start>10:00</start><title>Talk ${id}</title>${fields}</event>`;
const xml = (events: string, prolog = "") =>
  `<?xml version="1.0"?>${prolog}<schedule><conference><title>Modelled</title><time_zone_name>Europe/Berlin</time_zone_name>` +
  `</conference><day date="2024-05-05"><room name="A">${events}</room></day></schedule>`;
const calendar = (events: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//modelled//EN\r\n${events}END:VCALENDAR\r\n`;
const vevent = (uid: string, ...lines: string[]) =>
  ["BEGIN:VEVENT", `UID:${uid}`, `SUMMARY:Talk ${uid}`, ...lines, "END:VEVENT", ""].join("\r\n");
const bomb =
  '<!DOCTYPE schedule [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';

test.each([
  ["XML cut off", "s.xml", xml(event("1")).slice(0, -60), "problemScheduleDamaged"],
  ["XML with two roots", "s.xml", `${xml(event("1"))}<schedule/>`, "problemScheduleDamaged"],
  ["an entity bomb", "s.xml", xml(event("1", "<abstract>&c;</abstract>"), bomb), "problemScheduleEntities"],
  [
    "a bomb some lines further down",
    "s.xml",
    xml(event("1"), `\n<!-- <schedule> -->\n${bomb}`),
    "problemScheduleEntities",
  ],
  ["a bomb behind a comment", "s.xml", xml(event("1"), `<!-- <schedule> -->${bomb}`), "problemScheduleEntities"],
  [
    "an outside entity",
    "s.xml",
    xml(event("1"), '<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "problemScheduleEntities",
  ],
  [
    "an entity behind a sign that seems to end the doctype",
    "s.xml",
    xml(event("1"), '<!DOCTYPE schedule SYSTEM "a>b" [<!ENTITY x "bombs">]>'),
    "problemScheduleEntities",
  ],
  ["an entity nobody declared", "s.xml", xml(event("1", "<abstract>&nbsp;</abstract>")), "problemScheduleDamaged"],
  ["XML of another kind", "s.xml", '<?xml version="1.0"?><rss><channel/></rss>', "problemScheduleUnknown"],
  ["XML without events", "s.xml", xml(""), "problemScheduleEmpty"],
  ["a page", "schedule.xml", "<!doctype html><html><body>Sign in</body></html>", "problemScheduleUnknown"],
  ["JSON cut off", "s.json", '{"schedule": {"conference": {"days": [', "problemScheduleDamaged"],
  ["JSON of another kind", "s.json", '{"name": "left-pad", "version": "1.0.0"}', "problemScheduleUnknown"],
  ["JSON of talks without times", "s.json", '[{"title": "A", "speakers": ["B"]}]', "problemScheduleUnknown"],
  [
    "JSON of sessions that are not Sessionize's",
    "s.json",
    '[{"sessions": [{"title": "A", "startsAt": "2024-05-05T10:00:00"}]}]',
    "problemScheduleUnknown",
  ],
  [
    "JSON of events without a conference",
    "s.json",
    '{"schedule": {"events": [{"title": "A"}]}}',
    "problemScheduleUnknown",
  ],
  ["JSON of numbers", "s.json", "[1, 2, null]", "problemScheduleUnknown"],
  [
    "JSON with days of another shape",
    "s.json",
    '{"schedule": {"conference": {"days": [1, {"rooms": 7}, null]}}}',
    "problemScheduleEmpty",
  ],
  [
    "a calendar cut off",
    "s.ics",
    calendar(vevent("1", "DTSTART:20240505T100000Z")).slice(0, -30),
    "problemScheduleDamaged",
  ],
  ["a calendar without events", "s.ics", calendar(""), "problemScheduleEmpty"],
  ["a calendar with a broken line", "s.ics", calendar("NONSENSE\r\n"), "problemScheduleDamaged"],
  [
    "a calendar with a beginning that is no date",
    "s.ics",
    calendar(`${vevent("1", "DTSTART:20240505T100000Z")}${vevent("2", "DTSTART;VALUE=DATE:Next Year")}`),
    "problemScheduleDamaged",
  ],
  ["a calendar whose events have no beginning", "s.ics", calendar(vevent("1")), "problemScheduleEmpty"],
  [
    "a repetition without end",
    "s.ics",
    calendar(vevent("1", "DTSTART:20240505T100000Z", "RRULE:FREQ=DAILY")),
    "problemScheduleRepeats",
  ],
  [
    "a calendar cut off in its last line",
    "s.ics",
    calendar(vevent("1", "DTSTART:20240505T100000Z")).slice(0, -8),
    "problemScheduleDamaged",
  ],
  ["YAML that is none", "videos.yml", "- title: [\n", "problemScheduleDamaged"],
  ["YAML of another kind", "event.yml", "name: RubyKaigi\nkind: conference\n", "problemScheduleUnknown"],
  ["an empty file", "s.json", "", "problemScheduleUnknown"],
  ["bytes", "s.pdf", "%PDF-1.4 \u0000\u0001", "problemScheduleUnknown"],
])("%s is refused", async (_, name, text, key) => {
  await expect(openText(name, text)).rejects.toMatchObject({ name: "Problem", key });
});

test("a doctype alone is harmless, and a talk may speak of entities", async () => {
  const text = xml(event("1", "<abstract><![CDATA[<!ENTITY a 'bombs']]></abstract>"), "<!DOCTYPE schedule>");
  const { entries } = await openText("s.xml", text);
  expect(entries[0]?.abstract).toBe("<!ENTITY a 'bombs'");
});

test("an event needs no end, no id and no room", async () => {
  const text = calendar(`BEGIN:VEVENT\r\nSUMMARY:Alone\r\nDTSTART:20240505T100000Z\r\nEND:VEVENT\r\n`);
  const { entries } = await openText("s.ics", text);
  expect(entries).toEqual([
    {
      slot: { guid: "2024-05-05 Alone", start: "2024-05-05T10:00:00Z" },
      title: "Alone",
      speakers: [],
      links: [],
      isBreak: false,
    },
  ]);
});

test("an event that ends before it begins has no duration", async () => {
  const text = calendar(vevent("1", "DTSTART:20240505T100000Z", "DTEND:20240505T090000Z"));
  expect((await openText("s.ics", text)).entries[0]?.slot.durationSeconds).toBeUndefined();
});

test("a repeated event becomes one entry for each of its times, as the calendar changed them", async () => {
  const repeated = vevent(
    "lunch",
    "DTSTART;TZID=Europe/Berlin:20250328T120000",
    "DTEND;TZID=Europe/Berlin:20250328T130000",
    "RRULE:FREQ=DAILY;COUNT=4",
    "EXDATE;TZID=Europe/Berlin:20250329T120000",
  );
  const moved = vevent(
    "lunch",
    "RECURRENCE-ID;TZID=Europe/Berlin:20250331T120000",
    "DTSTART;TZID=Europe/Berlin:20250331T123000",
  );
  const { entries } = await openText(
    "s.ics",
    calendar(moved + repeated + vevent("1", "DTSTART;TZID=Europe/Berlin:20250328T100000")),
  );
  expect(entries.map(({ slot }) => slot.start)).toEqual([
    "2025-03-28T10:00:00+01:00",
    "2025-03-28T12:00:00+01:00",
    "2025-03-30T12:00:00+02:00",
    "2025-03-31T12:30:00+02:00",
  ]);
  expect(entries.map(({ slot }) => slot.guid)).toEqual([
    "1",
    "lunch/2025-03-28T12:00:00",
    "lunch/2025-03-30T12:00:00",
    "lunch/2025-03-31T12:00:00",
  ]);
  expect(entries[1]?.slot.durationSeconds).toBe(3600);
});

test("a changed time of a repeated event that the calendar does not have is a talk", async () => {
  const moved = vevent("lunch", "RECURRENCE-ID:20250331T100000Z", "DTSTART:20250331T103000Z");
  const timeless = vevent("tea", "RECURRENCE-ID:20250331T150000Z");
  const { entries } = await openText("s.ics", calendar(moved + timeless));
  expect(entries.map(({ title, slot }) => [title, slot.start])).toEqual([["Talk lunch", "2025-03-31T10:30:00Z"]]);
});

test("a calendar whose lines end as on an old Macintosh, and a repeated event without a title", async () => {
  const [talk, untitled] = [
    vevent("1", "DTSTART:20240505T100000Z"),
    vevent("2", "DTSTART:20240505T110000Z", "RRULE:FREQ=DAILY;COUNT=2"),
  ];
  const text = calendar(talk + untitled.replace(/SUMMARY.*\r\n/, "")).replaceAll("\r\n", "\r");
  expect((await openText("s.ics", text)).entries.map(({ title }) => title)).toEqual(["Talk 1"]);
});

test("what changes a repeated event names its times in UTC, where the calendar itself defines the zone", async () => {
  const zone = [
    "BEGIN:VTIMEZONE",
    "TZID:Harbour",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0300",
    "END:STANDARD",
    "END:VTIMEZONE",
    "",
  ].join("\r\n");
  const daily = ["DTSTART;TZID=Harbour:20250101T100000", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20250102T070000Z"];
  const moved = ["RECURRENCE-ID:20250103T070000Z", "DTSTART;TZID=Harbour:20250103T120000"];
  const { entries } = await openText("s.ics", calendar(zone + vevent("1", ...daily) + vevent("1", ...moved)));
  expect(entries.map(({ slot }) => slot.start)).toEqual(["2025-01-01T10:00:00+03:00", "2025-01-03T12:00:00+03:00"]);
});

test("duplicate ids are told apart, and what stands there twice is read once", async () => {
  const later = event("1").replace("10:00", "11:00");
  const { entries } = await openText("s.xml", xml(later + event("1") + event("1") + event("2")));
  expect(entries.map(({ slot }) => slot.guid)).toEqual(["1", "2", "1/2024-05-05T11:00:00+02:00"]);
});

test("addresses that are not of the web are left out", async () => {
  const links = '<links><link href="javascript:alert(1)">x</link><link href="https://example.org/a">y</link></links>';
  const html =
    '<abstract>&lt;p&gt;See &lt;a href="javascript:alert(1)"&gt;this&lt;/a&gt;&lt;script&gt;alert(2)&lt;/script&gt;&lt;/p&gt;</abstract>';
  const { entries } = await openText("s.xml", xml(event("1", `<url>data:text/html,x</url>${links}${html}`)));
  expect(entries[0]).toMatchObject({
    links: [{ kind: "page", url: "https://example.org/a", title: "y" }],
    abstract: "See this",
  });
  expect(entries[0]?.url).toBeUndefined();
});

test("10,000 events are read with the event loop running", async () => {
  const many = (make: (number: number) => string) =>
    Array.from({ length: 10_000 }, (_, number) => make(number)).join("");
  const time = (number: number) => `202405${String(1 + (number % 28)).padStart(2, "0")}T100000Z`;
  const text = calendar(many((number) => vevent(String(number), `DTSTART:${time(number)}`, "DESCRIPTION:About it")));
  // A machine on which every part takes a millisecond.
  const clock = vi.spyOn(performance, "now").mockImplementation(() => clock.mock.calls.length);
  let turns = 0;
  const progress: number[] = [];
  const onProgress = (done: number) => {
    progress.push(done);
    setImmediate(() => turns++);
  };
  const { entries } = await openText("s.ics", text, { onProgress });
  clock.mockRestore();
  expect(entries.length).toBe(10_000);
  // A pause at least every 12 ms: no more parts than that are read without a turn for others.
  expect(Math.max(...progress.map((done, at) => done - (progress[at - 1] ?? 0)))).toBeLessThanOrEqual(13);
  // It is told after the pauses: none follows the last two.
  expect(turns).toBeGreaterThanOrEqual(progress.length - 2);
});

test("reading ends at the next pause when nobody wants it any more", async () => {
  const many = Array.from({ length: 2000 }, (_, number) => vevent(String(number), "DTSTART:20240501T100000Z"));
  const stopping = new AbortController();
  const clock = vi.spyOn(performance, "now").mockImplementation(() => clock.mock.calls.length);
  const progress: number[] = [];
  const onProgress = (done: number) => {
    progress.push(done);
    if (progress.length === 3) stopping.abort();
  };
  const reading = openText("s.ics", calendar(many.join("")), { onProgress, signal: stopping.signal });
  await expect(reading).rejects.toThrow("aborted");
  clock.mockRestore();
  expect(progress.length).toBe(3);
});
