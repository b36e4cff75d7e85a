// The post assembled anew while it is being written, a moment after the last key.

import { useEffect, useRef, useState } from "preact/hooks";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { AssembledPost } from "@/lib/post/assemble/assemble.ts";
import type { PostTools } from "../state/use-post-tools.ts";

export interface Assembly {
  record: ConferenceRecord;
  post: AssembledPost;
}

/** Milliseconds: long enough for a fast typist's next key, and no longer than anybody waits for a preview. */
const shortest = 60;
const longest = 2000;
/** A long post is assembled less often, so that most of the time is left for typing. */
const share = 4;

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
export function useAssembly(tools: PostTools | undefined, record: ConferenceRecord | undefined): AssemblyState {
  const [state, setState] = useState<AssemblyState>({});
  const lasted = useRef(0);
  useEffect(() => {
    if (!tools || !record) return;
    const pause = Math.min(Math.max(lasted.current * share, shortest), longest);
    const timer = setTimeout(() => {
      const start = performance.now();
      try {
        const post = tools.assemblePost(record);
        setState({ assembly: { record, post } });
      } catch (error) {
        setState(({ assembly }) => ({ assembly, problem: explainError(error), line: lineOf(error) }));
      } finally {
        lasted.current = performance.now() - start;
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [tools, record]);
  const isCurrent = state.assembly?.record.conference.id === record?.conference.id;
  return isCurrent ? state : { ...state, assembly: undefined };
}
