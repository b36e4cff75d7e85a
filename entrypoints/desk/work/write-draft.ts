// A conference's draft post as a file or on the clipboard. Loaded when it is asked for, with all that writes posts.
import { handOver } from "@/lib/browser/save-target.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { keepLastEngine } from "@/lib/notebook/settings.ts";
import { findEngine } from "@/lib/post/engines/engine.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { database } from "../database.ts";
import { describeSaved } from "./outcome.ts";

async function writePost(conferenceId: Id) {
  const record = await readConferenceRecord(database, conferenceId);
  const [post] = record ? exportPost(record) : [];
  if (!post || !("text" in post)) throw new Problem("problemNothingToExport");
  const { engine } = record?.post ?? {};
  if (engine) await keepLastEngine(database, engine);
  const label = findEngine(engine ?? "").label;
  return { name: post.path.split("/").at(-1) ?? post.path, text: post.text, label };
}

/** Saves it and says so. @throws Problem when there is nothing to write */
export async function downloadDraft(conferenceId: Id): Promise<string> {
  const { name, text, label } = await writePost(conferenceId);
  const saved = describeSaved(await handOver(name, text, "text/markdown;charset=utf-8"));
  return `${saved} ${t("draftWrittenFor", label)}`;
}

/** Copies it and says so. @throws Problem when there is nothing to write, or the browser does not allow it */
export async function copyDraft(conferenceId: Id): Promise<string> {
  const { text } = await writePost(conferenceId);
  await navigator.clipboard.writeText(text).catch((cause) => {
    throw new Problem("problemNotCopied", [], { cause });
  });
  return t("copied");
}
