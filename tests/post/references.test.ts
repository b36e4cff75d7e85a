// Numbered links, and addresses as they must be written.
import { describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { linksIn } from "@/lib/post/markdown/links.ts";
import { readMarkdown } from "@/lib/post/markdown/parse.ts";
import { record } from "../notebooks/build.ts";

const body = (introduction: string, engine = "flatpages") =>
  assemblePost(record([], { introduction, links: "reference", engine })).body;

test("numbers follow the text, one for each address", () => {
  expect(body('[a](http://a.org) [b](http://b.org) [a again](http://a.org)\n\n> [c](http://c.org "C")')).toBe(
    '[a][1] [b][2] [a again][1]\n\n> [c][3]\n\n [1]: http://a.org\n [2]: http://b.org\n [3]: http://c.org "C"\n',
  );
});

test("one address with other words in its title has another number", () => {
  expect(
    body('[a](http://a.org) [b](http://a.org "Important words") [c](http://a.org "Others") [d](http://a.org)'),
  ).toBe(
    '[a][1] [b][2] [c][3] [d][1]\n\n [1]: http://a.org\n [2]: http://a.org "Important words"\n [3]: http://a.org "Others"\n',
  );
});

test("an address that is its own text stays in place", () => {
  expect(body("See http://a.org and <http://b.org>.")).toBe("See <http://a.org> and <http://b.org>.\n");
  expect(body("See http://a.org.", "hexo")).toBe("See http://a.org.\n");
  // What could be emphasis where it is no link.
  expect(body("See http://a.org/_b_/e and http://a.org/c*d.", "hexo")).toBe(
    "See <http://a.org/_b_/e> and <http://a.org/c*d>.\n",
  );
  expect(body("See http://a.org.", "astro-mdx")).toBe("See [http://a.org](http://a.org).\n");
});

test("brackets that were typed do not become links", () => {
  expect(body("It is [1] of [many]. [a](http://a.org)")).toBe(
    "It is &#91;1] of [many]. [a][1]\n\n [1]: http://a.org\n",
  );
});

describe("addresses", () => {
  test.each([
    ["http://a.org/x_(y)?a=1&b=2#c_d", "http://a.org/x_(y)?a=1&b=2#c_d"],
    ["<http://a.org/a b>", "http://a.org/a%20b"],
    ["<http://a.org/{{x}}|y>", "http://a.org/%7B%7Bx%7D%7D%7Cy"],
    ["<http://a.org/)(>", "http://a.org/%29%28"],
    ["http://a.org/?a=1&amp;copy;=2", "http://a.org/?a=1&amp;copy;=2"],
  ])("%s", (typed, written) => {
    expect(body(`[a](${typed})`)).toBe(`[a][1]\n\n [1]: ${written}\n`);
  });
  test("that run something leave their text", () => {
    expect(body("[a](javascript:x) [b](data:text/html,y) [c](/local) [d](mailto:a@b.c)")).toBe(
      "a b [c][1] [d][2]\n\n [1]: /local\n [2]: mailto:a@b.c\n",
    );
  });
});

// Found by composing notes at random: written with as few signs as usual, each of them was read as other links.
test.each([
  ["hexo", "http://a.org#:[1]: http://b.org"],
  ["hugo", "~[1]b `http://a.org<!-- c -->_i_"],
])("what would be read as other links is written with every escape: for %s, %s", (engine, note) => {
  const addressesIn = (markdown: string) => linksIn(readMarkdown(markdown)).map(({ url }) => url);
  expect(addressesIn(body(note, engine))).toEqual(addressesIn(note));
});

test("references within a note belong to it alone", () => {
  const made = record([
    { title: "a", notes: ["[x][1]\n\n[1]: http://one.org"] },
    { title: "b", notes: ["[y][1]\n\n[1]: http://two.org"] },
  ]);
  expect(assemblePost(made).body).toBe("*   [x](http://one.org)\n\n*   [y](http://two.org)\n");
});
