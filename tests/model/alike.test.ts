// Pairs of titles as they stand in schedules, on slides and under videos: the same talk or not.
import { expect, test } from "vitest";
import { compareTalks, createTitleSieve, isSameTalk, normalise, titleKey } from "@/lib/model/alike.ts";
import { createRandom } from "@/scripts/random.ts";

type Given = [title: string, ...speakers: string[]];

function talk([title, ...speakers]: Given) {
  return { title, speakers: speakers.map((name) => ({ name })) };
}

const same: [Given, Given][] = [
  [
    ["Ropes", "Ann Clark[Rope Lab]"],
    ["Ropes", "Ann Clark"],
  ],
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
    ["Fog (Official Video, HD)", "Ann Clark"],
    ["Fog", "Ann Clark"],
  ],
  [
    ["[JA] Wicks", "Ann Clark"],
    ["Wicks (slides)", "Ann Clark"],
  ],
  [["Trimming wicks [Lightning Talk]"], ["Trimming wicks (with captions)"]],
  [
    ["Opening keynote: Fog at sea", "Ann Clark"],
    ["Fog at sea / Ann Clark @ann", "LampConf"],
  ],
  [["Workshop: Trimming wicks at night"], ["Trimming wicks at night | LampConf 2019"]],
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
  [
    ["Scaling Rails -- lessons from ten years", "Ann Clark"],
    ["Scaling Rails", "Ann Clark"],
  ],
  [
    ["Trimming wicks at sea :: LampConf", "LampConf"],
    ["Trimming wicks at sea", "Ann Clark"],
  ],
  [
    ["Wicks at night, Ann Clark @annclark", "LampConf"],
    ["Wicks at night", "Ann Clark @ann"],
  ],
  [["Why we own oil"], ["Why we own oil"]],
  [["ランプの芯を切る"], ["ランプの芯を切る"]],
];

const different: [Given, Given][] = [
  [
    ["How we splice ropes and trim nets for sailors far out at sea, part 1 of 12", "Ann Clark"],
    ["How we splice ropes and trim nets for sailors far out at sea, part 11 of 2", "Ann Clark"],
  ],
  [
    ["Introduction to Kubernetes Networking", "Ann Clark"],
    ["Introduction to Kubernetes Networking", "Bob Dorn"],
  ],
  [
    ["Keynote", "Ann Clark"],
    ["Keynote", "Bob Dorn"],
  ],
  [["Keynote"], ["Keynote"]],
  [["Oil now"], ["Oil now"]],
  [["Opening 2024 2025 2026"], ["Opening 2024 2025 2026"]],
  [["灯"], ["灯"]],
  [
    ["The web3 wick", "Ann Clark"],
    ["Mending nets", "Bob Dorn web3"],
  ],
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
  expect(normalise("Große Straße")).toBe("grosse strasse");
});

const passes = (a: Given, b: Given) => createTitleSieve(talk(a))(titleKey(talk(b)));

test.each(same)("%j and %j pass each other's sieve", (a, b) => {
  expect([passes(a, b), passes(b, a)]).toEqual([true, true]);
});

/** A title like another one: words left out, doubled or mistyped, and what stands around titles. */
function vary(random: () => number, [title, ...speakers]: Given): Given {
  const pick = (texts: string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const words = title.split(" ").flatMap((word) => {
    const dice = random();
    if (dice < 0.1) return [];
    if (dice < 0.2) return [word.slice(1)];
    return dice < 0.3 ? [word, word.toUpperCase()] : [word];
  });
  const before = pick(["", "", "Keynote: ", "[JA] ", "Monitorama 2014 - ", "Ann Clark: "]);
  const after = pick([
    "",
    "",
    " (Video)",
    " | Monitorama",
    " @ann",
    " / Ann Clark",
    " [official video, 4k]",
    " by Ann Clark",
  ]);
  return [before + words.join(" ") + after, ...speakers];
}

test("whatever is the same passes the sieve, and little else does", () => {
  const random = createRandom(7);
  const titles = [...same, ...different].flat();
  let [alike, apart, passed] = [0, 0, 0];
  for (let round = 0; round < 6; round++) {
    for (const a of titles.map((title) => vary(random, title))) {
      const isLikely = createTitleSieve(talk(a));
      for (const b of titles) {
        const isPassed = isLikely(titleKey(talk(b)));
        if (isSameTalk(talk(a), talk(b))) {
          alike++;
          expect({ a, b, isPassed }).toEqual({ a, b, isPassed: true });
        } else {
          apart++;
          if (isPassed) passed++;
        }
      }
    }
  }
  expect(alike).toBeGreaterThan(1000);
  // Most of these titles are made of the same words.
  expect(passed / apart).toBeLessThan(0.5);
});

console.log(`pairs of titles: ${same.length + different.length} cases`);
