// Headings that are talks by their form, by what stands below them or above all of them, and who spoke there.
import { describe, expect, test } from "vitest";
import { talksOf } from "./talks-of.ts";

test("a word for the hours around the talks within a title is none", () => {
  const body =
    "## Wicks after the storm\n\nAda Quill spoke about wicks.\n\n## Oil before sand\n\nBo Dorn spoke about oil.\n";
  expect(talksOf(`${body}\n## After the talks\n\nWe went home.\n`)).toEqual([
    ["Wicks after the storm", "Ada Quill"],
    ["Oil before sand", "Bo Dorn"],
  ]);
});

test("what its first words call a talk is one", () => {
  const body =
    "## Wicks\n\nThis talk was deep.\n\n## Oil\n\nIn this session we learned of oil.\n\n## Lamps at home\n\nI have two.\n\n## Rain in May\n\nIt fell.\n";
  expect(talksOf(body)).toEqual([
    ["Wicks", ""],
    ["Oil", ""],
  ]);
});

describe("headings in quotes are talks", () => {
  const ada = "**« Wicks et lampes »**\n\nAda Quill, a lamp maker shows lamps.\n\nShe lit four.\n\n";
  const bo = "**« De l'huile, enfin ! »**\n\nBo Dorn and Cy Moreno make a presentation on oil.\n\n";
  const others = "**What was there**\n\nMany tracks.\n\n**Some of them**\n\nHere they are.\n\n";

  test("among others that are not, with who spoke below", () => {
    expect(talksOf(`${others}${ada}${bo}**Wrap-up**\n\nSee you.\n`)).toEqual([
      ["Wicks et lampes", "Ada Quill"],
      ["De l'huile, enfin !", "Bo Dorn, Cy Moreno"],
    ]);
  });

  test("one alone is a quotation", () => {
    expect(talksOf(`${others}**“Light is all”**\n\nSo says the sign at the door.\n`)).toEqual([]);
  });
});

describe("talks that a first part announces", () => {
  const intro = "### Intro\n\nIt is over. Here are my favourite talks and some thoughts.\n\n";
  const titles = "### Lamps at the Server Side\n\nNice.\n\n### Wicks in Every Home\n\nWell known.\n\n";

  test("are the headings beside it", () => {
    expect(talksOf(`${intro}${titles}### See you again\n\nBye.\n`)).toEqual([
      ["Lamps at the Server Side", ""],
      ["Wicks in Every Home", ""],
    ]);
  });

  test("not where it announces none", () => {
    expect(talksOf(`### Intro\n\nIt is over. I liked the talks.\n\n${titles}`)).toEqual([]);
  });
});

test("a name on the line below outweighs what looks like one in brackets", () => {
  const body =
    "### Lamps for All ###\n\n  *Ada Quill, Acme*\n\n* one\n\n### Wicks on Fire (Reversing Embedded Flames) ###\n\n  *Bo Dorn*\n\n* two\n";
  expect(talksOf(body)).toEqual([
    ["Lamps for All", "Ada Quill"],
    ["Wicks on Fire (Reversing Embedded Flames)", "Bo Dorn"],
  ]);
  expect(
    talksOf("### Wicks on Fire (Bo Dorn)\n\n*A lamp in flames*\n\n* two\n\n### Oil (Ada Quill)\n\n* one\n"),
  ).toEqual([
    ["Wicks on Fire", "Bo Dorn"],
    ["Oil", "Ada Quill"],
  ]);
});

describe("one word behind “by”", () => {
  test("is who spoke where a title in quotes stands before it", () => {
    const body =
      '**"Group lamps" by Ada Quill**\n\n* one\n\n**"Now I trim... but how?" by Mitch (surname unknown)**\n\n* two\n';
    expect(talksOf(body)).toEqual([
      ["Group lamps", "Ada Quill"],
      ["Now I trim... but how?", "Mitch"],
    ]);
  });

  test("is who spoke where most of the other headings end with names", () => {
    const body = "## Wicks by Ada Quill\n\nOne.\n\n## Oil by Bo Dorn\n\nTwo.\n\n## Lamps and sand by Yves\n\nThree.\n";
    expect(talksOf(body)[2]).toEqual(["Lamps and sand", "Yves"]);
    expect(
      talksOf("## Wicks by Ada Quill\n\nOne.\n\n## Oil\n\nBy Bo Dorn\n\n## Winning by Thinking\n\nBy Cy Moreno\n")[2],
    ).toEqual(["Winning by Thinking", "Cy Moreno"]);
  });
});

test("a heading beside one that has its talks below it is none for that", () => {
  const talks = "- [Wicks at Home](https://youtu.be/abc1) by Ada Quill\n- [Oil](https://youtu.be/abc2) by Bo Dorn\n\n";
  const ours = "- [Sand](https://youtu.be/abc3) by Cy Moreno\n- [Glass](https://youtu.be/abc4) by Dee Okafor\n\n";
  const body = `## Highlights\n\n${talks}## Our Presentations\n\n${ours}## Getting the Most out of Lamps\n\nLight them.\n`;
  expect(talksOf(body).map(([title]) => title)).toEqual(["Wicks at Home", "Oil", "Sand", "Glass"]);
});

test("a heading without its space may have who spoke on its next line", () => {
  const body =
    "###Keynote - A Look at Wicks\n*by Ada Quill*\n\nIt began.\n\n____\n\n###Startup in Oil\n*by Bo Dorn & Cy Moreno*\n\n____\n";
  expect(talksOf(body)).toEqual([
    ["Keynote - A Look at Wicks", "Ada Quill"],
    ["Startup in Oil", "Bo Dorn, Cy Moreno"],
  ]);
});

test("a line below a heading names all, up to the dash before their slides", () => {
  const body =
    "# Wicks\n--- [Ada Quill](https://ada.example) et [Bo Dorn](https://bo.example) - [[Slides](https://decks.example/a.pdf)]\n\nOui.\n\n# Oil\n--- [Cy Moreno](https://cy.example) - [[Slides](https://decks.example/b.pdf)]\n\nNon.\n";
  expect(talksOf(body)).toEqual([
    ["Wicks", "Ada Quill, Bo Dorn"],
    ["Oil", "Cy Moreno"],
  ]);
});
