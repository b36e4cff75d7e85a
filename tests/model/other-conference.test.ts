// Which other conference a talk's pages speak for.
import { expect, test } from "vitest";
import type { Conference, Source, Talk } from "@/lib/model/index.ts";
import {
  belongsTo,
  findOtherConference,
  findSameConference,
  isSameConference,
  namesNone,
} from "@/lib/model/other-conference.ts";

const row = { createdAt: "2024-06-01T00:00:00Z", updatedAt: "2024-06-01T00:00:00Z" };
const harbour: Conference = {
  ...row,
  id: "harbour",
  name: "Harbour Days 2024",
  url: "https://harbour.example/2024",
  firstDay: "2024-05-02",
  lastDay: "2024-05-04",
  lastUsedAt: "",
};
const tides: Conference = {
  ...harbour,
  id: "tides",
  name: "Tides",
  url: "https://tides.example/",
  firstDay: undefined,
};
const talk: Talk = {
  ...row,
  id: "talk",
  conferenceId: "harbour",
  title: "Cranes",
  speakers: [],
  mark: "mention",
  tags: [],
  order: 1,
};
const page: Source = {
  ...row,
  id: "page",
  talkId: "talk",
  conferenceId: "harbour",
  capturedAt: "",
  url: "https://pages.example/cranes",
  site: "Pages",
  kind: "talk",
  title: "Cranes",
  authors: [],
  provenance: {},
};

const find = (facts: Partial<Source>, settled: Partial<Talk> = {}) =>
  findOtherConference({ talk: { ...talk, ...settled }, sources: [{ ...page, ...facts }] }, harbour, [harbour, tides]);

test.each([
  ["Harbour Days 2024", "harbour days", true],
  ["Harbour Days 2024", "HarbourDays 2024", true],
  ["Harbour Days 2024", "Harbour Days Oslo 2024", true],
  ["Harbour Days 2024", "Harbour Days 2023", false],
  ["Harbour Days", "Tide Days", false],
  ["LockConf EU 2019", "Lock Conf EU", true],
  ["!!Con 2019", "!!Con 2019", true],
  ["Con 2019", "Sluice 2019", false],
  ["Theory Days", "Thetis Days", false],
  ["Confluence Oslo", "Concord Oslo", false],
  ["Conférence des Écluses", "conference des ecluses", true],
  ["GOOD ’25", "GOOD 2025", true],
  ["GOOD '25", "Good2025", true],
  ["GOOD 25", "GOOD 2025", true],
  ["GOOD ’24", "GOOD 2025", false],
  ["GOOD2024", "GOOD 2025", false],
])("%s and %s are one conference: %s", (name, other, expected) => {
  expect(isSameConference({ name }, { name: other })).toBe(expected);
  expect(isSameConference({ name: other }, { name })).toBe(expected);
});

test.each([
  ["GOOD 2025", "good ’25", true],
  ["GOOD 2025", "Good", true],
  ["GOOD 2025", "GOOD 2024", false],
  ["GOOD 2025", "GOOD Oslo 2025", false],
  ["LockConf EU", "Lock Conf E.U.", true],
  ["Écluses Conf", "ecluses", true],
  ["2024", "2025", false],
  ["Pier 42", "Pier 2024", false],
])("a second %s may not be started beside %s: %s", (name, other, expected) => {
  expect(findSameConference({ name }, [{ name: other }]) !== undefined).toBe(expected);
  expect(findSameConference({ name: other }, [{ name }]) !== undefined).toBe(expected);
});

test("the year of a conference without one in its name is that of its first day", () => {
  expect(isSameConference({ name: "Tides", firstDay: "2023-04-01" }, { name: "Tides 2024" })).toBe(false);
  expect(isSameConference({ name: "Tides", firstDay: "2024-04-01" }, { name: "Tides 2024" })).toBe(true);
});

