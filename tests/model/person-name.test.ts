// What stands where a person's name is expected: a name, words that programs write for want of one, a byline's own words, a job.
import { describe, expect, test } from "vitest";
import { isName, isRole, looksLikeName, namesInList } from "@/lib/model/person-name.ts";

describe("a page's author", () => {
  test.each([
    ["Ada Quill"],
    ["ada"],
    ["A. Quill, Lampworks"],
    ["Bya Porter"],
    ["Walla"],
    ["林"],
    ["Publisher"],
    ["Ada Quill 2nd"],
    ["7 of Nine"],
    ["Ada, the first"],
    ["Ada @ Lampworks"],
  ])("may be called %s", (text) => {
    expect(isName(text)).toBe(true);
  });

  test.each([
    ["", "nothing"],
    ["  ", "nothing"],
    [". .", "signs"],
    ["A", "one letter"],
    ["admin", "a program's word"],
    ["User", "a program's word"],
    ["username", "a program's word"],
    ["usersname", "a program's word"],
    [" Guest author ", "a program's word"],
    ["n/a", "a program's word"],
    ["NA", "a program's word"],
    ["[object Object]", "a program's word"],
    ["object object", "a program's word"],
    ["TBA", "a program's word"],
    ["t.b.d.", "a program's word"],
    ["tbc", "a program's word"],
    ["To be announced", "a program's word"],
    ["various", "a program's word"],
    ["Several speakers", "a program's word"],
    ["multiple authors", "a program's word"],
    ["by", "a byline's word"],
    ["12 Comments", "a byline's words"],
    ["Last updated: 3 days ago", "a byline's words"],
    ["1.2K views", "a byline's words"],
    ["Posted on 21st, at 10h", "a byline's words"],
    ["10 Minuten Lesezeit", "a byline's words"],
    ["投稿日 2026", "a byline's words"],
    ["//ada.example", "an address"],
    ["https://ada.example/me", "an address"],
    ["www.ada.example", "an address"],
    ["@ada", "a handle"],
    ["ada@ada.example", "an address"],
    ["#lamps", "a tag"],
    ["Ada ".repeat(76), "a text"],
  ])("is not called %j, which is %s", (text) => {
    expect(isName(text)).toBe(false);
  });
});

test.each([
  ["Senior Engineer", true],
  ["CTO", true],
  ["CEO, Lampworks", true],
  ["cofounder", true],
  ["Co-Founder", true],
  ["Contributor", true],
  ["Head of Wicks", true],
  ["University of Wicks", true],
  ["Universität Kiel", true],
  ["Lamp Institute", true],
  ["Lab 9", true],
  ["Wick Technologies", true],
  ["Studio", true],
  ["Lamp Center", true],
  ["Research Laboratory", true],
  ["CXO", false],
  ["Ada Quill", false],
  ["Headley", false],
  ["Labelle", false],
])("%s names a job or an organization: %s", (text, expected) => {
  expect(isRole(text)).toBe(expected);
});

describe("a full name", () => {
  test.each([
    ["Ada Quill"],
    [" Ada Quill "],
    ["A. B. Quill"],
    ["Ludwig van der Berg"],
    ["Mary O’Quill-Porter"],
    ["Ada “Wick” Quill"],
    ["María José Álvarez Núñez"],
    ["遠藤 侑介"],
    ["ジョン・ランプ"],
    ["May Quill"],
    ["Ada May Quill Porter Moreno"],
  ])("is %s", (text) => {
    expect(looksLikeName(text)).toBe(true);
  });

  test.each([
    ["Ada"],
    ["Ada quill"],
    ["ada Quill"],
    ["van der Berg"],
    ["Ada May Quill Porter Moreno Berg"],
    ["Friday May"],
    ["Thurs. Sept."],
    ["iPad Quill"],
    ["June Tuesday"],
    ["Sep Tue"],
    ["Mon Jan"],
    ["灯芯を切る話 wicks"],
    ["Ada Quill 3"],
    ["Ada Quill talks"],
    ["Read More"],
    ["Main Stage"],
    ["Previous Slides"],
    ["Wick Engineer"],
    ["Lamp Company"],
    ["Ada Quill, Cy Moreno"],
    ["林"],
    [`${"Annabellalina ".repeat(4)}Quillingtons`],
  ])("is not %s", (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
});

test.each([
  ["Ada Quill", ["Ada Quill"]],
  ["Ada Quill, Cy Moreno and Dee Okafor", ["Ada Quill", "Cy Moreno", "Dee Okafor"]],
  ["Ada Quill, Cy Moreno, and Dee Okafor", ["Ada Quill", "Cy Moreno", "Dee Okafor"]],
  ["Ada Quill & Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill; Cy Moreno", ["Ada Quill", "Cy Moreno"]],
  ["Ada Quill | Cy Moreno\nDee Okafor", ["Ada Quill", "Cy Moreno", "Dee Okafor"]],
  ["Quill, Ada", ["Ada Quill"]],
  ["Quill, Ada; Moreno, Cy", ["Ada Quill", "Cy Moreno"]],
  ["Quill, Ada and Moreno, Cy", ["Ada Quill", "Cy Moreno"]],
  ["van der Quill, Ada Maria", ["Ada Maria van der Quill"]],
  ["Al Quill, Cy Moreno", ["Al Quill", "Cy Moreno"]],
  ["Martin Quill King, Jr.", ["Martin Quill King, Jr."]],
  ["Martin Quill King, Jr., Cy Moreno III", ["Martin Quill King, Jr.", "Cy Moreno III"]],
  ["山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]],
  ["山田太郎, 鈴木花子", ["山田太郎", "鈴木花子"]],
])("the names in the list %j", (text, names) => {
  expect(namesInList(text)).toEqual(names);
});
