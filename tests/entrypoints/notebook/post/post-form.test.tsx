// The post's settings and those of an engine: what is shown of them, and what a change hands on.
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { EngineForm } from "@/entrypoints/notebook/post/engine-form.tsx";
import { PostForm } from "@/entrypoints/notebook/post/post-form.tsx";
import type { EngineSettings, Post } from "@/lib/model/index.ts";
import { draw } from "../../../draw.ts";
import { aPost } from "../../rows.ts";

const button = (name: string) => page.getByRole("button", { name });
const field = (name: string) => page.getByRole("textbox", { name });
const choice = (name: string) => page.getByRole("combobox", { name });

function drawForm(fields: Partial<Post> = {}, more: object = {}) {
  const changes: Partial<Post>[] = [];
  const passages: string[] = [];
  const form = {
    post: aPost({ id: "post", ...fields }),
    derivedSlug: "harbour-days",
    tags: [{ tag: "ropes", talks: 2 }],
    talkTags: [],
    onChange: async (change: Partial<Post>) => {
      changes.push(change);
      return undefined;
    },
    onPassage: (name: string) => passages.push(name),
    ...more,
  };
  draw(
    <PostForm {...form}>
      <p>below</p>
    </PostForm>,
  );
  return { changes, passages };
}

describe("the post's form", () => {
  test("begins with a heading that the focus can be led to, and ends with what stands below", async () => {
    drawForm();
    const heading = page.getByRole("heading", { name: "Post settings", level: 1 });
    const element = heading.element();
    if (element instanceof HTMLElement) element.focus();
    await expect.element(heading).toHaveFocus();
    await expect.element(page.getByText("below")).toBeVisible();
  });

  test.each<[string, Partial<Post>]>([
    ["Title", { title: "A" }],
    ["Slug", { slug: "A" }],
    ["Introduction", { introduction: "A" }],
    ["List opens with", { listOpening: "A" }],
    ["Closing", { closing: "A" }],
  ])("%s hands on what is typed", async (name, change) => {
    const { changes } = drawForm({ title: "" });
    await userEvent.fill(field(name), "A");
    expect(changes).toEqual([change]);
  });

  test("a slug that was typed can be made from the title again; one that is made so says it", async () => {
    drawForm();
    await expect.element(field("Slug")).toHaveAttribute("placeholder", "harbour-days");
    await expect.element(page.getByText("Made from the title until you type one.")).toBeVisible();
    await expect.element(button("Make it from the title")).not.toBeInTheDocument();
  });

  test("a typed slug goes by a button", async () => {
    const { changes } = drawForm({ slug: "own" });
    await expect.element(page.getByText("Made from the title until you type one.")).not.toBeInTheDocument();
    await userEvent.click(button("Make it from the title"));
    expect(changes).toEqual([{ slug: "" }]);
  });

  test("tags are added by hand, or all of the talks' at once", async () => {
    const { changes } = drawForm(
      { tags: ["sea"] },
      {
        talkTags: [
          { tag: "oil", talks: 3 },
          { tag: "rope", talks: 1 },
        ],
      },
    );
    expect(page.getByRole("list", { name: "Tags of the talks:" }).element().textContent).toBe("oil (3)rope (1)");
    await userEvent.click(button("Use these tags"));
    await userEvent.type(page.getByRole("group", { name: "Tags" }).getByRole("combobox"), "mast{Enter}");
    expect(changes).toEqual([{ tags: ["sea", "oil", "rope"] }, { tags: ["sea", "mast"] }]);
  });

  test("nothing is said of the talks' tags where there are none", async () => {
    drawForm();
    await expect.element(button("Use these tags")).not.toBeInTheDocument();
  });

  test("categories, with what the engine does with several", async () => {
    const { changes } = drawForm({}, { categoriesHelp: "One within the other." });
    await expect.element(page.getByText("One within the other.")).toBeVisible();
    await userEvent.type(page.getByRole("group", { name: "Categories" }).getByRole("combobox"), "sea{Enter}");
    expect(changes).toEqual([{ categories: ["sea"] }]);
  });

  describe("a date", () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19);
    const imported = { engine: "hexo", fileName: "a.md", fields: [], before: "", after: "" };
    const dated = (fields: Partial<Post>) => drawForm({ timeZone: "UTC", ...fields });

    test.each([
      ["of some days ago says so", 18.5, "That was 18 days ago."],
      ["of yesterday says so", 1.6, "That was yesterday."],
      ["that is missing says so", undefined, "The post has no date, and none is written."],
    ])("%s, and can be made this moment's on the post's own clock", async (_, days, sentence) => {
      const { changes } = dated({ date: days === undefined ? "" : daysAgo(days), timeZone: "Etc/GMT+12" });
      await expect.element(page.getByText(sentence)).toBeVisible();
      const before = daysAgo(0.5);
      await userEvent.click(button("Set it to now"));
      const [{ date = "" } = {}] = changes;
      expect(changes).toEqual([{ date }]);
      expect(date >= before && date <= daysAgo(0.5)).toBe(true);
    });

    test("is on the author's clock where the post's is not known", async () => {
      const { changes } = dated({ date: "", timeZone: "Nowhere/None" });
      await userEvent.click(button("Set it to now"));
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      expect(changes).toEqual([{ date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/), timeZone }]);
    });

    test.each<[string, Partial<Post>]>([
      ["today", { date: daysAgo(0.9) }],
      ["to come", { date: daysAgo(-9) }],
      ["of more than a year ago", { date: daysAgo(366) }],
      ["of a post that was published before", { date: daysAgo(9), imported }],
      ["that is none", { date: "soon" }],
    ])("%s is left alone", async (_, fields) => {
      dated(fields);
      await expect.element(choice("Time zone")).toBeVisible();
      await expect.element(button("Set it to now")).not.toBeInTheDocument();
    });
  });

  test("draft, links and embeds", async () => {
    const { changes } = drawForm();
    await userEvent.click(page.getByRole("checkbox", { name: "Write it as a draft" }));
    await userEvent.selectOptions(choice("Links"), "Numbered at the end");
    await userEvent.selectOptions(choice("Slides and videos"), "Players in the page");
    expect(changes).toEqual([{ isDraft: true }, { links: "reference" }, { embeds: "embed" }]);
    expect(
      choice("Links")
        .getByRole("option")
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(["In the text", "Numbered at the end"]);
    expect(
      choice("Slides and videos")
        .getByRole("option")
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(["Links", "Pictures with a link", "Players in the page"]);
  });

  test("says which part of the post the caret is in", async () => {
    const { passages } = drawForm({
      sections: [
        { heading: "People", markdown: "" },
        { heading: "Things", markdown: "" },
      ],
    });
    for (const name of ["Introduction", "List opens with", "Text of section 2", "Closing", "Title"])
      await userEvent.click(field(name));
    expect(passages).toEqual(["introduction", "listOpening", "section:1", "closing"]);
  });
});

