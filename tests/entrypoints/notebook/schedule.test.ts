// Narrowing a schedule and ticking ranges of it.
import { describe, expect, test } from "vitest";
import { filterSchedule } from "@/entrypoints/notebook/schedule/schedule-days.ts";
import type { ScheduleLine } from "@/entrypoints/notebook/schedule/schedule-row.tsx";
import { actOfLineKey, ticksOf } from "@/entrypoints/notebook/schedule/schedule-ticks.ts";
import type { ScheduledTalk } from "@/lib/model/index.ts";

interface Facts {
  title: string;
  day?: string;
  room?: string;
  track?: string;
  speaker?: string;
  isBreak?: boolean;
}

function line({ title, day = "05", room, track, speaker, isBreak = false }: Facts): ScheduledTalk {
  return {
    id: title,
    createdAt: "",
    updatedAt: "",
    conferenceId: "",
    slot: { guid: title, start: `2026-05-${day}T09:00:00+02:00`, room, track },
    title,
    speakers: speaker ? [{ name: speaker }] : [],
    links: [],
    isBreak,
  };
}

const schedule = [
  line({ title: "Café & bar", room: "A", track: "Food", speaker: "Zoë Müller" }),
  line({ title: "Boilers", room: "B", track: "Steam", speaker: "Ada Byron" }),
  line({ title: "Lunch", isBreak: true }),
  line({ title: "Coffee in hall B", room: "B", isBreak: true }),
  line({ title: "Valves", day: "06", room: "A", track: "Steam" }),
];
const all = { day: "", track: "", room: "", words: "" };
const titles = (changes: Partial<typeof all>) =>
  filterSchedule(schedule, { ...all, ...changes }).map(({ title }) => title);

describe("a schedule is narrowed", () => {
  test("to a day", () => {
    expect(titles({ day: "2026-05-06" })).toEqual(["Valves"]);
  });

  test("to a room, where breaks of no room stay", () => {
    expect(titles({ room: "A" })).toEqual(["Café & bar", "Lunch", "Valves"]);
  });

  test("to a track, where all breaks stay", () => {
    expect(titles({ track: "Steam" })).toEqual(["Boilers", "Lunch", "Coffee in hall B", "Valves"]);
  });

  test.each([
    ["cafe", ["Café & bar"]],
    ["müll", ["Café & bar"]],
    ["ADA boil", ["Boilers"]],
    ["lunch", []],
    ["alves", []],
  ])("to the words %j, wherever they begin a word of title or speaker", (words, expected) => {
    expect(titles({ words })).toEqual(expected);
  });
});

describe("a range", () => {
  const talks: ScheduleLine[] = schedule.map((scheduled, index) => ({
    scheduled,
    ...(index === 1 && { attended: { talkId: "t", mark: "mention" as const, notes: 0 } }),
  }));
  const ticked = (from: string, to: string, isAttended: boolean) =>
    ticksOf(talks, from, to, isAttended).map(({ title }) => title);

  test("holds what is not so yet, whichever end comes first", () => {
    expect(ticked("Café & bar", "Lunch", true)).toEqual(["Café & bar", "Lunch"]);
    expect(ticked("Lunch", "Café & bar", true)).toEqual(["Café & bar", "Lunch"]);
    expect(ticked("Café & bar", "Valves", false)).toEqual(["Boilers"]);
  });

  test("whose beginning was filtered away is the one talk", () => {
    expect(ticked("gone", "Lunch", true)).toEqual(["Lunch"]);
  });
});

describe("a key on the third of ten talks", () => {
  const held = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  const go = (to: number) => ({ does: "go", to });
  test.each([
    [{ key: "ArrowDown" }, go(3)],
    [{ key: "ArrowUp" }, go(1)],
    [{ key: "PageDown" }, go(9)],
    [{ key: "PageUp" }, go(0)],
    [{ key: "Home" }, go(0)],
    [{ key: "End" }, go(9)],
    [{ key: "ArrowDown", shiftKey: true }, go(3)],
    [{ key: " ", shiftKey: true }, { does: "tick range" }],
    [{ key: " " }, undefined],
    [{ key: "Enter" }, { does: "open" }],
    [{ key: "a" }, undefined],
    [{ key: "ArrowDown", altKey: true }, undefined],
    [{ key: "End", ctrlKey: true }, undefined],
    [{ key: "Enter", metaKey: true }, undefined],
  ])("%o means %o", (pressed, expected) => {
    expect(actOfLineKey({ ...held, ...pressed }, 2, 10, true)).toEqual(expected);
  });

  test("Enter opens nothing where there is no talk yet", () => {
    expect(actOfLineKey({ ...held, key: "Enter" }, 2, 10, false)).toBeUndefined();
  });
});
