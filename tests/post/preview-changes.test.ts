// What goes from one preview to the next: applied to the one it makes the other, and what did not change stays the same object.
import { expect, test } from "vitest";
import type { PreviewElement, PreviewNode } from "@/lib/post/preview/preview.ts";
import { applyChanges, comparePreviews } from "@/lib/post/preview/preview-changes.ts";
import { createRandom } from "@/scripts/random.ts";

const p = (...children: PreviewNode[]): PreviewElement => ({ tag: "p", children });
const item = (passage: string, ...children: PreviewNode[]): PreviewElement => ({ tag: "li", passage, children });
const list = (...children: PreviewNode[]): PreviewElement => ({ tag: "ul", children });

/** As it comes from another thread. */
const sent = (nodes: PreviewNode[]) => structuredClone(nodes);

/** The preview that the changes between two make of the first, and how many nodes were handed on for it. */
function follow(before: PreviewNode[], after: PreviewNode[]): { made: PreviewNode[]; handedOn: number } {
  const changes = sent(comparePreviews(before, after) as unknown as PreviewNode[]) as unknown as ReturnType<
    typeof comparePreviews
  >;
  return { made: applyChanges(before, changes), handedOn: changes.flatMap(({ added }) => added).length };
}

test("of a list in which one item has a letter more only that text is handed on", () => {
  const before = [p("Hello."), list(item("a", p("One")), item("b", p("Two")), item("c", p("Three")))];
  const after = [p("Hello."), list(item("a", p("One")), item("b", p("Twos")), item("c", p("Three")))];
  const { made, handedOn } = follow(before, after);
  expect(made).toEqual(after);
  expect(handedOn).toBe(1);
  expect(made[0]).toBe(before[0]);
  const [was, is] = [before[1], made[1]] as [PreviewElement, PreviewElement];
  expect(is).not.toBe(was);
  expect(is.children[0]).toBe(was.children[0]);
  expect(is.children[2]).toBe(was.children[2]);
});

test("nothing is handed on where nothing changed, and the preview is the same object", () => {
  const before = [p("a", { tag: "a", href: "https://tides.example/", children: ["b"] })];
  const { made, handedOn } = follow(before, sent(before));
  expect(handedOn).toBe(0);
  expect(made).toBe(before);
});

test.each([
  ["another address", { href: "https://tides.example/2" }],
  ["another picture", { src: "https://tides.example/1.png" }],
  ["another description", { alt: "A mole" }],
  ["another first number", { start: 4 }],
  ["another passage", { passage: "closing" }],
  ["another tag", { tag: "span" as const }],
])("%s is a change", (_name, change) => {
  const before = [p({ tag: "a", children: ["x"] })];
  const after = [p({ tag: "a", children: ["x"], ...change })];
  expect(follow(before, after).made).toEqual(after);
});

function someNodes(random: () => number, depth: number): PreviewNode[] {
  const count = Math.floor(random() * 5);
  return Array.from({ length: count }, (): PreviewNode => {
    if (depth === 0 || random() < 0.3) return "abc"[Math.floor(random() * 3)] ?? "";
    return { tag: random() < 0.5 ? "p" : "ul", children: someNodes(random, depth - 1) };
  });
}

/** The same with some of its nodes other ones, gone or new. */
function changed(nodes: PreviewNode[], random: () => number): PreviewNode[] {
  return nodes.flatMap((node): PreviewNode[] => {
    const dice = random();
    if (dice < 0.1) return [];
    if (dice < 0.2) return [node, ...someNodes(random, 1)];
    return typeof node === "string"
      ? [dice < 0.3 ? "d" : node]
      : [{ ...node, children: changed(node.children, random) }];
  });
}

test("whatever changes, the changes make the one the other", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = createRandom(seed);
    const before = someNodes(random, 4);
    const after = changed(before, random);
    expect(follow(before, after).made, `seed ${seed}`).toEqual(after);
  }
});
