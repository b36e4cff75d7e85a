// The small readings that every site leans on: dates, durations, addresses, JSON-LD, script text, subtitles, names.
import { describe, expect, test } from "vitest";
import { citedName, splitNames } from "@/lib/capture/generic/byline.ts";
import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { decodeTwice } from "@/lib/capture/page/entities.ts";
import type { Json } from "@/lib/capture/page/json.ts";
import { repairJson } from "@/lib/capture/page/json-repair.ts";
import { readBalanced } from "@/lib/capture/page/script-text.ts";
import { chaptersInText, readSubtitles } from "@/lib/capture/page/subtitles.ts";
import { cleanLine, cleanText } from "@/lib/capture/page/text.ts";
import { readDuration, readMoment, readShownTimes } from "@/lib/capture/page/time.ts";
import { isUnder, withoutTracking } from "@/lib/model/web-address.ts";
import { openHtml } from "@/scripts/pages/open.ts";

test.each([
  ["2014-05-10", "2014-05-10"],
  ["2014-05-10T23:58:00-07:00", "2014-05-10"],
  ["20140510", "2014-05-10"],
  ["2014/5/1", "2014-05-01"],
  ["May 10, 2014", "2014-05-10"],
  ["Sep 20, 2014 by Somebody", "2014-09-20"],
  ["on 1st of March 2014", "2014-03-01"],
  ["Sept. 3rd 2014", "2014-09-03"],
  ["03.05.2014", "2014-05-03"],
  ["Mar 5 '24", "2024-03-05"],
  ["5-Mar-2024", "2024-03-05"],
  ["5-Mar-24", "2024-03-05"],
  ["March the 5th, 2024", "2024-03-05"],
  ["2024. 3. 5.", "2024-03-05"],
  ["Di 05.03.2024", "2024-03-05"],
  ["05. Mrz. 2024", "2024-03-05"],
  ["5 марта 2024 г.", "2024-03-05"],
  ["5 березня 2024", "2024-03-05"],
  ["5 marca 2024 r.", "2024-03-05"],
  ["úterý 5. března 2024", "2024-03-05"],
  ["1. června 2024", "2024-06-01"],
  ["1. července 2024", "2024-07-01"],
  ["1 czerwca 2024", "2024-06-01"],
  ["1 lipca 2024", "2024-07-01"],
  ["1. júna 2024", "2024-06-01"],
  ["1. júla 2024", "2024-07-01"],
  ["5 de março de 2024", "2024-03-05"],
  ["5 mrt 2024", "2024-03-05"],
  ["5 ago 2024", "2024-08-05"],
  ["5. maaliskuuta 2024", "2024-03-05"],
  ["1. marraskuuta 2024", "2024-11-01"],
  ["2024. március 5.", "2024-03-05"],
  ["5 Μαρτίου 2024", "2024-03-05"],
  ["2024 March 5", "2024-03-05"],
  ["2024\u201103\u201105", "2024-03-05"],
  ["2024 m. kovo 5 d.", "2024-03-05"],
  ["2024. gada 5. marts", "2024-03-05"],
  ["ngày 5 tháng 3 năm 2024", "2024-03-05"],
  ["2024년 3월 5일 화요일", "2024-03-05"],
  ["令和6年3月5日", "2024-03-05"],
  ["2014-02-30", undefined],
  ["05/10/2014", undefined],
  ["1970-01-01T00:00:00Z", undefined],
  ["0001-01-01", undefined],
  ["Mayor 10, 2014x", undefined],
  ["", undefined],
])("the date in %j is %s", (text, expected) => {
  expect(readDate(text)).toBe(expected);
});

