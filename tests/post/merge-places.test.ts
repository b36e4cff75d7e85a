// Where a change of the talks finds its place in a body of another look, and what is left as the person has it.
import { describe, expect, test } from "vitest";
import { makeEdits } from "@/lib/post/markdown/edit.ts";
import { parseMarkdown } from "@/lib/post/markdown/parse.ts";
import { canonicalTree } from "@/lib/post/markdown/same.ts";
import { mergeEdited } from "@/lib/post/merge/merge.ts";

test.each([
  [
    "a bullet that was written by hand before is not there twice",
    "- One.\n- Two.\n- Three.\n",
    "*   One.\n\n*   Two.\n",
    "*   One.\n\n*   Two.\n\n*   Three.\n",
    "- One.\n- Two.\n- Three.\n",
  ],
  [
    "what was deleted by hand stays away when its talk moves",
    "- One.\n- Three.\n",
    "*   One.\n\n*   Two.\n\n*   Three.\n",
    "*   One.\n\n*   Three.\n\n*   Two.\n",
    "- One.\n- Three.\n",
  ],
  [
    "a numbered list counts on",
    "1. One.\n2. Two.\n",
    "*   One.\n\n*   Two.\n",
    "*   One.\n\n*   Two.\n\n*   Three.\n",
    "1. One.\n2. Two.\n3. Three.\n",
  ],
  ["an empty body takes what is new", "", "One.\n", "One.\n\nTwo.\n", "Two.\n"],
  [
    "emphasis alone is the person’s own",
    "One two three 4.\n\nEnd.\n",
    "One two three four.\n\nEnd.\n",
    "One *two* three four.\n\nEnd.\n",
    "One two three 4.\n\nEnd.\n",
  ],
  [
    "a passage that was moved and changed by hand is found far from its place",
    "- Two three.\n- Four five.\n- One alpha beta gamma, mine.\n",
    "*   One alpha beta gamma.\n\n*   Two three.\n\n*   Four five.\n",
    "*   One delta beta gamma.\n\n*   Two three.\n\n*   Four five.\n",
    "- Two three.\n- Four five.\n- One delta beta gamma, mine.\n",
  ],
  [
    "of two bullets that say a note the one of its talk is changed",
    "- Caches: It was good.\n- Begin.\n- Queues: It was good.\n- Own.\n- Mine.\n- End.\n",
    "### Caches\n\nIt was good.\n\nBegin.\n\n### Queues\n\nIt was good.\n\nEnd.\n",
    "### Caches one\n\nIt was good.\n\nBegin.\n\n### Queues two\n\nIt was very good.\n\nEnd.\n",
    "- Caches one: It was good.\n- Begin.\n- Queues two: It was very good.\n- Own.\n- Mine.\n- End.\n",
  ],
  [
    "the only bullet that says a note is changed, also far away",
    "- Begin.\n- Own.\n- Mine.\n- End.\n- Queues: It was good.\n",
    "Begin.\n\n### Queues\n\nIt was good.\n\nEnd.\n",
    "Begin.\n\n### Queues two\n\nIt was very good.\n\nEnd.\n",
    "- Begin.\n- Own.\n- Mine.\n- End.\n- Queues two: It was very good.\n",
  ],
  [
    "of two that are as like the shorter one is meant",
    "- One two three, and then a lot of the person’s own words.\n- One two three, too.\n- End.\n",
    "*   One two three.\n\n*   End.\n",
    "*   One 2 three.\n\n*   End.\n",
    "- One two three, and then a lot of the person’s own words.\n- One 2 three, too.\n- End.\n",
  ],
  [
    "a line below a heading stays when the heading goes",
    "## One\nTwo words, mine.\n",
    "## One\n\nTwo words.\n",
    "Two words.\n",
    "Two words, mine.\n",
  ],
  [
    "what is new comes before the person’s own words when all around it went",
    "My own words.\n\n__Second.__\n\nThird.\n",
    "First of all.\n\n**Second.**\n\nThird.\n",
    "First of all.\n\nNew.\n\nThird.\n\n**Second.**\n",
    "New.\n\nMy own words.\n\nThird.\n\n__Second.__\n",
  ],
  [
    "what moved away is not changed to what looks like it",
    "- Begin.\n- Queues are good, mine.\n- Between.\n- Then.\n- End.\n",
    "*   Begin.\n\n*   Queues are good.\n\n*   Between.\n\n*   Then.\n\n*   End.\n",
    "*   Begin.\n\n*   Queues are fine.\n\n*   Between.\n\n*   Then.\n\n*   Queues are good.\n\n*   End.\n",
    "- Begin.\n- Queues are fine.\n- Between.\n- Then.\n- Queues are good, mine.\n- End.\n",
  ],
  [
    "of two that say the same the one that was kept by hand stays",
    "- One.\n- Same.\n- Two.\n",
    "*   One.\n\n*   Same.\n\n*   Two.\n\n*   Same.\n",
    "*   One.\n\n*   Same.\n\n*   Two.\n",
    "- One.\n- Same.\n- Two.\n",
  ],
  [
    "a number written far from all changes leads where it led",
    "Begin, as [I][1] said.\n\nBetween.\n\n*   [One][1]\n\n*   [Two][2]\n\n[1]: https://one.example\n[2]: https://two.example\n",
    "Begin.\n\nBetween.\n\n*   [One][1]\n\n*   [Two][2]\n\n[1]: https://one.example\n[2]: https://two.example\n",
    "Begin.\n\nBetween.\n\n*   [Two][1]\n\n[1]: https://two.example\n",
    "Begin, as [I][1] said.\n\nBetween.\n\n*   [Two][2]\n\n[1]: https://one.example\n[2]: https://two.example\n",
  ],
])("%s", (_name, body, base, assembled, wanted) => {
  expect(mergeEdited({ body, base }, assembled)).toEqual({ body: wanted, conflicts: [] });
});

