// What is too long for the page's own thread, done in a worker: reading a post or a backup, packing a zip. Each is one call into
// lib that cannot be cut into slices. worker.ts asks for them.
import type { AsyncZippable } from "fflate";
import { Problem } from "@/lib/model/problem.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import type { ReadPostOptions } from "@/lib/post/import/read-post.ts";

/** The earliest day a zip file knows; every file has it, so that the same post gives the same bytes. */
const zipDay = new Date(1980, 0, 1);

export const tasks = {
  /** @throws Problem when the file is no post */
  async readPost(bytes: Uint8Array, fileName: string, options: ReadPostOptions) {
    const { readPost } = await import("@/lib/post/import/read-post.ts");
    const { decodePost } = await import("@/lib/post/import/post-text.ts");
    return readPost(decodePost(bytes), fileName, options);
  },
  /** @throws Problem when the text is no backup, or damaged */
  async readBackup(text: string) {
    const { readBackup } = await import("@/lib/notebook/backup/backup-format.ts");
    return readBackup(text);
  },
  async packZip(files: PostFile[]) {
    const { strToU8, zipSync } = await import("fflate");
    // Pictures are compressed already.
    const entries = files.map((file): [string, AsyncZippable[string]] => [
      file.path,
      "text" in file ? strToU8(file.text) : [file.bytes, { level: 0 }],
    ]);
    return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { mtime: zipDay });
  },
};

export type Tasks = typeof tasks;

/** What a worker is asked. */
export interface TaskRequest<Name extends keyof Tasks = keyof Tasks> {
  name: Name;
  args: Parameters<Tasks[Name]>;
}

/** What it answers: errors lose their kind on the way, so a problem is told by its parts. */
export type TaskReply =
  | { result: unknown }
  | { problem: Pick<Problem, "key" | "values"> }
  | { failure: { name: string; message: string } };

async function answer({ name, args }: TaskRequest): Promise<TaskReply> {
  try {
    const work = tasks[name] as (...given: unknown[]) => Promise<unknown>;
    return { result: await work(...args) };
  } catch (error) {
    if (error instanceof Problem) return { problem: { key: error.key, values: error.values } };
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    return { failure: { name: kind, message } };
  }
}

addEventListener("message", ({ data }: MessageEvent<TaskRequest>) => {
  void answer(data).then((answered) => postMessage(answered));
});
