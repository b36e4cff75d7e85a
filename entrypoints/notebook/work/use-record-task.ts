// What a screen wants to know of a record that only its worker can tell: asked again whenever the record is another one.
import { type Inputs, useEffect, useState } from "preact/hooks";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";

export interface TaskState<Result> {
  /** The former one stays until the next is there. */
  result?: Result;
  /** Why there is none of the record as it is now. */
  problem?: string;
}

/**
 * @param ask asks the worker; undefined while there is nothing to ask
 * @param inputs all that the question is made of
 */
export function useRecordTask<Result>(ask: (() => Promise<Result>) | undefined, inputs: Inputs): TaskState<Result> {
  const [state, setState] = useState<TaskState<Result>>({});
  useEffect(() => {
    if (!ask) return;
    let isCurrent = true;
    const tell = (next: TaskState<Result>) => {
      if (isCurrent) setState((before) => ({ ...before, problem: undefined, ...next }));
    };
    ask().then(
      (result) => tell({ result }),
      (error) => tell({ problem: explainError(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, inputs);
  return state;
}
