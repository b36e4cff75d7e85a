// Pages that mean harm: every text of every modelled page replaced by something nasty, every address by a script.
import { describe, expect, test } from "vitest";
import type { JsonObject } from "@/lib/capture/page/json.ts";
import type { Page } from "@/lib/capture/page/page.ts";
import { readPage } from "@/lib/capture/read.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import { sites } from "@/lib/sites/readers.ts";
import { modelledCases, openCase } from "@/scripts/pages/cases.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const nasty = `\u202e<img src=x onerror=alert(1)>"'\u0007{{ evil }}\u2066\u0000{% raw %} ${"x".repeat(5000)}`;
const script = "javascript:alert(document.domain)";

/** Every text in JSON replaced, everything else kept. */
function poison(json: unknown): unknown {
  if (typeof json === "string") return /^(https?:)?\/\//.test(json) ? script : json.startsWith("@") ? json : nasty;
  if (Array.isArray(json)) return json.map(poison);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json as JsonObject).map(([key, value]) => [key, key === "@type" ? value : poison(value)]),
  );
}

function poisonScript(source: string): string {
  return source.replace(/[[{].*[\]}]/s, (json) => {
    try {
      return JSON.stringify(poison(JSON.parse(json)));
    } catch {
      return json;
    }
  });
}

function poisonPage(page: Page): void {
  for (const element of page.document.querySelectorAll("*")) {
    if (element.tagName === "SCRIPT") element.textContent = poisonScript(element.textContent ?? "");
    for (const name of ["href", "src", "data-url", "poster", "srcset", "data-full"]) {
      if (element.hasAttribute(name)) element.setAttribute(name, script);
    }
    for (const name of ["content", "alt", "data-id", "datetime", "lang", "data-slide-note"]) {
      if (element.hasAttribute(name)) element.setAttribute(name, nasty);
    }
    const isLeaf = element.children.length === 0 && element.tagName !== "SCRIPT";
    if (isLeaf && element.textContent?.trim()) element.textContent = nasty;
  }
}

function allTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

function expectHarmless(source: CapturedSource): void {
  for (const text of allTexts(source)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).not.toMatch(/^\s*(javascript|data|vbscript|file|blob):/i);
  }
  expect(source.title.length).toBeLessThanOrEqual(500);
  expect(source.title.trim()).not.toBe("");
  expect(source.url).toMatch(/^https?:\/\//);
  expect(JSON.parse(JSON.stringify(source))).toEqual(source);
}

describe("every text and address of a page turned nasty", () => {
  test.each(modelledCases)("$name", async (wanted) => {
    const page = openCase(wanted);
    poisonPage(page);
    const result = await readPage(page);
    if (!("problem" in result)) expectHarmless(result.source);
    else expect(result.problem).not.toBe("problemPageUnreadable");
  });
});

describe("a page with nothing in it", () => {
  const addresses = sites
    .flatMap(({ hosts }) => hosts)
    .flatMap((host) => [`https://${host}/`, `https://${host}/a/b-c?d=e`]);
  test.each(addresses)("%s", async (address) => {
    const result = await readPage(openHtml("", address, {}));
    if (!("problem" in result)) expectHarmless(result.source);
    else expect(result.problem).not.toBe("problemPageUnreadable");
  });
});

test.each([
  "<",
  "<!--",
  "<title>",
  '<meta property="og:title" content="',
  "<script type=application/ld+json>{",
  "\u0000".repeat(50),
  "<a".repeat(5000),
  `${"<div>".repeat(3000)}deep`,
])("broken HTML %#", async (html) => {
  const result = await readPage(openHtml(html, "https://example.org/talks/one"));
  expect("source" in result && result.source?.title).toBeTruthy();
});

test("JSON nested without end is survived", async () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const html = `<title>A talk</title><script type="application/ld+json">${deep}</script><script>var ytInitialData = {"a":${deep}}</script>`;
  for (const address of ["https://example.org/a", "https://www.youtube.com/watch?v=Abcdefghij1"]) {
    const result = await readPage(openHtml(html, address));
    expect("source" in result && result.source?.title).toBe("A talk");
  }
});
