// Pairs of titles as they stand in schedules, on slides and under videos: the same talk or not.
import { expect, test } from "vitest";
import { compareTalks, isSameTalk, normalise } from "@/lib/model/alike.ts";

type Given = [title: string, ...speakers: string[]];

function talk([title, ...speakers]: Given) {
  return { title, speakers: speakers.map((name) => ({ name })) };
}

const same: [Given, Given][] = [
  [
    ["The Lifecycle of an Outage", "Scott Sanders"],
    ["The lifecycle of an outage.", "Scott Sanders"],
  ],
  [
    ["The Lifecycle of an Outage (Video)", "Scott Sanders"],
    ["The Lifecycle of an Outage", "Scott Sanders"],
  ],
  [
    ["Scott Sanders: The Lifecycle of an Outage", "Monitorama"],
    ["The Lifecycle of an Outage", "Scott Sanders"],
  ],
  [
    ["The Lifecycle of an Outage - Scott Sanders", "Monitorama"],
    ["The Lifecycle of an Outage", "Scott Sanders"],
  ],
  [
    ["Monitorama PDX 2014 - Scott Sanders - The Lifecycle of an Outage", "Monitorama"],
    ["The Lifecycle of an Outage", "Scott Sanders"],
  ],
  [
    ["The Lifecycle of an Outage | Monitorama 2014", "Monitorama"],
    ["The Lifecycle of an Outage", "Scott Sanders"],
  ],
  [
    ["Scaling Rails", "Ann Clark"],
    ["Scaling Rails: lessons from ten years", "Ann B. Clark"],
  ],
  [
    ["Scaling Rails", "Clark Ann"],
    ["Scaling Rails", "Ann Clark"],
  ],
  [
    ["Keynote", "Ann Clark"],
    ["Keynote", "Ann Clark"],
  ],
  [
    ["Keynote: Writing Weird Code", "Tomoya Ishida"],
    ["[JA][Keynote] Writing Weird Code / Tomoya Ishida @tompng", "RubyKaigi"],
  ],
  [
    ["Zażółć gęślą jaźń", "Łukasz Żółw"],
    ["Zazołc gesla jazn", "Łukasz Zołw"],
  ],
  [
    ["Don’t Repeat Yourself & Others", "José García"],
    ["Dont repeat yourself and others", "Jose Garcia"],
  ],
  [
    ["Rubyでつくる小さな言語処理系", "遠藤 侑介"],
    ["Rubyでつくる小さな言語処理系", "遠藤 侑介"],
  ],
  [
    ["Auditing all the things: The future of smarter monitoring", "bjk"],
    ["Auditing all the things: the future of smarter monitoring", "Ben Kochie"],
  ],
  [
    ["A Deeper Dive into Schedulers", "Emily Moffat [Ohio Supercomputer Center]"],
    ["A Deeper Dive Into Schedulers", "Emily Moffat"],
  ],
  [
    ["Is Mojolicious Web only", "Renée Bäcker"],
    ["Is Mojolicious web-only?", "Renee Backer"],
  ],
  [
    ["Kubernetes, part 2", "Ann Clark"],
    ["Kubernetes – Part 2", "Ann Clark"],
  ],
];

const different: [Given, Given][] = [
  [
    ["Introduction to Kubernetes Networking", "Ann Clark"],
    ["Introduction to Kubernetes Networking", "Bob Dorn"],
  ],
  [
    ["Keynote", "Ann Clark"],
    ["Keynote", "Bob Dorn"],
  ],
  [["Keynote"], ["Keynote"]],
  [["Opening"], ["Opening"]],
  [["Opening Keynote"], ["Opening Keynote", "Ann Clark"]],
  [["Lightning Talks"], ["Lightning Talks Day 2"]],
  [
    ["Kubernetes, part 1", "Ann Clark"],
    ["Kubernetes, part 2", "Ann Clark"],
  ],
  [
    ["Testing II", "Ann Clark"],
    ["Testing III", "Ann Clark"],
  ],
  [
    ["Monitoring: The Good", "Ann Clark"],
    ["Monitoring: The Bad", "Ann Clark"],
  ],
  [
    ["Scaling Rails", "Ann Clark"],
    ["Debugging Elixir", "Ann Clark"],
  ],
  [
    ["Monitorama 2014 - Opening", "Monitorama"],
    ["Monitorama 2014 - Scaling Rails", "Monitorama"],
  ],
  [
    ["Scaling Rails", "Ann Clark"],
    ["Scaling", "Bob Dorn"],
  ],
  [
    ["Ann Clark: Go", "Ann Clark"],
    ["Ann Clark: C", "Ann Clark"],
  ],
  [
    ["", "Ann Clark"],
    ["", "Ann Clark"],
  ],
];

test.each(same)("%j is %j", (a, b) => {
  expect(isSameTalk(talk(a), talk(b))).toBe(true);
  expect(compareTalks(talk(b), talk(a))).toBeCloseTo(compareTalks(talk(a), talk(b)));
});

test.each(different)("%j is not %j", (a, b) => {
  expect(isSameTalk(talk(a), talk(b))).toBe(false);
  expect(isSameTalk(talk(b), talk(a))).toBe(false);
});

test("a title is compared by its letters and digits", () => {
  expect(normalise(" Café & Bar: C++, C#! ")).toBe("cafe and bar c++ c#");
});

console.log(`pairs of titles: ${same.length + different.length} cases`);