test.each([
  "de-AT",
  "hr",
  "sr",
  "sl",
  "bg",
  "lt",
  "lv",
  "et",
  "ca",
  "gl",
  "he",
  "ar-u-nu-latn",
  "id",
  "vi",
  "ms",
  "is",
  "mk",
  "sq",
  "be",
  "ro",
  "tr",
])("days as they are written in the language %s", (language) => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 5 + month)));
  // Croatian calls October what Polish and Czech call November.
  const told = days.filter((day) => language !== "hr" || day.getUTCMonth() !== 9);
  expect(told.map((day) => readDate(format.format(day)))).toEqual(told.map((day) => day.toISOString().slice(0, 10)));
});

test("the order of a date's numbers tells day and month apart, where they do not do it themselves", () => {
  expect(readDate("03/04/2024", "day")).toBe("2024-04-03");
  expect(readDate("03/04/2024", "month")).toBe("2024-03-04");
  expect(readDate("25/04/2024", "month")).toBe("2024-04-25");
});

test.each([
  ["PT1H2M3S", 3723],
  ["PT00H01M15S", 75],
  ["P0DT00H29M20S", 1760],
  ["PT3542S", 3542],
  ["1h2m3s", 3723],
  ["1m30s", 90],
  ["1h02", 3720],
  ["1H5", 3900],
  ["1h30s", 3630],
  ["90s", 90],
  ["90", 90],
  ["0:39", 39],
  ["1:02:03", 3723],
  ["125:30", 7530],
  ["P0Y0M0DT0H30M", 1800],
  ["45 min", 2700],
  ["45 minutes", 2700],
  ["1 hr 5 min", 3900],
  ["1 hour, 5 minutes", 3900],
  ["0h 45m 10s", 2710],
  ["P1M", undefined],
  ["PT", undefined],
  ["soon", undefined],
  ["", undefined],
])("the duration %j is %s seconds", (text, expected) => {
  expect(readDuration(text)).toBe(expected);
});

test.each([
  ["14:30 – 15:15 Uhr", "14:30", "15:15"],
  ["14.30–15.15 Uhr", "14:30", "15:15"],
  ["14 bis 15 Uhr", "14:00", "15:00"],
  ["14h30 à 15h", "14:30", "15:00"],
  ["14 h 30 - 15 h 15", "14:30", "15:15"],
  ["14h - 15h", "14:00", "15:00"],
  ["14:30〜15:15", "14:30", "15:15"],
  ["10:00 AM 10:45 AM", "10:00", "10:45"],
  ["14時30分～15時15分", "14:30", "15:15"],
])("%j are two times of day", (text, start, end) => {
  const expected = { startsAt: `2026-05-03T${start}:00`, endsAt: `2026-05-03T${end}:00` };
  expect(readShownTimes(text, "2026-05-03")).toEqual(expected);
});

test.each([
  ["10:00 PDT", "-07:00"],
  ["10:00 (CEST)", "+02:00"],
  ["10:00 - 10:45 JST", "+09:00"],
  ["10:00 UTC", "Z"],
  ["10:00 UTC+2", "+02:00"],
  ["10:00 GMT-03:30", "-03:30"],
  ["10:00 UTC +0530", "+05:30"],
  ["10:00 UTC+11", "+11:00"],
  ["10:00 IST", ""],
  ["10:00 IST+2", ""],
  ["10:00 PDTX", ""],
  ["10:00 UTC2", ""],
  ["10:00 Pdt", ""],
  ["10:00 in PDT", ""],
])("the offset of %j is %j", (text, offset) => {
  expect(readShownTimes(text, "2026-05-03").startsAt).toBe(`2026-05-03T10:00:00${offset}`);
});

test.each([
  ["10:00 GMT - 10:45 GMT", "Z"],
  ["10:00 GMT-10:45 GMT", "Z"],
  ["10:00-10:45 GMT-03:30", "-03:30"],
])("%j is a time until 10:45 with the offset %j", (text, offset) => {
  expect(readShownTimes(text, "2026-05-03")).toEqual({
    startsAt: `2026-05-03T10:00:00${offset}`,
    endsAt: `2026-05-03T10:45:00${offset}`,
  });
});

