// How a talk's notes become its bullet.
import { describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readMarkdown } from "@/lib/post/markdown/parse.ts";
import { type BulletOpening, openingOf } from "@/lib/post/talk/talk.ts";
import { record, type TalkFacts } from "../notebooks/build.ts";

const bullet = (facts: TalkFacts) => assemblePost(record([facts])).body.trimEnd();
const deck = { url: "https://speakerdeck.com/a/b" };

describe("a talk is introduced", () => {
  test("by linked title and speakers, with a full stop before its notes", () => {
    const speakers = [{ name: "A. One" }, { name: "B. Two" }, { name: "C. Three" }];
    expect(bullet({ title: "Title", speakers, sources: [deck], notes: ["Good."] })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) by A. One, B. Two and C. Three. Good.",
    );
  });
  test("without a full stop after a question mark, and without notes", () => {
    expect(bullet({ title: "Why?", sources: [deck], notes: ["Because."] })).toBe(
      "*   [Why?](https://speakerdeck.com/a/b) Because.",
    );
    expect(bullet({ title: "Title", sources: [deck] })).toBe("*   [Title](https://speakerdeck.com/a/b)");
  });
  test("with its other pages behind", () => {
    const sources = [{ url: "https://vimeo.com/1", kind: "video" as const }, deck];
    expect(bullet({ title: "Title", sources })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) ([video](https://vimeo.com/1))",
    );
  });
  test("without a page when no note names it", () => {
    expect(bullet({ title: "Title", speakers: [{ name: "Ada Quill" }], notes: ["Loved it."] })).toBe(
      "*   Title by Ada Quill. Loved it.",
    );
  });
});

test("a rule as the first thing of a bullet leaves the list a list", () => {
  const introduction = "Look:\n\n- ***\n\n- Wicks";
  const { body } = assemblePost(record([], { introduction, engineSettings: { hexo: { bullet: "*" } } }));
  const list = readMarkdown(body).children[1];
  expect(list?.type === "list" && list.children.map(({ children: [first] }) => first?.type)).toEqual([
    "thematicBreak",
    "paragraph",
  ]);
});

describe("notes are used as written", () => {
  test.each([
    ["https://speakerdeck.com/a/b"],
    ["http://www.speakerdeck.com/a/b/"],
    ["https://speakerdeck.com/a/b?slide=4"],
  ])("when they link to the talk's page: %s", (url) => {
    expect(bullet({ title: "Title", sources: [deck], notes: [`I liked [it](${url}).`] })).toBe(
      `*   I liked [it](${url}).`,
    );
  });
  test("when they link to it by reference", () => {
    expect(
      bullet({ title: "Title", sources: [deck], notes: ["I liked [it][x].\n\n[x]: https://speakerdeck.com/a/b"] }),
    ).toBe("*   I liked [it](https://speakerdeck.com/a/b).");
  });
  test("when a talk without a page is named in them", () => {
    expect(bullet({ title: "T", speakers: [{ name: "Ada  Quill" }], notes: ["ada quill\nspoke."] })).toBe(
      "*   ada quill\n    spoke.",
    );
  });
  test("but not when they link to another video of the same site", () => {
    const sources = [{ url: "https://www.youtube.com/watch?v=aaaaaaaaaaa" }];
    expect(
      bullet({ title: "Title", sources, notes: ["See [x](https://www.youtube.com/watch?v=bbbbbbbbbbb)."] }),
    ).toContain("*   [Title]");
  });
});

