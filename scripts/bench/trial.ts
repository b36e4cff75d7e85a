// Work that is measured without a screen, in turn with its floor: the same way in Node and in a page of a browser.
import type { Figure } from "./figures.ts";

/** Prepares one run, whose texts nobody has seen before, and gives back what is measured of it. */
type Prepare = (run: number) => Promise<() => unknown> | (() => unknown);

/** One line of a table; the first of its subjects is the floor. */
export interface Trial {
  line: string;
  subjects: Record<string, Prepare>;
}

async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Run by run in turn; the first of each warms up. */
async function measureTrial({ line, subjects }: Trial, runs: number): Promise<Figure[]> {
  const [floor] = Object.keys(subjects);
  const all = Object.entries(subjects).map(([subject, prepare]) => ({ subject, prepare, values: [] as number[] }));
  for (let run = 0; run <= runs; run++) {
    for (const { prepare, values } of all) {
      const taken = await timed(await prepare(run));
      if (run > 0) values.push(taken);
    }
  }
  return all.map(({ subject, values }) => ({ line, subject, unit: "ms", values, floor }));
}

export async function measureTrials(trials: Trial[], runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const trial of trials) figures.push(...(await measureTrial(trial, runs)));
  return figures;
}
