// Hands an exported post to the person: as a zip file, as text in the clipboard, as a single file.

import { handOver, type Saved } from "@/lib/browser/save-target.ts";
import { t } from "@/lib/browser/words.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import { mailAddress } from "@/lib/post/files/mail.ts";
import { inWorker } from "../work/worker.ts";

export const baseName = (path: string) => path.split("/").at(-1) ?? path;

/** The post itself is the first file. */
export function postOf([post]: PostFile[]): { path: string; text: string } {
  if (!post || !("text" in post)) throw new Problem("problemNothingToExport");
  return post;
}

export function downloadPost(files: PostFile[]): Promise<Saved> {
  const { path, text } = postOf(files);
  return handOver(baseName(path), text, "text/markdown;charset=utf-8");
}

export async function copyPost(files: PostFile[]): Promise<void> {
  await navigator.clipboard.writeText(postOf(files).text).catch((cause) => {
    throw new Problem("problemNotCopied", [], { cause });
  });
}

function sharedFile(files: PostFile[]): File {
  const { path, text } = postOf(files);
  return new File([text], baseName(path), { type: "text/markdown" });
}

/** Whether the system has a sheet to share Markdown files with. */
export function canShare(): boolean {
  return navigator.canShare?.({ files: [sharedFile([{ path: "post.md", text: "" }])] }) ?? false;
}

/** Opens the system's sheet; closing it is no failure. */
export async function sharePost(files: PostFile[]): Promise<void> {
  await navigator.share({ files: [sharedFile(files)] }).catch((error) => {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  });
}

/**
 * Opens a new message in the person's mail program, with the post as its text. A post too long for that is copied instead.
 * @returns whether the post is the message
 */
export async function mailPost(files: PostFile[], title: string): Promise<boolean> {
  const { address, isWhole } = mailAddress(title, postOf(files).text, t("mailPaste"));
  if (!isWhole) await copyPost(files);
  const link = document.createElement("a");
  link.href = address;
  link.click();
  return isWhole;
}

/** @param path the post's */
export function zipName(path: string): string {
  return `${baseName(path).replace(/\.\w+$/, "")}.zip`;
}

/** @throws the signal's reason; nothing was handed over then */
export async function downloadZip(files: PostFile[], signal: AbortSignal): Promise<Saved> {
  const bytes = await inWorker("packZip", [files], signal);
  return handOver(zipName(postOf(files).path), bytes, "application/zip");
}
