// The pages that a schedule names for a talk: kept with it as links when it is ticked, and when a later
// version names them, until a capture reads them.
import type { CapturedSource, Id, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listPages, type SiteAddresses } from "./rows/pages.ts";
import type { Writer } from "./rows/writer.ts";

/** Whether nobody has visited the page yet: all that is known of it is from the schedule. */
export function isFromSchedule({ provenance }: Pick<Source, "provenance">): boolean {
  return provenance.url === "file";
}

/** The talk's own page, its slides and its recording, as far as the schedule names them; each once. */
export function pagesOfLine(line: ScheduledTalk, sites: SiteAddresses): CapturedSource[] {
  const { title, speakers, url, links } = line;
  const named = [
    ...(url ? [{ url, kind: "talk" as const }] : []),
    ...links.flatMap(({ kind, url: address }) => {
      if (kind !== "slides" && kind !== "video") return [];
      return [{ url: address, kind: kind === "slides" ? ("deck" as const) : ("video" as const) }];
    }),
  ];
  const pages = named.map(({ url: address, kind }): CapturedSource => {
    const known = sites.describeAddress(address);
    return {
      url: known.url,
      site: known.site,
      kind: known.kind === "article" ? kind : known.kind,
      title,
      authors: speakers,
      provenance: {
        url: "file",
        title: "file",
        kind: "file",
        ...(speakers.length > 0 && { authors: "file" as const }),
      },
    };
  });
  return [...new Map(pages.toReversed().map((page) => [sites.identify(page.url), page])).values()].reverse();
}

/** A page that a schedule names for a talk. */
export interface NamedPage {
  talk: Pick<Talk, "id">;
  page: CapturedSource;
}

/** Keeps pages with their talks, but for those that a talk of the conference has already. */
export async function keepPages(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  conferenceId: Id,
  named: NamedPage[],
): Promise<void> {
  if (named.length === 0) return;
  const there = await listPages(database, sites, conferenceId);
  const { now } = writer;
  const rows = named.flatMap(({ talk, page }): Source[] => {
    const key = sites.identify(page.url);
    if (there.has(key)) return [];
    there.add(key);
    const row = { id: crypto.randomUUID(), createdAt: now, updatedAt: now, capturedAt: now };
    return [{ ...page, ...row, talkId: talk.id, conferenceId }];
  });
  await writer.putAll("sources", rows);
}
