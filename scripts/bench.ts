// Measures what a person waits for, as multiples of a floor that is measured in the same run, table by table. Never part of the
// tests, because machines differ.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { benchClick, type ClickOptions } from "./bench/click.ts";
import { type Figure, keepTable, printTable, readKept } from "./bench/figures.ts";
import { names } from "./names.ts";
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

/** The extension's own code; Vite resolves its imports. */
async function benchPosts(): Promise<void> {
  const { module } = await runnerImport<typeof import("./bench-posts.ts")>("/scripts/bench-posts.ts", {
    root: join(import.meta.dirname, ".."),
    configFile: false,
    logLevel: "error",
    plugins: [names],
    resolve: { alias: { "@": join(import.meta.dirname, "..") } },
  });
  module.benchPosts();
}

/** By name; one that prints for itself gives nothing back. */
const tables: Record<string, (asked: ClickOptions) => Promise<Figure[] | undefined>> = {
  click: benchClick,
  posts: async () => {
    await benchPosts();
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

try {
  const { wanted, against, asked } = readArguments();
  for (const name of wanted) {
    const figures = await tables[name]?.(asked);
    if (!figures) continue;
    tell(`${name}: medians of ${asked.runs}, lowest to highest, multiple of the floor.`);
    printTable(name, figures, against);
    tell(`Kept in ${keepTable(name, figures)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
