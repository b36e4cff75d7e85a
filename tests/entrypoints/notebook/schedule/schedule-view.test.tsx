// The schedule on screen: what it says of its file, what keys and clicks tick, what still waits for notes.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { ScheduleNews, type ScheduleNewsItem } from "@/entrypoints/notebook/schedule/schedule-news.tsx";
import { ScheduleSide } from "@/entrypoints/notebook/schedule/schedule-side.tsx";
import { ScheduleTable } from "@/entrypoints/notebook/schedule/schedule-table.tsx";
import { ScheduleView } from "@/entrypoints/notebook/schedule/schedule-view.tsx";
import { route } from "@/entrypoints/notebook/state/route.ts";
import type { Conference, ScheduledTalk, Slot, Talk, TalkRecord } from "@/lib/model/index.ts";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aPost, aScheduledTalk, aSource, aTalk, put } from "../../rows.ts";

const line = (id: string, start: string, fields: Partial<Slot> = {}, more: Partial<ScheduledTalk> = {}) =>
  aScheduledTalk({ id, title: `Talk ${id}`, slot: { guid: id, start, ...fields }, ...more });

const three = [
  line("a", "2026-05-10T09:00:00+02:00"),
  line("b", "2026-05-10T10:00:00+02:00"),
  line("c", "2026-05-10T11:00:00+02:00"),
];

const record = (talk: Talk, notes = 0, sources: TalkRecord["sources"] = []): TalkRecord => ({
  talk,
  sources,
  notes: Array.from({ length: notes }, (_, at) => aNote({ id: `${talk.id} ${at}`, talkId: talk.id })),
});

const box = (name: string) => page.getByRole("checkbox", { name: new RegExp(`^(Cancelled, )?${name}`) });
const button = (name: string) => page.getByRole("button", { name });

