// One run of the fuzzer: a campaign, its figures, and files of what it found.
import { campaign, fillPosts, findParsers } from "./campaign.ts";
import { keepFound } from "./found.ts";
import { reportOf } from "./report.ts";
import { shrink } from "./shrink.ts";

/** Of one engine and parser: the others are counted, and found again when these are mended. */
const mostKept = 3;

export interface Outcome {
  report: string;
  /** In texts. */
  failed: number;
  /** Files that were kept, and what is wrong in each. */
  found: { path: string; what: string }[];
}

/**
 * @param count how many texts
 * @param tell says how far it is
 */
export function fuzz(seed: number, count: number, tell: (sentence: string) => void): Outcome {
  const { parsers, missing } = findParsers();
  for (const engine of missing)
    tell(`SKIPPED: the blog engine ${engine} is not installed, so its parsers read nothing.`);
  const posts = fillPosts(seed, count);
  const { counts, faults } = campaign(posts, parsers, (done) => tell(`${done} of ${posts.length} posts…`));
  const kinds = Map.groupBy(faults, ({ fault }) => `${fault.trial.arrangement.engine} ${fault.parser}`);
  const smallest = [...kinds.values()].flatMap((alike) =>
    alike.slice(0, mostKept).map(({ fault, parser }) => shrink(fault, parser)),
  );
  const found = new Map(smallest.map((fault) => [keepFound(fault), `${fault.parser}, ${fault.what}`]));
  return {
    report: reportOf(counts),
    failed: faults.length,
    found: Array.from(found, ([path, what]) => ({ path, what })),
  };
}