describe("the date", () => {
  const date = page.getByLabelText("Date", { exact: true });

  test.each<[string, string, string, string]>([
    ["2026-05-13T08:00:00", "2026-05-13T08:00", "60", "2026-05-14T09:30"],
    ["2026-05-13T08:00:07", "2026-05-13T08:00:07", "1", "2026-05-14T09:30"],
  ])("%s is shown as %s", async (stored, shown, step, next) => {
    const { changes } = drawForm({ date: stored });
    await expect.element(date).toHaveValue(shown);
    await expect.element(date).toHaveAttribute("step", step);
    await userEvent.fill(date, next);
    expect(changes).toEqual([{ date: `${next}:00` }]);
  });

  test("with seconds is handed on with them, one that was cleared not at all", async () => {
    const { changes } = drawForm({ date: "2026-05-13T08:00:07" });
    await userEvent.fill(date, "2026-05-14T09:30:09");
    await userEvent.fill(date, "");
    expect(changes).toEqual([{ date: "2026-05-14T09:30:09" }]);
  });

  test("that is none is said to be none", async () => {
    drawForm({ date: "" });
    await expect.element(page.getByText("The post has no date, and none is written.")).toBeVisible();
  });

  test("has a zone", async () => {
    const { changes } = drawForm();
    await expect.element(page.getByText("The post has no date, and none is written.")).not.toBeInTheDocument();
    await userEvent.selectOptions(choice("Time zone"), "America/Los_Angeles");
    expect(changes).toEqual([{ timeZone: "America/Los_Angeles" }]);
  });
});

describe("sections and extra fields", () => {
  const sections = [
    { heading: "People", markdown: "Ada" },
    { heading: "Things", markdown: "Rope" },
  ];

  test("a section is changed where it stands, removed and added", async () => {
    const { changes } = drawForm({ sections });
    await userEvent.fill(field("Heading of section 2"), "Tools");
    await userEvent.fill(field("Text of section 1"), "Bob");
    await userEvent.click(button("Remove section 1"));
    await userEvent.click(button("Add section"));
    expect(changes.map((change) => change.sections)).toEqual([
      [sections[0], { heading: "Tools", markdown: "Rope" }],
      [
        { heading: "People", markdown: "Bob" },
        { heading: "Tools", markdown: "Rope" },
      ],
      [{ heading: "Tools", markdown: "Rope" }],
      [
        { heading: "Tools", markdown: "Rope" },
        { heading: "", markdown: "" },
      ],
    ]);
  });

  test("a field is changed by name, kind and value, removed and added", async () => {
    const fields = [
      { name: "toc", value: "true" },
      { name: "weight", value: 3 },
    ];
    const { changes } = drawForm({ extraFields: fields });
    const kinds = choice("Kind of value of toc").getByRole("option").elements();
    expect(kinds.map(({ textContent }) => textContent)).toEqual([
      "Text",
      "Number",
      "Yes or no",
      "List",
      "Empty",
      "JSON",
    ]);
    await userEvent.fill(field("Name of the field").nth(1), "order");
    await userEvent.selectOptions(choice("Kind of value of toc"), "Yes or no");
    await userEvent.click(button("Remove field toc"));
    await userEvent.click(button("Add field"));
    expect(changes.map((change) => change.extraFields)).toEqual([
      [fields[0], { name: "order", value: 3 }],
      [
        { name: "toc", value: true },
        { name: "order", value: 3 },
      ],
      [{ name: "order", value: 3 }],
      [
        { name: "order", value: 3 },
        { name: "", value: "" },
      ],
    ]);
  });
});

