// The zones that Outlook names without defining them: what each is, by its distance from UTC in winter and summer of the north.
import { expect, test } from "vitest";
import { openText } from "./open.ts";

/** Windows' names with the offsets of 15 January and 15 July 2026, by the rules of these countries. */
const zones: [string, string, string][] = [
  ["Hawaiian Standard Time", "-10:00", "-10:00"],
  ["Alaskan Standard Time", "-09:00", "-08:00"],
  ["Pacific Standard Time", "-08:00", "-07:00"],
  ["Mountain Standard Time", "-07:00", "-06:00"],
  ["US Mountain Standard Time", "-07:00", "-07:00"],
  ["Central Standard Time", "-06:00", "-05:00"],
  ["Central Standard Time (Mexico)", "-06:00", "-06:00"],
  ["Canada Central Standard Time", "-06:00", "-06:00"],
  ["Eastern Standard Time", "-05:00", "-04:00"],
  ["US Eastern Standard Time", "-05:00", "-04:00"],
  ["SA Pacific Standard Time", "-05:00", "-05:00"],
  ["Atlantic Standard Time", "-04:00", "-03:00"],
  ["Newfoundland Standard Time", "-03:30", "-02:30"],
  ["E. South America Standard Time", "-03:00", "-03:00"],
  ["Argentina Standard Time", "-03:00", "-03:00"],
  ["Pacific SA Standard Time", "-03:00", "-04:00"],
  ["GMT Standard Time", "+00:00", "+01:00"],
  ["Greenwich Standard Time", "+00:00", "+00:00"],
  ["W. Europe Standard Time", "+01:00", "+02:00"],
  ["Central Europe Standard Time", "+01:00", "+02:00"],
  ["Central European Standard Time", "+01:00", "+02:00"],
  ["Romance Standard Time", "+01:00", "+02:00"],
  ["GTB Standard Time", "+02:00", "+03:00"],
  ["E. Europe Standard Time", "+02:00", "+03:00"],
  ["FLE Standard Time", "+02:00", "+03:00"],
  ["Israel Standard Time", "+02:00", "+03:00"],
  ["Egypt Standard Time", "+02:00", "+03:00"],
  ["South Africa Standard Time", "+02:00", "+02:00"],
  ["E. Africa Standard Time", "+03:00", "+03:00"],
  ["W. Central Africa Standard Time", "+01:00", "+01:00"],
  ["Russian Standard Time", "+03:00", "+03:00"],
  ["Turkey Standard Time", "+03:00", "+03:00"],
  ["Arabian Standard Time", "+04:00", "+04:00"],
  ["India Standard Time", "+05:30", "+05:30"],
  ["SE Asia Standard Time", "+07:00", "+07:00"],
  ["Singapore Standard Time", "+08:00", "+08:00"],
  ["China Standard Time", "+08:00", "+08:00"],
  ["Taipei Standard Time", "+08:00", "+08:00"],
  ["Tokyo Standard Time", "+09:00", "+09:00"],
  ["Korea Standard Time", "+09:00", "+09:00"],
  ["AUS Eastern Standard Time", "+11:00", "+10:00"],
  ["E. Australia Standard Time", "+10:00", "+10:00"],
  ["Cen. Australia Standard Time", "+10:30", "+09:30"],
  ["W. Australia Standard Time", "+08:00", "+08:00"],
  ["New Zealand Standard Time", "+13:00", "+12:00"],
];

test.each(zones)("%s is %s in January, %s in July", async (name, january, july) => {
  const events = ["20260115", "20260715"].flatMap((day) => [
    "BEGIN:VEVENT",
    `UID:${day}`,
    `DTSTART;TZID=${name}:${day}T120000`,
    "SUMMARY:Mending nets",
    "END:VEVENT",
  ]);
  const { entries } = await openText("s.ics", ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR", ""].join("\r\n"));
  expect(entries.map(({ slot }) => slot.start)).toEqual([
    `2026-01-15T12:00:00${january}`,
    `2026-07-15T12:00:00${july}`,
  ]);
});
