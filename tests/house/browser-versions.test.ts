// The first browser versions of the manifest know every interface that the product uses. Which came when is looked up in MDN's
// browser compatibility data (github.com/mdn/browser-compat-data), so an interface that is used anew is found by itself.

import bcd from "@mdn/browser-compat-data" with { type: "json" };
import type { CompatStatement, Identifier } from "@mdn/browser-compat-data";
import { describe, expect, test } from "vitest";
import { isNode, parse, product, readSources, type SourceFile, type SyntaxNode, walk } from "@/scripts/house/syntax.ts";
import config from "@/wxt.config.ts";

type Browser = "chrome" | "firefox";
const browsers: Browser[] = ["chrome", "firefox"];

/** Names that are used though they are not everywhere, and why that is no harm. */
const allowed: Record<Browser, Record<string, string>> = {
  chrome: {
    "where()": "Dexie's",
    "escape()": "Turndown's",
    "use()": "Turndown's and Liquid's",
    "canShare()": "asked for first",
    "share()": "after canShare",
  },
  firefox: {
    "where()": "Dexie's",
    "canShare()": "asked for first",
    "share()": "after canShare",
    "getViewport()": "pdf.js's",
    "showDirectoryPicker()": "offered where it is there",
    "showSaveFilePicker()": "used where it is there",
    "queryPermission()": "of a folder from showDirectoryPicker",
    "requestPermission()": "of a folder from showDirectoryPicker",
    "browser.runtime.requestUpdateCheck": "Firefox looks for updates by itself; left out there",
    "browser.sidePanel": "Firefox has sidebarAction",
    "browser.sidePanel.open": "Firefox has sidebarAction",
  },
};

