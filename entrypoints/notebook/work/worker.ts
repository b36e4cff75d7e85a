// Does what is long in a worker, so that the page stays alive and can be stopped at any moment: one worker for one task.
import { resultOf, type WorkerReply } from "./worker-reply.ts";
import type { Tasks } from "./worker-tasks.ts";

/** A worker that does what worker-tasks.ts says, one thing after the other. */
export function startWorker(): Worker {
  return new Worker(new URL("./worker-tasks.ts", import.meta.url), { type: "module" });
}

/**
 * Does one of worker-tasks.ts.
 * @param signal ends it at once, in the middle of whatever it does
 * @throws Problem as the task does; the signal's reason
 */
export async function inWorker<Name extends keyof Tasks>(
  name: Name,
  args: Parameters<Tasks[Name]>,
  signal?: AbortSignal,
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  signal?.throwIfAborted();
  const worker = startWorker();
  const { promise, resolve, reject } = Promise.withResolvers<WorkerReply>();
  const stop = () => reject(signal?.reason);
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  signal?.addEventListener("abort", stop, { once: true });
  try {
    worker.postMessage({ name, args });
    return resultOf(await promise) as Awaited<ReturnType<Tasks[Name]>>;
  } finally {
    signal?.removeEventListener("abort", stop);
    worker.terminate();
  }
}
