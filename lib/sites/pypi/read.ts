// Reads projects on PyPI. Facts: the site's open source (warehouse/templates/packaging/detail.html), 2020 to 2025.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { findAll, lines, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { namesInList } from "@/lib/model/person-name.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** "License: MIT License" and "Author: Ann Clark" stand as paragraphs in the column beside the text. */
function beside(page: Page, label: string): string | undefined {
  const paragraphs = findAll(page, ".sidebar-section p, .sidebar-section li").map((element) => lineText(element) ?? "");
  const found = paragraphs.find((paragraph) => paragraph.startsWith(`${label}:`));
  return found?.slice(label.length + 1).trim() || undefined;
}

function readAuthors(page: Page): Person[] {
  const author = beside(page, "Author") ?? beside(page, "Maintainer");
  if (author) return namesInList(author).map((name) => ({ name }));
  const maintainers = findAll(page, ".sidebar-section__maintainer a[href]");
  return maintainers.flatMap((anchor) => {
    const name = lineText(anchor.querySelector(".sidebar-section__user-gravatar-text")) ?? lineText(anchor);
    return name ? [{ name, url: anchor.getAttribute("href") ?? undefined }] : [];
  });
}

function readProject(page: Page, name: string): Readings {
  // "requests 2.32.3"
  const shown = text(page, "h1.package-header__name")?.replace(/\s+\S*\d\S*$/, "");
  return {
    title: first(from("dom", shown), from("address", name)),
    authors: from("dom", readAuthors(page)) ?? null,
    publishedOn: null,
    description: first(
      from("dom", lines(page, ".package-description__summary")),
      from("meta", meta(page, "og:description", "description")),
    ),
    license: from("dom", beside(page, "License Expression") ?? beside(page, "License")),
  };
}

export const site: Site = {
  ...address,
  async read(page) {
    const [, name] = page.url.pathname.split("/").filter(Boolean);
    return toldBySite(page.url.href).kind === "project" && name ? readProject(page, name) : {};
  },
};
