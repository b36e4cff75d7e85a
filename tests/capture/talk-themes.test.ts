// Talks' pages in the forms of the themes and programs that conferences' sites are made with, without markup that says so.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const text = `<p>${"We trim the wick and look at the flame, and then at the oil that is left. ".repeat(4)}</p>`;
const url = "https://lampcon.example/2026/talks/oil";

async function talkOf(body: string, head = "<title>Oil for winter | LampCon 2026</title>", address = url) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">LampCon 2026</a></nav>${body}</body></html>`;
  const result = await readPage(openHtml(html, address));
  if ("problem" in result) return { problem: result.problem };
  const { kind, title, authors, startsAt, endsAt, room } = result.source;
  return { kind, title, speakers: authors.map(({ name }) => name), startsAt, endsAt, room };
}

async function publishedOn(body: string): Promise<string | undefined> {
  const result = await readPage(openHtml(`<title>Oil for winter</title><main>${body}</main>`, url));
  return "problem" in result ? result.problem : result.source.publishedOn;
}

const talk = { kind: "talk", title: "Oil for winter", speakers: ["Ada Quill"] };

test("a title of second rank is the page's where the head speaks of the conference alone", async () => {
  const head = "<title>LampCon 2026</title>";
  const side = '<div><h3><a href="/speakers/ada">Ada Quill</a></h3><div>Ada keeps lamps.</div></div>';
  const page = `<div><h2>Oil for winter</h2><p>Friday, May 22, 2026</p>${text}</div>${side}`;
  expect(await talkOf(page, head)).toMatchObject(talk);
  expect(await talkOf(`<h2>Recordings</h2><a href="/r">View</a>${page}`, head)).toMatchObject(talk);
  expect(await talkOf(page, head, "https://lampcon.example/events/2026/program/ada-quill")).toMatchObject(talk);
});

test("what the head calls the talk finds its heading among others, with a subtitle in it", async () => {
  const head = '<title>LampCon 2026</title><meta property="og:title" content="Oil for winter">';
  const body = `<h2>Oil for winter<br><small>A tale</small></h2><div><h3>Presented by:</h3><h4><a href="/users/1">Ada Quill</a></h4>
    <div>from Lampworks</div></div>${text}<dl><dt>Date:</dt><dd>2026 May 22 - 10:00</dd><dt>Duration:</dt><dd>30 min</dd>
    <dt>Room:</dt><dd>Saal</dd></dl>`;
  expect(await talkOf(body, head, "https://lampcon.example/program/proposals/7")).toEqual({
    ...talk,
    startsAt: "2026-05-22T10:00:00",
    endsAt: "2026-05-22T10:30:00",
    room: "Saal",
  });
});

test("speakers stand in a section of their own behind the page's main part", async () => {
  const card = (name: string) => `<div class="speaker"><h3 class="speaker_name">${name}</h3><p>Keeps lamps.</p></div>`;
  const main = `<main><h1>Oil for winter</h1>${text}</main>`;
  const section = `<section><h2>Speakers</h2>${card("Ada Quill")}${card("Bo Dorn")}</section>`;
  expect(await talkOf(main + section)).toMatchObject({ ...talk, speakers: ["Ada Quill", "Bo Dorn"] });
  const conference = (head: string, count: number) =>
    `<section><h2>${head}</h2>${Array.from({ length: count }, (_, at) => card(`Keeper ${"ABCDEFGHIJKLMN"[at]}. Moreno`)).join("")}</section>`;
  expect(await talkOf(main + conference("Our speakers", 3))).toMatchObject({ ...talk, speakers: [] });
  expect(await talkOf(main + conference("Speakers", 14))).toMatchObject({ ...talk, speakers: [] });
  const footer = `<footer><h2>Speakers</h2>${card("Cy Moreno")}</footer>`;
  expect(await talkOf(main + footer)).toMatchObject({ ...talk, speakers: [] });
});

