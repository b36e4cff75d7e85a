// What is known of a site stands in its folder: no other file of the product names a site's host.
import { expect, test } from "vitest";
import type { SiteAddress } from "@/lib/sites/site-address.ts";
import { parse, product, readSources, type SourceFile, walk } from "@/scripts/house/syntax.ts";

const files = import.meta.glob<SiteAddress>("@/lib/sites/*/address.ts", { eager: true, import: "address" });
const hosts = Object.entries(files).flatMap(([path, site]) =>
  site.hosts.map((host) => ({ host, folder: path.replace(/address\.ts$/, "").replace(/^\//, "") })),
);

/** A host by itself or as the end of another one, also with its dots escaped as in a regular expression. */
const formOf = (host: string) => new RegExp(`(?<![\\w-])${host.replaceAll(".", "\\\\?\\.")}(?![\\w-]|\\.[a-z])`, "i");

/** What the code of a file says in texts and regular expressions; comments may name a source. */
function textsOf({ program }: SourceFile): string[] {
  return walk(program).flatMap(({ type, value, regex }) => {
    if (type === "TemplateElement") return (value as { raw: string }).raw;
    if (type !== "Literal") return [];
    return regex ? (regex as { pattern: string }).pattern : typeof value === "string" ? value : [];
  });
}

/** Hosts that a file names though it does not lie in their site's folder. */
function strangers(file: SourceFile): string[] {
  const texts = textsOf(file);
  return hosts
    .filter(({ host, folder }) => !file.path.startsWith(folder) && texts.some((text) => formOf(host).test(text)))
    .map(({ host }) => `${file.path} names ${host}`);
}

test("no file outside of a site's folder names its host", () => {
  expect(hosts.length).toBeGreaterThan(60);
  expect(readSources(product).flatMap(strangers)).toEqual([]);
});

test.each([
  ["lib/post/a.ts", 'const a = "https://www.youtube.com/watch";', "youtube.com"],
  ["lib/post/a.ts", "const a = /youtu\\.be/;", "youtu.be"],
  ["components/a.tsx", "const a = <a href={`https://x.com/`} />;", "x.com"],
  ["lib/sites/vimeo/read.ts", 'const a = "speakerdeck.com";', "speakerdeck.com"],
])("a host is found in %s: %s", (path, text, host) => {
  expect(strangers({ path, text, program: parse(text, path) })).toEqual([`${path} names ${host}`]);
});

test.each([
  ["lib/post/a.ts", "// https://github.com/owner/project\nconst a = 1;"],
  ["lib/post/a.ts", 'const a = "onyx.com x.community notvimeo.com";'],
  ["lib/sites/vimeo/read.ts", 'const a = "https://player.vimeo.com/";'],
])("none is found in %s: %s", (path, text) => {
  expect(strangers({ path, text, program: parse(text, path) })).toEqual([]);
});
