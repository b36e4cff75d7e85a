// A post that was written before, on its way into the notebook as a conference of its own.

import { database } from "@/entrypoints/desk/database.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { go } from "../state/route.ts";
import { offerUndo, showOutcome } from "../state/screen.ts";
import { doWork, type Watch } from "../work/work.ts";
import { inWorker } from "../work/worker.ts";

async function takeIn(file: File, { signal }: Watch): Promise<undefined> {
  const { timeZone } = readAuthorClock();
  const record = await inWorker(
    "readPost",
    [new Uint8Array(await file.arrayBuffer()), file.name, { timeZone }],
    signal,
  );
  const { conference, undo } = await storeConference(database, record, signal);
  go({ view: "post", conference: conference.id });
  const text = t("postImported", conference.name, plural("talks", record.talks.length));
  offerUndo({ text, journal: undo });
}

function importPost(file: File): void {
  const named = { name: t("workImport"), heading: t("importingPost", file.name), step: t("readingFile") };
  void showOutcome(() => doWork(named, (watch) => takeIn(file, watch)));
}

export function choosePost(): void {
  chooseFile(".md,.markdown,.mdx,.txt,.html,text/markdown", importPost);
}
