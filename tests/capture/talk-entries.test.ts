// One talk of a list that nobody described: title and speakers stand within its link, beside it, or in one line.
import { expect, test } from "vitest";
import { listTalkLinks } from "@/lib/capture/listed/talk-links.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const titles = ["Oil for winter", "Wicks at scale", "Glass that lasts", "Lamps on the coast", "The long night"];
const names = ["Ada Quill", "Bo Dorn", "Cy Moreno", "Dee Okafor", "Eve Hart"];

type Draw = (title: string, name: string, address: string) => string;

function list(draw: Draw) {
  const items = titles.map((title, at) => draw(title, names[at] ?? "", `/talks/${at + 1}/`)).join("");
  const html = `<title>Schedule - LampCon</title><main><h1>Schedule</h1>${items}</main>`;
  const talks = listTalkLinks(openHtml(html, "https://lampcon.example/schedule/"));
  return talks.map(({ title, speakers }) => [title, speakers?.join(", ")]);
}

const all = titles.map((title, at) => [title, names[at]]);

test.each<[string, Draw]>([
  ["Name: Title", (title, name, url) => `<p><a href="${url}">${name}: ${title}</a></p>`],
  ["Name – Title", (title, name, url) => `<p><a href="${url}">${name} – ${title}</a></p>`],
  ["Title by Name", (title, name, url) => `<p><a href="${url}">${title} by ${name}</a></p>`],
  [
    "a heading and a name",
    (title, name, url) => `<div><a href="${url}"><h4>${title}</h4><span>${name}</span></a></div>`,
  ],
  ["a name as heading", (title, name, url) => `<div><a href="${url}"><h3>${name}</h3><p>${title}</p></a></div>`],
  [
    "a name, where it works and a title",
    (title, name, url) => `<div><a href="${url}"><b>${title}</b><p>${name} (Lampworks)</p><p>10:00</p></a></div>`,
  ],
  ["a line with by", (title, name, url) => `<li><h3><a href="${url}">${title}</a></h3><p>by ${name}</p></li>`],
  [
    "a presenter's class",
    (title, name, url) => `<li><a href="${url}">${title}</a><p class="presenters">${name}</p></li>`,
  ],
  [
    "a class of speakers",
    (title, name, url) => `<li><a href="${url}">${title}</a><i class="talk-speaker">${name}</i></li>`,
  ],
  [
    "a title in quotation marks",
    (title, name, url) => `<li>10:00 – <a href="${url}">“${title}”</a>, ${name} (Lampworks)</li>`,
  ],
  [
    "a header of its own",
    (title, name, url) =>
      `<article><header><a href="${url}">${title}</a></header><p class="speaker">${name}</p></article>`,
  ],
  [
    "a preposition within",
    (title, name, url) => `<div><a href="${url}"><h5>${title}</h5><p>From <b>${name}</b></p></a></div>`,
  ],
  [
    "a link to a person with more in it",
    (title, name, url) =>
      `<div><a href="${url}">${title}</a><a href="/speakers${url}"><b>${name}</b><span>Keeper at Lampworks</span></a></div>`,
  ],
])("%s", (_, draw) => {
  expect(list(draw)).toEqual(all);
});

test.each<[string, Draw]>([
  [
    "a cell",
    (title, name, url) =>
      `<table><tr><td>May 22</td><td>${name}</td><td><a href="${url}">${title}</a></td></tr></table>`,
  ],
  [
    "a paragraph",
    (title, name, url) =>
      `<div><h2><a href="${url}">${title}</a></h2><p>${name}, <em>University of Wicks</em></p></div>`,
  ],
  [
    "a link in brackets",
    (title, name, url) => `<li>10:00 <a href="${url}">${title}</a> (<a href="/wiki/User:1">${name}</a>)</li>`,
  ],
  [
    "a line with an employer",
    (title, name, url) => `<dd><p><a href="${url}">${title}</a></p><p>${name} / Lampworks</p></dd>`,
  ],
  [
    "a second line",
    (title, name, url) => `<div><a href="${url}">${title}</a><p>Garden Terrace</p><p>${name}</p></div>`,
  ],
])("%s beside each talk names who speaks, where nearly all of a list have one", (_, draw) => {
  expect(list(draw)).toEqual(all);
});

test("subjects beside the titles are nobody, and neither is what stands beside a few", () => {
  const subjects = ["Winter Oil", "Wicks Today", "Glass Work", "Lamps Outdoors", "Night Shifts"];
  const noneNamed = titles.map((title) => [title, undefined]);
  const beside = (title: string, line: string, url: string) => `<div><a href="${url}">${title}</a><p>${line}</p></div>`;
  expect(list((title, _, url) => beside(title, subjects[titles.indexOf(title)] ?? "", url))).toEqual(noneNamed);
  expect(list((title, name, url) => beside(title, /[12]/.test(url) ? name : "", url))).toEqual(noneNamed);
});

test("a colon in some of the titles parts none of them", () => {
  expect(
    list((title, name, url) => `<p><a href="${url}">${url.includes("1") ? `${name}: ` : ""}${title}</a></p>`),
  ).toEqual(titles.map((title, at) => [at === 0 ? `Ada Quill: ${title}` : title, undefined]));
});

test("what stands beside a title is no speaker for that", () => {
  const draw: Draw = (title, _, url) =>
    `<li><a href="${url}">${title}</a> <span class="room">Grand Ballroom</span></li>`;
  expect(list(draw)).toEqual(titles.map((title) => [title, undefined]));
});

test.each<[string, Draw]>([
  [
    "a line",
    (title, name, url) =>
      `<li>${name} – <em>${title}</em> (<a href="${url}a.pdf">slides</a>, <a href="${url}a.mp4">video</a>)</li>`,
  ],
  [
    "a row",
    (title, name, url) =>
      `<p>${title} by ${name} | <a href="${url}a.pdf">PDF</a> | <a href="${url}a.mp4">Watch</a></p>`,
  ],
  ["a box", (title, name, url) => `<p><b>${title}</b><br>${name}<br><a href="${url}a.pdf">[Slides]</a></p>`],
])("%s with the talk's files behind its title", (_, draw) => {
  expect(list(draw)).toEqual(all);
});

test("files behind what is no list of titles are no talks", () => {
  expect(list((_, __, url) => `<li>See the <a href="${url}a.pdf">slides</a></li>`)).toEqual([]);
  expect(
    list((title, _, url) => (url.includes("1") ? `<li>${title} <a href="${url}a.pdf">slides</a></li>` : "")),
  ).toEqual([]);
  expect(list((title, _, url) => `<li>${title} <a href="${url}a.zip">Download</a></li>`)).toEqual([]);
});
