// Does what is long in a worker, so that the page stays alive and can be stopped at any moment: one worker for one task.
import { Problem } from "@/lib/model/problem.ts";
import type { TaskReply, Tasks } from "./worker-tasks.ts";

type Result<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

function read<Name extends keyof Tasks>(answer: TaskReply): Result<Name> {
  if ("problem" in answer) throw new Problem(answer.problem.key, answer.problem.values);
  if ("failure" in answer) throw Object.assign(new Error(answer.failure.message), { name: answer.failure.name });
  return answer.result as Result<Name>;
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
): Promise<Result<Name>> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./worker-tasks.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<TaskReply>();
  const stop = () => reject(signal?.reason);
  worker.onmessage = ({ data }: MessageEvent<TaskReply>) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  signal?.addEventListener("abort", stop, { once: true });
  try {
    worker.postMessage({ name, args });
    return read<Name>(await promise);
  } finally {
    signal?.removeEventListener("abort", stop);
    worker.terminate();
  }
}