test.each([
  ['<ul class="abstract-speaker"><li>Ada Quill (Lampworks)</li></ul>'],
  ['<div class="session_speakers"><a href="#ada">Ada Quill</a></div>'],
  ['<p class="talk-speaker">Ada Quill</p>'],
  [
    '<div class="talk__name">Ada Quill - <a href="https://x.com/ada">@ada</a> - <a href="https://ada.example">Home</a></div>',
  ],
  ["<p>Ada Quill (@ada)</p>"],
  [`${text}<ul><li><a href="/vortragende/ada-quill.html">Ada Quill</a></li></ul>`],
  [`${text}<p><a href="/ponentes/ada">Ada Quill</a></p>`],
  ['<ul class="speakers"><li><a href="/speakers/ada"><strong>Ada Quill</strong><span>Lisbon</span></a></li></ul>'],
  ['<div class="talk-speakers"><h4>Ada Quill</h4><p>Keeper, Lampworks</p></div>'],
  ['<a href="/speakers/ada">Ada Quill</a><a href="/speakers/ada">Ada Quill</a>'],
  ["<p>Ada Quill (University of Wicks)</p>"],
  ["<p>Ada Quill, <em>Lampworks</em></p>"],
  ['<p class="ponente">Ada Quill</p>'],
  ["<p>Winter Light</p><p>Ada Quill</p><p>Guest</p><p>University of Wicks</p>"],
  ["<p>Ada Quill, Keeper at the University of Wicks</p>"],
])("a speaker is named by %s", async (named) => {
  expect(await talkOf(`<h1>Oil for winter</h1>${named}${text}`)).toMatchObject(talk);
});

test("nobody is named by an account that one is asked to follow", async () => {
  expect(await talkOf(`<h1>Oil for winter</h1><p>Follow Us @lampcon</p>${text}`)).toMatchObject({ speakers: [] });
});

test("several may have one employer behind their names", async () => {
  const people = "<p>Ada Quill and Bo Dorn, <em>Lampworks</em></p>";
  expect(await talkOf(`<h1>Oil for winter</h1>${people}${text}`)).toMatchObject({ speakers: ["Ada Quill", "Bo Dorn"] });
});

test("a speaker's name before the title is none of it", async () => {
  const title = "Ada Quill: Oil for winter";
  const of = (body: string, path: string) =>
    talkOf(
      `<h1>${title}</h1>${body}${text}`,
      `<title>${title} | LampCon</title>`,
      `https://lampcon.example/talks/${path}`,
    );
  expect(await of("", "ada-quill")).toMatchObject(talk);
  expect(await of("<p>Speaker: Ada Quill</p>", "oil")).toMatchObject(talk);
  expect(await of("", "oil")).toMatchObject({ title, speakers: [] });
});

test("each of several has an employer behind the name", async () => {
  const people = "<p>Ada Quill, <em>Lampworks;</em> Bo Dorn, <em>University of Wicks</em></p>";
  expect(await talkOf(`<h1>Oil for winter</h1>${people}${text}`)).toMatchObject({ speakers: ["Ada Quill", "Bo Dorn"] });
});

test("who stands in the title element or in the address speaks", async () => {
  const page = `<h1>Oil for winter</h1><p>Winter Lamps</p><p>Ada Quill</p>${text}`;
  expect(await talkOf(page, "<title>Oil for winter | Ada Quill | LampCon</title>")).toMatchObject(talk);
  expect(await talkOf(page, undefined, "https://lampcon.example/talks/ada-quill/")).toMatchObject(talk);
  expect(await talkOf(page)).toMatchObject({ speakers: [] });
});

test("what a programme's page marks as a few people who speak at a time is a talk", async () => {
  const at = "https://lampcon.example/en/lamp26/public/events/42";
  const card = (name: string) => `<div class="title"><a href="/speakers/${name}">${name}</a></div>`;
  const when = '<p>May 22, 2026 <time datetime="2026-05-22 10:00">10:00</time></p>';
  const of = (head: string, names: string[]) =>
    talkOf(`<h2>Lecture: Oil for winter</h2>${head}${text}${names.map(card).join("")}`, undefined, at);
  expect(await of(when, ["Ada Quill"])).toMatchObject({ ...talk, startsAt: "2026-05-22T10:00:00" });
  expect(await of("", ["Ada Quill"])).toMatchObject({ kind: "article" });
  expect(await of(when, ["Ada Quill", "Bo Dorn", "Cy Moreno", "Dee Okafor"])).toMatchObject({ kind: "article" });
});