test("two names at one address are one conference, and neighbours on a host are two", () => {
  const one = { name: "HD24", url: "https://www.harbour.example/" };
  expect(isSameConference(one, harbour)).toBe(true);
  expect(isSameConference({ ...one, name: "HD 2023" }, harbour)).toBe(false);
  expect(isSameConference({ ...one, url: "https://harbour.example/sails" }, harbour)).toBe(false);
});

test.each<[string, Partial<Source>]>([
  ["the event it states", { event: { name: "GOOD 2025" } }],
  ["its description", { description: "Given at GOOD 2025 in Bergen." }],
])("a conference that is not there yet is named by %s", (_, facts) => {
  expect(find(facts)).toMatchObject({ is: "new", guess: { name: "GOOD 2025" } });
});

test("no day speaks against a conference whose first day is not known", () => {
  const current = { ...harbour, firstDay: undefined };
  const sources = [{ ...page, startsAt: "2030-01-01T10:00" }];
  expect(findOtherConference({ talk, sources }, current, [current])).toBeUndefined();
});

test("a day when another one was names that one, unless there are two", () => {
  const summer = { ...tides, firstDay: "2023-07-01", lastDay: "2023-07-03" };
  const facts = { ...page, startsAt: "2023-07-02T10:00" };
  const look = (known: Conference[]) => findOtherConference({ talk, sources: [facts] }, harbour, known);
  expect(look([harbour, summer])).toEqual({ is: "known", conference: summer });
  expect(look([harbour, summer, { ...summer, id: "other" }])).toEqual({ is: "day", day: "2023-07-02" });
});

test.each<[string, Partial<Source>]>([
  ["by its name", { event: { name: "TIDES" } }],
  ["by its address", { url: "https://tides.example/talks/7" }],
])("one that is there is known %s", (_, facts) => {
  expect(find(facts)).toEqual({ is: "known", conference: tides });
});

test.each([
  ["a day before", "talk", "2018-03-02", true],
  ["an hour after", "event", "2024-05-05T09:00:00+02:00", true],
  ["its last day", "talk", "2024-05-04T09:00", false],
  ["the day of a video", "video", "2018-03-02", false],
] as const)("%s (%s) speaks for another conference: %s", (_, kind, startsAt, expected) => {
  expect(find({ kind, startsAt })).toEqual(expected ? { is: "day", day: startsAt.slice(0, 10) } : undefined);
});

test.each<[string, Partial<Source>, Partial<Talk>]>([
  ["an upload's day", { publishedOn: "2018-03-02" }, {}],
  ["a season", { description: "A course for Spring 2013" }, {}],
  ["the conference itself in other letters", { event: { name: "HARBOUR DAYS" } }, {}],
  ["a page below its own address", { url: "https://harbour.example/2024/cranes", startsAt: "2018-03-02" }, {}],
  [
    "its own page that tells of another",
    { url: "https://harbour.example/2024/x", description: "As at GOOD 2025." },
    {},
  ],
  ["a page that the schedule has", { event: { name: "GOOD 2025" } }, { slot: { guid: "1", start: "2024-05-02" } }],
  ["a talk that the person filed", { event: { name: "GOOD 2025" } }, { isConferenceSettled: true }],
])("%s asks nothing", (_, facts, settled) => {
  expect(find(facts, settled)).toBeUndefined();
});

test.each<[string, Partial<Source>[], boolean, boolean]>([
  ["its event", [{ event: { name: "Harbour Days" } }], true, false],
  ["another one's event", [{ event: { name: "GOOD 2025" } }], false, false],
  [
    "its event, and another page another one's",
    [{ event: { name: "Harbour Days" } }, { event: { name: "GOOD 2025" } }],
    false,
    false,
  ],
  ["its address", [{ url: "https://harbour.example/2024/cranes" }], true, true],
  ["its day", [{ startsAt: "2024-05-03T09:00" }], true, true],
  ["nothing", [{}], false, true],
])("a talk whose page names %s", (_, pages, isOurs, isNobodys) => {
  const sources = pages.map((facts) => ({ ...page, ...facts }));
  expect(belongsTo({ sources }, harbour)).toBe(isOurs);
  expect(namesNone({ sources })).toBe(isNobodys);
});
