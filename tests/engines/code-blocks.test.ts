// Code is shown as the code it is, whatever stands before it: a list, other code, a list within a bullet or a quote.

import { JSDOM } from "jsdom";
import { beforeAll, expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { type BuiltPage, buildSite } from "./site.ts";

const fence = (code: string) => `\`\`\`\n${code}\n\`\`\``;
const within = (text: string, indent: string) => text.replace(/^(?=.)/gm, indent);

/** By what stands before the code "trim" and perhaps "light". */
const bodies: Record<string, { body: string; codes: string[] }> = {
  "a list": { body: `- wicks\n- oil\n\n${fence("trim")}\n\nBye.`, codes: ["trim"] },
  "a loose list": { body: `- wicks\n\n- oil\n\n${fence("trim")}`, codes: ["trim"] },
  "a numbered list": { body: `1. wicks\n2. oil\n\n${fence("trim")}`, codes: ["trim"] },
  "other code": { body: `${fence("trim")}\n\n${fence("light")}`, codes: ["trim", "light"] },
  "a list and other code": {
    body: `- wicks\n\n${fence("trim\n\n  twice")}\n\n${fence("light")}`,
    codes: ["trim\n\n  twice", "light"],
  },
  "a list within a bullet": {
    body: `- wicks\n\n  - oil\n\n${within(fence("trim"), "  ")}\n\n${within(fence("light"), "  ")}`,
    codes: ["trim", "light"],
  },
  "a list within a quote": { body: `- wicks\n\n${fence("trim")}`.replace(/^/gm, "> "), codes: ["trim"] },
};

describeEngines(({ engine, program, pageOf }) => {
  let pages = new Map<string, BuiltPage>();
  const slugs = Object.keys(bodies).map((name) => name.replaceAll(" ", "-"));
  const paths = new Map<string, string>();

  beforeAll(async () => {
    const files = Object.values(bodies).map(({ body }, at) => {
      const [file] = exportPost(record([], { engine, slug: slugs[at] ?? "", introduction: body }));
      if (!file || !("text" in file)) throw new Error("The post has no text.");
      paths.set(slugs[at] ?? "", file.path);
      return [file.path, file.text] as const;
    });
    ({ pages } = await buildSite(program, Object.fromEntries(files), blogNamed("code-blocks")));
  });

  test.each(Object.entries(bodies))("%s", (name, { codes }) => {
    const html = pages.get(pageOf(paths.get(name.replaceAll(" ", "-")) ?? ""))?.html ?? "";
    const { document } = new JSDOM(html).window;
    // Hexo shows the lines' numbers beside the code, in a block of their own.
    const found = [...document.querySelectorAll("pre")].filter((block) => !block.closest(".gutter"));
    expect(found.map(({ textContent }) => textContent?.trim())).toEqual(codes);
    // After the list, and in none of its bullets but where it was written there.
    if (!name.includes("within")) expect(document.querySelector("li pre")).toBeNull();
  });
});