describe("an engine's form", () => {
  const all: (keyof EngineSettings)[] = [
    "folder",
    "pictureFolder",
    "frontMatter",
    "bullet",
    "bulletIndent",
    "bulletSpacing",
    "categories",
    "hasExcerpt",
    "fields",
  ];

  async function drawEngine(names = all, settings: EngineSettings = {}) {
    const changes: EngineSettings[] = [];
    const live: boolean[] = [];
    const engine = { name: "hugo", label: "Hugo", settings: names };
    const onChange = async (next: EngineSettings) => {
      changes.push(next);
      return undefined;
    };
    draw(
      <EngineForm
        engine={engine}
        settings={settings}
        onChange={onChange}
        hasLiveCode={false}
        onLiveCode={(is) => live.push(is)}
      />,
    );
    await userEvent.click(page.getByText("Settings for Hugo"));
    return { changes, live };
  }

  test.each<[string, [string, string][], keyof EngineSettings]>([
    [
      "Lines above the text",
      [
        ["YAML", "yaml"],
        ["TOML", "toml"],
      ],
      "frontMatter",
    ],
    [
      "Bullet",
      [
        ["*", "*"],
        ["-", "-"],
        ["+", "+"],
      ],
      "bullet",
    ],
    [
      "Space after the bullet",
      [
        ["Four columns wide", "tab"],
        ["One space", "one"],
      ],
      "bulletIndent",
    ],
    [
      "Between bullets",
      [
        ["A blank line", "loose"],
        ["None", "tight"],
      ],
      "bulletSpacing",
    ],
    [
      "Several categories",
      [
        ["Side by side", "parallel"],
        ["One within the other", "nested"],
      ],
      "categories",
    ],
  ])("%s", async (label, options, name) => {
    const { changes } = await drawEngine();
    const labels = choice(label)
      .getByRole("option")
      .elements()
      .map(({ textContent }) => textContent);
    expect(labels).toEqual(["Default", ...options.map(([text]) => text)]);
    for (const [text] of options) await userEvent.selectOptions(choice(label), text);
    await userEvent.selectOptions(choice(label), "Default");
    expect(changes.map((change) => change[name])).toEqual([...options.map(([, value]) => value), undefined]);
  });

  test("shows what is set, and hands on the rest with each change", async () => {
    const { changes } = await drawEngine(all, { folder: "posts", bullet: "-", hasExcerpt: true });
    await expect.element(field("Folder for posts")).toHaveValue("posts");
    await expect.element(choice("Bullet")).toHaveDisplayValue("-");
    await userEvent.fill(field("Folder for images"), "img");
    await userEvent.fill(field("Folder for posts"), "");
    await userEvent.click(page.getByRole("checkbox", { name: "End the excerpt after the introduction" }));
    expect(changes).toEqual([
      { folder: "posts", bullet: "-", hasExcerpt: true, pictureFolder: "img" },
      { bullet: "-", hasExcerpt: true, pictureFolder: "img" },
      { bullet: "-", pictureFolder: "img" },
    ]);
  });

  test("shows only what the engine can be told, and code always", async () => {
    const { live } = await drawEngine([]);
    expect(page.getByRole("combobox").elements()).toEqual([]);
    expect(page.getByRole("textbox").elements()).toEqual([]);
    expect(page.getByRole("checkbox").elements()).toHaveLength(1);
    await userEvent.click(page.getByRole("checkbox", { name: "Let Hugo run tags and HTML in notes" }));
    expect(live).toEqual([true]);
    await expect.element(button("Add field")).not.toBeInTheDocument();
  });

  test("has fields for every post, none where the last is gone", async () => {
    const { changes } = await drawEngine(all, { fields: [{ name: "toc", value: "yes" }] });
    await userEvent.click(button("Add field"));
    await userEvent.click(button("Remove field toc"));
    await userEvent.click(button("Remove field").first());
    expect(changes.map(({ fields }) => fields)).toEqual([
      [
        { name: "toc", value: "yes" },
        { name: "", value: "" },
      ],
      [{ name: "", value: "" }],
      undefined,
    ]);
  });
});