test("an offset is no end", () => {
  expect(readShownTimes("10:00 GMT-03:30", "2026-05-03")).toEqual({ startsAt: "2026-05-03T10:00:00-03:30" });
});

test.each(["1 h", "Durée : 1h", "2時間", "v14.30"])("%j is no time of day", (text) => {
  expect(readShownTimes(text, "2026-05-03")).toEqual({});
});

test.each([
  ["2018-05-24T19:00+02:00", "2018-05-24T19:00:00+02:00"],
  ["2018-05-24 19:00:30 +0200", "2018-05-24T19:00:30+02:00"],
  ["2018-05-24T19:00:00.000Z", "2018-05-24T19:00:00Z"],
  ["2018-05-24T19:00", "2018-05-24T19:00:00"],
  [" 2018-05-24t19:00z ", "2018-05-24T19:00:00Z"],
  ["2018-05-24T19:00-03:30", "2018-05-24T19:00:00-03:30"],
  ["2018-05-24T19:00:30.123+02:00", "2018-05-24T19:00:30+02:00"],
  ["2018-05-24", undefined],
  ["2018-05-24T25:00", undefined],
  ["2018-05-24T19:60", undefined],
  ["2018-05-24T19:00:75", undefined],
  ["2018-05-24T19:00+99:99", undefined],
  ["2018-02-30T19:00", undefined],
  ["12018-05-24T19:00", undefined],
  ["2018-05-24T19:00 or later", undefined],
  ["2018-05-24T19:00+2", undefined],
  ["2018-05-24  19:00", undefined],
  ["2018-05-24T19:00:30.Z", undefined],
])("the moment %j is %s", (text, expected) => {
  expect(readMoment(text)).toBe(expected);
});

test.each([
  ["https://a.example/x?utm_source=1&id=2&fbclid=3", "https://a.example/x?id=2"],
  ["https://a.example/x?q=a%20b+c&gclid=1", "https://a.example/x?q=a%20b+c"],
  ["https://a.example/x?utm_source=1#part", "https://a.example/x"],
  ["https://a.example/#/talk/5", "https://a.example/#/talk/5"],
  ["https://a.example/x?v=1&si=abc&igshid=1&ref_src=twsrc", "https://a.example/x?v=1"],
])("%s without tracking is %s", (address, expected) => {
  expect(withoutTracking(address)).toBe(expected);
});

test("only http and https addresses are kept", () => {
  const refused = [
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "",
    " ",
    "https://user:pass@a.example/",
    `https://a.example/${"x".repeat(3000)}`,
  ];
  expect(refused.map((address) => absolute(address, "https://a.example/b"))).toEqual(refused.map(() => undefined));
  expect(absolute("//c.example/d", "https://a.example/b")).toBe("https://c.example/d");
});

test("a domain is matched as itself or a parent, never as a part of a name", () => {
  expect(isUnder("player.vimeo.com", "vimeo.com")).toBe(true);
  expect(isUnder("notvimeo.com", "vimeo.com")).toBe(false);
  expect(isUnder("vimeo.com.example", "vimeo.com")).toBe(false);
});

test("text loses what only does harm and keeps what writing needs", () => {
  expect(cleanLine("a\u0007\u202eb\u200b \n c\ufeff")).toBe("ab c");
  expect(cleanLine("می\u200cخواهم")).toBe("می\u200cخواهم");
  expect(cleanLine("x".repeat(600))).toHaveLength(500);
  expect(cleanLine(`${"x".repeat(498)}\u{1f600}y`)).toBe(`${"x".repeat(498)}…`);
  expect(cleanText("a \r\n\r\n\r\n\r\n b\u2028c")).toBe("a\n\nb\nc");
});

