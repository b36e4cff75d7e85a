// A post that was written before, on its way into the notebook as a conference of its own.

import { database } from "@/entrypoints/desk/database.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Post } from "@/lib/model/index.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { describeFinding } from "../export/finding-words.ts";
import { go } from "../state/route.ts";
import { offerUndo, showOutcome } from "../state/screen.ts";
import { doWork, type Watch } from "../work/work.ts";
import { inWorker } from "../work/worker.ts";

async function takeIn(file: File, { signal }: Watch): Promise<string | undefined> {
  const { timeZone } = readAuthorClock();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const record = await inWorker("readPost", [bytes, file.name, { timeZone }], signal);
  const { conference, undo } = await storeConference(database, record, signal);
  go({ view: "post", conference: conference.id });
  offerUndo({ text: t("postImported", conference.name, plural("talks", record.talks.length)), journal: undo });
  return tellDate(bytes, record.post);
}

function importPost(file: File): void {
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
