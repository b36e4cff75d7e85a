// What pages say goes through every engine and layout, and no Markdown reads anything but that text in the post; the seed says
// which texts, so that they are the same every time. `npm run fuzz` sends more of them.
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { everyTrial, fillPosts } from "@/scripts/fuzz/campaign.ts";
import { knownTexts } from "@/scripts/fuzz/fragments.ts";
import { factsOf } from "@/scripts/fuzz/judge.ts";
import { nodeParsers } from "@/scripts/fuzz/parsers.ts";
import { shapes } from "@/scripts/fuzz/posts.ts";
import { hostileTexts } from "@/scripts/fuzz/texts.ts";
import { arrange, describeFaults, type Trial, textsIn } from "@/scripts/fuzz/trials.ts";
import { times } from "../draws.ts";
import { record } from "../notebooks/build.ts";

const builtInLayouts = ["highlights", "talks", "days", "index"];
const ownTemplate = "every variable";
const layouts = [...builtInLayouts, ownTemplate];

const textsOf = ({ contents }: Trial) => contents.talks.flatMap(({ texts }) => texts);

describe("the texts that were seen to become something else", () => {
  let trials: Trial[];
  beforeAll(() => {
    trials = arrange(knownTexts, { shapes: layouts, perPost: knownTexts.length });
  });
  test("go through every engine in every layout", () => expect(trials).toHaveLength(engines.length * layouts.length));
  test.each(nodeParsers)("stay what they are for $name", (parser) =>
    expect(describeFaults(trials, parser)).toEqual([]),
  );
});

describe("hundreds of made-up texts", () => {
  const texts = hostileTexts(20261126, 250 * times).slice(knownTexts.length);
  let trials: Trial[];
  beforeAll(() => {
    trials = [
      ...arrange(texts, { shapes: builtInLayouts, perPost: 25, takesTurns: true }),
      // A template's variables are all written whether it uses them or not, which takes long.
      ...arrange(texts.slice(0, 30), { shapes: [ownTemplate], perPost: 15 }),
    ];
  });
  test("go through every engine and every layout", () => {
    const pairs = trials.flatMap((trial) => textsOf(trial).map((text) => `${trial.record.post.layout} ${text}`));
    expect(new Set(pairs).size).toBe(texts.length * builtInLayouts.length + 30);
    for (const { name } of engines) {
      const own = trials.filter(({ arrangement }) => arrangement.engine === name).flatMap(textsOf);
      expect(new Set(own)).toEqual(new Set(texts));
    }
  });
  test.each(nodeParsers)("stay what they are for $name", (parser) =>
    expect(describeFaults(trials, parser)).toEqual([]),
  );
});

describe("texts each in a place of its own, names and values of front matter among them", () => {
  const posts = fillPosts(20261128, 120);
  let trials: Trial[];
  beforeAll(() => {
    trials = everyTrial(posts);
  });
  test("are many", () => {
    expect(posts.flatMap(textsIn).length).toBeGreaterThan(120);
    expect(new Set(trials.map(({ arrangement }) => arrangement.engine)).size).toBe(engines.length);
  });
  test.each(nodeParsers)("stay what they are for $name", (parser) =>
    expect(describeFaults(trials, parser)).toEqual([]),
  );
});

describe("what only is dangerous together", () => {
  // A picture whose address would run something leaves its description behind, right before what follows it.
  const notes: [string, string][] = [
    ["![{](javascript:x){ y }}", "{{ y }}"],
    ["![{](javascript:x)% y %}", "{% y %}"],
    ["![&](javascript:x)lt;b>", "&lt;b>"],
    ["![https:](javascript:x)//evil.example", "https://evil.example"],
    ["![\\[a\\]](javascript:x) (//evil.example)", "[a] (//evil.example)"],
  ];
  /** Tags of template languages, and an address after a space, which the first Markdowns took. */
  const danger = /\{[{%]|\]\s*\(/;
  const bodyOf = (engine: string, note: string) =>
    assemblePost(record([{ title: "Talk", notes: [`Said ${note}.`] }], { engine, layout: "talks" })).body;

  describe.each(["hexo", "jekyll"])("in %s", (engine) => {
    test.each(notes)("%s is text", (note, text) => {
      const body = bodyOf(engine, note);
      expect(body).not.toMatch(danger);
      for (const reading of nodeParsers.filter(({ reads }) => reads === "body").flatMap(({ read }) => read([body]))) {
        const { elements, words } = factsOf("html" in reading ? (reading.html ?? "") : "");
        expect(words).toContain(`Said ${text}.`);
        expect(elements).toEqual(["html", "head", "body", "h2", "h3", "p"]);
      }
    });
  });
});

describe.each(engines)("where tags and HTML in the texts work in $name", ({ name: engine }) => {
  const page = "<img src=//x onerror=alert(1)>";
  const talk = {
    title: page,
    abstract: page,
    speakers: [{ name: page }],
    tags: [page],
    slot: { guid: "a", start: "2014-05-05T11:00:00-07:00", room: page },
    sources: [{ kind: "status" as const, title: page, site: page }],
    notes: [
      "A <i>typed</i> word.\n\n> A <b>quoted</b> word.",
      { markdown: "So.", place: { kind: "quote" as const, text: page }, source: 0 },
    ],
  };
  const elementsOf = (liveCode: string | undefined, layout: string) => {
    const { body } = assemblePost(record([talk], { ...shapes[layout], engine, ...(liveCode && { liveCode }) }));
    return factsOf(new MarkdownIt({ html: true }).render(body)).elements.filter((one) => /^(?:[bi]|img)\b/.test(one));
  };

  test.each(layouts)("only what was typed outside of quotations does, in %s", (layout) => {
    const shown = layout === "index" ? [] : ["i"];
    expect(elementsOf(engine, layout)).toEqual(shown);
    expect(elementsOf(undefined, layout)).toEqual([]);
  });
});