test("balanced text is cut out of a script, brackets in strings not counted", () => {
  const source = 'var x = {"a":"}\\"{","b":[1,{"c":2}]}; var y = {};';
  expect(readBalanced(source, 7)).toBe('{"a":"}\\"{","b":[1,{"c":2}]}');
  expect(readBalanced("var x = {", 7)).toBeUndefined();
  expect(readBalanced("var x = y;", 7)).toBeUndefined();
});

describe("JSON-LD", () => {
  const page = (...scripts: string[]) =>
    openHtml(
      scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join(""),
      "https://a.example/",
    );

  test.each([
    ['{"@type":"Event","name":"x"}'],
    ['[{"@type":"Event","name":"x"}]'],
    ['{"@graph":[{"@type":["Thing","https://schema.org/Event"],"name":"x"}]}'],
    ['<!-- {"@type":"Event","name":"x"} -->'],
    ['/*<![CDATA[*/{"@type":"schema:Event","name":"x",}/*]]>*/'],
    ['<![CDATA[{"@type":"Event","name":"x"}]]>'],
    ['//<![CDATA[\n{"@type":"Event","name":"x"}\n//]]>'],
    ['// <![CDATA[ {"@type":"Event","name":"x"} //]]>'],
    [' /* <![CDATA[ */ {"@type":"Event","name":"x"} /* ]]> */ '],
    ['\n<!--\n{"@type":"Event","name":"x"}\n//-->'],
    ['{"@type":"WebPage","mainEntity":{"@type":"Event","name":"x"}}'],
    ['{"@type":"Event","name":"x","description":"a\nraw line break"};'],
  ])("finds the event in %s", (script) => {
    expect(jsonLdOf(page("{broken", script), "Event")[0]?.name).toBe("x");
  });

  test.each([
    ['{/* a talk */"a":1,// so to say\n"b":2}', { a: 1, b: 2 }],
    ['{"a":"http://b.example/ /* c */"}', { a: "http://b.example/ /* c */" }],
    ['{"a":[1,2,],"b":{"c":3,},}', { a: [1, 2], b: { c: 3 } }],
    ['{"a":1,,"b":2}', { a: 1, b: 2 }],
    ['{"a":"the "big" lamp","b":"2"}', { a: 'the "big" lamp', b: "2" }],
    ['{"a":"a \\"big\\" lamp" , "b":"\\\\"}', { a: 'a "big" lamp', b: "\\" }],
    ['{"a":"it\\\'s","b":"x\\ny"}', { a: "it's", b: "x\ny" }],
    ['{"a":"tab\there","b":"line\nhere"}', { a: "tab here", b: "line here" }],
    ['{"a":{"b":[1]}}} trailing', { a: { b: [1] } }],
    ['{"a":1}/* and no end', { a: 1 }],
  ])("%s is mended", (source, mended) => {
    expect(JSON.parse(repairJson(source))).toEqual(mended);
  });

  test.each(['{"a":1', '{"a" 1}', '{"a":"never closed}', "/* a comment alone", ""])("%s is left broken", (source) => {
    expect(() => JSON.parse(repairJson(source))).toThrow();
  });

  test("people are found in every form", () => {
    const known = [{ "@id": "#b", name: "B" }];
    const value: Json = ["A", { "@id": "#b" }, { name: "C", url: "https://c.example" }, { name: "" }, 5, null];
    expect(jsonLdPersons(value, known)).toEqual([
      { name: "A" },
      { name: "B" },
      { name: "C", url: "https://c.example" },
    ]);
  });
});

test("subtitles of both kinds are read, markup and rolling repeats removed", () => {
  const vtt =
    "WEBVTT\n\nSTYLE\n::cue{}\n\n00:01.000 --> 00:02.000\n<v A>One</v>\n\n00:02.000 --> 00:03.000\nOne\n\n01:00:00.500 --> 01:00:01.000\nTwo &amp; three";
  expect(readSubtitles(vtt)).toEqual([
    { start: 1, text: "One" },
    { start: 3600.5, text: "Two & three" },
  ]);
  expect(readSubtitles("1\r\n00:00:01,250 --> 00:00:02,000\r\nA\r\nB\r\n")).toEqual([{ start: 1.25, text: "A B" }]);
  expect(readSubtitles("no subtitles")).toEqual([]);
});

