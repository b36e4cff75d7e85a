// A calendar file that a talk's page links to: the one event of it.
import { expect, test } from "vitest";
import { readCalendarEvent } from "@/lib/capture/generic/calendar-file.ts";

const calendar = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR", ""].join(
    "\r\n",
  );
const times = ["DTSTART;TZID=Europe/Oslo:20260522T100000", "DTEND;TZID=Europe/Oslo:20260522T104500"];

test("times, zone and room, unfolded and without escapes", () => {
  const text = calendar([...times, "LOCATION:Quay Room\\, 2nd fl", " oor"]);
  expect(readCalendarEvent(text)).toEqual({
    startsAt: "2026-05-22T10:00:00+02:00",
    endsAt: "2026-05-22T10:45:00+02:00",
    room: "Quay Room, 2nd floor",
    timeZone: "Europe/Oslo",
  });
});

test("an event may be nowhere", () => {
  expect(readCalendarEvent(calendar(times))).toMatchObject({ startsAt: "2026-05-22T10:00:00+02:00", room: undefined });
});

test("several events are a schedule, and none is nothing", () => {
  expect(readCalendarEvent(calendar(times, times))).toBeUndefined();
  expect(readCalendarEvent(calendar())).toBeUndefined();
});