describe("what introduces a talk is the person's choice", () => {
  const talk = { title: "Title", sources: [deck] };
  const linked = ["I liked [it](https://speakerdeck.com/a/b)."];
  test("its title, though a note links to it", () => {
    expect(bullet({ ...talk, introducedBy: "title", notes: linked })).toBe(
      "*   [Title](https://speakerdeck.com/a/b). I liked [it](https://speakerdeck.com/a/b).",
    );
  });
  test("their own words, though they link to nothing", () => {
    expect(bullet({ ...talk, introducedBy: "words", notes: ["I liked it.", "Much."] })).toBe("*   I liked it. Much.");
  });
  test("their own words, of which there are none: the title", () => {
    expect(bullet({ ...talk, introducedBy: "words" })).toBe("*   [Title](https://speakerdeck.com/a/b)");
  });
  test.each<[TalkFacts, BulletOpening]>([
    [
      { ...talk, notes: linked },
      { by: "words", guessedFrom: "link", isLinked: true },
    ],
    [
      { ...talk, notes: ["I liked it."] },
      { by: "title", guessedFrom: "nothing", isLinked: false },
    ],
    [
      { ...talk, introducedBy: "words", notes: ["I liked it."] },
      { by: "words", isLinked: false },
    ],
    [
      { title: "Hugs", notes: ["Many."] },
      { by: "words", guessedFrom: "topic", isLinked: false },
    ],
    [
      { title: "Title", speakers: [{ name: "Ada Quill" }], notes: ["Ada Quill spoke."] },
      { by: "words", guessedFrom: "name", isLinked: false },
    ],
    [
      { title: " Wicks  at scale ", speakers: [{ name: "Ada Quill" }], notes: ["On wicks at\nscale."] },
      { by: "words", guessedFrom: "name", isLinked: false },
    ],
    [
      { title: "Go", speakers: [{ name: "Ada Quill" }], notes: ["We had good food."] },
      { by: "title", guessedFrom: "nothing", isLinked: false },
    ],
    [talk, { by: "title", guessedFrom: "nothing", isLinked: false }],
  ])("%j is told as %j", (facts, told) => {
    const [first] = record([facts]).talks;
    expect(first && openingOf(first)).toEqual(told);
  });
});

describe("notes flow together", () => {
  test("short ones in one paragraph, others as paragraphs of the bullet", () => {
    expect(bullet({ title: "Topic", notes: ["One.", "Two\nlines.", "Three.\n\nFour.", "Five.", "Six."] })).toBe(
      "*   One. Two\n    lines.\n\n    Three.\n\n    Four.\n\n    Five. Six.",
    );
  });
  test("with lists and code inside the bullet", () => {
    expect(bullet({ title: "Topic", notes: ["Steps:\n\n- a\n- b\n\n```\ncode\n```"] })).toBe(
      "*   Steps:\n\n    *   a\n    *   b\n\n    ```\n    code\n    ```",
    );
  });
  test("and an unfinished one takes nothing with it", () => {
    const body = bullet({ title: "Topic", notes: ["```\nnever closed", "after *all"] });
    expect(body).toBe("*   ```\n    never closed\n    ```\n\n    after \\*all");
  });
});

test("what was typed stays as it was typed", () => {
  const typed =
    'Smile :) @laprice snake_case -- 100 % * 2 #hugops a < b & c; _em_ **strong** `x_y` it\'s "so" 1) and [brackets]';
  expect(bullet({ title: "Topic", notes: [typed] })).toBe(`*   ${typed}`);
});

test("left-out talks stay out, in every layout", () => {
  for (const layout of ["highlights", "talks", "days", "index"]) {
    expect(
      assemblePost(record([{ title: "Secret", mark: "left-out", notes: ["Secret"] }], { layout })).body.trim(),
    ).toBe("");
  }
});

describe("the sentence reads on", () => {
  test.each([
    [["One", "two", "three!", "four"], "One. two. three! four"],
    [["Great :)", "More 🎉", "`code`", "and (so on)", "end:", "x"], "Great :) More 🎉 `code`. and (so on). end: x"],
    [["とても良い", "また行く。", "行こう", "and more"], "とても良い。また行く。行こう. and more"],
    [["行く（笑）", "『灯』を見た（夜に）", "「また」"], "行く（笑）。『灯』を見た（夜に）。「また」"],
  ])("%j", (notes, read) => {
    expect(bullet({ title: "Topic", notes })).toBe(`*   ${read}`);
  });
  test("into a list, a quote or code after a colon", () => {
    expect(bullet({ title: "Title", sources: [deck], notes: ["- a\n- b"] })).toBe(
      "*   [Title](https://speakerdeck.com/a/b):\n\n    *   a\n    *   b",
    );
    expect(bullet({ title: "Why?", sources: [deck], notes: ["> a"] })).toBe(
      "*   [Why?](https://speakerdeck.com/a/b)\n\n    > a",
    );
  });
});

