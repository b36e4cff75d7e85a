// Stores a page that was read and reads, in the same transaction, what is drawn of its talk next.
import { database } from "@/entrypoints/desk/database.ts";
import { nameTalkData, readTalkData } from "@/entrypoints/desk/talk/use-talk-data.ts";
import { lastTextsTaken } from "@/entrypoints/desk/work/last-texts.ts";
import { nameDraftFacts, readDraftFacts } from "@/entrypoints/desk/writing/use-writing.ts";
import type { CapturedSource, Id, IsoDateTime } from "@/lib/model/index.ts";
import { loadStoringTools, putCapture, type StoredCapture } from "@/lib/notebook/capture.ts";
import { readCurrentConferenceId } from "@/lib/notebook/conferences.ts";
import { findKnownPage } from "@/lib/notebook/known-page.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { readSettings } from "@/lib/notebook/settings.ts";

let loading: ReturnType<typeof loadStoringTools> | undefined;

/** Loads what storing needs; to be called while the page is read. */
export function prepareStoring(): ReturnType<typeof loadStoringTools> {
  loading ??= loadStoringTools();
  return loading;
}

/** What the screen of a talk begins with, by the names of its queries. */
async function readScreen(talkId: Id): Promise<ReadonlyMap<string, unknown>> {
  const [data, settings, draft] = await Promise.all([
    readTalkData(talkId),
    readSettings(database),
    readDraftFacts(talkId),
  ]);
  return new Map<string, unknown>([
    [nameTalkData(talkId), data],
    ["settings", settings],
    [nameDraftFacts(talkId), draft],
  ]);
}

/** Whether the notebook has a page already: what was kept once goes on as it is. */
export async function isKnownPage(source: CapturedSource): Promise<boolean> {
  const { sites } = await prepareStoring();
  const conferenceId = await readCurrentConferenceId(database);
  return (await findKnownPage(database, sites, source, conferenceId)).same !== undefined;
}

/**
 * Stores a page under the conference that was chosen last.
 * @param startedAt when its capture began
 * @returns what became of it, once it is on disk, and what `drawWith` takes
 * @throws Problem when it could not be stored
 */
export async function storePage(
  source: CapturedSource,
  startedAt: IsoDateTime,
): Promise<{ stored: StoredCapture; seen: ReadonlyMap<string, unknown> }> {
  const tools = await prepareStoring();
  // The conference that it goes to may be among them.
  await lastTextsTaken;
  return write(database, async (writer) => {
    const conferenceId = await readCurrentConferenceId(database);
    const stored = await putCapture(database, writer, tools, source, conferenceId, startedAt);
    return { stored, seen: await readScreen(stored.talkId) };
  });
}
