// What each layout makes of a small conference, and that the offered templates give the same.
import { describe, expect, test } from "vitest";
import { embedStyles } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { parseMarkdown } from "@/lib/post/markdown/parse.ts";
import { canonicalTree } from "@/lib/post/markdown/same.ts";
import { record, type TalkFacts } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const inLayout = (layout: string, embeds: "link" | "picture" | "embed" = "link") =>
  assemblePost({ ...queueDays, post: { ...queueDays.post, layout, embeds } }).body;

test("highlights: a bullet a talk, introduced where its notes do not say what they are about", () => {
  expect(inLayout("highlights")).toMatchInlineSnapshot(`
    "I went to [Queue Days](https://queuedays.example).

    It rained.

    What I liked:

    *   [Queues \\*all\\* the way down](https://speakerdeck.com/adaquill/queues) by Ada Quill and Bo Larsen ([video](https://www.youtube.com/watch?v=abcdefghijk)). Back pressure is a feature. A queue is a promise. The talk of the day.

        > Nobody reads
        > the dead letters.

        So true.

    *   [Cy Moreno's talk](https://vimeo.com/123456) was calm.

        *   one
        *   two

    *   Dee Okafor reminded us to ask how, not why.

    *   Everybody runs their own scheduler.

    To watch:

    *   [What I missed](https://example.org/missed)

    The slides and video of “Blameless postmortems” [will be posted here](https://queuedays.example/videos).

    People met:

    Half of the [channel](https://chat.example).

    See you next year.
    "
  `);
});

test("talks: headings, pages, notes in the order of slides and seconds", () => {
  expect(inLayout("talks")).toMatchInlineSnapshot(`
    "I went to [Queue Days](https://queuedays.example).

    It rained.

    What I liked.

    ## Highlights

    ### Queues \\*all\\* the way down

    By [Ada Quill](https://speakerdeck.com/adaquill) and Bo Larsen · [slides](https://speakerdeck.com/adaquill/queues) · [video](https://www.youtube.com/watch?v=abcdefghijk)

    The talk of the day.

    [Slide 7](https://speakerdeck.com/adaquill/queues?slide=7): A queue is a promise.

    [12:34](https://www.youtube.com/watch?v=abcdefghijk&t=754s): Back pressure is a feature.

    > Nobody reads
    > the dead letters.

    So true.

    ## Also worth a mention

    ### Sleeping with a pager

    By Cy Moreno · [video](https://vimeo.com/123456)

    [Cy Moreno's talk](https://vimeo.com/123456) was calm.

    *   one
    *   two

    ### Blameless postmortems

    By Dee Okafor · _[slides and video to come](https://queuedays.example/videos)_

    Dee Okafor reminded us to ask how, not why.

    ### Hallway

    Everybody runs their own scheduler.

    ## To watch

    *   [What I missed](https://example.org/missed)

    ## People met

    Half of the [channel](https://chat.example).

    See you next year.
    "
  `);
});

test("days: by day and time", () => {
  expect(inLayout("days")).toMatchInlineSnapshot(`
    "I went to [Queue Days](https://queuedays.example).

    It rained.

    What I liked.

    ## Monday, 5 May 2014

    ### Sleeping with a pager

    09:30 · by Cy Moreno · [video](https://vimeo.com/123456)

    [Cy Moreno's talk](https://vimeo.com/123456) was calm.

    *   one
    *   two

    ### Queues \\*all\\* the way down

    11:00 · Main hall · by [Ada Quill](https://speakerdeck.com/adaquill) and Bo Larsen · [slides](https://speakerdeck.com/adaquill/queues) · [video](https://www.youtube.com/watch?v=abcdefghijk)

    The talk of the day.

    [Slide 7](https://speakerdeck.com/adaquill/queues?slide=7): A queue is a promise.

    [12:34](https://www.youtube.com/watch?v=abcdefghijk&t=754s): Back pressure is a feature.

    > Nobody reads
    > the dead letters.

    So true.

    ## Tuesday, 6 May 2014

    ### Blameless postmortems

    09:30 · by Dee Okafor · _[slides and video to come](https://queuedays.example/videos)_

    Dee Okafor reminded us to ask how, not why.

    ## Other talks

    ### Hallway

    Everybody runs their own scheduler.

    ## To watch

    *   [What I missed](https://example.org/missed)

    ## People met

    Half of the [channel](https://chat.example).

    See you next year.
    "
  `);
});

