// Mutations that no test minded, in words; and those of them that nobody could notice, which are known.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Mutant, MutantResult } from "@stryker-mutator/api/core";

const project = join(import.meta.dirname, "../..");

/** A mutation that changes nothing anybody could notice, and why. */
interface Equivalent {
  file: string;
  /** The line in which it begins, without the spaces around it: a short code stands in many. */
  line: string;
  /** The mutated code, as it stands in the file. */
  code: string;
  replacement: string;
  reason: string;
}

const equivalents: Equivalent[] = JSON.parse(readFileSync(join(import.meta.dirname, "equivalents.json"), "utf8"));

/** The file of a mutation, as a path in the project. */
export const fileOf = ({ fileName }: Pick<Mutant, "fileName">) => relative(project, fileName);

/** The mutated code, as it stands in the file, and the line in which it begins. Lines begin at 1, columns at 1. */
function read({ fileName, location: { start, end } }: MutantResult): { code: string; line: string } {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const line = (lines[0] ?? "").trim();
  lines.push((lines.pop() ?? "").slice(0, end.column - 1));
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  return { code: lines.join("\n"), line };
}

function isEquivalent(mutant: MutantResult): boolean {
  const found = { file: fileOf(mutant), ...read(mutant), replacement: mutant.replacement };
  return equivalents.some(
    ({ file, line, code, replacement }) =>
      file === found.file && line === found.line && code === found.code && replacement === found.replacement,
  );
}

export const isCaught = ({ status }: MutantResult) => status === "Killed" || status === "Timeout";

/** Whether no test minded it and somebody could. */
export const isMissed = (mutant: MutantResult) =>
  (mutant.status === "Survived" || mutant.status === "NoCoverage") && !isEquivalent(mutant);

/** Where it is, whether any test ran the code, what stood there and what stood there instead. */
export function describeMutant(mutant: MutantResult): string {
  const { start } = mutant.location;
  const place = `${fileOf(mutant)}:${start.line}:${start.column} ${mutant.status}`;
  return `\n${place}\n- ${read(mutant).code}\n+ ${mutant.replacement}`;
}
