// The limits of scripts/house.ts fire on code that is made to exceed them, and count what they say they count.
import { describe, expect, test } from "vitest";
import { measureComponents, measureFunctions } from "@/scripts/house/functions.ts";
import { fileGraph, findCircles, findFloors, roomGraph } from "@/scripts/house/imports.ts";
import { parse, type SourceFile } from "@/scripts/house/syntax.ts";
import { complain, limits, type Measure, measure } from "@/scripts/house.ts";

const file = (path: string, text: string): SourceFile => ({ path, text, program: parse(text, path) });
const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join("\n");
const importing = (path: string, ...modules: string[]) =>
  file(path, modules.map((module) => `import ${JSON.stringify(module)};\n`).join(""));

/** Files of which each imports the next one, and the last one the first if it is to be a circle. */
function chain(paths: string[], isCircle: boolean): SourceFile[] {
  return paths.map((path, at) => {
    const next = paths[at + 1] ?? (isCircle ? paths[0] : undefined);
    return importing(path, ...(next ? [`@/${next}`] : []));
  });
}

const numbered = (count: number, path: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => path(at));

const offenders: Record<Measure, SourceFile[]> = {
  "lines of half of the functions": [file("lib/a.ts", `function a() {\n${lines(30, "a();")}\n}`)],
  "lines of nine functions in ten": [file("lib/a.ts", `function a() {\n${lines(30, "a();")}\n}`)],
  "lines of the longest function": [file("lib/a.ts", `const a = () => {\n${lines(200, "a();")}\n};`)],
  "branches of one function": [file("lib/a.ts", `function a() { ${lines(100, "if (a) a();")} }`)],
  "props of a component": [
    file(
      "components/a.tsx",
      `interface Props {\n${numbered(50, (at) => `p${at}: 1;`).join("\n")}\n}\nfunction A(props: Props) {}`,
    ),
  ],
  "any per 1,000 lines": [file("lib/a.ts", "let a: any;\n")],
  "as per 1,000 lines": [file("lib/a.ts", "a(b as C);\n")],
  "non-null per 1,000 lines": [file("lib/a.ts", "a(b!);\n")],
  "files in circles": chain(
    numbered(20, (at) => `lib/a${at}.ts`),
    true,
  ),
  "folders in circles": chain(
    numbered(20, (at) => `lib/a${at}/b.ts`),
    true,
  ),
  "floors of lib/post": chain(
    numbered(20, (at) => `lib/post/a${at}/b.ts`),
    false,
  ),
};

describe("a limit fires", () => {
  test.each(Object.keys(limits) as Measure[])("%s", (name) => {
    expect(complain(measure(offenders[name])).some((sentence) => sentence.startsWith(`${name}: `))).toBe(true);
  });

  test("and not on what is sound", () => {
    expect(complain(measure([file("lib/a.ts", "export function a() {\n  return 1;\n}\n")]))).toEqual([]);
  });
});

describe("counted are", () => {
  test("functions by their names, with those within them on their own", () => {
    const text = `export function outer() {
  const inner = () => {
    if (a) b();
  };
  a.map((x) => (x ? 1 : 2));
  return a && b ? inner : undefined;
}
class C {
  method() { for (const a of b) switch (a) { case 1: break; default: } }
}`;
    expect(measureFunctions(file("lib/a.ts", text))).toEqual([
      { path: "lib/a.ts", name: "outer", lines: 7, branches: 2 },
      { path: "lib/a.ts", name: "inner", lines: 3, branches: 1 },
      { path: "lib/a.ts", name: "method", lines: 1, branches: 2 },
    ]);
  });

  test("props by the type or by what is taken out of it", () => {
    const text = `interface Base { a: 1 }
export interface Props extends Base { b: 1; c: 1 }
export function One({ a }: Props) {}
export const Two = ({ a, b }: { a: 1; b: 1 }) => null;
function Three({ a, ...rest }: Elsewhere) {}
function Four() {}
function noComponent({ a, b, c, d }: Props) {}`;
    expect(measureComponents(file("components/a.tsx", text)).map(({ name, props }) => [name, props])).toEqual([
      ["One", 3],
      ["Two", 2],
      ["Three", 2],
    ]);
  });

  test("circles through types, exports and imports on demand, in both forms of a path", () => {
    const graph = fileGraph([
      file("lib/a.ts", 'import type { B } from "./b.ts";'),
      file("lib/b.ts", 'export * from "@/lib/c";'),
      file("lib/c.ts", 'const load = () => import("./a");'),
      file("lib/d.ts", 'import { a } from "./a"; import dexie from "dexie";'),
    ]);
    expect(findCircles(graph)).toEqual([["lib/a.ts", "lib/b.ts", "lib/c.ts"]]);
  });

  test("floors from the ground, a circle on one of them", () => {
    const files = [
      importing("lib/post/index.ts", "./files/a.ts"),
      importing("lib/post/files/a.ts", "../talk/a", "../ground/a"),
      importing("lib/post/talk/a.ts", "../engines/a", "../ground/a"),
      importing("lib/post/engines/a.ts", "../talk/a"),
      importing("lib/post/ground/a.ts", "@/lib/model"),
    ];
    expect(findFloors(roomGraph(fileGraph(files), "lib/post"))).toEqual([
      ["ground/"],
      ["engines/ + talk/"],
      ["files/"],
      ["index.ts"],
    ]);
  });
});
