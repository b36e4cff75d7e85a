// Bylines in every way that themes put them together: the names are found, and nothing else is taken for one.
import { expect, test } from "vitest";
import { splitNames, surelyNamed } from "@/lib/capture/generic/byline.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";

const names = [
  ["Ada Quill"],
  ["Ada van der Quill"],
  ["J. R. O’Quill"],
  ["María-José Álvarez"],
  ["Ada Quill", "Cy Moreno"],
  ["Ada Quill", "Cy Moreno", "Dee Okafor"],
];
const dates = [
  "May 22, 2026",
  "22 May 2026",
  "May 22nd, 2026",
  "Friday, May 22, 2026",
  "2026-05-22",
  "2026/05/22",
  "22.05.2026",
  "Updated May 22, 2026",
  "22. Mai 2026",
];
const extras = [
  "5 min read",
  "12 Comments",
  "1.2K views",
  "Reading time: 7 minutes",
  "3 days ago",
  "No comments",
  "Leave a comment",
];
const signs = [" · ", " | ", " • ", " — ", " – ", " / ", "\n"];

function listed(people: string[]): string {
  return people.length < 2 ? people.join("") : `${people.slice(0, -1).join(", ")} and ${people.at(-1)}`;
}

/** Every order of name, date and another word, with each sign between them. */
function* signedLines(people: string[]): Generator<string> {
  const who = listed(people);
  for (const date of dates) {
    for (const by of ["By ", "by ", "Written by ", "Posted by ", "Words by ", "By: "]) {
      yield `${by}${who}, ${date}`;
      yield `${by}${who} on ${date}`;
      yield `Posted on ${date} ${by.trim().split(" ").at(-1)} ${who}`;
      yield `${date} ${by}${who}`;
      for (const sign of signs) {
        for (const extra of extras) {
          yield [`${by}${who}`, date, extra].join(sign);
          yield [date, `${by}${who}`, extra].join(sign);
          yield [extra, date, `${by}${who}`].join(sign);
        }
      }
    }
    for (const sign of signs) {
      yield [who, date].join(sign);
      yield [date, who].join(sign);
      for (const extra of extras) yield [who, date, extra].join(sign);
    }
  }
}

/** Lines of the same parts that name nobody. */
function* namelessLines(): Generator<string> {
  const words = [
    "",
    "Published ",
    "Posted on ",
    "Written on ",
    "Last updated: ",
    "Updated ",
    "Published on ",
    "Posted ",
  ];
  for (const date of dates) {
    for (const word of words) {
      yield `${word}${date}`;
      yield `${word}${date} at 9:00 AM`;
      for (const sign of signs) for (const extra of extras) yield [`${word}${date}`, extra].join(sign);
    }
  }
  yield* extras;
}

test.each([
  ["Por Ada Quill e Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Door Ada Quill en Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Di João Costa e Silva", ["João Costa e Silva"]],
  ["By Ada Quill + Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Écrit par Ada Quill", ["Ada Quill"]],
  ["Ein Beitrag von Ada Quill", ["Ada Quill"]],
  ["A guest post by Ada Quill", ["Ada Quill"]],
  ["By Ada Quill 3/3/2026", ["Ada Quill"]],
  ["投稿者: 山田太郎 2026年5月3日", ["山田太郎"]],
  ["作者：李明 | 2026年5月3日", ["李明"]],
])("the byline %j names %j", (line, expected) => {
  expect(surelyNamed(line).map(({ name }) => name)).toEqual(expected);
});

test.each(names)("%s and others are found in every byline", (...people) => {
  const lines = [...signedLines(people.filter(Boolean))];
  const wrong = lines.flatMap((line) => {
    const found = splitNames(line).map(({ name }) => name);
    return found.join("|") === people.join("|") ? [] : [`${line.replace("\n", "\\n")} => ${found.join(" + ")}`];
  });
  expect(wrong).toEqual([]);
  expect(lines.length).toBeGreaterThan(1000);
});

test("a byline without a name has none", () => {
  const lines = [...namelessLines()];
  expect(lines.filter((line) => splitNames(line).length > 0)).toEqual([]);
  expect(lines.filter((line) => surelyNamed(line).length > 0)).toEqual([]);
});

test.each([
  ["Ada Quill, Senior Lamp Engineer", ["Ada Quill"]],
  ["Ada Quill, Lampworks", ["Ada Quill"]],
  ["Ada Quill, University of Wicks", ["Ada Quill"]],
  ["Ada Quill (she/her), Cy Moreno (Oil Inc)", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill in Towards Lamps", ["Ada Quill"]],
  ["Ada Quill for Lampworks", ["Ada Quill"]],
  ["Written by Ada Quill, edited by Cy Moreno", ["Ada Quill"]],
  ["Edited by Cy Moreno", []],
  ["Photo by Cy Moreno", []],
  ["Sponsored by Cy Moreno", []],
  ["Posted in Lamps by adaq", ["adaq"]],
  ["山田 太郎", ["山田 太郎"]],
  [". .", []],
  ["-", []],
  ["N/A", []],
  ["@adaquill", []],
  ["ada@lamps.example", []],
])("the names in %j", (line, people) => {
  expect(splitNames(line).map(({ name }) => name)).toEqual(people);
});

test("what stands beside a talk is not taken for a full name", () => {
  const words = [
    "Table Of Contents",
    "Related Talks",
    "Main Hall",
    "Read More",
    "Staff Writer",
    "University of Wicks",
    "May 2026",
    "Oil Inc",
    "Ada",
    "wicks and oil",
    "Back to Schedule",
    "Lampworks Engineering Team",
  ];
  expect(words.filter(looksLikeName)).toEqual([]);
});
