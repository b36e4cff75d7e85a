// YouTube's own data of 2026, recorded: chapters occur twice and must be read once.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { hasRecorded, recordedFolder } from "./cases.ts";
import { openHtml } from "./open.ts";

const folder = join(recordedFolder, "www.youtube.com");
const recorded = (name: string) => readFileSync(join(folder, name), "utf8");

describe.skipIf(!hasRecorded)("recorded data", () => {
  const id = "ud9d5cMDP_0";
  const page = (next: string) =>
    openHtml(
      `<title>x - YouTube</title><script>var ytInitialPlayerResponse = ${recorded("innertube-2026-player-microformat-streamsegmentsmailab.json")};</script>
       <script>var ytInitialData = ${next};</script>`,
      `https://www.youtube.com/watch?v=${id}`,
    );
  const next = hasRecorded ? recorded("innertube-2026-next-streamsegmentsmailab.json") : "";

  test.each([
    ["as it is", next],
    ["without the player's bar", next.replaceAll("chapterRenderer", "otherRenderer")],
    ["without bar and panel", '{"currentVideoEndpoint":{}}'],
  ])("seven chapters %s", async (_, data) => {
    const result = await readPage(page(data));
    if ("problem" in result) throw new Error(result.problem);
    expect(result.source.chapters?.map(({ start }) => start)).toEqual([0, 164, 364, 498, 615, 803, 981]);
    expect(result.source).toMatchObject({ url: `https://www.youtube.com/watch?v=${id}`, durationSeconds: 1011 });
  });
});
