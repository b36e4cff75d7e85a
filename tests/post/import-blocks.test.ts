// Blocks of a post as Markdown of their own: what stands between them and belongs to something else is not repeated.
import { expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";

const post = (body: string) => `---\ntitle: Queue Days 2014\n---\n\n${body}`;
const read = (body: string) => readPost(post(body), "queue-days.md");

test("a part around several lists of talks does not repeat their bullets", () => {
  const { talks, post } = read(
    [
      "## Talks",
      "Morning:",
      "- [Queues](https://decks.example/queues) by Ada Quill\n- [Pagers](https://decks.example/pagers) by Cy Moreno",
      "Lunch was fine.",
      "- [Trains](https://decks.example/trains) by Bo Larsen\n- [Rails](https://decks.example/rails) by Dee Okafor",
      "Then home.\n",
    ].join("\n\n"),
  );
  expect(talks.map(({ talk }) => talk.title)).toEqual(["Queues", "Pagers", "Trains", "Rails"]);
  expect(post.listOpening).toBe("Morning:");
  expect(post.sections).toEqual([{ heading: "Talks", markdown: "Lunch was fine.\n\nThen home." }]);
});

test("neighbours keep what stands between them, and link where their references led", () => {
  const { talks } = read(
    [
      "## Talks",
      "*   [Queues][1] by Ada Quill\n\n    One.\n\n\n    Two, see [there][2].",
      "*   [Pagers][1a] by Cy Moreno\n",
      "[1]: https://decks.example/queues\n[1a]: https://decks.example/pagers\n[2]: https://there.example\n",
    ].join("\n\n"),
  );
  expect(talks[0]?.notes[0]?.markdown).toContain("One.\n\n\nTwo, see [there](https://there.example).");
});

test("definitions between blocks are left out of them", () => {
  const { talks } = read(
    [
      "### Queues by Ada Quill",
      "See [there][2].",
      "[2]: https://there.example",
      "And [here][3].",
      "[3]: https://here.example",
      "### Pagers by Cy Moreno",
      "Short.\n",
    ].join("\n\n"),
  );
  expect(talks[0]?.notes.map(({ markdown }) => markdown)).toEqual([
    "See [there](https://there.example).\n\nAnd [here](https://here.example).",
  ]);
});

test("a link by reference is written out with its title in the note", () => {
  const { talks } = read(
    '## Wicks by Ada Quill\n\nSee [it][x], ![lit][p].\n\n[x]: https://a.example "So \\"titled\\""\n[p]: https://a.example/p.png "Lit"\n',
  );
  expect(talks[0]?.notes.map(({ markdown }) => markdown)).toEqual([
    'See [it](https://a.example "So \\"titled\\""), ![lit](https://a.example/p.png "Lit").',
  ]);
});
