// Measures what a person waits for, as multiples of a floor that is measured in the same run, table by table. Never part of the
// tests, because machines differ.
import { parseArgs } from "node:util";
import { benchClick, type ClickOptions } from "./bench/click.ts";
import { type Figure, keepTable, printTable, readKept } from "./bench/figures.ts";
import { benchNotebook } from "./bench/notebook.ts";
import { runInNode, runInPage } from "./bench/run-trials.ts";
import { benchSharing } from "./bench/sharing.ts";
import { benchSituations } from "./bench/situations.ts";
import { runCommand } from "./command.ts";
import { loadModule } from "./load.ts";
import { tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

const options = {
  runs: { type: "string", default: "8" },
  only: { type: "string", multiple: true, default: [] as string[] },
  against: { type: "string" },
  build: { type: "string", multiple: true, default: [] as string[] },
  peer: { type: "string", multiple: true, default: [] as string[] },
  ready: { type: "string", multiple: true, default: [] as string[] },
} as const;

/** "NAME=VALUE", as often as it was given. */
function readPairs(texts: string[]): Map<string, string> {
  return new Map(
    texts.map((text) => {
      const at = text.indexOf("=");
      if (at <= 0) throw new Error(`“${text}” is not NAME=VALUE. ${usageOf("bench")}`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** By name; one that prints for itself gives nothing back. */
const tables: Record<string, (asked: ClickOptions) => Promise<Figure[] | undefined>> = {
  click: benchClick,
  situations: benchSituations,
  notebook: benchNotebook,
  assemble: ({ runs }) => runInNode("/scripts/bench/trials/assemble.ts", runs),
  records: ({ runs }) => runInNode("/scripts/bench/trials/records.ts", runs),
  reading: ({ runs }) => runInPage("/scripts/bench/trials/reading.ts", runs),
  schedule: ({ runs }) => runInPage("/scripts/bench/trials/schedule.ts", runs),
  sharing: benchSharing,
  posts: async () => {
    const { benchPosts } = await loadModule<typeof import("./bench-posts.ts")>("/scripts/bench-posts.ts");
    benchPosts();
    return undefined;
  },
};

function readArguments() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.find((name) => !(name in tables));
  if (unknown !== undefined) throw new Error(`There is no table “${unknown}”, but ${Object.keys(tables).join(", ")}.`);
  const ready = readPairs(values.ready);
  const peers = [...readPairs(values.peer)].map(([name, folder]) => {
    const expression = ready.get(name);
    if (!expression) throw new Error(`When is ${name} ready? Say it with --ready "${name}=EXPRESSION".`);
    return { name, folder, ready: expression };
  });
  const builds = [...readPairs(values.build)].map(([name, folder]) => ({ name, folder }));
  return {
    wanted: positionals.length > 0 ? positionals : Object.keys(tables),
    against: values.against === undefined ? undefined : readKept(values.against),
    asked: { runs: Number(values.runs), only: values.only, builds, peers },
  };
}

await runCommand(async () => {
  const { wanted, against, asked } = readArguments();
  for (const name of wanted) {
    const figures = await tables[name]?.(asked);
    if (!figures) continue;
    tell(`${name}: medians of ${asked.runs}, lowest to highest, multiple of the floor.`);
    printTable(name, figures, against);
    tell(`Kept in ${keepTable(name, figures)}`);
  }
});