const talk = "### Queues\n\nBy Ada Byron · [video](https://videos.example/1)\n\nThey *wait*.\n";
test.each([
  ["## [Queues](https://videos.example/1) - Ada Byron\nThey wait.\n", []],
  ["## Queues by Ada Byron\nThey wait.\n", []],
  ["- [Queues][q]\n\nThey wait.\n\n[q]: https://videos.example/1\n", []],
  ["## Queues by Ada Byron, live\nThey wait.\n", ["## Queues by Ada Byron, live"]],
  [
    "## [Queues](https://other.example) by Ada Byron\nThey wait.\n",
    ["## [Queues](https://other.example) by Ada Byron"],
  ],
  ["## Queues wait\nThey wait.\n", ["## Queues wait"]],
])("a heading that says together what a talk said goes with it, unless it says more: %j", (own, asked) => {
  const body = `Begin.\n\n${own}\n## End\n`;
  const { conflicts } = mergeEdited({ body, base: `Begin.\n\n${talk}\n### End\n` }, "Begin.\n\n### End\n");
  expect(conflicts.map(({ edited }) => edited.trim())).toEqual(asked);
});

test("a link that the talks made of words is a question where these are changed by hand", () => {
  const base = "One two three four.\n\nEnd.\n";
  const now = base.replace("two", "[two](https://two.example)");
  const { conflicts } = mergeEdited({ body: base.replace("two", "2"), base }, now);
  expect(conflicts).toMatchObject([
    { edited: "One 2 three four.", assembled: "One [two](https://two.example) three four." },
  ]);
  expect(mergeEdited({ body: base.replace("four", "4"), base }, now)).toEqual({
    body: now.replace("four", "4"),
    conflicts: [],
  });
});

test("what was moved by hand does not stand for what was deleted", () => {
  const base = "*   Queues are good.\n\n*   Caches are good.\n\n*   Between.\n\n*   End.\n";
  const body = "- Between.\n- End.\n- Caches are good.\n";
  const merged = mergeEdited({ body, base }, base.replace("Queues are good", "Queues are very good"));
  expect(merged.conflicts).toHaveLength(1);
  expect(merged.body).toContain("Caches are good.");
  expect(merged.body).toContain("Queues are very good.");
});

test("what moved is no other text for what was left out", () => {
  const base = "*   One.\n\n*   Two.\n\n*   Three.\n\n*   Five.\n\n*   Four.\n";
  const body = "- One.\n- Two, mine.\n- Three.\n- Five.\n- Four.\n";
  const { conflicts } = mergeEdited({ body, base }, "*   One.\n\n*   Four.\n\n*   Three.\n\n*   Five.\n");
  expect(conflicts).toMatchObject([{ edited: "\n- Two, mine.", assembled: "" }]);
});

