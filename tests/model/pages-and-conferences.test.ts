// Pages as they are read, held against conferences: one that names a conference asks whenever that is not the current one, in
// whichever letters the person wrote it, and never of the current one; a page that names none never asks by a name.
import { beforeAll, describe, expect, test } from "vitest";
import { guessConference } from "@/lib/model/guess-conference.ts";
import type { CapturedSource, Conference, Source, Talk } from "@/lib/model/index.ts";
import { findOtherConference } from "@/lib/model/other-conference.ts";
import { type Case, modelledCases, recordedCases } from "@/scripts/pages/cases.ts";
import { readCase } from "../capture/read-case.ts";
import { describeRecorded } from "../describe-recorded.ts";

const row = { createdAt: "2024-06-01T00:00:00Z", updatedAt: "2024-06-01T00:00:00Z" };
const named = (name: string, facts: Partial<Conference> = {}): Conference => ({
  ...row,
  id: name,
  name,
  lastUsedAt: "",
  ...facts,
});
/** Conferences of which no page is: without days, with days, with a short name, of another year. */
const strangers = [
  named("Monitorama 2014"),
  named("Quilt Fair", { firstDay: "1998-03-02", lastDay: "1998-03-04", url: "https://quilts.example/" }),
  named("ZQ"),
  named("Dachkonferenz 1997"),
];

function find(source: CapturedSource, current: Conference, others: Conference[] = []) {
  const talk: Talk = {
    ...row,
    id: "talk",
    conferenceId: current.id,
    title: source.title,
    speakers: [],
    mark: "mention",
    tags: [],
    order: 1,
  };
  const page: Source = { ...row, ...source, id: "page", talkId: "talk", conferenceId: current.id, capturedAt: "" };
  return findOtherConference({ talk, sources: [page] }, current, [current, ...others]);
}

/** The name as different people write it. */
function spell(name: string): string[] {
  const short = name.replace(/\b(?:19|20)(\d\d)\b/, "’$1");
  return [
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    `The ${name}`,
    short,
    name.replace(/\s+((?:19|20)\d\d)$/, "$1"),
  ];
}

function check(cases: Case[]): void {
  const read: { name: string; source: CapturedSource }[] = [];
  beforeAll(async () => {
    for (const one of cases) {
      const { result } = await readCase(one);
      if ("source" in result && result.source) read.push({ name: one.name, source: result.source });
    }
  });

  test("asks nothing of the conference that the page names", () => {
    const asking = read.flatMap(({ name, source }) => {
      const guess = guessConference(source);
      const currents = guess ? spell(guess.name).map((spelled) => named(spelled)) : [];
      return currents.filter((current) => find(source, current)).map((current) => `${name}: ${current.name}`);
    });
    expect(asking).toEqual([]);
  });

  test("asks of every other one, and names the one that is there", () => {
    const naming = read.flatMap(({ name, source }) => {
      const guess = guessConference(source);
      return guess ? [{ name, source, guess }] : [];
    });
    expect(naming.length).toBeGreaterThan(10);
    for (const { name, source, guess } of naming) {
      for (const current of strangers) {
        expect([name, find(source, current)]).toEqual([name, { is: "new", guess }]);
        const [known] = spell(guess.name)
          .slice(2)
          .map((spelled) => named(spelled));
        if (known) expect([name, find(source, current, [known])]).toEqual([name, { is: "known", conference: known }]);
      }
    }
  });

  test("asks nothing where the page names none, but for its own day", () => {
    const silent = read.filter(({ source }) => !guessConference(source));
    expect(silent.length).toBeGreaterThan(10);
    for (const { name, source } of silent) {
      const own = source.kind === "talk" || source.kind === "event" ? source.startsAt?.slice(0, 10) : undefined;
      for (const current of strangers) {
        const expected = own !== undefined && current.firstDay !== undefined ? { is: "day", day: own } : undefined;
        expect([name, current.name, find(source, current)]).toEqual([name, current.name, expected]);
      }
    }
  });
}

describe("modelled pages", () => check(modelledCases));
describeRecorded("pages", "recorded pages", () => check(recordedCases));

test.each<[string, Partial<CapturedSource>, string | undefined]>([
  ["a sentence that goes on", { title: "Said at LampCon. Slides below" }, "LampCon"],
  ["how good the recording is", { title: "Wicks at LampCon 2014 HD 1080p" }, "LampCon 2014"],
  ["a weekday", { description: "Our show for Friday, May 2, 2014" }, undefined],
  ["a birthday", { description: "A cake for Birthday lovers" }, undefined],
  ["a name in two words", { description: "Given at Lamp Days 2014 in Bergen." }, "Lamp Days 2014"],
  ["where it was and when", { title: "Wicks — LampCon 2014, Bergen" }, "LampCon 2014"],
])("%s: %j names %s", (_, facts, expected) => {
  const page: CapturedSource = {
    url: "https://pages.example/",
    site: "Pages",
    kind: "video",
    title: "",
    authors: [],
    provenance: {},
    ...facts,
  };
  expect(guessConference(page)?.name).toBe(expected);
});
