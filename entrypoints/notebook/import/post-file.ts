// A post that was written before, on its way into the notebook as a conference of its own.

import { signal } from "@preact/signals";
import { database } from "@/entrypoints/desk/database.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, ConferenceRecord, Post } from "@/lib/model/index.ts";
import { findSameConference } from "@/lib/model/other-conference.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { type Merging, mergeConferences } from "@/lib/notebook/merge.ts";
import { joinJournals } from "@/lib/notebook/rows/journal.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { describeFinding } from "../export/finding-words.ts";
import { go } from "../state/route.ts";
import { offerUndo, showOutcome } from "../state/screen.ts";
import { doWork, type Watch } from "../work/work.ts";
import { inWorker } from "../work/worker.ts";

/** A post whose conference is here already: asks whether it is to be that one's. */
export interface AskedPost {
  fileName: string;
  record: ConferenceRecord;
  known: Conference;
  /** Stores it as a conference of its own. */
  store: () => Promise<string | undefined>;
  /** Adds it to the one that is here. @param post whose post goes on */
  add: (post: Merging["post"]) => Promise<string | undefined>;
}
export const sameConferenceQuestion = signal<AskedPost>();

/** Stores a post that was read. @param into with a conference that is here, and whose post goes on */
async function store(record: ConferenceRecord, bytes: Uint8Array, into?: Omit<Merging, "from">, signal?: AbortSignal) {
  const { conference, undo } = await storeConference(database, record, signal);
  const merged = into && (await mergeConferences(database, { ...into, from: conference.id }));
  go({ view: "post", conference: into?.into ?? conference.id });
  const said = t("postImported", conference.name, plural("talks", record.talks.length));
  await offerUndo({ name: t("didImport"), said }, merged ? joinJournals(undo, merged) : undo);
  return tellDate(bytes, record.post);
}

async function takeIn(file: File, { signal }: Watch): Promise<string | undefined> {
  const { timeZone } = readAuthorClock();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const record = await inWorker("readPost", [bytes, file.name, { timeZone }], signal);
  const known = findSameConference(record.conference, await listConferences(database));
  signal.throwIfAborted();
  if (!known) return store(record, bytes, undefined, signal);
  sameConferenceQuestion.value = {
    fileName: file.name,
    record,
    known,
    store: () => store(record, bytes),
    add: (post) => store(record, bytes, { into: known.id, post }),
  };
  return undefined;
}

/** What a file asks stands until the next one is opened. */
function importPost(file: File): void {
  sameConferenceQuestion.value = undefined;
  const named = { name: t("workImport"), heading: t("importingPost", file.name), step: t("readingFile") };
  void showOutcome(() => doWork(named, (watch) => takeIn(file, watch)));
}

/** A date that the post's engine would take for another one: the post is exported with it as it stands. */
async function tellDate(bytes: Uint8Array, post: Post): Promise<string | undefined> {
  const { checkDateIn } = await import("@/lib/post/check/check.ts");
  const { decodePost } = await import("@/lib/post/import/post-text.ts");
  const { findEngine } = await import("@/lib/post/engines/engine.ts");
  const [found] = checkDateIn(decodePost(bytes), post);
  return found && describeFinding(findEngine(post.engine).label, found);
}

export function choosePost(): void {
  chooseFile(".md,.markdown,.mdx,.txt,.html,text/markdown", importPost);
}
