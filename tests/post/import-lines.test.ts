// Talks of posts whose titles and speakers no mark tells apart: by the lines, pictures and capitals that people use for them.
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";

const talksOf = (body: string) =>
  readPost(`---\ntitle: WickConf 2025\n---\n\n${body}\n`, "wickconf.md").talks.map(
    ({ talk }) => `${talk.title} | ${talk.speakers.map(({ name }) => name).join(", ")}`,
  );

const both = ["Trimming Wicks at Scale | Ada Quill", "Oil Prices and You | Cy Moreno"];

describe("talks are found by", () => {
  test.each([
    [
      "a link to the video, and who spoke on the next line",
      "[Trimming Wicks at Scale](https://youtu.be/aaaaaaaaaaa)  \nAda Quill  \nI liked it.\n\n[Oil Prices and You](https://youtu.be/bbbbbbbbbbb)\nCy Moreno\nIt was new to me.",
    ],
    [
      "a title with who spoke before a remark",
      "Some of my favourites:\n\nTrimming Wicks at Scale by Ada Quill - A journey through lamps.\n\nOil Prices and You by Cy Moreno\nIn this one Cy gets to the point.",
    ],
    [
      "a company between the name and the title",
      "#### Ada Quill, Acme: Trimming Wicks at Scale\n\nFine.\n\n#### Cy Moreno, Oil Inc.: Oil Prices and You\n\nDear.",
    ],
    [
      "a sign before the name",
      "## Trimming Wicks at Scale\n\n👤 Ada Quill\n\nFine.\n\n## Oil Prices and You\n\n🎙️ Cy Moreno\n\nDear.",
    ],
    [
      "a company behind the name that is written with a full stop",
      "## Trimming Wicks at Scale\n\n> Ada Quill, Acme Ltd.\n\nFine.\n\n## Oil Prices and You\n\n> Cy Moreno, Oil Inc.\n\nDear.",
    ],
    [
      "a sentence within the talk",
      "In **Trimming Wicks at Scale**, Ada Quill showed us how.\n\nIn “Oil Prices and You”, Cy Moreno told of prices.",
    ],
    [
      "capitals in a sentence of somebody who was there",
      "The first session I attended was Trimming Wicks at Scale by Ada Quill. It was fine.\n\nAfter lunch I went to Oil Prices and You by Cy Moreno. Dear.",
    ],
    [
      "days that hold them, one of which has a single talk",
      "- Day 1\n  - Trimming Wicks at Scale (Ada Quill)\n    - Fine.\n- Day 2\n  - Oil Prices and You (Cy Moreno)",
    ],
  ])("%s", (_, body) => {
    expect(talksOf(body)).toEqual(both);
  });

  test.each([
    ["list in bold", "- **Micro Burners** by Ada Quill. Fine.\n- **Oil Lamps** by Cy Moreno (Acme): dear."],
    ["list emphasised", "- *Micro Burners* by Ada Quill. Fine.\n- *Oil Lamps* by Cy Moreno (Acme): dear."],
    ["paragraph each", "## Talks\n\n**Micro Burners** by Ada Quill - fine.\n\n**Oil Lamps** by Cy Moreno - dear."],
    [
      "name and title",
      '## Talks\n\n**9:00 Keynote: Ada Quill, "Micro Burners"**\n\nFine.\n\n**Cy Moreno: “Oil Lamps”**\n\nDear.',
    ],
    ["label each", "Talk: Micro Burners\nSpeaker: Ada Quill\nFine.\n\n**Talk:** Oil Lamps\n**Speaker:** Cy Moreno"],
    [
      "bullet of labels",
      "- **Talk**: Micro Burners\n  **Speaker**: Ada Quill\n- **Talk**: Oil Lamps\n  **Speaker**: Cy Moreno",
    ],
    [
      "schedule",
      "| Zeit | A | B |\n|---|---|---|\n| 10:00 | Micro Burners (Ada Quill) | Oil Lamps (Cy Moreno) |\n| 12:00 | Lunch | |",
    ],
  ])("titles that look like names, with who spoke behind them: a %s", (_, body) => {
    expect(talksOf(body)).toEqual(["Micro Burners | Ada Quill", "Oil Lamps | Cy Moreno"]);
  });

  test("rows without a head, and links that say who talked of what", () => {
    const rows = "| | |\n|---|---|\n| **Trimming Wicks at Scale** | Ada Quill |\n| Oil Prices and You | Cy Moreno |";
    expect(talksOf(rows)).toEqual(both);
    const links =
      "I liked [Ada’s talk about wicks](https://youtu.be/aaaaaaaaaaa) and [Cy Moreno’s keynote on oil](https://youtu.be/bbbbbbbbbbb).";
    expect(talksOf(links)).toEqual(["wicks | Ada", "oil | Cy Moreno"]);
  });

  test("portraits, where what follows speaks of the person or a talk", () => {
    const chapter = (title: string, alt: string, said: string) => `### ${title}\n\n![${alt}](a.jpg)\n\n${said}`;
    const body = [
      chapter("Trimming Wicks at Scale", "Ada Quill", "Ada was fine."),
      chapter("Oil Prices and You", "Photo of Cy Moreno", "The best talk of the day."),
      chapter("Glass for Everyone", "Dee Okafor on stage", "Dee was dear."),
    ];
    expect(talksOf(body.join("\n\n"))).toEqual([...both, "Glass for Everyone | Dee Okafor"]);
  });
});

describe("no talk is", () => {
  test.each([
    ["a book that was read there", "I read Clean Wicks for All by Ada Quill on the train.\n\nThen home."],
    [
      "a credit",
      "Photo of the Great Hall by Ada Quill - used with thanks.\n\nPicture of the Old Town by Cy Moreno - mine.",
    ],
    ["a sentence", "A dinner was hosted by Ada Quill - very kind.\n\nThe rooms were cleaned by Cy Moreno - thanks."],
    [
      "a place with its picture",
      "### Old Town\n\n![Golden Gate](a.jpg)\n\nNice.\n\n### New Town\n\n![Silver Lane](b.jpg)\n\nNicer.\n\n### Out of Town\n\n![Copper Hill](c.jpg)\n\nNicest.",
    ],
    [
      "a link to a page that is no talk's, above a name",
      "[The Great Lamp House](https://lamps.example)\nAda Quill\n\n[The Great Oil House](https://oil.example)\nCy Moreno",
    ],
    ["a table of things", "| | |\n|---|---|\n| Wicks | 3 |\n| Oil | Ada Quill |"],
    [
      "a table of hours",
      "| Day | Open | Shut |\n|---|---|---|\n| 9:00 | Hall (Ground Floor) | Bar |\n| 18:00 | Bar (closed) | Bus |",
    ],
    ["a talk of somebody’s that no page is linked for", "I liked [Ada’s talk about wicks](https://ada.example/about)."],
    ["a day that holds something else", "- Day 1\n  - We arrived (late)\n- Day 2\n  - We left (early)"],
  ])("%s", (_, body) => {
    expect(talksOf(body)).toEqual([]);
  });
});
