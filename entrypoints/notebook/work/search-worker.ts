// The search over all talks, in a worker of its own: it reads the notebook and makes its index there, and both go with it. One
// question at a time and after it the newest only, since letters come faster than answers. What was found in a part of the notebook
// is asked for again once more of it is read.
import type { SearchResults } from "@/lib/notebook/search.ts";
import { startWorker } from "./worker.ts";
import { resultOf, type WorkerReply } from "./worker-reply.ts";

export interface FoundTalks extends SearchResults {
  /** As typed. */
  words: string;
}

/** Is told what was found for the newest words that were asked for, or why nothing can be. */
interface Listener {
  onFound: (found: FoundTalks) => void;
  onError: (error: unknown) => void;
}

export class SearchWorker {
  readonly #worker = startWorker();
  readonly #listener: Listener;
  /** The words that the worker looks for. */
  #asked: string | undefined;
  #wanted: string | undefined;
  /** The words whose results are not whole. */
  #unfinished: string | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
    // A question is answered with results, the wish for more with whether that was all.
    this.#worker.onmessage = ({ data }: MessageEvent<WorkerReply<FoundTalks | boolean>>) => this.#take(data);
    this.#worker.onerror = ({ message }) => listener.onError(new Error(message));
    this.#readMore();
  }

  /** @param words as typed */
  find(words: string): void {
    this.#wanted = words;
    this.#unfinished = undefined;
    if (this.#asked === undefined) this.#goOn();
  }

  end(): void {
    this.#worker.terminate();
  }

  #readMore(): void {
    this.#worker.postMessage({ name: "readMoreToSearch", args: [] });
  }

  #goOn(): void {
    this.#asked = this.#wanted;
    this.#wanted = undefined;
    if (this.#asked !== undefined) this.#worker.postMessage({ name: "findTalks", args: [this.#asked] });
  }

  #take(reply: WorkerReply<FoundTalks | boolean>): void {
    try {
      const result = resultOf(reply);
      if (typeof result === "object") this.#takeFound(result);
      else this.#takeMore(result);
    } catch (error) {
      this.#goOn();
      this.#listener.onError(error);
    }
  }

  #takeFound(found: FoundTalks): void {
    const isNewest = this.#wanted === undefined && found.words === this.#asked;
    if (isNewest && !found.isWhole) this.#unfinished = found.words;
    this.#goOn();
    if (isNewest) this.#listener.onFound(found);
  }

  /** A question on its way is answered with what has been read by now: the worker answers in order. */
  #takeMore(isWhole: boolean): void {
    if (!isWhole) this.#readMore();
    if (this.#unfinished !== undefined && this.#asked === undefined) this.find(this.#unfinished);
  }
}
