// Measures the product's code and holds it to limits: `npm run house`, and part of the lint stage. How things are counted is
// said in scripts/house/.
import { countEscapes } from "./house/escapes.ts";
import { type MeasuredFunction, measureComponents, measureFunctions } from "./house/functions.ts";
import { fileGraph, findCircles, findFloors, gather, roomGraph } from "./house/imports.ts";
import { product, readSources, type SourceFile } from "./house/syntax.ts";

/** What may not be exceeded. To be lowered whenever the code allows it, never raised. */
export const limits = {
  "lines of half of the functions": 6,
  "lines of nine functions in ten": 20,
  "lines of the longest function": 60,
  "branches of one function": 15,
  "props of a component": 10,
  "any per 1,000 lines": 0,
  "as per 1,000 lines": 4,
  "non-null per 1,000 lines": 0,
  "files in circles": 0,
  "folders in circles": 0,
  "floors of lib/post": 8,
};

export type Measure = keyof typeof limits;

export interface Finding {
  measure: Measure;
  value: number;
  /** What comes to this value, or nothing where that is everything. */
  where: string[];
}

/** The value below which a share of them lies: 0.5 for the median. */
function quantile(values: number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
}

/** The greatest of a kind and where it is. */
function greatest<Kind extends { path: string; name: string }>(
  measure: Measure,
  all: Kind[],
  sizeOf: (one: Kind) => number,
): Finding {
  const value = Math.max(0, ...all.map(sizeOf));
  // The greatest ones, or all that are too great.
  const least = Math.min(value, limits[measure] + 1);
  return { measure, value, where: all.filter((one) => sizeOf(one) >= least).map(nameOf) };
}

const nameOf = ({ path, name }: { path: string; name: string }) => `${path} ${name}`;

function measureAllFunctions(files: SourceFile[]): Finding[] {
  const functions: MeasuredFunction[] = files.flatMap(measureFunctions);
  const lengths = functions.map(({ lines }) => lines);
  return [
    { measure: "lines of half of the functions", value: quantile(lengths, 0.5), where: [] },
    { measure: "lines of nine functions in ten", value: quantile(lengths, 0.9), where: [] },
    greatest("lines of the longest function", functions, ({ lines }) => lines),
    greatest("branches of one function", functions, ({ branches }) => branches),
    greatest("props of a component", files.flatMap(measureComponents), ({ props }) => props),
  ];
}

function measureEscapes(files: SourceFile[]): Finding[] {
  const { any, as, nonNull, lines } = countEscapes(files);
  const share = (count: number) => Math.round((count / lines) * 10_000) / 10;
  return [
    { measure: "any per 1,000 lines", value: share(any), where: [] },
    { measure: "as per 1,000 lines", value: share(as), where: [] },
    { measure: "non-null per 1,000 lines", value: share(nonNull), where: [] },
  ];
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

function measureImports(files: SourceFile[]): Finding[] {
  const graph = fileGraph(files);
  const circles = (measure: Measure, found: string[][]): Finding => ({
    measure,
    value: found.flat().length,
    where: found.map((circle) => circle.join(", ")),
  });
  const floors = findFloors(roomGraph(graph, "lib/post"));
  return [
    circles("files in circles", findCircles(graph)),
    circles("folders in circles", findCircles(gather(graph, folderOf))),
    { measure: "floors of lib/post", value: floors.length, where: floors.map((floor) => floor.join(", ")) },
  ];
}

/** All measures of these files, in the order of the limits. */
export function measure(files: SourceFile[]): Finding[] {
  return [...measureAllFunctions(files), ...measureEscapes(files), ...measureImports(files)];
}

/** A sentence for each limit that is exceeded. */
export function complain(findings: Finding[]): string[] {
  return findings
    .filter(({ measure, value }) => value > limits[measure])
    .map(({ measure, value, where }) => [`${measure}: ${value}, of ${limits[measure]} at most`, ...where].join("\n  "));
}

if (import.meta.main) {
  const findings = measure(readSources(product));
  for (const { measure, value, where } of findings) {
    console.log(`${String(value).padStart(6)} of ${String(limits[measure]).padEnd(5)} ${measure}`);
    for (const place of where) console.log(`${"".padEnd(16)}${place}`);
  }
  const complaints = complain(findings);
  if (complaints.length > 0) console.error(`\nToo much:\n${complaints.join("\n")}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
