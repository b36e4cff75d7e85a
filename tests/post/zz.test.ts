import { appendFileSync } from "node:fs";
import { test } from "vitest";
import { nodeParsers, pythonParsers, rubyParsers } from "../hostile/parsers.ts";
import { hostileTexts } from "../hostile/texts.ts";
import { arrange, findFaults } from "../hostile/trials.ts";

const log = (...args: unknown[]) => appendFileSync(process.env.LOG ?? "/tmp/zz.log", `${args.join(" ")}\n`);
test("explore", { timeout: 3600_000 }, () => {
  const texts = hostileTexts(Number(process.env.SEED ?? 1), Number(process.env.COUNT ?? 100));
  const a = performance.now();
  const trials = arrange(texts, process.env.SHAPE?.split(","));
  log(trials.length, "trials", performance.now() - a, "unique", new Set(trials.map((t) => t.body)).size);
  const all = [...pythonParsers, ...rubyParsers, ...nodeParsers].filter(
    (p) => !process.env.PARSER || p.name.includes(process.env.PARSER),
  );
  for (const parser of all) {
    const b = performance.now();
    const faults = findFaults(trials, parser);
    log(parser.name, faults.length, performance.now() - b);
    const by = Map.groupBy(faults, (f) => f.text);
    for (const [text, list] of [...by].slice(0, 12))
      log("   ", list.length, JSON.stringify(text), list[0]?.what, "<-", list[0]?.trial);
  }
});
