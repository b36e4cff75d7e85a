// Bylines in every way that themes put them together: the names are found, and nothing else is taken for one.
import { expect, test } from "vitest";
import { isSignature, splitNames, surelyNamed } from "@/lib/capture/generic/byline.ts";
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
  ["Text: Ada Quill, Fotos: Cy Moreno", ["Ada Quill"]],
  ["Text: Ada Quill Foto: Cy Moreno", ["Ada Quill"]],
  ["Text und Bilder: Ada Quill", ["Ada Quill"]],
  ["Words and photos by Ada Quill", ["Ada Quill"]],
  ["Words: Ada Quill / Photography: Cy Moreno", ["Ada Quill"]],
  ["By Ada Quill w/ Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["By Ada Quill with Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["By Ada Quill and Cy Moreno, illustrated by Dee Okafor", ["Ada Quill", "Cy Moreno"]],
  ["By Ada Quill, Cy Moreno & Dee Okafor", ["Ada Quill", "Cy Moreno", "Dee Okafor"]],
  ["BY ADA QUILL AND CY MORENO", ["ADA QUILL", "CY MORENO"]],
  ["This is a guest post by Ada Quill, who keeps lamps.", ["Ada Quill"]],
  ["Guest author: Ada Quill", ["Ada Quill"]],
  ["Story by Ada Quill; video by Cy Moreno", ["Ada Quill"]],
  ["By Ada Quill Fact checked by Cy Moreno", ["Ada Quill"]],
  ["Edited by Cy Moreno · Written by Ada Quill", ["Ada Quill"]],
  ["By Ada Quill <ada@lamps.example>", ["Ada Quill"]],
  ["👤 Ada Quill 📅 March 3, 2026", ["Ada Quill"]],
  ["Propos recueillis par Ada Quill", ["Ada Quill"]],
  ["Autor*in: Ada Quill", ["Ada Quill"]],
  ["Autor:innen: Ada Quill, Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Por Ada Quill e Cy Moreno em 3 de março de 2026", ["Ada Quill", "Cy Moreno"]],
  ["Testo di Ada Quill, foto di Cy Moreno", ["Ada Quill"]],
  ["Scritto da Ada Quill", ["Ada Quill"]],
  ["Geschreven door Ada Quill op 3 maart 2026", ["Ada Quill"]],
  ["Av Ada Quill", ["Ada Quill"]],
  ["Napisał(a): Ada Quill", ["Ada Quill"]],
  ["Автор: Ада Квилл", ["Ада Квилл"]],
  ["文：田中花子", ["田中花子"]],
  ["文・写真：田中花子", ["田中花子"]],
  ["撰文：王小明 摄影：李华", ["王小明"]],
  ["글·사진 김하나", ["김하나"]],
  ["Aktualisiert von Cy Moreno am 3. März 2026", []],
  ["Übersetzt von Cy Moreno", []],
  ["Mis à jour par Cy Moreno", []],
  ["Revisado por Cy Moreno", []],
  ["Medically reviewed by Cy Moreno", []],
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
  ["Ada Quill, Wick Maker at Lampworks", ["Ada Quill"]],
  ["Ada Quill, Wick Maker", ["Ada Quill", "Wick Maker"]],
  ["Ada Quill and Cy Moreno at Lampworks", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill & Cy Moreno from Lampworks", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill, who keeps lamps", ["Ada Quill"]],
  ["Ada Quill, van der Berg", ["Ada Quill", "van der Berg"]],
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

test.each([
  ["✍️ Ada Quill", true],
  [" 👤 adaq", true],
  ["🖊 Ada", true],
  ["📝 Ada", true],
  ["By Ada Quill", true],
  ["By adaq", false],
  ["Author: Ada", true],
  ["文：田中花子", true],
  ["📅 March 3, 2026", false],
  ["Oil ✍ lamps", false],
  ["Ada Quill", false],
])("%j says that somebody wrote: %s", (line, isSigned) => {
  expect(isSignature(line)).toBe(isSigned);
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

test.each(["Marcus Novak", "April Jennings", "June May Dee"])("%s is a person, for all the months in it", (name) => {
  expect(looksLikeName(name)).toBe(true);
});