test("chapters in a description follow YouTube's rule", () => {
  expect(chaptersInText("0:00 A\n1:00 - B\n(2:00) C")).toHaveLength(3);
  expect(chaptersInText("A 0:00\nB 1:00\nC 1:02:00").at(-1)).toEqual({ title: "C", start: 3720 });
  expect(chaptersInText("0:00 A\n1:00 B")).toEqual([]);
  expect(chaptersInText("0:10 A\n1:00 B\n2:00 C")).toEqual([]);
  expect(chaptersInText("0:00 A\n2:00 B\n1:00 C")).toEqual([]);
});

test.each([
  ["By Ada Lovelace, Charles Babbage and Mary Somerville", ["Ada Lovelace", "Charles Babbage", "Mary Somerville"]],
  ["Lovelace, Ada", ["Ada Lovelace"]],
  ["Ada Lovelace", ["Ada Lovelace"]],
  ["Ada Lovelace & Mary Somerville", ["Ada Lovelace", "Mary Somerville"]],
  ["Marks and Spencer", ["Marks and Spencer"]],
  ["Written by Ann Clark on June 29, 2014 08:08 pm @ann 76 comments", ["Ann Clark"]],
  ["Ann Clark Tuesday, Aug. 17, 2010", ["Ann Clark"]],
  ["ANN CLARK and BOB DORN - AP Technology Writers | AP – 1 hr 4 mins ago", ["ANN CLARK", "BOB DORN"]],
  ["9:39AM BST 05 Oct 2011", []],
  ["April May", ["April May"]],
  ["Jean-Luc Dorn-Clark", ["Jean-Luc Dorn-Clark"]],
  ["Martin Dorn King, Jr. and Ann Clark", ["Martin Dorn King, Jr.", "Ann Clark"]],
  ["Clark, Ann; Dorn, Bob", ["Ann Clark", "Bob Dorn"]],
  ["van der Clark, Ann", ["Ann van der Clark"]],
  ["Ann Clark, PhD", ["Ann Clark"]],
  ["Ann Clark @ Lampworks", ["Ann Clark"]],
  ["Ann Clark she/her, Bob Dorn (he/him)", ["Ann Clark", "Bob Dorn"]],
  ["Ann Clark and 2 others", ["Ann Clark"]],
  ["José Clark y Clark", ["José Clark y Clark"]],
  ["山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]],
  ["by", []],
  ["admin", []],
])("the names in %j", (byline, expected) => {
  expect(splitNames(byline).map(({ name }) => name)).toEqual(expected);
});

test.each([
  ["Lovelace, Ada", "Ada Lovelace"],
  ["van der Berg, Jan Peter", "Jan Peter van der Berg"],
  ["Clark Dorn, Ann", "Ann Clark Dorn"],
  ["Ada Lovelace", "Ada Lovelace"],
  ["Clark, Ann Dorn, Jr.", "Ann Dorn Clark, Jr."],
])("the name cited as %j", (field, name) => {
  expect(citedName(field)).toEqual([{ name }]);
});

test.each([
  ["Boomer &amp; Craig&#039;s &hellip; &#x201c;show&#x201d;", "Boomer & Craig's … “show”"],
  ["Writing &lt;b&gt; and &#60;b&#62; in HTML", "Writing &lt;b&gt; and &#60;b&#62; in HTML"],
  ["&#0; &#xd800; &#1114112; &unknown; AT&T", "&#0; &#xd800; &#1114112; &unknown; AT&T"],
])("what was encoded twice in %j", (text, decoded) => {
  expect(decodeTwice(text)).toBe(decoded);
});
