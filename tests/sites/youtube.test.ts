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

const lamp = "lamp0000001";
const watch = `https://www.youtube.com/watch?v=${lamp}`;
const details = { videoId: lamp, title: "Oil for winter", lengthSeconds: "1375", author: "LampCon" };

test.each([
  ["on the mobile site", "https://m.youtube.com/watch?v=", (json: string) => `ytInitialPlayerResponse = ${json};`],
  ["in single quotes", watch, (json: string) => `window['ytInitialPlayerResponse'] = ${json};`],
  [
    "as an escaped text",
    watch,
    (json: string) => {
      const escaped = json.replace(/["{}\\']/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
      return `var ytInitialPlayerResponse = '${escaped}';`;
    },
  ],
])("the player's data is read %s", async (_, address, write) => {
  const script = write(JSON.stringify({ videoDetails: { ...details, shortDescription: 'All "oil"\nand wicks' } }));
  const html = `<title>YouTube</title><script>${script}</script>`;
  expect(await readPage(openHtml(html, address.replace(/=$/, `=${lamp}`)))).toMatchObject({
    source: { url: watch, title: "Oil for winter", durationSeconds: 1375, description: 'All "oil"\nand wicks' },
  });
});

test.each([
  ["LOGIN_REQUIRED", "YouTube", "problemSignInPage"],
  ["UNPLAYABLE", "YouTube", "problemPageMissing"],
  ["ERROR", "YouTube", "problemPageMissing"],
])("a video that is %s has nothing to be read", async (status, title, problem) => {
  const player = JSON.stringify({ playabilityStatus: { status } });
  const html = `<title>${title}</title><script>var ytInitialPlayerResponse = ${player};</script>`;
  expect(await readPage(openHtml(html, watch))).toEqual({ problem });
});

test.each([
  ["asks whether somebody is a robot", { playabilityStatus: { status: "LOGIN_REQUIRED" } }],
  ["is behind an age limit", { playabilityStatus: { status: "LOGIN_REQUIRED" }, videoDetails: details }],
])("a video that %s is still named", async (_, player) => {
  const html = `<title>Oil for winter - YouTube</title><script>var ytInitialPlayerResponse = ${JSON.stringify(player)};</script>`;
  expect(await readPage(openHtml(html, watch))).toMatchObject({ source: { title: "Oil for winter" } });
});

test("without data the description is what is shown, with its chapters", async () => {
  const html = `<title>Oil for winter - YouTube</title><ytd-watch-metadata><h1>Oil for winter</h1>
    <div id="description-inline-expander"><div id="snippet">About …</div>
    <div id="expanded"><span>About lamps.<br>0:00 Wicks<br>1:30 Oil<br>1:02:03 Questions</span></div></div></ytd-watch-metadata>`;
  const result = await readPage(openHtml(html, watch));
  expect(result).toMatchObject({ source: { description: expect.stringMatching(/^About lamps\./) } });
  expect("problem" in result ? [] : result.source.chapters?.map(({ start }) => start)).toEqual([0, 90, 3723]);
});

test("a channel is kept under its address over https", async () => {
  const data = {
    metadata: { channelMetadataRenderer: { title: "LampCon", vanityChannelUrl: "http://www.youtube.com/@lampcon" } },
  };
  const html = `<title>LampCon - YouTube</title><script>var ytInitialData = ${JSON.stringify(data)};</script>`;
  expect(await readPage(openHtml(html, "https://www.youtube.com/@lampcon"))).toMatchObject({
    source: { url: "https://www.youtube.com/@lampcon" },
  });
});
