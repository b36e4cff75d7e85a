// Lists of talks on a page: recorded ones, and ones modelled here after sites that were not recorded.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listSchedules } from "@/lib/capture/listed/schedule-links.ts";
import { listTalkLinks } from "@/lib/capture/listed/talk-links.ts";
import { recordedFolder } from "@/scripts/pages/cases.ts";
import { openFile, openHtml } from "@/scripts/pages/open.ts";
import { describeRecorded } from "../describe-recorded.ts";

interface Wanted {
  file: string;
  address: string;
  count: number;
  first: { title: string; url: string; speakers?: string[] };
}

const recorded: Wanted[] = [
  {
    file: "juliacon.org/2018-talks-list.html",
    address: "https://juliacon.org/2018/talks",
    count: 40,
    first: {
      title: "Julia as a platform for language development",
      url: "https://juliacon.org/2018/talks_workshops/13/index.html",
      speakers: ["Jamie Brandon"],
    },
  },
  {
    file: "lanyrd.com/event-multi-day.html",
    address: "http://lanyrd.com/2012/web-directions-code/",
    count: 20,
    first: { title: "Designing in the browser", url: "http://lanyrd.com/2012/web-directions-code/swmxg/" },
  },
  {
    file: "speakerdeck.com/profile-2014-complete-info.html",
    address: "https://speakerdeck.com/ferperales",
    count: 14,
    first: {
      title: "I.A. y Open Source",
      url: "https://speakerdeck.com/ferperales/i-dot-a-y-open-source",
      speakers: ["Fernando Perales"],
    },
  },
  {
    file: "speakerdeck.com/search-2014-spring-framework.html",
    address: "https://speakerdeck.com/search?q=Spring+Framework",
    count: 15,
    first: {
      title: "From the Spring Framework to Java EE 7",
      url: "https://speakerdeck.com/ivargrimstad/from-the-spring-framework-to-java-ee-7",
    },
  },
];