test.each([
  ["https://lampcon.example/seminar/oil", "talk"],
  ["https://lampcon.example/programma/olie", "talk"],
  ["https://lampcon.example/colloquia/2026/oil.html", "talk"],
  ["https://lampcon.example/agenda/2026/oil", "talk"],
  ["https://lampcon.example/agenda/2026", "article"],
  ["https://lampcon.example/events/2026-05-22", "talk"],
])("a page at %s on which somebody speaks is of the kind %s", async (address, kind) => {
  const page = `<h1>Oil for winter</h1><p>Speaker: Ada Quill</p>${"<p>We trim the wick.</p>"}`;
  expect(await talkOf(page, undefined, address)).toMatchObject({ kind });
});

test("a column beside a talk has its facts under labels, and one about other talks does not", async () => {
  const rows = (names: string) =>
    `<table><tr><td>Speakers</td></tr><tr><td>${names}</td></tr><tr><td>Day</td><td>2026-05-22</td></tr>
    <tr><td>Start time</td><td>10:00</td></tr><tr><td>Room</td><td>Saal 1</td></tr></table>`;
  const at = "https://lampcon.example/lamp26/events/42.en.html";
  const of = (column: string) => talkOf(`<h1>Oil for winter</h1>${column}<div>${text}</div>`, undefined, at);
  const facts = { ...talk, startsAt: "2026-05-22T10:00:00", room: "Saal 1" };
  expect(await of(`<div id="sidebar">${rows('<a href="../speakers/7.html">Ada Quill</a>')}</div>`)).toMatchObject(
    facts,
  );
  expect(await of(`<aside>${rows("Ada Quill")}</aside>`)).toMatchObject(facts);
  expect(await of(`<aside class="upcoming">${rows("Bo Dorn")}</aside>`)).toMatchObject({ speakers: [] });
  expect(await of(`<aside><p>Speaker: Bo Dorn</p><p>${text}</p></aside>`)).toMatchObject({ speakers: [] });
});

test("a word that a font draws as a picture is none", async () => {
  const chip = (icon: string, words: string) => `<span><i class="material-icons">${icon}</i> ${words}</span> `;
  const chips = `<p>${chip("schedule", "22 May 2026 10:00 - 10:45")}${chip("place", "Grand Ballroom")}${chip("people", "12")}</p>`;
  expect(await talkOf(`<h1>Oil for winter</h1><p>Speaker: Ada Quill</p>${chips}${text}`)).toEqual({
    ...talk,
    startsAt: "2026-05-22T10:00:00",
    endsAt: "2026-05-22T10:45:00",
    room: "Grand Ballroom",
  });
});

test("a wiki's page is titled with its path, of which the last part is the talk's title", async () => {
  const rows = "<tr><th>Speaker(s)</th><td>Ada Quill</td></tr><tr><th>Room</th><td>Saal</td></tr>";
  const of = (path: string) =>
    talkOf(
      `<h1>${path}</h1><table>${rows}</table>${text}`,
      `<title>${path} - Lampmania</title>`,
      `https://lampmania.example/wiki/${path.replaceAll(" ", "_")}`,
    );
  expect(await of("2026:Program/Oil for winter")).toMatchObject(talk);
  expect(await of("LampCon 2026/Submissions/Oil for winter")).toMatchObject(talk);
  expect(await of("Oil/Water for winter")).toMatchObject({ title: "Oil/Water for winter" });
});

test("a page about a conference is none about a talk, whoever it names", async () => {
  const at = "https://lampcon.example/events/lampcon-2026/";
  const body = `<h1>LampCon 2026</h1><p>May 22–24, 2026</p><h2>Keynote speakers</h2><h3>Ada Quill</h3><h3>Bo Dorn</h3>${text}`;
  expect(await talkOf(body, "<title>LampCon 2026 | Lamp Society</title>", at)).toMatchObject({ kind: "article" });
});

test("one who works somewhere and is named beside a time speaks then", async () => {
  const body = `<h2>Oil for winter</h2><p>Ada Quill, University of Wicks</p>${text}`;
  const of = (when: string) => talkOf(when + body, undefined, "https://lampcon.example/seminar/2026-05-22.html");
  expect(await of("<p>22 May 2026, 10:00</p>")).toMatchObject(talk);
  expect(await of("")).toMatchObject({ kind: "article" });
});

