// Reads the page of a file in Google Drive: the file's name is its title, and its ending says what it is. The file itself is drawn
// by script and is not in the page; neither is an author or a date.
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { meta, type Page } from "@/lib/capture/page/page.ts";
import type { SourceKind } from "@/lib/model/index.ts";
import { isDeckFile, titleOfFile } from "../file-title.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function kindOfFile(name: string): SourceKind {
  if (isDeckFile(name)) return "deck";
  return /\.(?:mp4|mov|webm|mkv|avi|m4v)$/i.test(name) ? "video" : "article";
}

/** "Wicks.pdf" of "Wicks.pdf - Google Drive". */
function fileName(page: Page): string | undefined {
  return meta(page, "og:title") ?? (page.document.title.replace(/\s+[-–]\s+Google \S+$/, "").trim() || undefined);
}

export const site: Site = {
  ...address,
  refuses(page) {
    const title = page.document.title.trim();
    if (/^google drive: sign-in|\b(?:you need access|request access)\b/i.test(title)) return "problemSignInPage";
    return /\bpage not found\b/i.test(title) ? "problemPageMissing" : undefined;
  },
  async read(page): Promise<Readings> {
    const name = fileName(page);
    if (!name || !/\/file\//.test(page.url.pathname)) return {};
    const title = titleOfFile(name.replace(/\.(?:mp4|mov|webm|mkv|avi|m4v)$/i, ""));
    return {
      kind: from("title", kindOfFile(name)),
      title: first(from("title", title)),
      authors: null,
      publishedOn: null,
      description: null,
      // That of the page around the file.
      language: null,
    };
  },
};
