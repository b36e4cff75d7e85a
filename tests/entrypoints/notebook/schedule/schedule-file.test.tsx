// Schedule files on their way into the whole notebook: where each goes, and what it asks before.
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import {
  knownScheduleQuestion,
  news,
  otherScheduleQuestion,
  zoneQuestion,
} from "@/entrypoints/notebook/schedule/schedule-file.ts";
import { route } from "@/entrypoints/notebook/state/route.ts";
import { aPost, aScheduledTalk, aTalk } from "../../rows.ts";
import { button, choose, drawNotebook, harbour } from "../draw-notebook.tsx";

interface Line {
  uid: string;
  /** As iCalendar writes it. */
  start: string;
  title?: string;
}

/** A calendar of that name, in UTC where the starts end with Z. */
const calendar = (lines: Line[], name = "") =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...(name ? [`X-WR-CALNAME:${name}`] : []),
    ...lines.flatMap(({ uid, start, title = `Talk ${uid}` }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTART${start.includes("T") ? "" : ";VALUE=DATE"}:${start}`,
      `SUMMARY:${title}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const frab = (title: string, lines: { guid: string; hour: string; title?: string }[]) =>
  `<?xml version="1.0"?><schedule><conference><title>${title}</title><time_zone_name>Europe/Berlin</time_zone_name></conference>
<day date="2026-05-10"><room name="Hall">${lines
    .map(
      (line, at) =>
        `<event guid="${line.guid}" id="${at + 1}"><date>2026-05-10T${line.hour}:00+02:00</date><start>${line.hour}</start>
<duration>00:30</duration><room>Hall</room><title>${line.title ?? `Talk ${line.guid}`}</title><persons/></event>`,
    )
    .join("")}</room></day></schedule>`;

const two = [
  { guid: "a", hour: "09:00" },
  { guid: "b", hour: "10:00" },
];

/** Drops a file onto the schedule, as from the desktop. */
function drop(text: string, name = "days.ics"): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const onto = document.querySelector(".schedule-main");
  for (const type of ["dragover", "drop"])
    onto?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
}

/** Answers the next question for a file with this one. */
function answerWith(text: string, name: string): void {
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function () {
    HTMLInputElement.prototype.click = click;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    this.files = dataTransfer.files;
    this.dispatchEvent(new Event("change"));
  };
}

const dialog = page.getByRole("dialog");
const fileLine = () => document.querySelector(".schedule-facts")?.textContent;
const lines = async () => (await database.scheduledTalks.toArray()).filter(({ deletedAt }) => !deletedAt);
const starts = async () => (await lines()).map(({ slot }) => slot.start).sort();
const conference = () => database.conferences.get("harbour");

async function drawSchedule(rows: { [table: string]: object[] } = {}) {
  await drawNotebook(rows, { conference: "harbour", view: "schedule" });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** A conference that has a schedule already, which another file brought. */
const filled = (fields: object = {}) => ({
  conferences: [{ ...harbour, scheduleFile: "first.xml", timeZone: "Europe/Paris", ...fields }],
  scheduledTalks: [
    aScheduledTalk({ id: "a", title: "Talk a", slot: { guid: "a", start: "2026-05-10T09:00:00+02:00" } }),
    aScheduledTalk({ id: "b", title: "Talk b", slot: { guid: "b", start: "2026-05-10T10:00:00+02:00" } }),
  ],
});

beforeEach(() => {
  for (const asked of [knownScheduleQuestion, otherScheduleQuestion, zoneQuestion, news]) asked.value = undefined;
});

describe("the first file of a conference", () => {
  test("is taken in with its zone, tells of no changes, and is taken back", async () => {
    await drawSchedule();
    drop(frab("Harbour Days", two), "days.xml");
    await expect.element(page.getByText("days.xml is read: 2 talks.").first()).toBeVisible();
    await expect.poll(fileLine).toBe("days.xml · 2 talks on 1 day · times in Berlin");
    expect(await starts()).toEqual(["2026-05-10T09:00:00+02:00", "2026-05-10T10:00:00+02:00"]);
    expect(await conference()).toMatchObject({ scheduleFile: "days.xml", timeZone: "Europe/Berlin" });
    await expect.element(page.getByRole("region", { name: /^Changes in/ })).not.toBeInTheDocument();
    await userEvent.click(button("Undo"));
    await expect.element(page.getByRole("heading", { name: "No schedule yet" })).toBeVisible();
    expect(await conference()).not.toHaveProperty("scheduleFile");
  });

  test("that gives local times asks for its zone, and takes the conference’s as likely", async () => {
    await drawSchedule({ conferences: [{ ...harbour, timeZone: undefined }] });
    drop(calendar([{ uid: "a", start: "20260510T090000" }]));
    await expect.element(dialog.getByText(/^days\.ics gives local times only\./)).toBeVisible();
    await userEvent.selectOptions(dialog.getByRole("combobox"), "Asia/Tokyo");
    await userEvent.click(dialog.getByRole("button", { name: "Read the schedule" }));
    await expect.poll(starts).toEqual(["2026-05-10T09:00:00+09:00"]);
    expect(await conference()).toMatchObject({ timeZone: "Asia/Tokyo", scheduleFile: "days.ics" });
  });

  test("asks even where the conference has one: nobody has said that it is the file’s", async () => {
    await drawSchedule({ conferences: [{ ...harbour, timeZone: "Europe/Paris" }] });
    drop(calendar([{ uid: "a", start: "20260510T090000" }]));
    await expect.element(dialog.getByRole("combobox")).toHaveValue("Europe/Paris");
    await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await starts()).toEqual([]);
  });

  test("that gives moments alone asks for the clock where none is known", async () => {
    await drawSchedule();
    drop(calendar([{ uid: "a", start: "20260510T070000Z" }]));
    await expect.element(dialog.getByRole("heading", { name: "Which time zone are these times in?" })).toBeVisible();
  });

  test("that gives moments alone is shown on the conference’s clock, unasked", async () => {
    await drawSchedule({ conferences: [{ ...harbour, timeZone: "Europe/Paris" }] });
    drop(calendar([{ uid: "a", start: "20260510T070000Z" }]));
    await expect.poll(starts).toEqual(["2026-05-10T09:00:00+02:00"]);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test("of days without times asks for none", async () => {
    await drawSchedule();
    drop(calendar([{ uid: "a", start: "20260510" }]));
    await expect.poll(starts).toEqual(["2026-05-10"]);
  });

  test.each([
    ["picture.png", "\u0089PNG", /^Wrapup does not know this file\./],
    ["days.xml", frab("Harbour Days", two).slice(0, -40), /^This schedule is damaged/],
  ])("that is none is refused: %s", async (name, text, sentence) => {
    await drawSchedule();
    drop(text, name);
    await expect.element(page.getByRole("region", { name: "Messages" }).getByText(sentence)).toBeVisible();
    expect(await starts()).toEqual([]);
  });
});

describe("a later file", () => {
  test("tells what it changed, until that is taken back", async () => {
    await drawSchedule(filled());
    drop(
      frab("Harbour Days", [
        { guid: "a", hour: "11:00" },
        { guid: "c", hour: "12:00" },
      ]),
      "second.xml",
    );
    const changes = page.getByRole("region", { name: "Changes in second.xml" });
    await expect
      .element(changes.getByText("second.xml · 1 new · 1 changed · 1 no longer in the schedule"))
      .toBeVisible();
    // The person may have corrected the zone.
    expect(await conference()).toMatchObject({ scheduleFile: "second.xml", timeZone: "Europe/Paris" });
    await choose("More for the notebook", "Undo: import schedule");
    await expect.element(changes).not.toBeInTheDocument();
    await expect.poll(starts).toEqual(["2026-05-10T09:00:00+02:00", "2026-05-10T10:00:00+02:00"]);
  });

  test("of local times is in the zone that was answered for the first", async () => {
    await drawSchedule(filled({ timeZone: "Asia/Tokyo" }));
    drop(calendar([{ uid: "a", start: "20260510T090000" }]));
    await expect.poll(starts).toEqual(["2026-05-10T09:00:00+09:00"]);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test("of moments alone is shown on that zone’s clock", async () => {
    await drawSchedule(filled({ timeZone: "Asia/Tokyo" }));
    drop(calendar([{ uid: "a", start: "20260510T000000Z" }]));
    await expect.poll(starts).toEqual(["2026-05-10T09:00:00+09:00"]);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test("that has nothing in common is asked of, and does nothing when that is cancelled", async () => {
    await drawSchedule(filled());
    drop(frab("Rope Week", [{ guid: "x", hour: "09:00" }]), "rope.xml");
    await expect
      .element(
        dialog.getByText(
          "No talk in rope.xml is in the schedule of “Harbour Days”. It may belong to another conference.",
        ),
      )
      .toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await lines()).toHaveLength(2);
  });

  test("that has nothing in common takes the schedule’s place with its own zone", async () => {
    await drawSchedule(filled());
    drop(frab("Rope Week", [{ guid: "x", hour: "09:00" }]), "rope.xml");
    await userEvent.click(dialog.getByRole("button", { name: "Replace the schedule" }));
    await expect.poll(async () => (await lines()).map(({ title }) => title)).toEqual(["Talk x"]);
    expect(await conference()).toMatchObject({ scheduleFile: "rope.xml", timeZone: "Europe/Berlin" });
  });

  test("that has nothing in common starts its conference", async () => {
    await drawSchedule(filled());
    drop(frab("Rope Week", [{ guid: "x", hour: "09:00" }]), "rope.xml");
    await userEvent.click(dialog.getByRole("button", { name: "Start “Rope Week”" }));
    await expect.element(button("Conference: Rope Week")).toBeVisible();
    await expect.element(page.getByText("“Rope Week” started with 1 talk.").first()).toBeVisible();
    await expect.poll(fileLine).toBe("rope.xml · 1 talk on 1 day · times in Berlin");
    expect(route.value.view).toBe("schedule");
    expect((await lines()).filter(({ conferenceId }) => conferenceId === "harbour")).toHaveLength(2);
  });
});

describe("a file without a conference", () => {
  const none = { conferences: [], posts: [], settings: [] };

  test("starts its own, named as its file where it has no name, and offers what may come along", async () => {
    await drawNotebook(none);
    answerWith(calendar([{ uid: "a", start: "20260510" }]), "rope-week.ics");
    await userEvent.click(button("Import a schedule"));
    await expect.element(button("Conference: rope-week")).toBeVisible();
    await expect.element(page.getByText("“rope-week” started with 1 talk.").first()).toBeVisible();
    await userEvent.click(button("Undo"));
    await expect.element(page.getByRole("heading", { name: "No conference" })).toBeVisible();
  });

  const again = frab("Harbour Days", [{ guid: "x", hour: "09:00" }]);

  /** Brings in a file of a conference that is here already, by way of another one's. */
  async function bringAgain() {
    await drawSchedule({
      ...filled(),
      posts: [aPost({ id: "post" })],
      talks: [aTalk({ id: "knots" })],
    });
    drop(again, "again.xml");
    await userEvent.click(dialog.getByRole("button", { name: "Start “Harbour Days”" }));
    await expect.element(dialog.getByRole("heading", { name: "Harbour Days is here already" })).toBeVisible();
  }

  test("whose conference is here already is added to it", async () => {
    await bringAgain();
    await userEvent.click(dialog.getByRole("button", { name: "Use Harbour Days" }));
    // It still has nothing in common with what that has.
    await userEvent.click(dialog.getByRole("button", { name: "Replace the schedule" }));
    await expect.poll(async () => (await lines()).map(({ title }) => title)).toEqual(["Talk x"]);
    expect(await database.conferences.count()).toBe(1);
  });

  test("whose conference is here already starts another of that name", async () => {
    await bringAgain();
    await userEvent.click(dialog.getByRole("button", { name: "Start another one" }));
    await expect.poll(() => database.conferences.count()).toBe(2);
    await expect
      .poll(async () => (await lines()).map(({ title }) => title).sort())
      .toEqual(["Talk a", "Talk b", "Talk x"]);
  });
});