test("of two edits that overlap both texts are there, and what they replace is not", () => {
  const edits = [
    { start: 2, end: 3, text: "Y" },
    { start: 1, end: 4, text: "X" },
  ];
  expect(makeEdits("abcdef", edits).body).toBe("aXYef");
});

test("a conflict tells where its text begins", () => {
  const base = "One.\n\nTwo.\n\nThree.\n";
  const { body, conflicts } = mergeEdited({ body: "One.\n\nThree.\n", base }, base.replace("Two.", "2."));
  expect(conflicts).toHaveLength(1);
  expect(body.slice(conflicts[0]?.start).trimStart()).toMatch(/^2\./);
});

describe("what is new of a talk stands as far in as the person has the talk", () => {
  const code = (indent: string, ...lines: string[]) =>
    ["```py", "if lit:", "    burn()", ...lines, "```"].map((line) => `${indent}${line}`).join("\n");
  const end = "\n\nEnd.\n";
  const talk = `*   Wicks. Good.`;
  const withCode = `${talk}\n\n${code("    ")}${end}`;

  test.each([
    ["a paragraph", `Wicks. Good.${end}`, `${talk}\n\n    More words.${end}`, `Wicks. Good.\n\nMore words.${end}`],
    ["an item", `- Wicks. Good.${end}`, `${talk}\n\n    More words.${end}`, `- Wicks. Good.\n\n  More words.${end}`],
    [
      "a paragraph, with a list and a quotation",
      `Wicks. Good.${end}`,
      `${talk}\n\n    *   One.\n\n        Of it.\n\n    > A.\n    >\n    > B.${end}`,
      `Wicks. Good.\n\n*   One.\n\n    Of it.\n\n> A.\n>\n> B.${end}`,
    ],
    [
      "a paragraph, before another talk",
      `Wicks. Good.${end}`,
      `${talk}\n\n    More words.\n\n*   Oil.\n\n    Bad.${end}`,
      `Wicks. Good.\n\nMore words.\n\n*   Oil.\n\n    Bad.${end}`,
    ],
    [
      "words of the person's own",
      `I came late, and left soon.${end}`,
      `${talk}\n\n    More words.${end}`,
      `I came late, and left soon.\n\nMore words.${end}`,
    ],
    [
      "words of the person's own, behind others",
      "Hello.\n\nI came late, and left soon.\n",
      `Hello.\n\n${talk}\n\n    More words.${end}`,
      "Hello.\n\nMore words.\n\nI came late, and left soon.\n",
    ],
  ])("%s", (_, body, now, wanted) => {
    const base = `${now.startsWith("Hello") ? "Hello.\n\n" : ""}${talk}${end}`;
    expect(mergeEdited({ body, base }, now)).toEqual({ body: wanted, conflicts: [] });
  });

  test.each([
    ["a paragraph", "", "Wicks. Good."],
    ["an item", "  ", "- Wicks. Good."],
    ["an item with a tab", "\t", "-\tWicks. Good."],
  ])("a line of code below %s", (_, indent, head) => {
    for (const lines of [["smoke()"], ["", "smoke()"]]) {
      const now = `${talk}\n\n${code("    ", ...lines)}${end}`.replaceAll("    \n", "\n");
      const wanted = `${head}\n\n${code(indent, ...lines)}${end}`.replaceAll(`\n${indent}\n`, "\n\n");
      const { body, conflicts } = mergeEdited({ body: `${head}\n\n${code(indent)}${end}`, base: withCode }, now);
      expect(parseMarkdown(body).children.length, body).toBe(parseMarkdown(wanted).children.length);
      expect(canonicalTree(parseMarkdown(body))).toBe(canonicalTree(parseMarkdown(wanted)));
      expect(conflicts).toEqual([]);
    }
  });

  test("a line of code in an item of what was a chapter", () => {
    const base = `### Wicks\n\n${code("")}${end}`;
    const body = `- Wicks\n\n${code("  ")}${end}`;
    expect(mergeEdited({ body, base }, base.replace("burn()", "burn()\nsmoke()")).body).toBe(
      body.replace("burn()", "burn()\n  smoke()"),
    );
  });
});

