// Texts of a length that no person writes: an expression that goes back over them again and again would hang, and the test with it.
import { expect, test } from "vitest";
import { speakersIn } from "@/lib/capture/generic/talk-speakers.ts";
import { openPage } from "@/lib/capture/page/page.ts";
import { chaptersInText } from "@/lib/capture/page/subtitles.ts";
import { readPage } from "@/lib/capture/read.ts";
import { namesInList } from "@/lib/model/person-name.ts";
import { splitLeadingPeople, splitSignedTitle, splitTalkTitle } from "@/lib/model/talk-title.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const length = 200_000;
const rows = [" ", "- ", " | ", "A - ", "Ada Quill, ", "(", "0:00 ", "0:00\n", "by ", "van ", ", Jr.", "A and "];

test.each(rows)("a long row of %j is read to its end", (row) => {
  const text = `Oil ${row.repeat(length / row.length)} x`;
  for (const split of [splitTalkTitle, splitLeadingPeople, splitSignedTitle])
    expect(split(text)).toHaveProperty("title");
  for (const list of [namesInList, speakersIn, chaptersInText]) expect(list(text)).toBeInstanceOf(Array);
});

test("an entity that stands in data a thousand times is looked up once", async () => {
  const data = JSON.stringify({ "@type": "Article", headline: "Oil", description: "&eacute;".repeat(1000) });
  const page = openHtml(
    `<title>Oil</title><script type="application/ld+json">${data}</script>`,
    "https://a.example/oil",
  );
  let count = 0;
  class Counting extends page.Parser {
    constructor() {
      super();
      count++;
    }
  }
  const counted = { ...openPage(page.document, page.url.href), Parser: Counting };
  expect(await readPage(counted)).toMatchObject({ source: { description: "é".repeat(1000) } });
  expect(count).toBeLessThan(10);
});
