// Every word on screen comes from the catalogue, and the catalogue holds nothing else.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json";
import { parse, readSources, root, type SyntaxNode, walk } from "@/scripts/house/syntax.ts";
import { findHardCodedWords } from "./words.ts";

const keys = Object.keys(messages);
const sources = readSources("{components,entrypoints,lib,scripts}/**/*.{ts,tsx}", "wxt.config.ts");

describe("hard-coded words", () => {
  test.each([
    ["<p>Save</p>", "Save"],
    ["<p>{'Save'}</p>", "Save"],
    ["<p>{isNew ? `Add a note` : t('edit')}</p>", "Add a note"],
    ["<p>{isNew && 'New'}</p>", "New"],
    ["<p>{'Slide ' + n}</p>", "Slide"],
    ["<><b>1</b>Save</>", "Save"],
    ["<img alt='A slide' />", "A slide"],
    ["<input placeholder={isNew ? 'Write' : undefined} />", "Write"],
    ["<Button label='Save' />", "Save"],
  ])("are found in %s", (jsx, words) => {
    expect(findHardCodedWords(parse(`const part = ${jsx};`))).toEqual([words]);
  });

  test.each(["<p class='note'>{t('save')} · {n}</p>", "<a href='https://x.org'>{title}</a>", "<p>{f('x', `y`)}</p>"])(
    "are not seen in %s",
    (jsx) => expect(findHardCodedWords(parse(`const part = ${jsx};`))).toEqual([]),
  );

  test.each(
    readSources("{components,entrypoints}/**/*.tsx").map((file) => ({ path: file.path, program: file.program })),
  )("stand nowhere in $path", ({ program }) => {
    expect(findHardCodedWords(program)).toEqual([]);
  });

  test.each(globSync("entrypoints/**/*.html", { cwd: root }))(
    "stand nowhere in %s but for the product's name",
    (path) => {
      const { document } = new JSDOM(readFileSync(join(root, path), "utf8")).window;
      expect([messages.appName.message, ""]).toContain(document.title);
      expect(document.body.textContent?.trim()).toBe("");
    },
  );
});

/** The catalogue's keys that a file may name: every string, and what stands in a `__MSG_key__`. */
function namedKeys(program: SyntaxNode): string[] {
  const nodes = walk(program);
  const literals = nodes.flatMap(({ type, value }) => (type === "Literal" && typeof value === "string" ? [value] : []));
  return literals.flatMap((text) => [text, ...[...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key)]);
}

describe("the catalogue", () => {
  const named = new Set(sources.flatMap(({ program }) => namedKeys(program)));

  // `plural("notes", n)` reads the keys "notes_one" and "notes_other".
  const isNamed = (key: string) => named.has(key.replace(/_(zero|one|two|few|many|other)$/, ""));

  test.each(keys)("has %s, which is used", (key) => {
    expect(isNamed(key)).toBe(true);
  });

  test("has every key that is named", () => {
    const wanted = sources.flatMap(({ text }) => [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));
    const problems = [...named].filter((text) => /^problem[A-Z]\w*$/.test(text));
    expect(wanted.length).toBeGreaterThan(0);
    expect(keys).toEqual(expect.arrayContaining([...wanted, ...problems]));
  });

  test.each(Object.entries(messages))("tells translators what %s is, and what is put into it", (_, entry) => {
    const { message, description = "" } = entry as { message: string; description?: string };
    expect(description.length).toBeGreaterThan(5);
    for (const [value] of message.matchAll(/\$\d/g)) expect(description).toContain(value);
  });

  test.each(Object.entries(messages))("says %s in plain words", (_, { message }) => {
    expect(message).not.toMatch(
      /\b(entit(y|ies)|entry|entries|items?|pars(e[sdr]?|ing)|sync\w*|metadata|front matter|invalid|oops|please|sorry|successfully)\b/i,
    );
    expect(message).not.toMatch(/[!'"]/);
  });
});