test("what is new is never put among the definitions of links, nor is one changed into a passage", () => {
  const links = '[1]: https://a.example/wicks/at/night "Wicks at night"\n[2]: https://b.example\n';
  const base = `Hello.\n\n*   [Wicks][1]\n\n*   [Oil][2]\n\n${links}`;
  const body = `Hello.\n\n*   Cut by hand.\n\n*   [Oil][2]\n\n${links}`;
  const now = base.replace("[Wicks][1]\n", "[Wicks][1]\n\n    1.  One [more][3].\n    2.  Two.\n");
  const merged = mergeEdited({ body, base }, `${now}[3]: https://c.example\n`);
  expect(merged.body).toContain(`\n\n${links}`);
  const renamed = mergeEdited({ body, base }, base.replace("[Wicks][1]", "[Wicks by day][3]").replace("[1]:", "[3]:"));
  expect(renamed.body).toContain(`\n\n${links}`);
});

test("two passages that are like the same new one bring it once", () => {
  const base = "*   Wax and oil for lamps.\n\n*   Wax and oil for all.\n\nEnd.\n";
  const body = "- Wax and oil for lamps.\n- Wax and oil for all.\n\nEnd.\n";
  const now = "*   Wax and oil for lamps, and for all who burn.\n\n*   Tin.\n\nEnd.\n";
  expect(mergeEdited({ body, base }, now).body.match(/burn/g)).toHaveLength(1);
});

describe("a paragraph in which a person tells of several talks", () => {
  const base = "*   Wicks by Ada and Eve.\n\n*   Oil by Ada.\n\n*   Glass.\n";
  const now = "*   Oil by Ada.\n\n*   Glass.\n\n*   Wicks by Ada and Eve.\n";

  test.each(["Wicks by Ada and Eve, Oil by Ada.", "Wicks (Ada, Eve) Oil."])(
    "stays where one of them moved: %s",
    (own) => {
      const { body, conflicts } = mergeEdited({ body: `${own}\n\nGlass.\n`, base }, now);
      expect(conflicts).toHaveLength(1);
      expect(body.startsWith(own)).toBe(true);
    },
  );

  test("moves where the other one is a word that it has by chance", () => {
    const deleted = "*   Oil at night.\n\n*   Oil\n\n*   Glass.\n";
    expect(
      mergeEdited(
        { body: "- Oil at night.\n- Glass.\n", base: deleted },
        "*   Oil\n\n*   Glass.\n\n*   Oil at night.\n",
      ),
    ).toEqual({ body: "- Glass.\n- Oil at night.\n", conflicts: [] });
  });
});

test("a new link does not lead where one with its number that a person wrote does", () => {
  const base = "*   [Wicks][1]\n\nEnd.\n\n[1]: https://a.example\n";
  const body = `Hello [there][2].\n\n[2]: https://own.example\n\n${base}`;
  const now = "*   [Wicks][1]\n\n*   [Oil][2]\n\nEnd.\n\n[1]: https://a.example\n[2]: https://b.example\n";
  const merged = mergeEdited({ body, base }, now).body;
  expect(canonicalTree(parseMarkdown(merged))).toContain("https://b.example");
  expect(canonicalTree(parseMarkdown(merged))).toContain("https://own.example");
});

test.each([
  ["close behind the last one of a close list", "- One.\n- Two.\n\nEnd.\n", "- One.\n- Two.\n- Three.\n\nEnd.\n"],
  [
    "close behind one that stands below another",
    "- One.\n  - Two.\n\nEnd.\n",
    "- One.\n  - Two.\n\n*   Three.\n\nEnd.\n",
  ],
  ["apart in a list whose items are", "- One.\n\n- Two.\n\nEnd.\n", "- One.\n\n- Two.\n\n- Three.\n\nEnd.\n"],
  ["apart in front of what is no item", "- One.\n- Two.\n# End.\n", "- One.\n- Two.\n- Three.\n# End.\n"],
  ["apart behind the only one", "One.\n\n- Two.\n# End.\n", "One.\n\n- Two.\n\n- Three.\n# End.\n"],
])("a new item stands %s", (_, body, wanted) => {
  const base = "*   One.\n\n*   Two.\n\nEnd.\n";
  expect(mergeEdited({ body, base }, base.replace("Two.\n", "Two.\n\n*   Three.\n"))).toEqual({
    body: wanted,
    conflicts: [],
  });
});
