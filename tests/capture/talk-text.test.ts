// What a talk's page says of its talk where no label says that it does, and when the talk is where that is written in other ways.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const first = "We trim the wick and look at the flame, and then at the oil that is left over from the last winter.";
const second = "Bring a lamp.";

async function sourceOf(body: string, head = "", lang = "en") {
  const html = `<html lang="${lang}"><head><title>Oil for winter</title>${head}</head><body>${body}</body></html>`;
  const result = await readPage(openHtml(html, "https://lampcon.example/talks/oil"));
  if ("problem" in result) throw new Error(result.problem);
  return result.source;
}

const about = `<p>${first}</p><p>${second}</p>`;
const described = { description: `${first}\n\n${second}`, provenance: expect.objectContaining({ description: "dom" }) };

test.each([
  ["below who speaks", `<main><h1>Oil for winter</h1><p>by Ada Quill</p>${about}</main>`, ""],
  [
    "before the speaker's life",
    `<main><h1>Oil for winter</h1><p>by Ada Quill</p>${about}<p>Ada Quill keeps lamps.</p></main>`,
    "",
  ],
  ["before another heading", `<main><h1>Oil for winter</h1>${about}<h2>Sponsors</h2><p>${first}</p></main>`, ""],
  [
    "behind the speaker's card",
    `<main><h1>Oil for winter</h1><div class="speaker-card"><h3>Ada Quill</h3><p>${first.replace("We", "They")}</p></div></main><main>${about}</main>`.replace(
      "<h3>Ada Quill</h3>",
      "<b>Ada Quill</b>",
    ),
    "",
  ],
  [
    "whose beginning the head has",
    `<main><h1>Oil for winter</h1>${about}</main>`,
    `<meta name="description" content="${first.slice(0, 60)}…">`,
  ],
  [
    "where the head speaks of the site",
    `<main><h1>Oil for winter</h1>${about}</main>`,
    `<meta property="og:title" content="LampCon, all about lamps"><meta property="og:description" content="Join us.">`,
  ],
])("the text of a talk %s", async (_, body, head) => {
  expect(await sourceOf(body, head)).toMatchObject(described);
});

test("what the head says of the talk in other words stays", async () => {
  const head = '<meta name="description" content="Ada Quill on oil.">';
  expect(await sourceOf(`<main><h1>Oil for winter</h1>${about}</main>`, head)).toMatchObject({
    description: "Ada Quill on oil.",
  });
});

test("short lines and a banner are no text of a talk", async () => {
  const lines = "<p>by Ada Quill</p><p>22 May 2026, 10:00</p><p>Main Hall</p>";
  const banners = [
    `<div class="cookie-banner"><p>${first}</p></div>`,
    `<div role="dialog"><p>${first}</p></div>`,
    `<div><p>We use cookies and value the privacy of everybody who visits us, and would like to have your consent to it.</p></div>`,
    `<div class="newsletter"><p>${first}</p></div>`,
  ];
  for (const banner of banners)
    expect(await sourceOf(`<main><h1>Oil for winter</h1>${lines}</main>${banner}`)).not.toHaveProperty("description");
});

test.each([
  ["en-US", "05/06/2026, 10:00 AM", "2026-05-06T10:00:00"],
  ["en-GB", "05/06/2026, 10:00", "2026-06-05T10:00:00"],
  ["fr", "05/06/2026 à 10h00", "2026-06-05T10:00:00"],
])("in %s a talk on %s", async (lang, when, startsAt) => {
  expect(await sourceOf(`<main><h1>Oil for winter</h1><p>${when}</p>${about}</main>`, "", lang)).toMatchObject({
    startsAt,
  });
});

test.each([
  ["11:30 pm – 12:15 am", "2026-05-23T00:15:00"],
  ["23:00 - 01:00", "2026-05-23T01:00:00"],
  ["10:00 - 09:30", undefined],
])("a talk at %s ends after it begins", async (when, endsAt) => {
  const talk = await sourceOf(`<main><h1>Oil for winter</h1><p>May 22, 2026 ${when}</p>${about}</main>`);
  expect(talk.endsAt).toBe(endsAt);
});

test("an event's moment as people write it", async () => {
  const event = {
    "@type": "Event",
    name: "Oil for winter",
    startDate: ["May 22, 2026 10:00 AM"],
    performer: "Ada Quill",
  };
  const head = `<script type="application/ld+json">${JSON.stringify(event)}</script>`;
  expect(await sourceOf("<h1>Oil for winter</h1>", head)).toMatchObject({ startsAt: "2026-05-22T10:00:00" });
});
