// Reads packages on npm's site: from the data its page keeps for its script, else from the visible page.
// Facts: the page's own markup as of 2023 to 2025, known from scrapers; the package's JSON is the registry's documented form.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, listAt, textAt } from "@/lib/capture/page/json.ts";
import { findAll, meta, type Page, scriptJson, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function personOf(value: Json | undefined): Person[] {
  const name = textAt(value) ?? textAt(value, "name");
  const url = textAt(value, "url");
  // "Name <mail> (address)" is the package file's short form.
  return name ? [{ name: name.replace(/\s*[<(].*$/, ""), ...(url && { url }) }] : [];
}

/** "License" in the column beside the text, followed by its value. */
function beside(page: Page, label: string): string | undefined {
  const headings = findAll(page, "h3").filter((heading) => lineText(heading)?.toLowerCase() === label);
  return headings.map((heading) => lineText(heading.nextElementSibling)).find(Boolean);
}

function readPackage(page: Page, name: string): Readings {
  const data = scriptJson(page, /window\.__context__\s*=\s*/);
  const version = at(data, "context", "packageVersion");
  const all = at(data, "context", "packument");
  const maintainers = listAt(all, "maintainers").flatMap(personOf);
  const stated = [at(version, "author"), at(all, "author")].map(personOf).find((persons) => persons.length > 0);
  return {
    title: from("address", name),
    authors: from("page-data", stated ?? maintainers) ?? null,
    publishedOn: null,
    description: first(
      from("page-data", textAt(version, "description") ?? textAt(all, "description")),
      from("meta", meta(page, "og:description", "description")),
    ),
    license: first(
      from("page-data", textAt(version, "license") ?? textAt(all, "license")),
      from("dom", beside(page, "license")),
    ),
  };
}

export const site: Site = {
  ...address,
  refuses: (page) => (text(page, "h1, h2") === "not found" ? "problemPageMissing" : undefined),
  async read(page) {
    const { kind, url } = toldBySite(page.url.href);
    return kind === "project" && url ? readPackage(page, new URL(url).pathname.replace("/package/", "")) : {};
  },
};
