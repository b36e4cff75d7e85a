// Does the steps of an export: asks the browser, reads pictures, writes files. Where a step leads is said by export-steps.ts.

import { database } from "@/entrypoints/desk/database.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import {
  allowBlogFolder,
  chooseFolder,
  findForeignFiles,
  isFree,
  removeFormer,
  type WrittenFiles,
  writeFiles,
} from "@/lib/browser/blog-folder.ts";
import { askForHost } from "@/lib/browser/picture-hosts.ts";
import type { ConferenceRecord, Id, Post } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import {
  forgetWrittenFile,
  keepBlogFolder,
  keepWrittenFile,
  listWrittenFiles,
  readWrittenFile,
} from "@/lib/notebook/blog-folder.ts";
import { listLocked } from "@/lib/notebook/conferences.ts";
import { readPictures } from "@/lib/notebook/pictures.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import { loadMissing, type PostPictures } from "../post/use-post-pictures.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import { postWorker } from "../work/post-worker.ts";
import { copyPost, downloadPost, downloadZip } from "./deliver.ts";
import type { ExportEvent, ExportOutcome, ExportState, PictureLosses, Progress } from "./export-steps.ts";

export interface ExportInputs {
  tools: PostTools;
  record: ConferenceRecord;
  /** The talk that goes out as a post of its own. */
  talkId?: Id;
  pictures: PostPictures;
}

/** A long step is watched: it says how far it is, and ends when it is aborted. */
export interface StepWatch {
  tell: (progress: Progress) => void;
  /** Addresses of the pictures that this export has stored. */
  stored: string[];
  signal: AbortSignal;
}

/**
 * Does what a step is about. The browser's questions come first in it, straight from the click that led to the step.
 * @returns what came of it; undefined for a step that waits for the person
 */
export async function doStep(
  state: ExportState,
  inputs: ExportInputs,
  watch: StepWatch,
): Promise<ExportEvent | undefined> {
  try {
    switch (state.step) {
      case "choosing folder":
        return { type: "folder", folder: await chooseBlogFolder() };
      case "gathering pictures":
        if (state.into !== "zip") await needFolder(state.into);
        return { type: "gathered", losses: await gatherPictures(inputs.pictures, watch) };
      case "comparing":
        return { type: "compared", ...(await compareFiles(state.folder, inputs)) };
      case "writing":
        return { type: "out", outcome: await writeInto(state.folder, state.files, inputs, watch) };
      case "writing beside":
        return { type: "out", outcome: await writeBeside(state.folder, inputs, watch) };
      case "handing over":
        return { type: "out", outcome: await handOver(state.way, inputs, watch) };
    }
  } catch (error) {
    if (watch.signal.aborted) return { type: "stopped" };
    return { type: "failed", problem: explainError(error) };
  }
}

const writtenFor = ({ engine }: Post): WrittenFiles => ({
  read: (path) => readWrittenFile(database, path),
  list: (owner) => listWrittenFiles(database, owner, engine),
  keep: (file) => keepWrittenFile(database, { ...file, engine }),
  drop: (path) => forgetWrittenFile(database, path),
});

async function chooseBlogFolder(): Promise<BlogFolder | undefined> {
  const handle = await chooseFolder();
  return handle && keepBlogFolder(database, handle);
}

async function needFolder(folder: BlogFolder): Promise<void> {
  if (!(await allowBlogFolder(folder))) throw new Problem("problemFolderClosed", [folder.handle.name]);
}

/** Asks for the hosts that are not allowed yet, and loads what is missing. */
async function gatherPictures(pictures: PostPictures, watch: StepWatch): Promise<PictureLosses> {
  const refused: string[] = [];
  for (const { host, isAllowed, urls } of pictures.hosts) {
    if (!isAllowed && !(await askForHost(urls[0] ?? ""))) refused.push(host);
  }
  pictures.refresh();
  const failed = await loadMissing(pictures, {
    onProgress: (done, of) => watch.tell({ done, of }),
    onStored: (url) => watch.stored.push(url),
    signal: watch.signal,
  });
  return { refused, failed };
}

async function filesWithPictures({ record, talkId, pictures }: ExportInputs): Promise<PostFile[]> {
  return postWorker.ask("exportPost", record, { talkId, pictures: await readPictures(database, pictures.urls) });
}

/** A talk exported alone is a post of its own. */
const ownerOf = ({ talkId, record }: ExportInputs) => talkId ?? record.post.id;

async function compareFiles(
  folder: BlogFolder,
  inputs: ExportInputs,
): Promise<{ files: PostFile[]; foreign: string[] }> {
  const files = await filesWithPictures(inputs);
  return { files, foreign: await findForeignFiles(folder, files, ownerOf(inputs), writtenFor(inputs.record.post)) };
}

async function writeInto(
  folder: BlogFolder,
  files: PostFile[],
  inputs: ExportInputs,
  { tell, signal }: StepWatch,
): Promise<Extract<ExportOutcome, { to: "folder" }>> {
  const owner = ownerOf(inputs);
  const written = writtenFor(inputs.record.post);
  await writeFiles(folder, files, owner, written, (done) => tell({ done, of: files.length }), signal);
  const former = await removeFormer(folder, files, owner, written);
  return { to: "folder", name: folder.handle.name, count: files.length, former };
}

/** The first place beside the post's own that is free, with pictures of its own: those that stand there are another post's. */
async function findFreePlace(folder: BlogFolder, { tools, record, talkId, pictures }: ExportInputs) {
  const stored = await readPictures(database, pictures.urls);
  for (let place = 2; ; place++) {
    const files = await postWorker.ask("exportPost", record, { talkId, pictures: stored, place });
    if (await isFree(folder, files)) return { files, ...tools.placeBeside(record.post, place) };
  }
}

/** The post stays where it found a place; a talk alone has no slug to keep, and a post that can only be read keeps its own. */
async function writeBeside(folder: BlogFolder, inputs: ExportInputs, watch: StepWatch): Promise<ExportOutcome> {
  const { files, slug, imported } = await findFreePlace(folder, inputs);
  const outcome = await writeInto(folder, files, inputs, watch);
  const { post } = inputs.record;
  if (inputs.talkId || (await listLocked(database)).has(post.conferenceId)) return outcome;
  await changePost(database, post.id, { slug, imported });
  return { ...outcome, slug };
}

async function handOver(
  way: "zip" | "copy" | "download",
  inputs: ExportInputs,
  { signal }: StepWatch,
): Promise<ExportOutcome> {
  if (way === "zip") {
    const files = await filesWithPictures(inputs);
    signal.throwIfAborted();
    return { to: "file", ...(await downloadZip(files, signal)) };
  }
  const files = await postWorker.ask("exportPost", inputs.record, { talkId: inputs.talkId });
  if (way === "download") return { to: "file", ...(await downloadPost(files)) };
  await copyPost(files);
  return { to: "clipboard" };
}