async function drawView(scheduled: ScheduledTalk[], conference: Partial<Conference> = {}, talks: TalkRecord[] = []) {
  await put({ scheduledTalks: scheduled, talks: talks.map(({ talk }) => talk) });
  const whole = { conference: aConference({ id: "harbour", ...conference }), post: aPost({ id: "post" }), talks };
  const container = draw(<ScheduleView record={whole} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return container;
}

describe("the line on the file", () => {
  test.each<[string, ScheduledTalk[], Partial<Conference>, string]>([
    ["its zone by name", three, { timeZone: "Europe/Paris" }, "3 talks on 1 day · times in Paris"],
    [
      "its offset where the zone is another",
      three,
      { timeZone: "America/New_York" },
      "3 talks on 1 day · times at UTC+02:00",
    ],
    ["its offset where no zone is known", three, {}, "3 talks on 1 day · times at UTC+02:00"],
    [
      "a western offset with a minus, UTC as such",
      [line("a", "2026-05-10T09:00:00-07:00")],
      { timeZone: "America/Los_Angeles", scheduleFile: "days.xml" },
      "days.xml · 1 talk on 1 day · times in Los Angeles",
    ],
    ["UTC as an offset", [line("a", "2026-05-10T09:00:00Z")], {}, "1 talk on 1 day · times at UTC+00:00"],
    [
      "the first time that there is, though a line before it has none",
      [line("a", "2026-05-10"), line("b", "2026-05-10T10:00:00+02:00")],
      { timeZone: "Europe/Paris" },
      "2 talks on 1 day · times in Paris",
    ],
    ["no zone where no line has a time", [line("a", "2026-05-10")], { timeZone: "Europe/Paris" }, "1 talk on 1 day"],
    [
      "days, and talks without the breaks",
      [line("a", "2026-05-10"), line("b", "2026-05-11"), line("c", "2026-05-11", {}, { isBreak: true })],
      {},
      "2 talks on 2 days",
    ],
  ])("says %s", async (_, scheduled, conference, sentence) => {
    await drawView(scheduled, conference);
    await expect.poll(() => document.querySelector(".schedule-facts")?.textContent).toBe(sentence);
  });
});

describe("the view", () => {
  test("without a schedule offers to bring one in", async () => {
    await drawView([]);
    await expect.element(page.getByRole("heading", { name: "No schedule yet" })).toBeVisible();
    await expect.element(button("Import a schedule")).toBeVisible();
    await expect.element(button("Import another file")).not.toBeInTheDocument();
    await expect.element(page.getByRole("complementary")).not.toBeInTheDocument();
    await expect.element(page.getByRole("table")).not.toBeInTheDocument();
  });

  test("leads to what has no notes where there are talks", async () => {
    await drawView([], {}, [record(aTalk({ id: "knots" }))]);
    await userEvent.tab();
    await expect.element(button("Show what has no notes yet")).toHaveFocus();
    await userEvent.click(button("Show what has no notes yet"));
    await expect.element(page.getByRole("complementary", { name: "Coverage" })).toHaveFocus();
  });

  test("shows the first day, another one when that is chosen, and words of all days", async () => {
    await drawView([...three, line("d", "2026-05-11T09:00:00+02:00")]);
    await expect.element(box("Talk a")).toBeVisible();
    await expect.element(box("Talk d")).not.toBeInTheDocument();
    await userEvent.click(page.getByText("Mon, May 11"));
    await expect.element(box("Talk d")).toBeVisible();
    await expect.element(box("Talk a")).not.toBeInTheDocument();
    const search = page.getByRole("searchbox", { name: "Find a talk or a speaker" });
    await userEvent.fill(search, "Talk a");
    await expect.element(box("Talk a")).toBeVisible();
    await userEvent.fill(search, "zzz");
    await expect.element(page.getByText("Nothing found for “zzz”.")).toBeVisible();
    await userEvent.fill(search, "");
    await expect.element(box("Talk d")).toBeVisible();
    await expect.element(box("Talk a")).not.toBeInTheDocument();
    await userEvent.click(page.getByText("All days"));
    await expect.element(box("Talk a")).toBeVisible();
    await expect
      .element(page.getByRole("rowheader", { name: "Sun, May 10" }).or(page.getByText("Sun, May 10").last()))
      .toBeVisible();
  });

  test("narrows by track and room where there are several", async () => {
    await drawView([
      line("a", "2026-05-10T09:00:00+02:00", { room: "Hall", track: "Rope" }),
      line("b", "2026-05-10T10:00:00+02:00", { room: "Deck", track: "Sail" }),
    ]);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Room" }), "Deck");
    await expect.element(box("Talk a")).not.toBeInTheDocument();
    await expect.element(box("Talk b")).toBeVisible();
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Track" }), "Rope");
    await expect.element(page.getByText("No talks in this room and track.")).toBeVisible();
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Room" }), "All rooms");
    await expect.element(box("Talk a")).toBeVisible();
  });

  test("narrows by neither where there is one", async () => {
    await drawView(three.map((one) => ({ ...one, slot: { ...one.slot, room: "Hall", track: "Rope" } })));
    await expect.element(page.getByRole("table")).toBeVisible();
    await expect.element(page.getByRole("combobox")).not.toBeInTheDocument();
    await expect.element(page.getByRole("cell", { name: "Room", exact: true })).not.toBeInTheDocument();
  });

  test("ticked, a talk joins the notebook; unticked, it leaves", async () => {
    await drawView(three);
    await userEvent.click(box("Talk b"));
    await expect.poll(() => database.talks.toArray()).toMatchObject([{ title: "Talk b", slot: { guid: "b" } }]);
  });

  test("opens the talk of a line, which says how many notes it has", async () => {
    const slot = { guid: "b", start: "2026-05-10T10:00:00+02:00" };
    await drawView(three, {}, [record(aTalk({ id: "knots", slot }), 2)]);
    await expect.element(box("Talk b")).toBeChecked();
    await expect.element(page.getByRole("checkbox", { name: /^Talk b, .*10:00.*, 2 notes$/ })).toBeInTheDocument();
    await expect.element(box("Talk a")).not.toBeChecked();
    await userEvent.click(button("Open Talk b"));
    expect(route.value).toEqual({ view: "post", conference: "harbour", talk: "knots" });
  });
});

describe("of a conference that is shared for reading", () => {
  const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" as const };
  const reading = () => put({ shares: [{ conferenceId: "harbour", isSeeded: true, team }] });
  const slot = { guid: "b", start: "2026-05-10T10:00:00+02:00" };

  test("says which talks were attended, and changes nothing", async () => {
    await reading();
    await drawView(three, {}, [record(aTalk({ id: "knots", title: "Talk b", slot }))]);
    await expect.element(page.getByRole("heading", { level: 1, name: "Schedule" })).toBeVisible();
    await expect.poll(() => page.getByRole("checkbox").elements().length).toBe(0);
    const rows = page.getByRole("row").elements();
    expect(rows.map((row) => row.firstElementChild?.textContent)).toEqual(["Attended", "", "Attended", ""]);
    await userEvent.click(page.getByText(/^Talk a/));
    await userEvent.click(page.getByText(/^Talk b/).first());
    expect(await database.talks.toArray()).toMatchObject([{ id: "knots" }]);
    expect(
      page
        .getByRole("button")
        .elements()
        .map((one) => one.getAttribute("aria-label") ?? one.textContent),
    ).toEqual(["Show what has no notes yet", "Open Talk b"]);
    await expect.element(page.getByText("Attended, no notes yet")).toBeVisible();
    await userEvent.click(button("Open Talk b"));
    expect(route.value).toEqual({ view: "post", conference: "harbour", talk: "knots" });
  });

  test("takes no file that is dropped", async () => {
    await reading();
    await drawView(three);
    await expect.poll(() => page.getByRole("checkbox").elements().length).toBe(0);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{}"], "schedule.json"));
    const over = new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true });
    page.getByRole("table").element().dispatchEvent(over);
    expect(over.defaultPrevented).toBe(false);
    await expect.element(page.getByText("Drop the schedule here")).not.toBeInTheDocument();
    await expect.element(page.getByText("No talk is ticked yet.")).toBeVisible();
  });

  test("and has none yet, asks for no file", async () => {
    await reading();
    await drawView([]);
    await expect.element(page.getByText("No schedule yet")).toBeVisible();
    await expect.poll(() => page.getByRole("button").elements().length).toBe(0);
  });
});

