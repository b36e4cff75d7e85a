// What is too long for the page's own thread, done in a worker: reading a post or a backup, packing a zip, searching, all that a
// post is assembled for. Each is one call into lib that cannot be cut into slices. worker.ts and what else starts one ask for them.
import type { AsyncZippable } from "fflate";
import type { TalkSearch } from "@/lib/notebook/search.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import type { ReadPostOptions } from "@/lib/post/import/read-post.ts";
import type { RecordRequest } from "./record-tasks.ts";
import { replyOf } from "./worker-reply.ts";

/** The earliest day a zip file knows; every file has it, so that the same post gives the same bytes. */
const zipDay = new Date(1980, 0, 1);

/** Made of the notebook as it is when something is looked for first. */
let search: Promise<TalkSearch> | undefined;

async function openSearch(): Promise<TalkSearch> {
  const [{ NotebookDatabase }, { startSearch }] = await Promise.all([
    import("@/lib/notebook/rows/database.ts"),
    import("@/lib/notebook/search.ts"),
  ]);
  return startSearch(new NotebookDatabase());
}

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
  /** Finds in what is read by then. @throws whatever reading the notebook throws */
  async findTalks(words: string) {
    search ??= openSearch();
    return { words, ...(await search).find(words) };
  },
  /** Makes that more can be found. @throws whatever reading the notebook throws */
  async readMoreToSearch() {
    search ??= openSearch();
    return (await search).readMore();
  },
  /** @throws Problem as the task of record-tasks.ts does */
  async ofRecord(request: RecordRequest) {
    const { doOfRecord } = await import("./record-tasks.ts");
    return doOfRecord(request);
  },
};

export type Tasks = typeof tasks;

/** What a worker is asked. */
export interface TaskRequest<Name extends keyof Tasks = keyof Tasks> {
  name: Name;
  args: Parameters<Tasks[Name]>;
}

addEventListener("message", ({ data: { name, args } }: MessageEvent<TaskRequest>) => {
  const work = tasks[name] as (...given: unknown[]) => Promise<unknown>;
  void replyOf(() => work(...args)).then((reply) => postMessage(reply));
});
