// The post assembled anew while it is being written, a moment after the last key: one record at a time and after it the newest only,
// since letters come faster than a long post can be assembled.

import { useEffect, useRef, useState } from "preact/hooks";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { postWorker, type ShownPost } from "../work/post-worker.ts";

export interface Assembly {
  record: ConferenceRecord;
  post: ShownPost;
}

/**
 * Milliseconds: until most typists' next key. The worker takes the machine from a letter and its write: with 60 a letter was stored
 * after 97 ms instead of 68 (measured on two cores, 50 talks and 2,000 notes).
 */
const pause = 200;

export interface AssemblyState {
  assembly?: Assembly;
  problem?: string;
  /** The template's line that the problem is at, from 1. */
  line?: number;
}

/** The line that a template's problem names. */
function lineOf(error: unknown): number | undefined {
  return error instanceof Problem && error.key === "problemTemplate" ? Number(error.values[0]) : undefined;
}

/** The former assembly stays when the next one fails; `problem` says why it did. */
export function useAssembly(record: ConferenceRecord | undefined): AssemblyState {
  const [state, setState] = useState<AssemblyState>({});
  const wanted = useRef<ConferenceRecord | undefined>(undefined);
  const isBusy = useRef(false);
  const assemble = async (next: ConferenceRecord) => {
    try {
      setState({ assembly: { record: next, post: await postWorker.assemble(next) } });
    } catch (error) {
      setState(({ assembly }) => ({ assembly, problem: explainError(error), line: lineOf(error) }));
    }
  };
  const goOn = async () => {
    isBusy.current = true;
    for (let next = wanted.current; next; next = wanted.current) {
      wanted.current = undefined;
      await assemble(next);
    }
    isBusy.current = false;
  };
  useEffect(() => {
    const start = () => {
      wanted.current = record;
      if (!isBusy.current) void goOn();
    };
    // What is opened is shown as soon as it can be.
    const timer = setTimeout(start, state.assembly ? pause : 0);
    return () => {
      clearTimeout(timer);
      wanted.current = undefined;
    };
  }, [record]);
  const isCurrent = state.assembly?.record.conference.id === record?.conference.id;
  return isCurrent ? state : { ...state, assembly: undefined };
}
