// What a reader calls a talk in the modelled and in the recorded posts, and how much of that an import finds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConferenceRecord } from "@/lib/model/index.ts";

/** A post as its reader sees it. */
export interface Expected {
  conference: string;
  engine: string;
  /** "Title — Name; Name", in any order. */
  talks: string[];
  /** Titles that a reader may call a talk or not. */
  also?: string[];
}

const folder = join(import.meta.dirname, "../posts");

/** By file name: below tests/posts/modelled, and below the recorded posts. */
export const expected = JSON.parse(readFileSync(join(folder, "readings.json"), "utf8")) as Record<
  "modelled" | "recorded",
  Record<string, Expected>
>;

/** The text of a modelled post. */
export const readModelled = (name: string) => readFileSync(join(folder, "modelled", name), "utf8");

export interface Score {
  expected: number;
  found: number;
  /** Found talks that a reader calls one. */
  right: number;
  /** Of those, how many have the reader's speakers. */
  billed: number;
  /** What was found wrongly ("+") and not found ("-"), and wrong speakers ("?"). */
  faults: string[];
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}])+/gu) ?? [];

/** How alike two titles are: twice the shared words by all words, 0 to 1. */
function likeness(title: string, other: string): number {
  const [words, others] = [wordsOf(title), wordsOf(other)];
  const left = Map.groupBy(others, (word) => word);
  const shared = words.filter((word) => left.get(word)?.pop() !== undefined).length;
  return words.length + others.length === 0 ? 0 : (2 * shared) / (words.length + others.length);
}

const isSame = (title: string, other: string) => likeness(title, other) >= 0.8;

/** Compares the talks of a record with what a reader calls one. */
export function score({ talks }: ConferenceRecord, { talks: wanted, also = [] }: Expected): Score {
  const open = wanted.map((line) => {
    const [title = "", names = ""] = line.split(" — ");
    return { title, names };
  });
  const result: Score = { expected: wanted.length, found: 0, right: 0, billed: 0, faults: [] };
  for (const { talk } of talks) {
    const names = talk.speakers.map(({ name }) => name.normalize("NFC")).join("; ");
    const alike = open.filter(({ title }) => isSame(talk.title, title));
    const match = alike.find((one) => one.names === names) ?? alike[0];
    if (!match && also.some((title) => isSame(talk.title, title))) continue;
    result.found++;
    if (!match) result.faults.push(`+ ${talk.title}`);
    else {
      open.splice(open.indexOf(match), 1);
      result.right++;
      if (names === match.names) result.billed++;
      else result.faults.push(`? ${talk.title}: "${names}" for "${match.names}"`);
    }
  }
  for (const { title } of open) result.faults.push(`- ${title}`);
  return result;
}

export const add = (one: Score, other: Score): Score => ({
  expected: one.expected + other.expected,
  found: one.found + other.found,
  right: one.right + other.right,
  billed: one.billed + other.billed,
  faults: [...one.faults, ...other.faults],
});

export const noScore: Score = { expected: 0, found: 0, right: 0, billed: 0, faults: [] };

/** "recall 90 % (18 of 20), precision …" */
export function tellScore({ expected, found, right, billed }: Score): string {
  const share = (some: number, all: number) => `${Math.round((100 * some) / all)} % (${some} of ${all})`;
  return `recall ${share(right, expected)}, precision ${share(right, found)}, with the right speakers ${share(billed, right)}`;
}