describe("keys and clicks", () => {
  const attended: [string[], boolean][] = [];
  const opened: string[] = [];
  beforeEach(() => {
    attended.length = 0;
    opened.length = 0;
  });

  const five = ["a", "b", "c", "d", "e"].map((id, at) => line(id, `2026-05-10T1${at}:00:00+02:00`));

  async function drawTable(ticked: string[] = []) {
    const lines = five.map((scheduled) => ({
      scheduled,
      ...(ticked.includes(scheduled.id) && {
        attended: { talkId: `of ${scheduled.id}`, mark: "mention" as const, notes: 0 },
      }),
    }));
    draw(
      <ScheduleTable
        lines={lines}
        hasRooms={false}
        hasTracks={false}
        onAttend={(talks, is) => attended.push([talks.map(({ id }) => id), is])}
        onOpen={(id) => opened.push(id)}
      />,
    );
    await expect.element(box("Talk a")).toBeVisible();
  }

  test("one tab stop, from which arrows lead on to either end", async () => {
    await drawTable();
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(box("Talk a")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect.element(box("Talk c")).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    await expect.element(box("Talk b")).toHaveFocus();
    await userEvent.keyboard("{End}");
    await expect.element(box("Talk e")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(box("Talk e")).toHaveFocus();
    await userEvent.keyboard("{Home}");
    await expect.element(box("Talk a")).toHaveFocus();
    await userEvent.keyboard("{End}");
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await expect.element(box("Talk e")).toHaveFocus();
  });

  test("a click ticks a line, on its box or beside it", async () => {
    await drawTable(["d"]);
    await userEvent.click(box("Talk b"));
    await userEvent.click(page.getByRole("cell", { name: "Talk c" }).first());
    await userEvent.click(page.getByRole("cell", { name: "Talk d" }).first());
    await userEvent.click(button("Open Talk d"));
    expect(attended).toEqual([
      [["b"], true],
      [["c"], true],
      [["d"], false],
    ]);
    expect(opened).toEqual(["of d"]);
  });

  test("a click with Shift ticks all from the last one to it, but those that are so", async () => {
    await drawTable(["c"]);
    await userEvent.click(box("Talk b"));
    await userEvent.click(box("Talk e"), { modifiers: ["Shift"] });
    await userEvent.click(box("Talk d"), { modifiers: ["Shift"] });
    expect(attended).toEqual([
      [["b"], true],
      [["b", "d", "e"], true],
      [["d", "e"], true],
    ]);
  });

  test("Space with Shift does too, from where the range began, and selects no text", async () => {
    await drawTable();
    await userEvent.click(box("Talk b"));
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await userEvent.keyboard("{Shift>}{ }{/Shift}");
    expect(attended.at(-1)).toEqual([["b", "c", "d"], true]);
    await expect.element(box("Talk d")).toHaveFocus();
    const press = new MouseEvent("mousedown", { shiftKey: true, bubbles: true, cancelable: true });
    box("Talk b").element().dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    const plain = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
    box("Talk b").element().dispatchEvent(plain);
    expect(plain.defaultPrevented).toBe(false);
  });

  test("a range begins where Shift and an arrow began it", async () => {
    await drawTable();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ }{/Shift}");
    expect(attended).toEqual([[["b", "c", "d"], true]]);
  });

  test("Space ticks the box, Enter opens a talk that was attended", async () => {
    await drawTable(["b"]);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("{ }");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(attended).toEqual([[["a"], true]]);
    expect(opened).toEqual(["of b"]);
  });

  test("keys with Ctrl are the browser's", async () => {
    await drawTable(["a"]);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard("{Control>}{Enter}{ArrowDown}{/Control}");
    await expect.element(box("Talk a")).toHaveFocus();
    expect(opened).toEqual([]);
  });

  test("all are ticked by one box: those that are not yet, or where all are, none", async () => {
    const all = page.getByRole("checkbox", { name: "Attended all of these" });
    await drawTable(["b", "d"]);
    await expect.element(all).toBePartiallyChecked();
    await userEvent.click(all);
    expect(attended.at(-1)).toEqual([["a", "c", "e"], true]);
  });

  test("all that are ticked are unticked by it", async () => {
    const all = page.getByRole("checkbox", { name: "Attended all of these" });
    await drawTable(["a", "b", "c", "d", "e"]);
    await expect.element(all).toBeChecked();
    await userEvent.click(all);
    expect(attended.at(-1)).toEqual([["a", "b", "c", "d", "e"], false]);
  });
});

test("a line says its room and track where there are several, and that it is cancelled; a break and a day have no tick", async () => {
  const lines = [
    line(
      "a",
      "2026-05-10T09:00:00+02:00",
      { room: "Hall", track: "Rope", isCancelled: true },
      { subtitle: "Under", speakers: [{ name: "Ada" }] },
    ),
    line("lunch", "2026-05-10T12:00:00+02:00", {}, { title: "Lunch", isBreak: true }),
    line("b", "2026-05-11T09:00:00+02:00"),
  ].map((scheduled) => ({ scheduled }));
  draw(<ScheduleTable lines={lines} hasRooms hasTracks onAttend={() => undefined} onOpen={() => undefined} />);
  await expect
    .element(page.getByRole("checkbox", { name: /^Cancelled, Talk a, Ada, Sun, May 10 09:00.*, Hall$/ }))
    .toBeInTheDocument();
  expect(page.getByRole("checkbox").elements()).toHaveLength(3);
  const rows = page.getByRole("row").elements();
  expect(rows.map((row) => row.getAttribute("aria-rowindex"))).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(page.getByRole("table").element().getAttribute("aria-rowcount")).toBe("6");
  for (const text of ["Cancelled", "Under", "Rope"])
    await expect.element(page.getByText(text, { exact: true })).toBeInTheDocument();
  expect(rows[1]?.textContent).toBe("Sun, May 10");
  await expect.element(page.getByRole("cell", { name: "Room", exact: true })).toBeInTheDocument();
});

describe("beside it", () => {
  const slot = { guid: "a", start: "2026-05-10T09:00:00+02:00" };

  async function drawSide(records: TalkRecord[], scheduledCount = 4) {
    const added: string[] = [];
    const left: string[] = [];
    draw(
      <ScheduleSide
        records={records}
        scheduledCount={scheduledCount}
        attendedCount={2}
        doing={{ onAddNote: (id) => added.push(id), onLeaveOut: ({ talk }) => left.push(talk.id) }}
      />,
    );
    return { added, left };
  }
  const items = () =>
    page
      .getByRole("listitem")
      .elements()
      .map((item) => item.querySelector("b")?.textContent);

  test("says what of it has notes, and leads to what has none though it is meant for the post", async () => {
    const { added, left } = await drawSide([
      record(aTalk({ id: "noted", title: "Noted" }), 1),
      record(aTalk({ id: "star", title: "Star", mark: "highlight", slot, speakers: [{ name: "Ada" }] })),
      record(aTalk({ id: "plain", title: "Plain" })),
      record(aTalk({ id: "later", title: "Later", mark: "watch-later" })),
      record(aTalk({ id: "out", title: "Out", mark: "left-out" })),
    ]);
    await expect.element(page.getByText("1 of 4 talks noted")).toBeVisible();
    await expect.element(page.getByText("2 attended out of 4 in the schedule")).toBeVisible();
    expect(items()).toEqual(["Star", "Plain"]);
    await expect
      .element(page.getByText("Ada, Sun, May 10 09:00 AM").or(page.getByText(/^Ada, Sun, May 10 09:00/)))
      .toBeVisible();
    await userEvent.click(button("Add note").first());
    await userEvent.click(button("Leave out Plain"));
    expect([added, left]).toEqual([["star"], ["plain"]]);
  });

  test("lists what is awaited and has not come, with the way to its page", async () => {
    const awaited = { slides: true, video: true, url: "https://talks.example/1" };
    await drawSide([
      record(aTalk({ id: "both", title: "Both", awaited }), 1),
      record(aTalk({ id: "film", title: "Film", awaited: { ...awaited, url: "javascript:1" } }), 1, [
        aSource({ id: "d" }),
      ]),
      record(aTalk({ id: "there", title: "There", awaited: { video: true } }), 1, [
        aSource({ id: "v", kind: "video" }),
      ]),
      record(aTalk({ id: "out", title: "Out", mark: "left-out", awaited }), 1),
    ]);
    await expect.element(page.getByRole("heading", { name: "Not posted yet" })).toBeVisible();
    expect(items()).toEqual(["Both", "Film"]);
    const said = page
      .getByRole("listitem")
      .elements()
      .map((item) => item.querySelector("small")?.textContent);
    expect(said).toEqual(["Slides, Video", "Video"]);
    expect(
      page
        .getByRole("link")
        .elements()
        .map((link) => link.getAttribute("href")),
    ).toEqual([awaited.url]);
  });

  test("says that nothing is ticked yet", async () => {
    await drawSide([record(aTalk({ id: "out", mark: "left-out" }))]);
    await expect.element(page.getByText(/^Tick the talks that you attended\./)).toBeVisible();
    await expect.element(page.getByText(/in the schedule$/)).not.toBeInTheDocument();
  });

  test("counts no schedule where there is none", async () => {
    await drawSide([record(aTalk({ id: "noted" }), 1)], 0);
    await expect.element(page.getByText("1 of 1 talk noted")).toBeVisible();
    await expect.element(page.getByText(/in the schedule$/)).not.toBeInTheDocument();
    await expect.element(page.getByRole("heading", { level: 3 })).not.toBeInTheDocument();
  });
});

describe("the news of a file", () => {
  const item = (
    kind: ScheduleNewsItem["kind"],
    title: string,
    more: Partial<ScheduleNewsItem> = {},
  ): ScheduleNewsItem => ({
    kind,
    title,
    parts: [],
    slot: { guid: title, start: "2026-05-10T09:00:00+02:00" },
    isAttended: false,
    ...more,
  });

  test("are counted, and listed with those attended first", async () => {
    const onClose = vi.fn();
    const items = [
      item("added", "New"),
      item("removed", "Gone"),
      item("changed", "Moved", { parts: ["title", "speakers", "time", "room", "text"], isAttended: true }),
    ];
    draw(<ScheduleNews fileName="days.xml" items={items} onClose={onClose} />);
    await expect.element(page.getByRole("region", { name: "Changes in days.xml" })).toBeVisible();
    await expect.element(page.getByText("days.xml · 1 new · 1 changed · 1 no longer in the schedule")).toBeVisible();
    await userEvent.click(page.getByText("Show them"));
    const lines = page
      .getByRole("listitem")
      .elements()
      .map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(
      /^Moved · New title · New speaker · New time · New room or track · New description · Sun, May 10 · .*Attended$/,
    );
    expect(lines[1]).toMatch(/^New · New: Sun, May 10/);
    expect(lines[2]).toBe("Gone · No longer in the schedule. What you wrote stays.");
    await userEvent.click(button("Close"));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("that are none are said so", async () => {
    draw(<ScheduleNews fileName="days.xml" items={[]} onClose={() => undefined} />);
    await expect.element(page.getByText(/Nothing has changed since the last version\./)).toBeVisible();
    await expect.element(page.getByText("Show them")).not.toBeInTheDocument();
  });

  test.each([
    [100, ""],
    [101, "And 1 more."],
  ])("of %s talks: a hundred are listed", async (count, rest) => {
    const items = Array.from({ length: count }, (_, at) => item("added", `Talk ${at}`));
    const container = draw(<ScheduleNews fileName="days.xml" items={items} onClose={() => undefined} />);
    expect(container.querySelectorAll("li")).toHaveLength(100);
    expect(container.querySelector("details > p")?.textContent ?? "").toBe(rest);
  });
});