test("a talk of which only the day is known has no time before its facts, nor a line for none", () => {
  const made = record(
    [
      { title: "Wicks", speakers: [{ name: "Ada Quill" }], notes: ["Bright."] },
      { title: "Oil", notes: ["Dear."] },
    ],
    { layout: "days" },
  );
  for (const { talk } of made.talks) talk.slot = { guid: talk.id, start: "2026-05-22" };
  expect(assemblePost(made).body).toBe(
    "## Friday, 22 May 2026\n\n### Wicks\n\nBy Ada Quill\n\nBright.\n\n### Oil\n\nDear.\n",
  );
});

test("index: who, what, where, and what is to come", () => {
  expect(inLayout("index")).toMatchInlineSnapshot(`
    "I went to [Queue Days](https://queuedays.example).

    It rained.

    What I liked:

    *   **Ada Quill and Bo Larsen** Queues \\*all\\* the way down – [slides](https://speakerdeck.com/adaquill/queues), [video](https://www.youtube.com/watch?v=abcdefghijk)

    *   **Cy Moreno** Sleeping with a pager – [video](https://vimeo.com/123456)

    *   **Dee Okafor** Blameless postmortems – _[slides and video to come](https://queuedays.example/videos)_

    *   Hallway

    ## To watch

    *   What I missed – [video](https://example.org/missed)

    ## People met

    Half of the [channel](https://chat.example).

    See you next year.
    "
  `);
});

test("slides as pictures, videos and decks in place", () => {
  const picture = inLayout("talks", "picture");
  expect(picture).toContain(
    "[![A queue is a promise](https://files.example/slide_6.jpg)](https://speakerdeck.com/adaquill/queues?slide=7)",
  );
  const embed = inLayout("talks", "embed");
  expect(embed).toContain(
    '<iframe src="https://speakerdeck.com/player/0123456789abcdef0123456789abcdef" title="Queues"',
  );
  expect(embed).toContain('<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Queues, the film"');
  const hugo = assemblePost({
    ...queueDays,
    post: { ...queueDays.post, layout: "talks", embeds: "embed", engine: "hugo" },
  }).body;
  expect(hugo).toContain("\n{{< youtube abcdefghijk >}}\n");
  expect(hugo).toContain("\n{{< vimeo 123456 >}}\n");
  expect(hugo).toContain("\n[Queues](https://speakerdeck.com/adaquill/queues)\n");
  expect(hugo).not.toContain("<iframe");
});

describe("an empty notebook", () => {
  test.each(layouts.map(({ name }) => name))("%s gives an empty post", (layout) => {
    const { body, warnings } = assemblePost(record([], { layout }));
    expect(body.trim()).toBe("");
    expect(warnings.map(({ kind }) => kind)).toEqual(["nothingInPost"]);
  });
});

describe("videos and decks stand in place once, and no still beside them", () => {
  test.each(layouts.map(({ name }) => name))("%s", (layout) => {
    const body = inLayout(layout, "embed");
    const frames = [...body.matchAll(/<iframe src="([^"]+)"/g)].map(([, frame]) => frame);
    expect(frames.toSorted()).toEqual([
      "https://player.vimeo.com/video/123456",
      "https://speakerdeck.com/player/0123456789abcdef0123456789abcdef",
      "https://www.youtube.com/embed/abcdefghijk",
    ]);
    expect(body).not.toContain("slide_0.jpg");
  });
  test.each(layouts.map(({ name }) => name))("%s, in the engine’s own way", (layout) => {
    const post = { ...queueDays.post, layout, embeds: "embed" as const, engine: "hugo" };
    const { body } = assemblePost({ ...queueDays, post });
    expect(body).toMatch(/^ *\{\{< youtube abcdefghijk >\}\}$/m);
    expect(body).not.toContain("<iframe");
  });
});

test("Hugo’s shortcode cannot show a video that is not listed, so that is a link", () => {
  const made = record(
    [{ title: "Film", sources: [{ kind: "video", url: "https://vimeo.com/76979871/8272103f6e", title: "Film" }] }],
    { layout: "talks", embeds: "embed", engine: "hugo" },
  );
  const { body } = assemblePost(made);
  expect(body).toContain("\n[Film](https://vimeo.com/76979871/8272103f6e)\n");
  expect(body).not.toContain("{{<");
});

/** Talks and parts without titles, pages without names. */
const nameless = record(
  [
    { id: "first", title: "First talk", mark: "highlight", notes: ["It began."] },
    { id: "hallway", mark: "highlight", notes: ["Everybody runs their *own* scheduler. Nobody wants to."] },
    { id: "long", notes: ["Whoever is on call for all of these schedulers at once needs more sleep than there is"] },
    { id: "deck", sources: [{ title: "", site: "", url: "https://deck.example/1" }] },
    { id: "article", sources: [{ title: "", site: "", url: "https://article.example/1", kind: "article" }] },
    { id: "wordless", notes: ["![](https://example.org/board.jpg)"] },
    { id: "speaker", speakers: [{ name: "Ada Quill" }], slot: { guid: "a", start: "2014-05-05T09:30:00-07:00" } },
    { id: "later", mark: "watch-later", notes: ["Films of *it*."] },
  ],
  {
    introduction: "Hello.",
    sections: [
      { heading: "", markdown: "Without a heading." },
      { heading: "With one", markdown: "And its text." },
    ],
  },
);
const namelessIn = (layout: string) => assemblePost({ ...nameless, post: { ...nameless.post, layout } }).body;

