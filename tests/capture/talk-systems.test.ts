// Pages of talks as other systems than those with a reader build them.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const text = `<p>${"We trim the wick and look at the flame, and then at the oil that is left. ".repeat(5)}</p>`;

interface Told {
  url?: string;
  lang?: string;
  head?: string;
}

async function talkOf(body: string, { url = "https://lampcon.example/talks/7", lang = "en", head = "" }: Told = {}) {
  const html = `<html lang="${lang}"><head><title>Oil for winter</title>${head}</head><body>${body}</body></html>`;
  const result = await readPage(openHtml(html, url));
  if ("problem" in result) throw new Error(result.problem);
  const { authors, ...others } = result.source;
  return { ...others, authors: authors.map(({ name }) => name) };
}

test("cards that nothing marks have their names at the same place", async () => {
  const card = (name: string, job: string) =>
    `<div><a href="/person/${name.length}"><div>${name}</div><div>${job}</div><div>Grand Lampworks</div></a></div>`;
  const cards = `<h2>Speakers</h2>${card("Ada Quill", "Keeper")}${card("Cy Moreno", "Chief Wick")}`;
  const talk = await talkOf(`<h1>Oil for winter</h1><p>22 May 2026 10:00 to 10:45</p>${text}${cards}`);
  expect(talk).toMatchObject({ authors: ["Ada Quill", "Cy Moreno"], endsAt: "2026-05-22T10:45:00" });
  const entries = "<h3>Speakers</h3><ul><li><p>Ada Quill</p><p>Wick Master</p></li><li><p>Cy Moreno</p></li></ul>";
  expect(await talkOf(`<h1>Oil for winter</h1>${text}${entries}`)).toMatchObject({
    authors: ["Ada Quill", "Cy Moreno"],
  });
});

test.each([
  ["he", "דובר: עדה קוויל", "מתי: 22.5.2026 10:00", "אולם: 7", "עדה קוויל"],
  ["ar", "المتحدثة: آدا كويل", "الوقت: 22.5.2026 10:00", "القاعة: 7", "آدا كويل"],
  ["id", "Pembicara: Ada Quill", "Waktu: 22.5.2026 10:00", "Ruangan: 7", "Ada Quill"],
  ["vi", "Diễn giả: Ada Quill", "Thời gian: 22.5.2026 10:00", "Địa điểm: 7", "Ada Quill"],
])("labels in the language %s", async (lang, who, when, where, name) => {
  const talk = await talkOf(`<h1>Oil for winter</h1><p>${who}</p><p>${when}</p><p>${where}</p>${text}`, { lang });
  expect(talk).toMatchObject({ authors: [name], startsAt: "2026-05-22T10:00:00", room: "7" });
});

test.each(["17h00 às 17h45", "17:00 a las 17:45", "17:00 hasta las 17:45", "17:00 до 17:45", "17:00 até 17:45"])(
  "%s is a beginning and an end",
  async (times) => {
    const talk = await talkOf(`<h1>Oil for winter</h1><p>22.05.2026 ${times}</p>${text}`);
    expect(talk).toMatchObject({ startsAt: "2026-05-22T17:00:00", endsAt: "2026-05-22T17:45:00" });
  },
);

const rows = (event: string) =>
  `<h1>Oil for winter</h1><div><div>Date</div><div>May 22, 2026 10:00 AM — 10:45 AM</div></div>
   <div><div>Event</div><div>${event}</div></div>${text}`;

test("on a site called after somebody their talk names the conference", async () => {
  const told = {
    url: "https://adaquill.example/talk/oil/",
    head: '<meta property="og:site_name" content="Ada Quill">',
  };
  expect(await talkOf(rows("LampCon 2026"), told)).toMatchObject({
    kind: "talk",
    authors: ["Ada Quill"],
    event: { name: "LampCon 2026" },
  });
  const company = { ...told, url: "https://lampworks.example/talk/oil/" };
  expect(await talkOf(rows("Share this"), company)).toMatchObject({ authors: [] });
  expect(await talkOf(rows("Share this"), company)).not.toHaveProperty("event");
});

test("what a plugin writes where it knows no performer is nobody's name", async () => {
  const event = {
    "@type": "Event",
    name: "Oil for winter",
    startDate: "2026-05-22T10:00:00+02:00",
    description: "&lt;p&gt;We trim wicks.&lt;/p&gt;\\n&lt;p&gt;And lamps.&lt;/p&gt;\\n",
    performer: "Organization",
  };
  const head = `<script type="application/ld+json">${JSON.stringify([event])}</script>`;
  const read = await talkOf(`<h1>Oil for winter</h1>${text}`, { head, url: "https://lampcon.example/event/oil/" });
  expect(read).toMatchObject({ kind: "event", authors: [], description: "We trim wicks.\n\nAnd lamps." });
});

test("entities that data encodes twice are one sign", async () => {
  const head = `<script type="application/ld+json">{"@type":"Article","headline":"Oil &amp;amp; Ada&amp;#8217;s wicks"}</script>`;
  const read = await talkOf(`<h1>Oil</h1>${text}`, { head, url: "https://lampcon.example/oil" });
  expect(read.title).toBe("Oil & Ada’s wicks");
});
