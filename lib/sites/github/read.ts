// Reads repositories, issues, pull requests, discussions and profiles of GitHub (recorded 2022 and 2025).

import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { textAt } from "@/lib/capture/page/json.ts";
import { attribute, find, findAll, lines, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { fileNameOf, titleOfFile } from "../file-title.ts";
import type { Site } from "../site.ts";
import { address, ownPage } from "./address.ts";

const home = "https://github.com";

interface Place {
  owner: string;
  repository?: string;
  /** "issues", "pull", "discussions", "blob", ... */
  section?: string;
  number?: string;
}

function placeOf(url: URL): Place | undefined {
  const [owner, repository, section, number] = url.pathname.split("/").filter(Boolean);
  if (!owner || ownPage.test(`github.com/${owner}`)) return undefined;
  return { owner, repository, section, number };
}

/** Not a folder of it. */
function isRepository(page: Page): boolean {
  const { kind, url } = toldBySite(page.url.href);
  return kind === "project" && new URL(url ?? home).pathname.split("/").length === 3;
}

function personOf(owner: string): Person {
  return { name: owner, url: `${home}/${owner}` };
}

/** "About" beside the files; the head's copies end in "- owner/name" and begin with "owner/name:". */
function readAbout(page: Page, name: string): Readings["description"] {
  const aside = findAll(page, ".BorderGrid-cell").find((cell) =>
    /^About\b/.test(lineText(cell.querySelector("h2")) ?? ""),
  );
  const shown = lineText(aside?.querySelector("p.f4"));
  const escaped = name.replace(/[.\\]/g, "\\$&");
  const stated = meta(page, "og:description", "description");
  // Until about 2016 the head's copy began with the repository's name alone.
  const alone = escaped.replace(/^[^/]*\//, "");
  const bare = stated
    ?.replace(new RegExp(`\\s+-\\s+${escaped}(?::[\\s\\S]*)?$`, "i"), "")
    .replace(new RegExp(`^(?:${escaped}|${alone})\\s+-\\s+`, "i"), "");
  const own = bare?.replace(/\s*Contribute to \S+ development by creating an account on GitHub\.?$/, "");
  return first(from("dom", shown), from("meta", own)) ?? null;
}

/** "MIT license" beside the files, linked to the file. */
function readLicense(page: Page): string | undefined {
  const links = findAll(
    page,
    '.BorderGrid-cell a[href*="LICENSE" i], .BorderGrid-cell a[href*="COPYING" i], a[href="#license"]',
  );
  const names = links.map((anchor) => lineText(anchor)?.replace(/^(View )?license$/i, ""));
  return names
    .find((name) => name && /licen[sc]e|^(MIT|BSD|GPL|AGPL|LGPL|Apache|MPL|ISC)\b/i.test(name))
    ?.replace(/\blicense$/, "License");
}

function readRepository(page: Page, { owner, repository }: Place): Readings {
  const name = `${owner}/${repository}`;
  return {
    title: from("address", name),
    authors: from("address", [personOf(owner)]),
    publishedOn: null,
    description: readAbout(page, name),
    license: from("dom", readLicense(page)),
  };
}

/** A deck that lies in a repository is titled with its file's name alone: "Wicks_at_Scale.pdf". */
function readFile(page: Page, place: Place): Readings {
  const title = titleOfFile(fileNameOf(page.url) ?? "");
  // Whose deck it is does not follow from whose repository it lies in.
  return { ...readPart(page, place), title: from("address", title), authors: null, description: null };
}

/** A file, a release or a page of the wiki: the head names only the repository, the title element what is shown. */
function readPart(page: Page, place: Place): Readings {
  const name = `${place.owner}/${place.repository}`;
  const title = page.document.title
    .trim()
    .replace(/(?: · GitHub)+$/, "")
    .replace(new RegExp(` · ${name.replace(/[.\\]/g, "\\$&")}$`, "i"), "");
  return {
    title: from("title", title),
    authors: from("address", [personOf(place.owner)]),
    publishedOn: null,
    description: readAbout(page, name),
  };
}

/** The title without its number and the repository: "Fix it · Issue #56 · owner/name", "Fix it by ann · Pull Request #7 · ...". */
function titleOf(page: Page): string | undefined {
  const stated = meta(page, "og:title") ?? page.document.title;
  return stated
    .replace(/(?: by [\w-]+)? · (?:Issue|Pull Request|Discussion) #\d+ · .+$/, "")
    .replace(/ · [\w-]+\/[\w.-]+ · Discussion #\d+.*$/, "");
}

/** An issue, a pull request or a discussion: an article by whoever opened it. */
function readConversation(page: Page, _place: Place): Readings {
  const [post] = jsonLdOf(page, "DiscussionForumPosting", "QAPage");
  const username = meta(page, "og:author:username");
  const opener = text(page, "a.author");
  const persons = jsonLdPersons(post?.author).map(({ name, url }) => ({ name, url: url ?? `${home}/${name}` }));
  const shownDate = attribute(page, "relative-time[datetime]", "datetime");
  return {
    title: first(
      from("json-ld", textAt(post, "headline")),
      from("dom", text(page, '[data-testid="issue-title"], .js-issue-title, .gh-header-title .markdown-title')),
      from("meta", titleOf(page)),
    ),
    authors:
      first(
        from("json-ld", persons),
        from("meta", username ? [personOf(username)] : []),
        from("dom", opener ? [personOf(opener)] : []),
      ) ?? null,
    publishedOn:
      first(from("json-ld", readDate(textAt(post, "datePublished"))), from("dom", readDate(shownDate))) ?? null,
    description: first(from("json-ld", textAt(post, "articleBody")), from("meta", meta(page, "og:description"))),
  };
}

function readProfile(page: Page, { owner }: Place): Readings {
  const name = text(page, ".vcard-fullname, [itemprop=name], .p-name, h1.h2") ?? owner;
  const description = lines(page, ".user-profile-bio, .p-note, [itemprop=description]");
  return {
    title: from("dom", name),
    authors: from("dom", [{ name, url: `${home}/${owner}` }]),
    publishedOn: null,
    description: first(from("dom", description), from("meta", meta(page, "og:description"))),
  };
}

export const site: Site = {
  ...address,
  refuses(page) {
    if (/^\/(login|session)\b/.test(page.url.pathname)) return "problemSignInPage";
    const isMissing =
      /^Page not found\b/i.test(page.document.title) || find(page, 'img[alt*="404 “This is not the web page"]');
    return isMissing ? "problemPageMissing" : undefined;
  },
  async read(page) {
    const place = placeOf(page.url);
    if (place?.repository && page.url.hostname === "gist.github.com") {
      return { authors: from("address", [personOf(place.owner)]), publishedOn: null };
    }
    if (!place || page.url.hostname !== "github.com") return {};
    if (!place.repository) return readProfile(page, place);
    if (isRepository(page)) return readRepository(page, place);
    if (toldBySite(page.url.href).kind === "deck") return readFile(page, place);
    const isConversation =
      ["issues", "pull", "discussions"].includes(place.section ?? "") && /^\d+$/.test(place.number ?? "");
    return isConversation ? readConversation(page, place) : readPart(page, place);
  },
};