describe("a talk without a title", () => {
  test.each(["talks", "days"])("%s: stands under its page, its speakers or its first words", (layout) => {
    const headings = namelessIn(layout).match(/^### .*$/gm);
    expect(headings?.toSorted()).toEqual([
      "### Ada Quill",
      "### Everybody runs their own scheduler",
      "### First talk",
      "### Hallway",
      "### Whoever is on call for all of these schedulers at once…",
      "### article.example",
      "### deck.example",
    ]);
  });
  test("index: no bullet where there is nothing to name or link", () => {
    expect(namelessIn("index")).toBe(`Hello.

*   First talk

*   deck.example – [slides](https://deck.example/1)

*   [article.example](https://article.example/1)

*   **Ada Quill**

Without a heading.

## With one

And its text.
`);
  });
});

describe("the template of a layout gives the same post", () => {
  const records = { "well-formed": queueDays, nameless };
  const cases = Object.entries(records).flatMap(([kind, made]) =>
    layouts.flatMap(({ name, template }) => embedStyles.map((embeds) => ({ kind, name, embeds, template, made }))),
  );
  test.each(cases)("$kind: $name, $embeds", ({ name, embeds, template, made }) => {
    const wanted = assemblePost({ ...made, post: { ...made.post, layout: name, embeds } }).body;
    const own = assemblePost({ ...made, post: { ...made.post, layout: "own", template, embeds } }).body;
    expect(canonicalTree(parseMarkdown(own))).toBe(canonicalTree(parseMarkdown(wanted)));
  });
});

test("days: moments in UTC are told by the conference’s clock, others by their own", () => {
  const talks: TalkFacts[] = [
    { title: "Late", sources: [{ startsAt: "2014-05-06T02:00:00Z" }] },
    { title: "Early", slot: { guid: "a", start: "2014-05-05T16:30:00+00:00" } },
    { title: "Noon", slot: { guid: "b", start: "2014-05-05T12:00:00-07:00" } },
    { title: "Local", sources: [{ startsAt: "2014-05-05T13:00:00" }] },
    { title: "Day", slot: { guid: "c", start: "2014-05-06" } },
  ];
  const made = record(talks, { layout: "days" });
  const linesIn = (timeZone: string, layout = "days") => {
    const conference = { ...made.conference, timeZone };
    const post = { ...made.post, layout, template: layouts.find(({ name }) => name === "days")?.template };
    return assemblePost({ ...made, conference, post }).body.match(/^(?:#+ |\d).*$/gm);
  };
  const wanted = [
    "## Monday, 5 May 2014",
    "### Early",
    "09:30",
    "### Noon",
    "12:00",
    "### Local",
    "13:00 · [slides](https://example.org/talk-3/0)",
    "### Late",
    "19:00 · [slides](https://example.org/talk-0/0)",
    "## Tuesday, 6 May 2014",
    "### Day",
  ];
  expect(linesIn("America/Los_Angeles")).toEqual(wanted);
  expect(linesIn("America/Los_Angeles", "own")).toEqual(wanted);
  expect(linesIn("Nowhere/Land")).toContain("02:00 · [slides](https://example.org/talk-0/0)");
});

test("passages tell where each talk stands", () => {
  const { passages, tree } = assemblePost(queueDays);
  const [path] = passages.get("hallway") ?? [];
  const [block = 0, item = 0] = path ?? [];
  const list = tree.children[block];
  expect(JSON.stringify(list?.type === "list" ? list.children[item] : undefined)).toContain("their own scheduler");
  expect(passages.get("introduction")).toEqual([[0], [1]]);
  expect(passages.get("section:0")).toHaveLength(2);
});

test.each<[string, string[], string]>([
  ["Wicks - Ada Quill", ["Ada Quill"], "Wicks - Ada Quill."],
  ["ADA QUILL: Wicks", ["Ada Quill"], "ADA QUILL: Wicks."],
  ["Ada Quill and Cy Moreno: Wicks", ["Ada Quill", "Cy Moreno"], "Ada Quill and Cy Moreno: Wicks."],
  ["Wicks - Ada Quill", ["Ada Quill", "Cy Moreno"], "Wicks - Ada Quill by Ada Quill and Cy Moreno."],
  ["Ada Quillers of Wicks", ["Ada Quill"], "Ada Quillers of Wicks by Ada Quill."],
  ["Ada for everybody", ["Ada"], "Ada for everybody by Ada."],
])("a title that names all who spoke is enough: %j by %j", (title, names, expected) => {
  const speakers = names.map((name) => ({ name }));
  const { body } = assemblePost(record([{ title, speakers, notes: ["Fine."], introducedBy: "title" }], {}));
  expect(body).toContain(`${expected} Fine.`);
  const index = assemblePost(record([{ title, speakers }], { layout: "index" })).body;
  expect(index.includes("**")).toBe(expected.includes(" by "));
});

describe("the one group of talks there is", () => {
  const bodyOf = (layout: string, talks: TalkFacts[]) => assemblePost(record(talks, { layout })).body;
  const slot = { guid: "1", start: "2014-05-05" };

  test("talks: is of talks, whether or not one was a highlight", () => {
    expect(bodyOf("talks", [{ title: "Wicks" }])).toBe("## Talks\n\n### Wicks\n");
    expect(bodyOf("talks", [{ title: "Wicks" }, { title: "Oil", mark: "highlight" }])).toBe(
      "## Highlights\n\n### Oil\n\n## Also worth a mention\n\n### Wicks\n",
    );
  });

  test("days: is of talks where no day is known, and of the others behind those of a day", () => {
    expect(bodyOf("days", [{ title: "Wicks" }])).toBe("## Talks\n\n### Wicks\n");
    expect(bodyOf("days", [{ title: "Wicks", slot: { ...slot, start: "" } }])).toBe("## Talks\n\n### Wicks\n");
    const sources = [{ url: "https://lamps.example/wicks", kind: "talk" as const, startsAt: "2014-05-06T10:00" }];
    expect(bodyOf("days", [{ title: "Wicks", slot: { ...slot, start: "" }, sources }])).toContain("6 May 2014");
    expect(bodyOf("days", [{ title: "Wicks" }, { title: "Oil", slot }])).toBe(
      "## Monday, 5 May 2014\n\n### Oil\n\n## Other talks\n\n### Wicks\n",
    );
  });
});

test.each(["帰り道：", "帰り道？", "Why?", "So:"])(
  "a part’s title in a list’s post gets no second sign: %s",
  (heading) => {
    const post = { layout: "highlights", sections: [{ heading, markdown: "Text." }] };
    expect(assemblePost(record([], post)).body).toBe(`${heading}\n\nText.\n`);
  },
);

test.each([
  ["Here they are:", "Here they are."],
  ["感想：", "感想。"],
])("what opens the list is a sentence where headings follow: %s", (listOpening, sentence) => {
  const { body } = assemblePost(record([{ title: "Wicks" }], { layout: "talks", listOpening }));
  expect(body).toBe(`${sentence}\n\n## Talks\n\n### Wicks\n`);
});

test("a talk with nothing but an empty quotation is not in the post", () => {
  const quoting = (text: string) =>
    record([{ notes: [{ markdown: "", place: { kind: "quote", text } }] }], { layout: "talks" });
  expect(assemblePost(quoting(" \n")).body).toBe("");
  expect(assemblePost(quoting("Light it.")).body).toBe("## Talks\n\n### Light it\n\n> Light it.\n");
});

test("a part's title that asks has no colon behind it", () => {
  const sections = ["What now?", "So!", "People met", "Books:"].map((heading) => ({ heading, markdown: "More." }));
  expect(assemblePost(record([], { sections })).body).toBe(
    "What now?\n\nMore.\n\nSo!\n\nMore.\n\nPeople met:\n\nMore.\n\nBooks:\n\nMore.\n",
  );
});

test("moments of a video stand in its order, each with the frame that was kept of it", () => {
  const at = (seconds: number, markdown: string, frame?: string) => ({
    markdown,
    place: { kind: "time" as const, seconds },
    source: 0,
    ...(frame ? { frame: { url: `https://frames.example/${frame}`, isInPost: true } } : {}),
  });
  const notes = [at(754, "Later.", "later"), at(754, "Then."), at(59, "First.", "first")];
  const sources = [{ url: "https://vimeo.com/1", kind: "video" as const }];
  const { body } = assemblePost(record([{ title: "Wicks", sources, notes }], { layout: "talks" }));
  expect(body.slice(body.indexOf("[![")).replace(/\]\(https:\/\/vimeo[^)]*\)/g, "]")).toBe(
    [
      "[![Wicks at 0:59](https://frames.example/first)]",
      "[0:59]: First.",
      "[![Wicks at 12:34](https://frames.example/later)]",
      "[12:34]: Later.",
      "[12:34]: Then.\n",
    ].join("\n\n"),
  );
});