const pieces = (name: string, texts: string[]) =>
  `<div>${texts.map((piece) => `<${name} class="piece">${piece}</${name}>`).join("")}</div>`;

test.each([
  [pieces("div", ["Friday", ",", "May", " ", "22", "nd,", "10:00", "-", "10:45"])],
  [pieces("span", ["22", "May", "2026"]) + pieces("p", ["10:00 – 10:45"])],
])("a day may be set in pieces: %s", async (when) => {
  expect(await talkOf(`<h1>Oil for winter</h1><p>Speaker: Ada Quill</p>${when}${text}`)).toMatchObject({
    ...talk,
    startsAt: "2026-05-22T10:00:00",
    endsAt: "2026-05-22T10:45:00",
  });
});

test.each([
  ["<b>Speaker</b> Ada Quill", "<b>Room</b> 101", "<b>When</b> 22 May 2026, 10:00", "101"],
  [
    "<strong>발표자</strong> <i></i>Ada Quill",
    "<strong>장소</strong> 103호",
    "<strong>일시</strong> 2026년 5월 22일 10:00",
    "103호",
  ],
])("a label in bold needs no colon: %s", async (who, where, when, room) => {
  const facts = [who, where, when].map((line) => `<p>${line}</p>`).join("");
  const body = `<h1>Oil for winter</h1><p><b>Who</b> is it for? <b>When</b> it is dark.</p>${text}${facts}`;
  expect(await talkOf(body)).toMatchObject({ ...talk, startsAt: "2026-05-22T10:00:00", room });
});

test("when a page was posted is not when its talk is", async () => {
  const posted = "<p>Posted on 2026-05-22, 10:12 by Ada Quill</p>";
  expect(await talkOf(`<h1>Oil for winter</h1>${posted}${text}`)).toMatchObject({ startsAt: undefined });
});

test("day and time of day have a label each, far from the title", async () => {
  const facts =
    "<dl><dt>Day</dt><dd>May 22, 2026</dd><dt>Start time</dt><dd>10:00</dd><dt>Duration</dt><dd>0:45</dd></dl>";
  const track = "<p>Track: Light, Room: Salon A-E</p>";
  expect(await talkOf(`<h1>Oil for winter</h1><p>Speaker: Ada Quill</p>${text}${facts}${track}`)).toEqual({
    ...talk,
    startsAt: "2026-05-22T10:00:00",
    endsAt: "2026-05-22T10:45:00",
    room: "Salon A-E",
  });
});

test.each([
  ["<p>Winter Lights</p><p>Data Platform Engineering</p>"],
  ["<p>Winter Lights, Cloud Security</p>"],
  ["<p>Winter Lights (Beginner)</p>"],
])("a subject is nobody: %s", async (subject) => {
  expect(await talkOf(`<h1>Oil for winter</h1>${subject}${text}`)).toMatchObject({ speakers: [] });
});

test.each([
  ["winter-lights", "<h1>Winter Lights</h1>"],
  ["the-wicks", "<h1>The Wicks live</h1><p>with Oil Painters</p>"],
  ["meeting", "<h1>Yearly meeting</h1><p>Contact: Ada Quill, Head of Communications</p>"],
])("an event at /events/%s is no talk", async (path, body) => {
  const page = `${body}<p>Saturday, December 5, 2026, 18:00 – 22:00</p><p>Main Hall</p>${text}`;
  const title = `<title>${/<h1>(.*)<\/h1>/.exec(body)?.[1]} | Lamp Museum</title>`;
  const at = `https://museum.example/events/${path}`;
  expect(await talkOf(page, title, at)).toMatchObject({ kind: "article", speakers: [] });
});

test("panelists speak, moderators do not", async () => {
  const people = `<h3>モデレーター</h3><ul><li>山田 花子</li></ul><h3>パネリスト</h3><ul><li>鈴木 一郎</li><li>佐藤 次郎</li></ul>`;
  expect(await talkOf(`<h1>Oil for winter</h1>${text}${people}`)).toMatchObject({
    ...talk,
    speakers: ["鈴木 一郎", "佐藤 次郎"],
  });
});

