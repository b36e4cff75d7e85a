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
