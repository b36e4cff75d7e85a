// Random edits by hand meet random changes of the talks: nothing that either side wrote is lost, and nothing is there twice.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { mergeEdited } from "@/lib/post/merge/merge.ts";
import { type Chance, createChance } from "@/scripts/random.ts";
import { record, type TalkFacts } from "../notebooks/build.ts";

const vocabulary =
  "queue worker latency metric deploy kernel cache shard ring quorum raft lease token trace alert".split(" ");

class Author {
  readonly below: Chance;
  #written = 0;
  constructor(seed: number) {
    this.below = createChance(seed);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  sentence(): string {
    return `${Array.from({ length: 3 + this.below(8) }, () => this.pick(vocabulary)).join(" ")}.`;
  }
  /** A word that stands nowhere else. */
  word(): string {
    return `own${++this.#written}x`;
  }
}

function writeTalks(author: Author): TalkFacts[] {
  return Array.from({ length: 1 + author.below(6) }, (_, index) => ({
    id: `talk${index}`,
    title: author.sentence(),
    mark: author.pick(["highlight", "mention", "watch-later"] as const),
    sources: author.below(2) ? [{ url: `https://talks.example/${index}` }] : [],
    notes: Array.from({ length: author.below(3) }, () =>
      author.pick([author.sentence(), `- ${author.sentence()}\n- ${author.sentence()}`, `> ${author.sentence()}`]),
    ),
  }));
}

type Edit<T> = (author: Author, text: T, place: number, word: string) => void;

const editsByHand: Edit<string[]>[] = [
  (_, lines, at, word) => lines.splice(at, 1, `${lines[at]} ${word}`),
  (_, lines, at, word) => lines.splice(at + 1, 0, "", `A paragraph with ${word}.`, ""),
  (_, lines, at, word) => lines.splice(at + 1, 0, "", `See [${word}][1].`, ""),
  (_, lines, at, word) =>
    lines.splice(at, 1, (lines[at] ?? "").replace(/(\w+)(\W*)$/, `[$1](https://${word}.example)$2`)),
  (author, lines, at) => lines.splice(author.below(lines.length), 0, "", ...lines.splice(at, 1), ""),
];

const changesOfTalks: Edit<TalkFacts[]>[] = [
  (author, talks, at, word) => talks.splice(at, 0, { id: word, title: word, notes: [author.sentence()] }),
  (_, talks, at) => talks.splice(at, 1),
  (author, talks, at, word) => talks[at]?.notes?.push(`${author.sentence()} ${word}`),
  (author, talks, at) => talks.splice(author.below(talks.length), 0, ...talks.splice(at, 1)),
];

/** @returns the words that were written */
function editSome<T extends unknown[]>(
  author: Author,
  list: T,
  edits: Edit<T>[],
  placeOf: (list: T) => number,
): string[] {
  return Array.from({ length: 1 + author.below(2) }, () => {
    const word = author.word();
    if (list.length > 0) author.pick(edits)(author, list, placeOf(list), word);
    return word;
  }).filter((word) => JSON.stringify(list).includes(word));
}

const isText = (line: string) => line.trim() !== "" && !/^\[\d+\]:/.test(line);

test.each(Array.from({ length: 60 }, (_, index) => index * 10))("seeds from %d", (first) => {
  for (let seed = first; seed < first + 10; seed++) {
    const author = new Author(seed);
    const talks = writeTalks(author);
    const made = record(talks, {
      layout: author.pick(["highlights", "talks", "index"]),
      links: author.pick(["inline", "reference"]),
      introduction: author.sentence(),
    });
    const base = assemblePost(made).assembled;
    const lines = base.split("\n");
    const textLines = () => [...lines.keys()].filter((index) => isText(lines[index] ?? ""));
    const byHand = editSome(author, lines, editsByHand, () => author.pick(textLines()));
    const edited = { body: lines.join("\n"), base };
    const byTalks = editSome(author, talks, changesOfTalks, () => author.below(talks.length));
    const { assembled } = assemblePost(record(talks, made.post));
    const { body, conflicts } = mergeEdited(edited, assembled);
    const wanted = [
      ...byHand.filter((word) => edited.body.includes(word)),
      ...byTalks.filter((word) => assembled.includes(word)),
    ];
    for (const word of wanted) {
      expect(body, `seed ${seed}: ${word} is lost`).toContain(word);
      const most = Math.max(edited.body.split(word).length, assembled.split(word).length);
      if (conflicts.length === 0)
        expect(body.split(word).length, `seed ${seed}: ${word} is doubled`).toBeLessThanOrEqual(most);
    }
    expect(mergeEdited({ body, base: assembled }, assembled).body, `seed ${seed}: not settled`).toBe(body);
  }
});