test("a moment at midnight is a day without a time of day", async () => {
  const at = (moment: string, shown: string) =>
    talkOf(`<h1>Oil for winter</h1><p>Date: <time datetime="${moment}">${shown}</time></p>${text}`);
  expect(await at("2026-05-22T00:00:00-08:00", "May 22, 2026")).toMatchObject({ startsAt: undefined });
  expect(await at("2026-05-22T10:00:00-08:00", "May 22, 2026")).toMatchObject({
    startsAt: "2026-05-22T10:00:00-08:00",
  });
  expect(await at("2026-05-22T00:00:00-08:00", "May 22, 2026, 00:00")).toMatchObject({
    startsAt: "2026-05-22T00:00:00-08:00",
  });
});

test("how long a talk takes may have more behind it, and a room stands before that", async () => {
  const when = "<p>Friday, 22 May 2026, 10:00 (GMT+3)</p>";
  const plus = "<span>Duration: 30&nbsp;minutes (plus Q&amp;A)</span>";
  expect(await talkOf(`<h1>Oil for winter</h1>${when}${plus}${text}`)).toMatchObject({
    startsAt: "2026-05-22T10:00:00+03:00",
    endsAt: "2026-05-22T10:30:00+03:00",
  });
  const line = '<div>Friday, <a href="/p">12:45 – 13:30</a> in <a href="/rooms/b">Room B</a> for 45min</div>';
  expect(await talkOf(`<h1>Oil for winter</h1>${line}${text}`)).toMatchObject({ room: "Room B" });
});

test("the day of a talk is kept where the page tells no time of day", async () => {
  const of = (when: string) => publishedOn(`<h1>Oil for winter</h1><p>${when}</p>${text}`);
  expect(await of("Friday, May 22, 2026")).toBe("2026-05-22");
  expect(await of("Friday, May 22, 2026, 10:00")).toBeUndefined();
  expect(await of("May 22–24, 2026")).toBeUndefined();
});

test.each([
  ["The speaker: Ada Quill", "<p>Ada keeps lamps.</p>"],
  ["Guests", "<ul><li><h3>Ada Quill</h3><p>Keeps lamps.</p></li></ul>"],
  ["Your speaker", "<p><b>Ada Quill</b> keeps lamps.</p>"],
])("under the heading %s stands who speaks", async (head, below) => {
  expect(await talkOf(`<h1>Oil for winter</h1>${text}<h2>${head}</h2>${below}`)).toMatchObject(talk);
});

test("a heading of any rank with which the title begins is the talk's", async () => {
  const page = `<div><span>Speaker(s):</span><h5><a href="/speakers/ada">Ada Quill</a></h5></div><h3>Oil for winter</h3>${text}`;
  expect(await talkOf(page, "<title>Oil for winter - LampCon</title>")).toMatchObject(talk);
  const other = await talkOf(page, "<title>Lamps - LampCon</title>");
  expect(other).toMatchObject({ title: "Lamps", speakers: [] });
});

test.each([
  ["21–25 January 2019", "Thursday, 1:30 p.m.–2:15 p.m.", "2019-01-24T13:30:00"],
  ["January 21 - 25, 2019 | Lisbon", "Thu 13:30 – 14:15", "2019-01-24T13:30:00"],
  ["21. bis 25. Januar 2019", "Thursday 13:30 – 14:15", "2019-01-24T13:30:00"],
  ["30 January – 2 February 2019", "Saturday 13:30 – 14:15", "2019-02-02T13:30:00"],
  ["January 30 to February 2, 2019", "Day 1, 13:30 – 14:15", "2019-01-30T13:30:00"],
  ["21–25 January 2019", "Day 2, 13:30 – 14:15", "2019-01-22T13:30:00"],
  ["21–25 January 2019", "13:30 – 14:15", undefined],
  ["21–25 January 2019", "Sunday 13:30 – 14:15", undefined],
  ["21–25 January 2019", "Day 6, 13:30 – 14:15", undefined],
  ["21–29 January 2019", "Tuesday 13:30 – 14:15", undefined],
  ["21 January – 25 March 2019", "Thursday 13:30 – 14:15", undefined],
  ["Since 2019", "Thursday 13:30 – 14:15", undefined],
])("at a conference of %s, %s is %s", async (days, when, startsAt) => {
  const body = `<h1>Oil for winter</h1><p>Speaker: Ada Quill</p><p>${when}</p>${text}`;
  const told = { ...talk, startsAt };
  const head = "<title>Oil for winter | LampCon</title>";
  const at = "https://lampcon.example/talks/oil";
  expect(await talkOf(`<header><p>${days}</p></header><main>${body}</main>`, head, at)).toMatchObject(told);
  expect(await talkOf(`<main>${body}</main><footer>LampCon, ${days}</footer>`, head, at)).toMatchObject(told);
  const titled = `<title>Oil for winter | LampCon | ${days}</title>`;
  expect(await talkOf(`<main>${body}</main>`, titled, at)).toMatchObject(told);
});

