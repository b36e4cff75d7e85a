// What StrykerJS is told beside its settings, by plugins: which mutations are tried, and what cannot be mutated.
// https://stryker-mutator.io/docs/stryker-js/plugins/
import { createHash } from "node:crypto";
import { type Checker, type CheckResult, CheckStatus } from "@stryker-mutator/api/check";
import type { Mutant, MutantResult, StrykerOptions } from "@stryker-mutator/api/core";
import type { Ignorer, NodePath } from "@stryker-mutator/api/ignore";
import { commonTokens, declareClassPlugin, declareValuePlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import type { Reporter } from "@stryker-mutator/api/report";
import { describeMutant, fileOf, isMissed } from "./survivors.ts";

/** How many mutations are drawn, and by which seed: StrykerJS hands a checker all options of a run. */
export interface Draw {
  count: number;
  seed: number;
}

/** Keeps the mutations that were drawn and leaves the others untried, which StrykerJS calls "compile errors". */
class Sample implements Checker {
  static readonly inject = tokens(commonTokens.options);
  readonly #draw: Draw;
  readonly #drawn = new Set<string>();

  constructor(options: StrykerOptions) {
    this.#draw = options.draw as Draw;
  }

  async init(): Promise<void> {}

  /** Is given all mutations at once, before any is checked. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    const { count, seed } = this.#draw;
    const lots = mutants.map((mutant) => ({ id: mutant.id, lot: drawLot(mutant, seed) }));
    lots.sort((one, other) => (one.lot < other.lot ? -1 : 1));
    for (const { id } of lots.slice(0, count)) this.#drawn.add(id);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    return Object.fromEntries(
      mutants.map(({ id }): [string, CheckResult] => [
        id,
        this.#drawn.has(id)
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: "not drawn" },
      ]),
    );
  }
}

/** The same mutation has the same lot whatever else is mutated, and wherever the project lies. */
export function drawLot(mutant: Pick<Mutant, "fileName" | "location" | "replacement">, seed: number): string {
  const { location, replacement } = mutant;
  const { start, end } = location;
  const place = [fileOf(mutant), start.line, start.column, end.line, end.column, replacement];
  return createHash("sha256")
    .update([seed, ...place].join("\n"))
    .digest("hex");
}

/**
 * What is read from the sources before they run, as plain texts: the arguments of `import.meta.glob`, and what an engine or a layout is
 * called (scripts/names.ts).
 */
const readEarly: Ignorer = {
  shouldIgnore(path: NodePath): string | undefined {
    const { type, callee, key, value } = (path as NodePath & { node: BabelNode }).node;
    const isGlob = type === "CallExpression" && callee?.object?.type === "MetaProperty";
    const isName = type === "ObjectProperty" && ["name", "label"].includes(key?.name ?? "");
    return isGlob || (isName && value?.type === "StringLiteral") ? "read before it runs" : undefined;
  },
};

/** What is asked of a node of Babel's tree, whose types StrykerJS does not hand on. */
interface BabelNode {
  type: string;
  callee?: { object?: { type: string } };
  key?: { name?: string };
  value?: { type?: string };
}

/** Says at once what no test minded, so that a run that is broken off was not for nothing. */
class Survivors implements Reporter {
  onMutantTested(mutant: Readonly<MutantResult>): void {
    if (isMissed(mutant)) console.log(describeMutant(mutant));
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, "sample", Sample),
  declareClassPlugin(PluginKind.Reporter, "survivors", Survivors),
  declareValuePlugin(PluginKind.Ignore, "read-early", readEarly),
];
