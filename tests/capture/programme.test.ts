// Which pages are a conference's programme and none of a talk's: by what they are called and what they list.
import { expect, test } from "vitest";
import { readProgramme } from "@/lib/capture/listed/programme.ts";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const talks = (count: number, path = "/2024/talk/") =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="${path}fog-horn-${at}">The fog horn, part ${at}</a></li>`,
  ).join("");

const page = (address: string, heading: string, list: string) =>
  openHtml(`<title>${heading} | Lighthouse Days</title><main><h1>${heading}</h1><ul>${list}</ul></main>`, address);

test.each([
  ["https://lighthouse.example/2024/schedule/", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/schedule/day-2", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/schedule/tuesday", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/schedule/thu", "Lighthouse Days 2024"],
  ["https://lighthouse.example/schedule/2024-05-06", "Lighthouse Days 2024"],
  ["https://lighthouse.example/schedule/2024/by-track", "Lighthouse Days 2024"],
  ["https://lighthouse.example/schedule/index.html", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/Schedule/Day-2", "Lighthouse Days 2024"],
  ["https://lighthouse.example/full-programme-2024", "Lighthouse Days 2024"],
  ["https://lighthouse.example/programme.html", "Lighthouse Days 2024"],
  ["https://lighthouse.example/fahrplan", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/program", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/schedule/talks/", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/technical-sessions", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/talks", "Program"],
  ["https://lighthouse.example/2024/", "Conference Schedule"],
  ["https://lighthouse.example/talks-and-more/", "Programme"],
  ["https://lighthouse.example/100%", "Conference Schedule"],
  ["https://lighthouse.example/program%6de", "Lighthouse Days 2024"],
  ["https://lighthouse.example/2024/agenda?track=lamps", "Lighthouse Days 2024"],
])("%s, headed “%s”, is a programme", (address, heading) => {
  expect(readProgramme(page(address, heading, talks(6)), "article")).toEqual({ talkCount: 6, hasSchedule: false });
});

test.each([
  ["its address is of one talk", "https://lighthouse.example/schedule/talk/fog-horn", "The fog horn", talks(6)],
  ["it lists no talks", "https://lighthouse.example/schedule/", "Schedule", talks(6, "/blog/")],
  ["it lists few talks", "https://lighthouse.example/schedule/", "Schedule", talks(3)],
  ["it has another name", "https://lighthouse.example/2024/", "Lighthouse Days 2024", talks(6)],
  ["a part of the path is no day", "https://lighthouse.example/schedule/day-of-lamps", "Lighthouse Days", talks(6)],
  ["it is headed otherwise, if briefly", "https://lighthouse.example/lamps", "Lamps", talks(6)],
  [
    "the word stands in a longer title",
    "https://lighthouse.example/lamps",
    "How we found a schedule for all our lamps",
    talks(6),
  ],
])("a page is none when %s", (_, address, heading, list) => {
  expect(readProgramme(page(address, heading, list), "article")).toBeUndefined();
});

test.each(["deck", "video", "status", "person", "project"] as const)("a page read as a %s is none", (kind) => {
  expect(readProgramme(page("https://lighthouse.example/schedule/", "Schedule", talks(6)), kind)).toBeUndefined();
});

test("one that offers a schedule’s file is one without listing talks", () => {
  const offered = page(
    "https://lighthouse.example/schedule/",
    "Schedule",
    '<li><a href="/schedule.ics">Calendar</a></li>',
  );
  expect(readProgramme(offered, "event")).toEqual({ talkCount: 0, hasSchedule: true });
});

test("reading the page says so", async () => {
  const result = await readPage(page("https://lighthouse.example/schedule/", "Schedule", talks(5)));
  expect(result).toMatchObject({ programme: { talkCount: 5, hasSchedule: false } });
});