describe("pages are called what they are", () => {
  const speakers = [{ name: "Ada Quill", url: "https://ada.example" }];
  test("a profile is the speaker's name, a project has its own", () => {
    const sources = [
      deck,
      { url: "https://twitter.com/adaquill", kind: "person" as const, title: "Ada Quill (@adaquill)" },
      { url: "https://github.com/adaquill/qtop", kind: "project" as const, title: "qtop" },
      { url: "https://twitter.com/x/status/1", kind: "status" as const, title: "x: so true", site: "Twitter" },
    ];
    expect(bullet({ title: "Title", speakers, sources })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) by [Ada Quill](https://twitter.com/adaquill) " +
        "([qtop](https://github.com/adaquill/qtop), [@x on Twitter](https://twitter.com/x/status/1))",
    );
  });
  test("a profile is nobody’s whose name is only part of another one in its title", () => {
    const sources = [deck, { url: "https://people.example/alice", kind: "person" as const, title: "Alice Quill" }];
    expect(bullet({ title: "Title", speakers: [{ name: "Al" }], sources })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) by Al ([Alice Quill](https://people.example/alice))",
    );
  });
  test("a status is who wrote it and where, not its whole text", () => {
    const said = "Oil beats wick, says everybody who has ever carried a lamp down three flights of stairs";
    const status = { kind: "status" as const, title: said, authors: [{ name: "Ada Quill" }] };
    const onX = { ...status, url: "https://x.com/adaquill/status/1", site: "X" };
    const elsewhere = { ...status, url: "https://lamps.example/@ada/2", site: "Mastodon" };
    const talk = { title: said, speakers: [{ name: "Ada Quill" }] };
    expect(bullet({ ...talk, sources: [onX], notes: ["So true."] })).toBe(
      "*   [@adaquill on X](https://x.com/adaquill/status/1). So true.",
    );
    expect(bullet({ ...talk, sources: [elsewhere] })).toBe("*   [Ada Quill on Mastodon](https://lamps.example/@ada/2)");
    expect(bullet({ title: "Title", sources: [deck, elsewhere] })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) ([Ada Quill on Mastodon](https://lamps.example/@ada/2))",
    );
    // A title of the person's own stands.
    expect(bullet({ title: "Oil or wick", sources: [onX] })).toBe("*   [Oil or wick](https://x.com/adaquill/status/1)");
    for (const layout of ["talks", "days", "index"]) {
      expect(assemblePost(record([{ ...talk, sources: [onX] }], { layout })).body).not.toContain(said);
    }
  });
  test("a link that was kept for an article is what its address tells", () => {
    const link = { url: "https://vimeo.com/235352744", kind: "article" as const, title: "235352744", site: "Vimeo" };
    expect(bullet({ title: "Title", sources: [deck, link] })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) ([video](https://vimeo.com/235352744))",
    );
  });
  test("two of a kind are told apart", () => {
    const sources = [
      deck,
      { url: "https://vimeo.com/1", kind: "video" as const, site: "Vimeo" },
      { url: "https://youtu.be/a", kind: "video" as const, site: "YouTube" },
      { url: "https://youtu.be/b", kind: "video" as const, site: "YouTube" },
    ];
    expect(bullet({ title: "Title", sources })).toBe(
      "*   [Title](https://speakerdeck.com/a/b) ([video (Vimeo)](https://vimeo.com/1), " +
        "[video](https://youtu.be/a), [video 2](https://youtu.be/b))",
    );
  });
});

test("a talk without a title goes by its page or its speaker, one without anything is no bullet", () => {
  expect(bullet({ sources: [{ ...deck, title: "The deck" }], notes: ["Good."] })).toBe(
    "*   [The deck](https://speakerdeck.com/a/b). Good.",
  );
  expect(bullet({ speakers: [{ name: "Ada Quill" }], notes: ["Good."] })).toBe("*   Ada Quill. Good.");
  for (const layout of ["highlights", "talks", "days", "index"]) {
    expect(assemblePost(record([{ notes: [" "] }], { layout })).body.trim()).toBe("");
  }
});

test("a line that ends in a backslash ends in two spaces, which break it in every engine", () => {
  expect(bullet({ title: "A", notes: ["One\\\ntwo"] })).toBe("*   One  \n    two");
});