test.each([
  ["Lamp Workshop 2026 - Oil for winter", "<h1>Lamp Workshop 2026</h1><h2>Oil for winter</h2>"],
  ["LampCon: Oil for winter", "<h1>LampCon 2026</h1><h2>Oil for winter</h2>"],
  ["Ada Quill - Oil for winter - LampCon", "<h1>Ada Quill</h1><h2>Oil for winter</h2>"],
  ["LampCon 2026 - Oil for winter | Lampway - Conferences", "<h1>Oil for winter</h1>"],
  ["Oil for winter (LampCon 2026 - Talks) - LampCon 2026", "<h1>Oil for winter<small><b>Research</b></small></h1>"],
  ["Session | Oil for winter | LampCon 2026", "<h3>Oil for winter</h3>"],
  ["Oil for winter | LampCon 2026", "<h1>Lecture: Oil for winter</h1>"],
  ["Abstract: Oil for winter (Lamp Meeting 2026)", "<h3>1.2 Oil for winter</h3>"],
  ["Presentation: Oil for winter | LampCon 2026", "<h2>Oil for winter</h2>"],
])("of a page titled “%s” with %s, the talk is the part that both share", async (title, headings) => {
  const page = `${headings}<p>Speaker: Ada Quill</p>${text}<h3>Materials</h3>`;
  expect(await talkOf(page, `<title>${title}</title>`)).toMatchObject(talk);
});

test.each([
  ['<div class="talk-title">Oil for winter</div>'],
  ['<h1><a href="/">LampCon 2026</a></h1><div class="session__title">Oil for winter</div>'],
  ['<div class="title">Talk</div><div class="info">Oil for winter</div>'],
  ["<p><b>Oil for winter</b></p>"],
])("a title may stand in no heading: %s", async (title) => {
  const path = '<ol class="breadcrumb"><li>Oil for winter</li></ol><h2>Other talks</h2>';
  const body = `${path}<div class="page">${title}<p>22 May 2026, 10:00 – 10:45</p><p>Ada Quill (@ada)</p>${text}</div>`;
  expect(await talkOf(body, "<title>Oil for winter - LampCon 2026</title>")).toEqual({
    ...talk,
    startsAt: "2026-05-22T10:00:00",
    endsAt: "2026-05-22T10:45:00",
    room: undefined,
  });
});

test("when a talk is may stand before its title", async () => {
  const page = `<p>May 22, 2026</p><h1>10:00 – 10:45 Oil for winter</h1><p>Speaker: Ada Quill</p>${text}`;
  expect(await talkOf(page, "<title>10:00 Oil for winter | LampCon 2026</title>")).toMatchObject({
    ...talk,
    startsAt: "2026-05-22T10:00:00",
    endsAt: "2026-05-22T10:45:00",
  });
});

test("a title keeps what the whole page calls it", async () => {
  const of = (title: string) =>
    talkOf(`<h1>${title}</h1><p>Speaker: Ada Quill</p>${text}`, `<title>${title} | LampCon 2026</title>`);
  expect(await of("Keynote: Oil for winter")).toMatchObject({ title: "Keynote: Oil for winter" });
  expect(await of("Video: killed the radio star")).toMatchObject({ title: "Video: killed the radio star" });
  expect(await of("Oil for winter: a tale")).toMatchObject({ title: "Oil for winter: a tale" });
});
