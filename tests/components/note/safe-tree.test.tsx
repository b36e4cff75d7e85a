// A rendered text: what its elements are, the passage in hand, and that what is the same is not drawn anew.
import { expect, test } from "vitest";
import { type SafeNode, SafeTree } from "@/components/note/safe-tree.tsx";
import { draw } from "../../draw.ts";

const picture = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
const link = { tag: "a", href: "https://lamps.example/", children: ["lamps"] };
const paragraph = (passage: string, ...children: SafeNode[]) => ({ tag: "p", passage, children });

test("links open elsewhere and do not tell from where; pictures neither", () => {
  const tree: SafeNode[] = ["Oil ", link, { tag: "img", src: picture, alt: "A lamp", children: [] }];
  const container = draw(<SafeTree nodes={tree} />);
  const anchor = container.querySelector("a");
  expect([anchor?.href, anchor?.target, anchor?.rel]).toEqual([link.href, "_blank", "noreferrer"]);
  const image = container.querySelector("img");
  expect([image?.src, image?.alt, image?.loading, image?.referrerPolicy]).toEqual([
    picture,
    "A lamp",
    "lazy",
    "no-referrer",
  ]);
  expect(container.textContent).toBe("Oil lamps");
});

test("a list begins at its number, and only a link has an address", () => {
  const tree: SafeNode[] = [
    { tag: "ol", start: 3, children: [{ tag: "li", href: "https://a.example/", children: ["Oil"] }] },
  ];
  const container = draw(<SafeTree nodes={tree} />);
  expect(container.querySelector("ol")?.start).toBe(3);
  const item = container.querySelector("li");
  expect([item?.textContent, item?.hasAttribute("href"), item?.hasAttribute("target")]).toEqual(["Oil", false, false]);
});

test("the passage in hand is marked wherever it stands, and no longer when another is", async () => {
  const list = { tag: "ul", children: [{ tag: "li", passage: "c", children: ["c"] }] };
  const nodes: SafeNode[] = [paragraph("a", "a"), paragraph("b", "b"), list, { tag: "p", children: ["none"] }];
  const container = draw(<SafeTree nodes={nodes} />);
  const marked = () => [...container.querySelectorAll(".is-passage")].map(({ textContent }) => textContent);
  expect(marked()).toEqual([]);
  for (const passage of ["a", "b", "c", undefined, "c"]) {
    draw(<SafeTree nodes={nodes} marked={passage} />, container);
    expect(marked()).toEqual(passage === undefined ? [] : [passage]);
  }
  expect(container.querySelector("[data-passage=b]")?.textContent).toBe("b");
});

test("an element that is another one is drawn anew", () => {
  const container = draw(<SafeTree nodes={[paragraph("a", "Oil", link)]} />);
  const kept = container.querySelector("a");
  draw(<SafeTree nodes={[paragraph("a", "Wicks", link)]} />, container);
  expect(container.textContent).toBe("Wickslamps");
  expect(container.querySelector("a")).toBe(kept);
});

test("what is the same is not drawn anew, whatever changes beside it, nor for a passage it does not hold", () => {
  const drawn: string[] = [];
  const watch = (passage: string) => ({
    tag: "p",
    passage,
    get children() {
      drawn.push(passage);
      return [passage];
    },
  });
  const [first, second] = [watch("a"), watch("b")];
  const container = draw(<SafeTree nodes={[first, second, "Oil"]} />);
  drawn.length = 0;
  draw(<SafeTree nodes={[first, second, "Wicks"]} />, container);
  expect(drawn).toEqual([]);
  draw(<SafeTree nodes={[first, second, "Wicks"]} marked="none" />, container);
  const before = container.querySelector("p");
  expect(container.textContent).toBe("abWicks");
  expect(before?.className).toBe("");
});
