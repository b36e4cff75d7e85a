// What a worker answers. Errors lose their kind on the way between threads, so a problem is told by its parts.
import { Problem } from "@/lib/model/problem.ts";

export type WorkerReply<Result = unknown> =
  | { result: Result }
  | { problem: Pick<Problem, "key" | "values"> }
  | { failure: { name: string; message: string } };

/** In the worker: does the work and says what came of it. */
export async function replyOf<Result>(work: () => Promise<Result> | Result): Promise<WorkerReply<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof Problem) return { problem: { key: error.key, values: error.values } };
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { failure: { name, message } };
  }
}

/** On the page's side. @throws what the work threw */
export function resultOf<Result>(reply: WorkerReply<Result>): Result {
  if ("problem" in reply) throw new Problem(reply.problem.key, reply.problem.values);
  if ("failure" in reply) throw Object.assign(new Error(reply.failure.message), { name: reply.failure.name });
  return reply.result;
}
