// The worker that assembles the post for previews, checks and exports, so that the page's own thread is free for the person's keys.
// One task after the other, each of the record as it is when its turn comes: all answers are in the order of the questions.
import type { ConferenceRecord, Id, Row, TalkRecord } from "@/lib/model/index.ts";
import type { PreviewNode } from "@/lib/post/preview/preview.ts";
import { applyChanges } from "@/lib/post/preview/preview-changes.ts";
import type { PostLook, RecordRequest, RecordTasks } from "./record-tasks.ts";
import { startWorker } from "./worker.ts";
import { resultOf, type WorkerReply } from "./worker-reply.ts";

/** What a task is given after the record. */
type Args<Name extends keyof RecordTasks> =
  Parameters<RecordTasks[Name]> extends [unknown, ...infer Rest] ? Rest : never;
type Result<Name extends keyof RecordTasks> = ReturnType<RecordTasks[Name]>;

interface Job extends PromiseWithResolvers<unknown> {
  name: keyof RecordTasks;
  record: ConferenceRecord;
  args: unknown[];
}

/** An assembled post as the screens show it. */
export interface ShownPost extends Omit<PostLook, "changes"> {
  /** Its preview; what did not change since the one before is the same object. */
  nodes: PreviewNode[];
}

/** Milliseconds without a question, after which the parsed texts of a long post are worth less than their memory. */
const longestRest = 5 * 60_000;

/** When a row was written says nothing in a post. */
const contentOf = (row: Row) => JSON.stringify({ ...row, updatedAt: undefined });
const isSameRow = (one: Row, other: Row | undefined) =>
  one === other || (other !== undefined && one.id === other.id && contentOf(one) === contentOf(other));
const areSameRows = (some: Row[], others: Row[]) =>
  some.length === others.length && some.every((row, index) => isSameRow(row, others[index]));

/** Whether a post says the same of both: of what was typed, and of what has come back from the disk. */
const isSameTalk = (one: TalkRecord, other: TalkRecord | undefined) =>
  one === other ||
  (other !== undefined &&
    isSameRow(one.talk, other.talk) &&
    areSameRows(one.notes, other.notes) &&
    areSameRows(one.sources, other.sources));

class PostWorker {
  #worker: Worker | undefined;
  /** What the worker has. */
  #sent = new Map<Id, TalkRecord>();
  #nodes: PreviewNode[] = [];
  readonly #waiting: Job[] = [];
  #underWay: Job | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * Does one of record-tasks.ts.
   * @param record of whose talks only those are sent that say something else than before
   * @throws Problem as the task does; Error when the worker cannot be started
   */
  ask<Name extends keyof RecordTasks>(
    name: Name,
    record: ConferenceRecord,
    ...args: Args<Name>
  ): Promise<Result<Name>> {
    const job = { name, record, args, ...Promise.withResolvers<unknown>() };
    this.#waiting.push(job);
    if (!this.#underWay) this.#goOn();
    return job.promise as Promise<Result<Name>>;
  }

  /** @throws Problem as `assemblePost` does */
  async assemble(record: ConferenceRecord): Promise<ShownPost> {
    const { changes, ...post } = await this.ask("preview", record);
    this.#nodes = applyChanges(this.#nodes, changes);
    return { ...post, nodes: this.#nodes };
  }

  #start(): Worker {
    const worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.#finish((job) => job.resolve(resultOf(data)));
    // It could not be loaded, or has died: the next task begins with another one.
    worker.onerror = ({ message }) => {
      this.#end();
      this.#finish((job) => job.reject(new Error(message)));
    };
    return worker;
  }

  #end(): void {
    // What it had answered already is told of no more.
    if (this.#worker) Object.assign(this.#worker, { onmessage: null, onerror: null });
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent.clear();
    this.#nodes = [];
  }

  #finish(settle: (job: Job) => void): void {
    const job = this.#underWay;
    this.#underWay = undefined;
    try {
      if (job) settle(job);
    } catch (error) {
      job?.reject(error);
    }
    this.#goOn();
  }

  #goOn(): void {
    clearTimeout(this.#rest);
    this.#underWay = this.#waiting.shift();
    if (!this.#underWay) {
      this.#rest = setTimeout(() => this.#end(), longestRest);
      return;
    }
    const { name, record, args } = this.#underWay;
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage({ name: "ofRecord", args: [this.#write(name, record, args)] });
      this.#sent = new Map(record.talks.map((one) => [one.talk.id, one]));
    } catch (error) {
      this.#finish((job) => job.reject(error));
    }
  }

  #write(name: keyof RecordTasks, { talks, ...rest }: ConferenceRecord, args: unknown[]): RecordRequest {
    const changed = talks.filter((one) => !isSameTalk(one, this.#sent.get(one.talk.id)));
    return { ...rest, name, args, ids: talks.map(({ talk }) => talk.id), changed };
  }
}

/** The page's own. */
export const postWorker = new PostWorker();
