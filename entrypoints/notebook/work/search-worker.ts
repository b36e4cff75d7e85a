// The search over all talks, in a worker of its own: it reads the notebook and makes its index there, and both go with it. One
// question at a time and after it the newest only, since letters come faster than the index is made.
import type { SearchHit } from "@/lib/notebook/search.ts";
import { startWorker } from "./worker.ts";
import { resultOf, type WorkerReply } from "./worker-reply.ts";

/** Is told what was found for the newest words that were asked for, or why nothing can be. */
interface Listener {
  onHits: (hits: SearchHit[], words: string) => void;
  onError: (error: unknown) => void;
}

export class SearchWorker {
  readonly #worker = startWorker();
  readonly #listener: Listener;
  /** The words that the worker looks for. */
  #asked: string | undefined;
  #wanted: string | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#worker.onmessage = ({ data }: MessageEvent<WorkerReply<SearchHit[]>>) => this.#take(data);
    this.#worker.onerror = ({ message }) => listener.onError(new Error(message));
  }

  /** @param words as typed; none only makes the index */
  find(words: string): void {
    this.#wanted = words;
    if (this.#asked === undefined) this.#goOn();
  }

  end(): void {
    this.#worker.terminate();
  }

  #goOn(): void {
    this.#asked = this.#wanted;
    this.#wanted = undefined;
    if (this.#asked !== undefined) this.#worker.postMessage({ name: "findTalks", args: [this.#asked] });
  }

  #take(reply: WorkerReply<SearchHit[]>): void {
    const words = this.#asked ?? "";
    const isNewest = this.#wanted === undefined;
    this.#goOn();
    if (!isNewest) return;
    try {
      this.#listener.onHits(resultOf(reply), words);
    } catch (error) {
      this.#listener.onError(error);
    }
  }
}
