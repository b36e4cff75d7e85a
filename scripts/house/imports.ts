// Who imports whom: circles of files and of folders, and on how many floors a room stands. Imports of types count; what a
// registry gathers by its folder does not, for it knows no file by name.
import { posix } from "node:path";
import { isNode, type SourceFile, walk } from "./syntax.ts";

/** What each file or folder imports, by paths from the project's folder. */
export type Graph = Map<string, Set<string>>;

const importing = new Set([
  "ImportDeclaration",
  "ImportExpression",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "TSImportType",
]);

/** The files of the product and what of each other they import. */
export function fileGraph(files: SourceFile[]): Graph {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, program }) => {
      const imported = walk(program)
        .filter(({ type }) => importing.has(type))
        .flatMap(({ source }) => (isNode(source) && typeof source.value === "string" ? [source.value] : []));
      const found = imported.flatMap((name) => resolve(name, path, known) ?? []);
      return [path, new Set(found.filter((other) => other !== path))];
    }),
  );
}

function resolve(name: string, from: string, known: Set<string>): string | undefined {
  if (!/^(?:\.|@\/)/.test(name)) return undefined;
  const path = name.startsWith("@/") ? name.slice(2) : posix.join(posix.dirname(from), name);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate));
}

/** The same with files put together: what `unitOf` gives for one stands for it. */
export function gather(graph: Graph, unitOf: (path: string) => string): Graph {
  const gathered: Graph = new Map();
  for (const [path, imported] of graph) {
    const unit = unitOf(path);
    const others = gathered.get(unit) ?? new Set();
    for (const other of imported) if (unitOf(other) !== unit) others.add(unitOf(other));
    gathered.set(unit, others);
  }
  return gathered;
}

/** Everything that is reached from `start`, itself only if a way leads back. */
function reach(graph: Graph, start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(graph.get(at) ?? []));
  }
  return seen;
}

/** Groups of which each member reaches each other one, sorted. */
export function findCircles(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map((node) => [node, reach(graph, node)]));
  const circles = new Map<string, string[]>();
  for (const [node, others] of reached) {
    if (!others.has(node)) continue;
    const circle = [...others].filter((other) => reached.get(other)?.has(node)).sort();
    circles.set(circle.join("\n"), circle);
  }
  return [...circles.values()];
}

/** The units by floors, the ground first: each stands above all that it imports. A circle stands on one floor. */
export function findFloors(graph: Graph): string[][] {
  const circles = new Map(findCircles(graph).flatMap((circle) => circle.map((node) => [node, circle.join(" + ")])));
  const plain = gather(graph, (node) => circles.get(node) ?? node);
  const heights = new Map<string, number>();
  const heightOf = (node: string): number => {
    const known = heights.get(node);
    if (known !== undefined) return known;
    const height = Math.max(-1, ...[...(plain.get(node) ?? [])].map(heightOf)) + 1;
    heights.set(node, height);
    return height;
  };
  const floors: string[][] = [];
  for (const node of plain.keys()) floors[heightOf(node)] = [...(floors[heightOf(node)] ?? []), node];
  return floors;
}

/** The first folders within a room, and its loose files, without what is outside of it. */
export function roomGraph(graph: Graph, room: string): Graph {
  const inside = new Map(
    [...graph]
      .filter(([path]) => path.startsWith(`${room}/`))
      .map(
        ([path, imported]) => [path, new Set([...imported].filter((other) => other.startsWith(`${room}/`)))] as const,
      ),
  );
  return gather(inside, (path) => path.slice(room.length + 1).replace(/\/.*/, "/"));
}
