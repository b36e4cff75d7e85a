// Talks' titles where the heading of the page says something else: the series, the speaker, the title and the speaker in one line.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const text = `<p>${"We trim the wick and look at the flame, and then at the oil that is left. ".repeat(5)}</p>`;

async function talkOf(heading: string, body: string, url = "https://lampcon.example/2026/talks/7") {
  const html = `<title>${heading} | LampCon</title><main><h1>${heading}</h1>${body}${text}</main>`;
  const result = await readPage(openHtml(html, url));
  if ("problem" in result) return result.problem;
  const { kind, title, authors } = result.source;
  return { kind, title, authors: authors.map(({ name }) => name) };
}

const talk = { kind: "talk", title: "Oil for winter", authors: ["Ada Quill"] };
const colloquium = "https://wicks.example/colloquium/2026-05-22";
const when = "<p>Friday, May 22, 2026, 4:00 pm</p><p>Room 101</p>";

test.each([
  ["Physics Colloquium", `${when}<p><b>Speaker:</b> Ada Quill</p><p><b>Title:</b> Oil for winter</p>`],
  ["Lamp Seminar", `<dl><dt>Speaker</dt><dd>Ada Quill</dd><dt>Title</dt><dd>“Oil for winter”</dd></dl>${when}`],
  ["Physikalisches Kolloquium", `<p>Titel: Oil for winter</p><p>Vortragende: Ada Quill</p>${when}`],
  ["Department Colloquium", `<h2>Ada Quill, University of Oil</h2><h3>Oil for winter</h3>${when}`],
  ["Distinguished Lecture Series", `<h2>Oil for winter</h2><p>Speaker: Ada Quill</p>${when}`],
  ["Lamp Seminar", `${when}<p>Speaker: Ada Quill</p><p>“Oil for winter”</p>`],
])("a talk headed %s has a title of its own", async (series, body) => {
  expect(await talkOf(series, body, colloquium)).toEqual(talk);
});

test("a speaker's job is no title, and neither is a link to another talk", async () => {
  const job = `${when}<p>Speaker: Ada Quill</p><p>Title: Keeper of Wicks</p>`;
  expect(await talkOf("Oil for winter", job)).toEqual(talk);
  const other = `${when}<p>Speaker: Ada Quill</p><h2><a href="/colloquium/2026-05-29">Wicks for spring</a></h2>`;
  expect(await talkOf("Lamp Seminar", other, colloquium)).toEqual({ ...talk, title: "Lamp Seminar" });
});

test("below somebody's name a title is what they work as, unless an abstract is there", async () => {
  const told = "<p>Speaker: Ada Quill</p><p>Title: Keeper of Old Wicks</p>";
  expect(await talkOf("Ada Quill", told)).toEqual({ ...talk, title: "Ada Quill" });
  const lecture = "<p>Speaker: Ada Quill</p><p>Title: Oil for winter</p><p>Abstract: We trim wicks.</p>";
  expect(await talkOf("Ada Quill", lecture)).toEqual(talk);
});

test("a series' page has parts that title no talk", async () => {
  const body = `<p>Speaker: Ada Quill</p>${when}<h2>How to get there</h2>${text}<h2>Registration and fees</h2>`;
  expect(await talkOf("Lamp Seminar", body, colloquium)).toEqual({ ...talk, title: "Lamp Seminar" });
});

test.each([
  "“Oil for winter” by Ada Quill",
  '"Oil for winter", presented by Ada Quill',
  "„Oil for winter“ von Ada Quill",
])("%s is a title and who speaks", async (heading) => {
  expect(await talkOf(heading, "")).toEqual(talk);
});

test("what follows a mere by is who speaks where the page names them, too", async () => {
  expect(await talkOf("Oil for winter by Ada Quill", "<p>Ada Quill keeps lamps.</p>")).toEqual(talk);
  const light = "Oil for winter by Candle Light";
  expect(await talkOf(light, "")).toEqual({ ...talk, title: light, authors: [] });
});

test.each([
  "<p>Speakers: Ada Quill | Cy Moreno</p>",
  '<p class="speakers">Ada Quill | Cy Moreno</p>',
  '<p class="speaker">Ada Quill / Cy Moreno</p>',
])("in %s both speak", async (line) => {
  const place = "<p>Level 2 | Hall 7</p><p>22 May 2026 10:00</p>";
  expect(await talkOf("Oil for winter", line + place)).toEqual({ ...talk, authors: ["Ada Quill", "Cy Moreno"] });
});

test("a line behind the text says who speaks, if it is the only one", async () => {
  expect(await talkOf("Oil for winter", `${text}<p>by Ada Quill</p>`)).toEqual(talk);
  const more = `${text}<p>by Ada Quill</p><p>Wicks for spring</p><p>by Cy Moreno</p>`;
  expect(await talkOf("Oil for winter", more)).toEqual({ ...talk, authors: [] });
});

test("cards of organisers and of all speakers name nobody of this talk", async () => {
  const card = (name: string) => `<h3>${name}</h3><img alt="${name}">`;
  const body = `${text}<h2>Organisers</h2>${card("Orga Niser")}<h2>Our speakers</h2>${card("Bo Dorn")}${card("Cy Moreno")}`;
  expect(await talkOf("Oil for winter", body)).toEqual({ ...talk, authors: [] });
  expect(await talkOf("Oil for winter", `${text}<h2>Who speaks</h2>${card("Ada Quill")}`)).toEqual(talk);
});

test("a company with a comma in its name is no person", async () => {
  const author = { "@type": "Organization", name: "Quill, Dorn" };
  const data = JSON.stringify({ "@type": "Article", headline: "Oil for winter", author });
  const html = `<title>Oil for winter</title><script type="application/ld+json">${data}</script><h1>Oil for winter</h1>`;
  const result = await readPage(openHtml(html, "https://lamps.example/oil"));
  expect(result).toMatchObject({ source: { authors: [{ name: "Quill, Dorn" }] } });
});

test("authors stated as data are as many as their names", async () => {
  const authors = ["Quill, Ada", "Cy Moreno and Dee Okafor", { "@type": "Person", name: "Martin Dorn King, Jr." }];
  const data = JSON.stringify({ "@type": "Article", headline: "Oil for winter", author: authors });
  const html = `<title>Oil for winter</title><script type="application/ld+json">${data}</script><h1>Oil for winter</h1>${text}`;
  const result = await readPage(openHtml(html, "https://lamps.example/oil"));
  const named = "problem" in result ? [] : result.source.authors.map(({ name }) => name);
  expect(named).toEqual(["Ada Quill", "Cy Moreno", "Dee Okafor", "Martin Dorn King, Jr."]);
});
