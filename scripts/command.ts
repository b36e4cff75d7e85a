// What the commands of package.json have in common: options that are numbers, and a sentence instead of a stack where one fails.
import { parseArgs } from "node:util";
import { tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

/**
 * The options of a command that takes nothing but whole numbers.
 * @param tool the command's name in package.json
 * @param defaults by the options' names, for those left out
 * @throws Error that says how the command is used
 */
export function readNumbers<Name extends string>(tool: string, defaults: Record<Name, number>): Record<Name, number> {
  const names = Object.keys(defaults) as Name[];
  try {
    const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: "string" }])) });
    const read = names.map((name) => [name, values[name] ?? String(defaults[name])]);
    if (!read.every(([, text]) => /^\d{1,9}$/.test(String(text)))) throw new Error("These are numbers.");
    return Object.fromEntries(read.map(([name, text]) => [name, Number(text)])) as Record<Name, number>;
  } catch (error) {
    throw new Error(usageOf(tool), { cause: error });
  }
}

/** Runs a command to its end; where it throws, the message is told and the exit status is 1. */
export async function runCommand(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
