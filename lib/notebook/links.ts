// Pages that are kept by their link alone, not visited yet: they become talks that a later capture completes.
import type { CapturedSource, Id, SourceKind } from "@/lib/model/index.ts";
import { addCapture, findExpected, loadStoringTools } from "./capture.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { listPages } from "./rows/pages.ts";
import { write } from "./rows/write.ts";

/** A link as a page shows it. */
export interface KeptLink {
  title: string;
  /** http or https. */
  url: string;
  /** Names. */
  speakers?: string[];
  /** What the address tells of the page behind it; the host and an article where nothing is known. */
  site?: string;
  kind?: SourceKind;
}

function describe({ title, url, speakers = [], site, kind }: KeptLink): CapturedSource {
  return {
    url,
    site: site ?? new URL(url).hostname.replace(/^www\./, ""),
    kind: kind ?? "article",
    title,
    authors: speakers.map((name) => ({ name })),
    provenance: { url: "dom", title: "dom", kind: "address", ...(speakers.length > 0 && { authors: "dom" as const }) },
  };
}

/**
 * Adds a talk for every link that the conference does not have yet: all of them or, when one fails, none.
 * @returns how many were added, and what takes that back
 * @throws Problem when they could not be stored
 */
export async function addLinks(
  database: NotebookDatabase,
  conferenceId: Id,
  links: KeptLink[],
): Promise<{ added: number; undo: Journal }> {
  const pages = links.map(describe);
  const tools = await loadStoringTools();
  const { sites } = tools;
  return write(database, async (writer) => {
    const expected = await Promise.all(pages.map((page) => findExpected(database, tools, page, conferenceId)));
    let added = 0;
    // A page that was read says more than a link to it. One that another conference has is left as it is.
    const there = await listPages(database, sites, conferenceId);
    for (const [index, page] of pages.entries()) {
      if (there.has(sites.identify(page.url))) continue;
      await addCapture(database, writer, page, conferenceId, expected[index] ?? {});
      there.add(sites.identify(page.url));
      added++;
    }
    return { added, undo: writer.journal };
  });
}
