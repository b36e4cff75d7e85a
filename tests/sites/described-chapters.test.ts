// Chapters that stand in a video's description, on sites whose player may know none.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const chapters = [
  { title: "Wicks", start: 0 },
  { title: "Oil", start: 90 },
  { title: "Questions", start: 3723 },
];
const description = "About lamps.\n0:00 Wicks\n1:30 Oil\n1:02:03 Questions";

async function chaptersOf(html: string, url: string, answers: Record<string, unknown>) {
  const bodies = Object.entries(answers).map(([address, answer]) => [address, JSON.stringify(answer)]);
  const result = await readPage(openHtml(html, url, Object.fromEntries(bodies)));
  return "problem" in result ? result.problem : result.source.chapters;
}

test.each([
  ["that the player does not know", {}, chapters],
  [
    "give way to the player's",
    { embed: { chapters: [{ title: "All of it", timecode: 1 }] } },
    [{ title: "All of it", start: 1 }],
  ],
])("on Vimeo chapters of the description %s", async (_, player, expected) => {
  const clip = { clip: { id: 123456, title: "Lamps", description: description.replaceAll("\n", "<br>") } };
  const html = `<title>Lamps on Vimeo</title><script>window.vimeo.clip_page_config = ${JSON.stringify(clip)};</script>`;
  const config = "https://player.vimeo.com/video/123456/config";
  expect(await chaptersOf(html, "https://vimeo.com/123456", { [config]: player })).toEqual(expected);
});

test.each([
  ["that nobody set", { chapters: [] }, chapters],
  ["give way to those set", { chapters: [{ title: "All of it", timecode: 1 }] }, [{ title: "All of it", start: 1 }]],
])("on PeerTube chapters of the description %s", async (_, marks, expected) => {
  const html = `<title>Lamps</title><meta property="og:platform" content="PeerTube">`;
  const api = "https://tube.example/api/v1/videos/abcdefghijk";
  const answers = { [api]: { name: "Lamps", description }, [`${api}/chapters`]: marks };
  expect(await chaptersOf(html, "https://tube.example/w/abcdefghijk", answers)).toEqual(expected);
});