describeRecorded("pages", "recorded lists of talks", () => {
  test.each(recorded)("$file lists its talks", ({ file, address, count, first }) => {
    const path = join(recordedFolder, file);
    expect(existsSync(path)).toBe(true);
    const talks = listTalkLinks(openFile(path, address));
    expect(talks.length).toBe(count);
    expect(talks[0]).toMatchObject(first);
    for (const { title, url } of talks) expect([title === "", /^https?:\/\//.test(url)]).toEqual([false, true]);
  });
});

const open = (body: string, address: string, head = "") =>
  openHtml(`<!DOCTYPE html><html><head><title>Modelled</title>${head}</head><body>${body}</body></html>`, address);
const talk = (number: number) => `Talk number ${number} about something`;
const three = [1, 2, 3];

test("pretalx: sessions with several speakers", () => {
  const items = three.map(
    (n) => `<a href="/m/talk/ABCDE${n}/"><div class="pretalx-session"><div class="title"> ${talk(n)} </div>
      <div class="speakers">Ann Clark [Lab, Ltd], Bob Dorn</div></div></a>`,
  );
  expect(listTalkLinks(open(items.join(""), "https://cfp.example.org/m/talk/"))[0]).toEqual({
    title: talk(1),
    url: "https://cfp.example.org/m/talk/ABCDE1/",
    speakers: ["Ann Clark [Lab, Ltd]", "Bob Dorn"],
  });
});

test("pretalx: the schedule that its element draws in a shadow tree", () => {
  const page = open("<pretalx-schedule></pretalx-schedule>", "https://cfp.example.org/m/schedule/");
  const shadow = page.document.querySelector("pretalx-schedule")?.attachShadow({ mode: "open" });
  for (const n of three) {
    const anchor = page.document.createElement("a");
    anchor.className = "c-linear-schedule-session";
    anchor.setAttribute("href", `/m/talk/ABCDE${n}/`);
    const title = page.document.createElement("div");
    title.className = "title";
    title.textContent = talk(n);
    anchor.append(title);
    shadow?.append(anchor);
  }
  expect(listTalkLinks(page).map(({ title }) => title)).toEqual(three.map(talk));
});

test("Speaker Deck of 2019: cards of decks", () => {
  const cards = three.map(
    (n) => `<a href="/m/talk-${n}" title="${talk(n)}"><div class="card deck-preview" data-id="${n}"></div></a>`,
  );
  expect(listTalkLinks(open(cards.join(""), "https://speakerdeck.com/m"))).toEqual(
    three.map((n) => ({ title: talk(n), url: `https://speakerdeck.com/m/talk-${n}` })),
  );
});

test("a playlist of YouTube, drawn and not yet drawn", () => {
  const address = "https://www.youtube.com/playlist?list=PLmodelled";
  const drawn = three.map(
    (
      n,
    ) => `<ytd-playlist-video-renderer><a id="video-title" title="${talk(n)}" href="/watch?v=abcdefghij${n}&list=PLmodelled&index=${n}">x</a>
      </ytd-playlist-video-renderer>`,
  );
  const wanted = three.map((n) => ({ title: talk(n), url: `https://www.youtube.com/watch?v=abcdefghij${n}` }));
  expect(listTalkLinks(open(drawn.join(""), address))).toEqual(wanted);
  const older = three.map((n) => ({
    playlistVideoRenderer: { videoId: `abcdefghij${n}`, title: { runs: [{ text: talk(n) }] } },
  }));
  const newer = three.map((n) => ({
    lockupViewModel: {
      contentId: `abcdefghij${n}`,
      metadata: { lockupMetadataViewModel: { title: { content: talk(n) } } },
    },
  }));
  for (const contents of [older, newer]) {
    const script = `<script>var ytInitialData = ${JSON.stringify({ contents })};</script>`;
    expect(listTalkLinks(open(script, address))).toEqual(wanted);
  }
});

test("FOSDEM: rows with speakers", () => {
  const rows = three.map(
    (n) => `<tr><td><a href="/2024/schedule/event/talk-${n}/">${talk(n)}</a></td>
      <td><a href="/2024/schedule/speaker/ann_clark/">Ann Clark</a></td></tr>`,
  );
  const page = open(`<table class="table">${rows.join("")}</table>`, "https://fosdem.org/2024/schedule/track/go/");
  expect(listTalkLinks(page)[2]).toEqual({
    title: talk(3),
    url: "https://fosdem.org/2024/schedule/event/talk-3/",
    speakers: ["Ann Clark"],
  });
});

test("a list that nobody described: the biggest group of links that look like talks", () => {
  const items = three.map(
    (n) =>
      `<li><a href="/2024/sessions/talk-${n}/?utm_source=x">${talk(n)}</a> <span class="speaker-name">Ann Clark</span></li>`,
  );
  const news = [1, 2, 3, 4, 5].map((n) => `<p><a href="/news/${n}">Some news of number ${n}</a></p>`);
  const menu = [1, 2, 3, 4, 5, 6].map((n) => `<a href="/talks/all-${n}">All talks of ${n} years</a>`);
  const page = open(`<nav>${menu.join("")}</nav>${news.join("")}<ul>${items.join("")}</ul>`, "https://m.example/2024/");
  expect(listTalkLinks(page)).toEqual(
    three.map((n) => ({ title: talk(n), url: `https://m.example/2024/sessions/talk-${n}/`, speakers: ["Ann Clark"] })),
  );
});

test.each([
  ["a link to the speaker's page", (name: string) => `<a href="/ponentes/ada">${name}</a>`],
  ["a class", (name: string) => `<p class="ponente">${name}</p>`],
  ["another class", (name: string) => `<p class="card__presenter-name">${name}</p>`],
  ["a class of yet another language", (name: string) => `<p class="sprecherin">${name}</p>`],
])("a list that nobody described names who speaks by %s, as a talk's page does", (_, draw) => {
  const items = three.map((n) => `<li><h3><a href="/charlas/${n}">${talk(n)}</a></h3>${draw("Ada Quill")}</li>`);
  const listed = listTalkLinks(open(`<ul>${items.join("")}</ul>`, "https://lamps.example/programa"));
  expect(listed.map(({ speakers }) => speakers)).toEqual(three.map(() => ["Ada Quill"]));
});

test("a list that nobody described leads to talks of any site that is known, not to its people", () => {
  const decks = three.map((n) => `<li><a href="https://slides.com/ada/wicks-${n}">${talk(n)}</a></li>`);
  const people = [1, 2, 3, 4].map((n) => `<li><a href="https://slides.com/person-${n}">Person number ${n}</a></li>`);
  const page = open(`<ul>${people.join("")}</ul><ul>${decks.join("")}</ul>`, "https://m.example/");
  expect(listTalkLinks(page).map(({ url }) => url)).toEqual(three.map((n) => `https://slides.com/ada/wicks-${n}`));
});

test("one page under two addresses is listed once, under its own, and the page itself is not", () => {
  const addresses = ["/watch?v=abcdefghij1&list=PL1", "/watch?v=abcdefghij1&list=PL1&index=9", "/watch?v=abcdefghij2"];
  const own = "/watch?v=abcdefghij0&list=PL1";
  const items = [own, ...addresses].map(
    (address, n) => `<ytd-playlist-panel-video-renderer><span id="video-title">${talk(n)}</span>
      <a href="${address}">x</a></ytd-playlist-panel-video-renderer>`,
  );
  expect(listTalkLinks(open(items.join(""), `https://www.youtube.com${own}`)).map(({ url }) => url)).toEqual([
    "https://www.youtube.com/watch?v=abcdefghij1",
    "https://www.youtube.com/watch?v=abcdefghij2",
  ]);
});

test("a page without a list has none", () => {
  const page = open(
    '<p>Read <a href="/a">this one here</a> and <a href="javascript:x()">that one there</a>.</p>',
    "https://m.example/",
  );
  expect(listTalkLinks(page)).toEqual([]);
});

test("schedule files of the page's own site, the richest first", () => {
  const links = `<a href="schedule.ics">Calendar</a><a href="/m/schedule/export/schedule.xml">XML</a>
    <a href="https://elsewhere.example/schedule.json">Elsewhere</a><a href="/m/talk/">Talks</a>`;
  const page = open(links, "https://cfp.example.org/m/schedule/", '<meta name="generator" content="pretalx">');
  expect(listSchedules(page)).toEqual([
    { url: "https://cfp.example.org/m/schedule/export/schedule.json", title: "schedule.json" },
    { url: "https://cfp.example.org/m/schedule/export/schedule.xml", title: "XML" },
    { url: "https://cfp.example.org/m/schedule/schedule.ics", title: "Calendar" },
  ]);
  expect(listSchedules(open("<p>Nothing</p>", "https://m.example/"))).toEqual([]);
});

test.each([
  ["its title", "<title>LampConf (22-24 May 2026) · Indico</title>", ""],
  ["its data", '<meta property="og:site_name" content="Indico">', ""],
  ["its foot", "<title>LampConf</title>", '<footer>Powered by <a href="https://getindico.io">Indico</a></footer>'],
])("Indico: an event's schedule, where the page is known by %s", (_, head, foot) => {
  const html = `<!DOCTYPE html><html><head>${head}</head><body><main><h1>LampConf</h1></main>${foot}</body></html>`;
  const schedules = (address: string) => listSchedules(openHtml(html, address)).map(({ url }) => url);
  for (const page of ["", "timetable/", "contributions/"])
    expect(schedules(`https://events.lamps.example/event/12/${page}`)).toEqual([
      "https://events.lamps.example/export/event/12.json?detail=contributions",
      "https://events.lamps.example/event/12/event.ics?scope=contribution",
    ]);
  expect(schedules("https://lamps.example/indico/event/lamps26")).toEqual([
    "https://lamps.example/indico/export/event/lamps26.json?detail=contributions",
    "https://lamps.example/indico/event/lamps26/event.ics?scope=contribution",
  ]);
  expect(schedules("https://events.lamps.example/category/3/")).toEqual([]);
});

test("an event's page that is not Indico's offers no schedule of it", () => {
  const page = open(
    "<h1>LampConf</h1>",
    "https://lamps.example/event/12/",
    '<meta property="og:site_name" content="Lamps">',
  );
  expect(listSchedules(page)).toEqual([]);
});

const profile = (
  links: string,
) => `<!DOCTYPE html><title>Mo Delled (@mo@nets.example)</title><meta property="og:type" content="profile">
  <h1>Mo Delled</h1><p>Keeps nets.</p>${links}`;
const linked = (folder: string) =>
  ["one of them", "two of them", "three of them"]
    .map((name) => `<p><a href="${folder}/${name.replaceAll(" ", "-")}">All about ${name}</a></p>`)
    .join("");

test("a profile offers no talks of what its page links to besides", () => {
  const read = (links: string) => listTalkLinks(openHtml(profile(links), "https://nets.example/@mo"));
  expect(read(linked("/about"))).toEqual([]);
  expect(read(`<div class="LinkFooter">${linked("/events")}</div>`)).toEqual([]);
  expect(read(linked("/talks")).map(({ url }) => url)).toContain("https://nets.example/talks/one-of-them");
});
