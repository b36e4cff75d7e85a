// Hand edits meet later changes of the talks.
import { describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { mergeEdited } from "@/lib/post/merge/merge.ts";
import { record, type TalkFacts } from "../notebooks/build.ts";

const talks = (second: string): TalkFacts[] => [
  { title: "A", notes: ["First."] },
  { title: "B", notes: [second] },
];
const before = record(talks("Second."), { introduction: "Hello.", closing: "Bye." });
const base = assemblePost(before).assembled;

test("an edit stays and a later note comes in", () => {
  const edited = { body: base.replace("Hello.", "Hello there."), base };
  const after = record([...talks("Second."), { title: "C", notes: ["Third."] }], { ...before.post, edited });
  const { body, conflicts, warnings } = assemblePost(after);
  expect(conflicts).toEqual([]);
  expect(warnings).toEqual([]);
  expect(body).toBe("Hello there.\n\n*   First.\n\n*   Second.\n\n*   Third.\n\nBye.\n");
});

test("both sides are kept where they meet", () => {
  const edited = { body: base.replace("Second.", "Second, by hand."), base };
  const after = record(talks("Second, changed."), { ...before.post, edited });
  const { body, conflicts, warnings } = assemblePost(after);
  expect(conflicts).toMatchObject([{ edited: "*   Second, by hand.", assembled: "*   Second, changed." }]);
  expect(body).toContain("*   Second, by hand.\n\n*   Second, changed.\n");
  expect(warnings).toEqual([{ kind: "conflict", count: 1, talkIds: [] }]);
});

test("the same change on both sides is no conflict, and nothing changed is the edited body byte for byte", () => {
  expect(mergeEdited({ body: "a\nB\nc", base: "a\nb\nc" }, "a\nB\nc")).toEqual({ body: "a\nB\nc", conflicts: [] });
  const odd = "\n\n  no end of line, \u2028 and \r\n odd ones";
  expect(mergeEdited({ body: odd, base }, base)).toEqual({ body: odd, conflicts: [] });
});

test("exporting twice with nothing changed gives the same bytes", () => {
  const edited = { body: base.replace("Second.", "Second, by hand."), base };
  const made = record(talks("Second."), { ...before.post, edited });
  expect(exportPost(made)).toEqual(exportPost(structuredClone(made)));
  const again = { ...made.post, edited: { body: assemblePost(made).body, base: assemblePost(made).assembled } };
  expect(exportPost({ ...made, post: again })).toEqual(exportPost(made));
});

test("tags written by hand are meant, so templates stay on", () => {
  const made = record(talks("Second."), {
    ...before.post,
    engine: "jekyll",
    edited: { body: `${base}\n{% include x.html %}\n`, base },
  });
  const [file] = exportPost(made);
  expect(file && "text" in file && file.text).toContain("{% include x.html %}");
  expect(file && "text" in file && file.text).not.toContain("render_with_liquid");
});

describe("a change finds its place in a body of another look", () => {
  const typed = [
    "# My look",
    "",
    "- **Second** bullet, [linked][x]",
    "",
    "## B",
    "",
    "1. First   bullet",
    "",
    "[x]: https://x.example",
    "",
  ].join("\r\n");
  const assembledBefore = "*   First bullet\n\n*   __Second__ bullet, [linked](https://x.example)\n";
  test.each([
    ["changed", "*   First bullet, changed", "1. First   bullet", "1. First   bullet, changed"],
    ["moved and changed", "bullet, too, [linked]", "bullet, [linked][x]", "bullet, too, [linked][x]"],
  ])("%s", (_, change, before, after) => {
    const now = change.startsWith("*")
      ? assembledBefore.replace("*   First bullet", change)
      : assembledBefore.replace("bullet, [linked]", change);
    expect(mergeEdited({ body: typed, base: assembledBefore }, now)).toEqual({
      body: typed.replace(before, after),
      conflicts: [],
    });
  });
  test("new", () => {
    const { body, conflicts } = mergeEdited(
      { body: typed, base: assembledBefore },
      `${assembledBefore}\n*   Third bullet\n`,
    );
    expect(conflicts).toEqual([]);
    expect(body).toContain("[linked][x]\r\n\r\n- Third bullet\r\n\r\n## B");
  });
  test("gone", () => {
    const { body, conflicts } = mergeEdited(
      { body: typed, base: assembledBefore },
      assembledBefore.replace(/.*Second.*\n/, ""),
    );
    expect(conflicts).toEqual([]);
    expect(body).not.toContain("Second");
  });
  test("where it is not found, only the changed line is shown twice", () => {
    const base = "One\n\nTwo\n\nThree\n";
    const { body, conflicts } = mergeEdited({ body: "Uno\n\nOne\n\nDue\n\nThree\n", base }, "One\n\n2\n\nThree\n");
    expect(conflicts).toMatchObject([{ edited: "Due", assembled: "2" }]);
    expect(body).toBe("Uno\n\nOne\n\nDue\n\n2\n\nThree\n");
  });
  test("links by number get addresses, as the body has numbers of its own", () => {
    const body = "- See [one][2]\n- And more\n\n[2]: https://one.example\n";
    const base = "*   See [one][1]\n\n*   And\n\n[1]: https://one.example\n";
    const now =
      "*   New [zero][1]\n\n*   See [one][2]\n\n*   And [two][3]\n\n[1]: https://zero.example\n[2]: https://one.example\n[3]: https://two.example\n";
    expect(mergeEdited({ body, base }, now)).toEqual({
      body: "*   New [zero](https://zero.example)\n\n- See [one][2]\n- And [two](https://two.example) more\n\n[2]: https://one.example\n",
      conflicts: [],
    });
  });
  test("a talk that moved takes what was edited by hand along", () => {
    const base = "## A\n\nFirst.\n\n## B\n\nSecond.\n";
    const body = "## A\n\nFirst, by hand.\n\n## B\n\nSecond.\n\nOwn words.\n";
    expect(mergeEdited({ body, base }, "## B\n\nSecond.\n\n## A\n\nFirst.\n")).toEqual({
      body: "## B\n\nSecond.\n\n## A\n\nFirst, by hand.\n\nOwn words.\n",
      conflicts: [],
    });
  });
  test("a line wrapped by hand stays wrapped", () => {
    const base = "One two three four five.\n\nEnd.\n";
    expect(mergeEdited({ body: "One two\nthree four\nfive.\n\nEnd.\n", base }, base.replace("four", "4"))).toEqual({
      body: "One two\nthree 4\nfive.\n\nEnd.\n",
      conflicts: [],
    });
  });
  test("a number written by hand leads where it led", () => {
    const base = "*   [One][1]\n\n*   [Two][2]\n\n[1]: https://one.example\n[2]: https://two.example\n";
    const body = base.replace("*   [Two][2]\n", "*   [Two][2]\n\nAs [I][1] said.\n");
    const { body: merged } = mergeEdited({ body, base }, "*   [Two][1]\n\n[1]: https://two.example\n");
    expect(merged).toBe("*   [Two][2]\n\nAs [I][1] said.\n\n[1]: https://one.example\n[2]: https://two.example\n");
  });
  test.each([
    ["the talk is left out", "End.\n"],
    ["the talk has another one", "See [slides](https://third.example).\n\nEnd.\n"],
  ])("an address written by hand is a question when %s", (_, now) => {
    const base = "See [slides](https://old.example).\n\nEnd.\n";
    const { body, conflicts } = mergeEdited({ body: base.replace("old", "better"), base }, now);
    expect(conflicts).toHaveLength(1);
    expect(body).toContain("https://better.example");
  });
  test("a talk that moved behind a new one takes a link made by hand along", () => {
    const base = "*   One two.\n\n*   Three.\n";
    const body = base.replace("two", "[two](https://two.example)");
    expect(mergeEdited({ body, base }, "*   New.\n\n*   Three.\n\n*   One two.\n")).toEqual({
      body: "*   New.\n\n*   Three.\n\n*   One [two](https://two.example).\n",
      conflicts: [],
    });
  });
  test("a title that stands in a bullet is changed there", () => {
    const base = "### Cache me\n\nIt was good.\n\n### Other\n\nFine.\n";
    const body = "- [Cache me](https://cache.example): It was good.\n- Other. Fine.\n";
    expect(mergeEdited({ body, base }, base.replace("Cache me", "Cache me again")).body).toBe(
      body.replace("Cache me", "Cache me again"),
    );
  });
  test("of two changes of one passage only the one that cannot be placed is a question", () => {
    const base = "One two three. Four five six.\n";
    const body = base.replace("five", "5");
    const { conflicts } = mergeEdited({ body, base }, "One 2 three. Four fife six.\n");
    expect(conflicts).toMatchObject([{ edited: "One 2 three. Four 5 six.", assembled: "One 2 three. Four fife six." }]);
  });
  test("a paragraph that became a heading is one where it was not edited", () => {
    const base = "One.\n\nPeople met:\n\nAda.\n";
    expect(
      mergeEdited({ body: base.replace("Ada", "Ada L."), base }, "Uno.\n\n## People met\n\nAda Lovelace.\n").body,
    ).toContain("\n\n## People met\n\n");
  });
  test("a talk that moved and one that left leave the list as it is", () => {
    const base = "*   One.\n\n*   Two.\n\n*   Three.\n\n*   Four.\n\n*   Five.\n\nEnd.\n";
    const body = "- One.\n- Two.\n- Three!\n- Four.\n- Five.\n\nMore.\n\nEnd.\n";
    expect(mergeEdited({ body, base }, "*   One.\n\n*   Three.\n\n*   Two.\n\n*   Five.\n\nEnd.\n")).toEqual({
      body: "- One.\n- Three!\n- Two.\n- Five.\n\nMore.\n\nEnd.\n",
      conflicts: [],
    });
  });

  test.each([
    ["at the end", "Wicks at night"],
    ["at the beginning", "How Wicks"],
  ])("words written %s of a link are asked about when its text changes", (_, written) => {
    const base = "*   _[Wicks](https://a.example)_\n\nEnd.\n";
    const now = "*   Oil – [video](https://b.example)\n\nEnd.\n";
    const { body, conflicts } = mergeEdited({ body: base.replace("Wicks", written), base }, now);
    expect(body).toContain(written);
    expect(conflicts).toHaveLength(1);
  });

  test("a number that begins an item keeps its escape when its link goes", () => {
    const base = "*   [7. Wicks](https://a.example)\n";
    const now = "*   7\\. Wicks – [video](https://b.example)\n";
    const { body, conflicts } = mergeEdited({ body: base.replace("*   ", "- "), base }, now);
    expect({ body, conflicts }).toEqual({ body: "- 7\\. Wicks – [video](https://b.example)\n", conflicts: [] });
    const escaped = { body: "- 7\\. Wicks\n", base: "*   [7. Wicks](https://a.example)\n" };
    expect(mergeEdited(escaped, "*   7\\. Wicks\n").body).toBe("- 7\\. Wicks\n");
  });
});

describe("a link that comes or goes is written whole", () => {
  const links = "\n\n[1]: https://a.example\n";
  const base = `By Ada Quill · [slides][1]\n\nEnd.${links}`;
  const now = `By [Ada Quill][2] and Cy Moreno · [slides][1]\n\nEnd.${links}[2]: https://ada.example\n`;
  const body = base.replace("End.", "The end.");

  test("where words come with it", () => {
    const merged = mergeEdited({ body, base }, now);
    expect(merged.conflicts).toEqual([]);
    expect(merged.body).toContain("By [Ada Quill](https://ada.example) and Cy Moreno · [slides][1]\n");
  });

  test("where nothing but it comes", () => {
    const merged = mergeEdited({ body, base }, now.replace(" and Cy Moreno", ""));
    expect(merged.conflicts).toEqual([]);
    expect(merged.body).toContain("By [Ada Quill](https://ada.example) · [slides][1]\n");
  });

  test.each([
    ["around the words", "By [Ada Quill](https://own.example) ·"],
    ["around more", "[By Ada Quill](https://own.example) ·"],
  ])("but not where the person made one %s", (_, own) => {
    const merged = mergeEdited({ body: body.replace("By Ada Quill ·", own), base }, now);
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.conflicts[0]?.edited).toContain(own);
  });

  test("where one with another address goes, the words are asked about as they are", () => {
    const linked = "By [Ada Quill](https://ada.example) and Cy Moreno\n\nEnd.\n";
    const own = linked.replace("//ada", "//own");
    const { conflicts } = mergeEdited({ body: own, base: linked }, "By Ada Quill\n\nEnd.\n");
    expect(conflicts).toMatchObject([{ edited: "By [Ada Quill](https://own.example) and Cy Moreno" }]);
  });
});

test("a passage with a link that has quotes in its title goes with its talk where links go by numbers", () => {
  const link = '[a text](https://a.example "A \\"title\\"")';
  const made = (notes: string[]) =>
    assemblePost(record([{ notes }, { notes: ["Other [one](https://o.example)."] }], { links: "reference" })).assembled;
  const [base, now] = [made(["First.", `${link}\n\n- Item`]), made(["First."])];
  const merged = mergeEdited({ body: base.replace("Other", "Another"), base }, now);
  expect(merged.conflicts).toEqual([]);
  expect(merged.body).not.toContain("a text");
});
