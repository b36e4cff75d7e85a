import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";
import { readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const recorded = (name: string) => readRecorded(`pages/www.youtube.com/${name}`);

describeRecorded("pages", "recorded data", () => {
  const id = "ud9d5cMDP_0";
  const page = (next: string) =>
    openHtml(
      `<title>x - YouTube</title><script>var ytInitialPlayerResponse = ${recorded("innertube-2026-player-microformat-streamsegmentsmailab.json")};</script>
       <script>var ytInitialData = ${next};</script>`,
      `https://www.youtube.com/watch?v=${id}`,
    );

  test.each([
    ["as it is", (data: string) => data],
    ["without the player's bar", (data: string) => data.replaceAll("chapterRenderer", "otherRenderer")],
    ["without bar and panel", () => '{"currentVideoEndpoint":{}}'],
  ])("seven chapters %s", async (_, change) => {
    const result = await readPage(page(change(recorded("innertube-2026-next-streamsegmentsmailab.json"))));
    if ("problem" in result) throw new Error(result.problem);
    expect(result.source.chapters?.map(({ start }) => start)).toEqual([0, 164, 364, 498, 615, 803, 981]);
    expect(result.source).toMatchObject({ url: `https://www.youtube.com/watch?v=${id}`, durationSeconds: 1011 });
  });
});

test.each([
  [{ uploadDate: "2024-03-01", datePublished: "2024-03-05" }, "2024-03-05"],
  [{ datePublished: "2024-03-05" }, "2024-03-05"],
  [{ uploadDate: "2024-03-01" }, "2024-03-01"],
])("a video that says %j of itself was published then", async (dates, day) => {
  const id = "lamp0000001";
  const stated = Object.entries({ ...dates, videoId: id, identifier: id, name: "Oil for winter" })
    .map(([name, value]) => `<meta itemprop="${name}" content="${value}">`)
    .join("");
  const html = `<title>Oil for winter - YouTube</title><link rel="canonical" href="https://www.youtube.com/watch?v=${id}">
    <div itemscope itemtype="http://schema.org/VideoObject">${stated}</div>`;
  const result = await readPage(openHtml(html, `https://www.youtube.com/watch?v=${id}`));
  expect(result).toMatchObject({ source: { publishedOn: day, provenance: { publishedOn: "microdata" } } });
});

test.each([
  ["de", "22.05.2013", "2013-05-22"],
  ["fr", "22/05/2013", "2013-05-22"],
  ["pt-BR", "07/06/2011", "2011-06-07"],
  // Which number is the month nobody knows.
  ["en", "07/06/2011", undefined],
  ["en-GB", "07/06/2011", undefined],
  ["", "07/06/2011", undefined],
  ["ven", "22/05/2013", "2013-05-22"],
  ["de", "Veröffentlicht am 22.05.2013", undefined],
  ["de", "22.05.2013 09:00", "2013-05-22"],
  ["de", "2.5.2013", "2013-05-02"],
  ["en", "May 22, 2013", "2013-05-22"],
  ["fr", "2013-05-22", "2013-05-22"],
])("a page of 2013 in “%s” that shows “%s” is of that day: %s", async (language, shown, day) => {
  const html = `<html ${language && `lang="${language}"`}><title>Oil for winter - YouTube</title><body><h1>Oil for winter</h1>
    <span id="eow-date">${shown}</span></body></html>`;
  const result = await readPage(openHtml(html, "https://www.youtube.com/watch?v=lamp0000001"));
  if ("problem" in result) throw new Error(result.problem);
  expect(result.source.publishedOn).toBe(day);
});

test("of a transcript that is open, the lines that have a time and words", async () => {
  const line = (time: string, words: string) =>
    `<ytd-transcript-segment-renderer>${time}${words}</ytd-transcript-segment-renderer>`;
  const time = (stamp: string) => `<div class="segment-timestamp">${stamp}</div>`;
  const words = (text: string) => `<yt-formatted-string class="segment-text">${text}</yt-formatted-string>`;
  const html = `<title>Oil for winter - YouTube</title><h1>Oil for winter</h1>
    ${line(time("0:01"), words("Oil is cold."))}${line(time("0:05"), "")}${line("", words("Nowhere."))}
    ${line(time("soon"), words("Never."))}${line(time("1:02:03"), words("It burns."))}`;
  const result = await readPage(openHtml(html, "https://www.youtube.com/watch?v=lamp0000001"));
  if ("problem" in result) throw new Error(result.problem);
  expect(result.source.provenance.transcript).toBe("dom");
  expect(result.source.transcript).toEqual([
    { start: 1, text: "Oil is cold." },
    { start: 3723, text: "It burns." },
  ]);
});