/** The first version that has it in full, without a flag or a prefix; Infinity for none. */
function firstVersion(statement: CompatStatement | undefined, browser: Browser): number {
  const support = [statement?.support[browser] ?? []].flat();
  const versions = support
    .filter((one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed)
    .map(({ version_added }) =>
      typeof version_added === "string" ? Number.parseFloat(version_added.replace("≤", "")) : NaN,
    )
    .filter((version) => !Number.isNaN(version));
  return Math.min(Number.POSITIVE_INFINITY, ...versions);
}

/** Everything that belongs to interfaces of the web and the language, by "Interface.name". */
const members = [bcd.api, bcd.javascript.builtins].flatMap((group) =>
  Object.entries(group as Record<string, Identifier>).flatMap(([owner, identifier]) =>
    Object.entries(identifier as Record<string, Identifier>).map(([name, { __compat }]) => ({
      owner,
      name: name.replace(/_static$/, ""),
      isStatic: name.endsWith("_static"),
      __compat,
    })),
  ),
);
const byFullName = Map.groupBy(members, ({ owner, name }) => `${owner}.${name}`);
const byName = Map.groupBy(
  members.filter(({ isStatic }) => !isStatic),
  ({ name }) => name,
);

interface Use {
  /** "URL.parse", "toSorted()", "new Worker", "browser.action.setTitle", ":has" */
  name: string;
  statements: (CompatStatement | undefined)[];
}

/** The names after `browser.` in `browser.action.setTitle`. */
function chainOf(node: SyntaxNode): string[] | undefined {
  if (node.type === "Identifier") return node.name === "browser" ? [] : undefined;
  if (node.type !== "MemberExpression" || !isNode(node.object) || !isNode(node.property)) return undefined;
  return chainOf(node.object)?.concat(String(node.property.name));
}

function usesOfMember(node: SyntaxNode, isCalled: boolean): Use[] {
  const chain = chainOf(node);
  if (chain) return [usesOfExtension(chain)].flat();
  const [object, property] = [node.object, node.property].map((part) => (isNode(part) ? part : undefined));
  const name = String(property?.name);
  const full = byFullName.get(`${object?.name}.${name}`);
  if (object?.type === "Identifier" && full)
    return [{ name: `${object.name}.${name}`, statements: full.map(compatOf) }];
  // Of a method only the name is known: it counts as that of the first interface that had one of this name.
  const found = isCalled ? byName.get(name) : undefined;
  return found ? [{ name: `${name}()`, statements: found.map(compatOf) }] : [];
}

const compatOf = ({ __compat }: { __compat?: CompatStatement }) => __compat;

function usesOfExtension(chain: string[]): Use[] {
  const api = bcd.webextensions.api as Identifier;
  const found = chain.reduce<Identifier | undefined>((at, name) => at?.[name] as Identifier | undefined, api);
  return found?.__compat ? [{ name: ["browser", ...chain].join("."), statements: [found.__compat] }] : [];
}

function usesOfScript({ program }: SourceFile): Use[] {
  const nodes = walk(program);
  const called = new Set(nodes.filter(({ type }) => type === "CallExpression").map(({ callee }) => callee));
  return nodes.flatMap((node) => {
    if (node.type === "MemberExpression" && node.computed === false) return usesOfMember(node, called.has(node));
    if (node.type !== "NewExpression" || !isNode(node.callee)) return [];
    const name = String(node.callee.name);
    const found = (bcd.api as Identifier)[name] ?? (bcd.javascript.builtins as Identifier)[name];
    return found?.__compat ? [{ name: `new ${name}`, statements: [found.__compat] }] : [];
  });
}

const manifestOf = (browser: Browser) => {
  if (typeof config.manifest !== "function") throw new Error("The manifest is not made by a function any more.");
  return config.manifest({ browser, manifestVersion: 3, mode: "production", command: "build" }) as Record<
    string,
    unknown
  > & {
    browser_specific_settings?: { gecko: { strict_min_version: string } };
    minimum_chrome_version?: string;
  };
};

/** What the manifest says, settings for one browser included: "manifest browser_specific_settings.gecko.id". */
function usesOfManifest(browser: Browser): Use[] {
  const usesIn = (value: unknown, known: Identifier, path: string[]): Use[] =>
    Object.entries(value ?? {}).flatMap(([key, inside]) => {
      const found = known[key] as Identifier | undefined;
      if (!found?.__compat) return [];
      const names = [...path, key];
      const deeper = typeof inside === "object" && !Array.isArray(inside) ? usesIn(inside, found, names) : [];
      return [{ name: `manifest ${names.join(".")}`, statements: [found.__compat] }, ...deeper];
    });
  return usesIn(manifestOf(browser), bcd.webextensions.manifest as Identifier, []);
}

const declared: Record<Browser, number> = {
  chrome: Number.parseFloat(manifestOf("chrome").minimum_chrome_version ?? ""),
  firefox: Number.parseFloat(manifestOf("firefox").browser_specific_settings?.gecko.strict_min_version ?? ""),
};

/** The uses that a browser of the declared version does not know, each once. */
function tooNew(uses: Use[], browser: Browser): string[] {
  const first = ({ statements }: Use) => Math.min(...statements.map((statement) => firstVersion(statement, browser)));
  return [...new Set(uses.filter((use) => first(use) > declared[browser]).map(({ name }) => name))].sort();
}

describe.each(browsers)("%s of the declared version knows", (browser) => {
  const uses = readSources(product).flatMap(usesOfScript);

  test("every interface that the scripts use, or there is a reason", () => {
    console.log(`interfaces used: ${new Set(uses.map(({ name }) => name)).size} cases`);
    expect(tooNew(uses, browser)).toEqual(Object.keys(allowed[browser]).sort());
  });

  test("every key of the manifest", () => {
    expect(usesOfManifest(browser).length).toBeGreaterThan(5);
    expect(tooNew(usesOfManifest(browser), browser)).toEqual([]);
  });
});

test.each([
  ["Promise.try(work);", ["Promise.try"]],
  ["element.moveBefore(one, other);", ["moveBefore()"]],
  ["Temporal.Now.instant();", ["Temporal.Now"]],
  ["new Temporal.PlainDate();", ["Temporal.PlainDate"]],
  ["new CSSFunctionRule();", ["new CSSFunctionRule"]],
  ["list.toSorted(); URL.parse(text); browser.action.setTitle({});", []],
])("in %s what is too new is found", (text, found) => {
  expect(tooNew(usesOfScript({ path: "lib/a.ts", text, program: parse(text) }), "chrome")).toEqual(found);
});
