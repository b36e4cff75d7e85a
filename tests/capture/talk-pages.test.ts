// Pages of talks without markup: who, when and where under labels in many languages, in lines, tables and cards.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const text = `<p>${"We trim the wick and look at the flame, and then at the oil that is left. ".repeat(5)}</p>`;
const address = "https://lampcon.example/2026/talks/oil";

interface Told {
  lang?: string;
  url?: string;
}

async function talkOf(body: string, { lang = "en", url = address }: Told = {}) {
  const html = `<!doctype html><html lang="${lang}"><head><title>Oil for winter | LampCon 2026</title></head><body>
    <header><a href="/">LampCon 2026</a></header><main><h1>Oil for winter</h1>${body}</main></body></html>`;
  const result = await readPage(openHtml(html, url));
  if ("problem" in result) return result.problem;
  const { kind, title, authors, startsAt, endsAt, room } = result.source;
  return { kind, title, authors: authors.map(({ name }) => name), startsAt, endsAt, room };
}

const talk = {
  kind: "talk",
  title: "Oil for winter",
  authors: ["Ada Quill"],
  startsAt: "2026-05-22T10:00:00",
  endsAt: "2026-05-22T10:45:00",
  room: "Main Hall",
};

test.each([
  ["de", "Vortragende:r", "Zeit", "Saal"],
  ["fr", "Orateur·rice", "Horaire", "Lieu"],
  ["es", "Ponente", "Fecha y hora", "Sala"],
  ["pt", "Palestrante", "Horário", "Local"],
  ["it", "Relatrice", "Orario", "Aula"],
  ["ca", "Ponent", "Quan", "Sala"],
  ["nl", "Spreker", "Wanneer", "Zaal"],
  ["pl", "Prelegent", "Kiedy", "Sala"],
  ["cs", "Přednášející", "Kdy", "Místnost"],
  ["ru", "Докладчик", "Когда", "Зал"],
  ["uk", "Доповідач", "Коли", "Зала"],
  ["sv", "Talare", "När", "Sal"],
  ["da", "Oplægsholder", "Hvornår", "Sted"],
  ["no", "Foredragsholder", "Når", "Rom"],
  ["fi", "Puhuja", "Aika", "Sali"],
  ["hu", "Előadó", "Mikor", "Terem"],
  ["tr", "Konuşmacı", "Saat", "Salon"],
  ["ja", "登壇者", "日時", "会場"],
  ["zh", "演讲嘉宾", "时间", "地点"],
  ["ko", "발표자", "일시", "장소"],
])("labels in %s: %s, %s, %s", async (lang, who, when, where) => {
  const bold = `<p><b>${who}:</b> Ada Quill</p><p><b>${when}:</b> 2026-05-22, 10:00 – 10:45</p><p><b>${where}:</b> Main Hall</p>`;
  expect(await talkOf(bold + text, { lang })).toEqual(talk);
  const list = `<ul><li>${who}: Ada Quill</li><li>${when}: 2026-05-22 10:00-10:45</li><li>${where}: Main Hall</li></ul>`;
  expect(await talkOf(list + text, { lang, url: "https://lampcon.example/program/oil" })).toEqual(talk);
});

test.each([
  "<p>🎤 Ada Quill</p><p>📅 May 22, 2026 🕐 10:00 – 10:45</p><p>📍 Main Hall</p>",
  "<p>Speaker: Ada Quill</p><p>Date: 22 May 2026</p><p>Start: 10:00</p><p>Duration: 45 minutes</p><p>Room: Main Hall</p>",
  "<p>Moderator: Cy Moreno</p><p>Speaker: Ada Quill</p><p>22 May 2026, 10:00 – 10:45, Main Hall</p>",
  "<p>Ada Quill (Speaker)</p><p>22 May 2026, 10:00 – 10:45, Main Hall</p>",
  "<p>Speaker: · Ada Quill · Time: · 22 May 2026, 10:00 – 10:45 · Room: · Main Hall</p>",
  "<p>22 May 2026, 10:00 – 10:45 · Room · Main Hall · Speaker · Ada Quill</p>",
])("parts that are shown in other ways: %s", async (body) => {
  expect(await talkOf(body + text)).toEqual(talk);
});

test("cards about speakers name each once", async () => {
  const card = (name: string) =>
    `<div class="speaker"><div class="speaker-name">${name}</div><div class="speaker-title">Keeper</div></div>`;
  const body = `<p>22 May 2026, 10:00 – 10:45, Main Hall</p><div class="speakers">${card("Ada Quill")}${card("Bo Dorn")}</div>`;
  expect(await talkOf(body + text)).toEqual({ ...talk, authors: ["Ada Quill", "Bo Dorn"] });
});

test.each([
  ["Portrait of Cy Moreno", ["Cy Moreno"]],
  ["Cy Moreno, keeper of the lamps", ["Cy Moreno"]],
  ["The crowd in front of the old house in which Cy Moreno lit the first lamp", []],
])("who heads a part is a speaker by a portrait, not by any picture's text: %s", async (shown, authors) => {
  const body = `<p>22 May 2026, 10:00 – 10:45, Main Hall</p>${text}<h3>Cy Moreno</h3><img src="/cy.jpg" alt="${shown}">`;
  expect(await talkOf(body)).toMatchObject({ authors });
});

test("of two talks in one page, the heading's own", async () => {
  const other = `<h2>Glass</h2><p>Speaker: Bo Dorn</p><p>Time: 22 May 2026, 11:00 – 11:45</p><p>Room: Side Hall</p>${text}`;
  const own = "<p>Speaker: Ada Quill</p><p>Time: 22 May 2026, 10:00 – 10:45</p><p>Room: Main Hall</p>";
  expect(await talkOf(own + text + other)).toEqual(talk);
});

test("a name far below the label is nobody's who speaks", async () => {
  const lines = ["To be announced.", "We will say so here.", "Until then, come as you are.", "Bring oil."];
  const body = `<h2>Speaker</h2>${lines.map((line) => `<p>${line}</p>`).join("")}<ul><li>Bo Dorn</li></ul>
    <h2>When</h2><p>22 May 2026, 10:00 – 10:45</p>`;
  expect(await talkOf(body + text)).toMatchObject({ kind: "talk", authors: [] });
});

test("who performs by the page's data stands before who is shown", async () => {
  const event = { "@context": "https://schema.org", "@type": "Event", name: "Oil for winter" };
  const data = { ...event, performer: { "@type": "Person", name: "Ada Maria Quill" } };
  const body = `<script type="application/ld+json">${JSON.stringify(data)}</script><p>Speaker: Ada Quill</p>
    <p>Time: 22 May 2026, 10:00 – 10:45</p>`;
  expect(await talkOf(body + text)).toMatchObject({ kind: "talk", authors: ["Ada Maria Quill"] });
});

test("a video in a frame that is loaded later is the talk's", async () => {
  const body = `<p>Speaker: Ada Quill</p><p>Time: 22 May 2026, 10:00 – 10:45</p>${text}
    <iframe data-src="https://www.youtube-nocookie.com/embed/lamp0000001"></iframe>`;
  const html = `<!doctype html><title>Oil for winter | LampCon 2026</title><main><h1>Oil for winter</h1>${body}</main>`;
  const result = await readPage(openHtml(html, address));
  const links = "problem" in result ? result.problem : result.source.links;
  expect(links).toEqual(["https://www.youtube.com/watch?v=lamp0000001"]);
});
