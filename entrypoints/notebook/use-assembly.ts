// The post assembled anew while it is being written, a moment after the last key.
import { useEffect, useState } from "preact/hooks";
import { explain } from "@/components/words";
import type { ConferenceRecord } from "@/lib/model";
import { explainFailure } from "@/lib/notebook/write";
import type { AssembledPost } from "@/lib/post/assemble";
import { Problem } from "@/lib/problem";
import type { PostRoom } from "./use-post-room";

export interface Assembly {
  record: ConferenceRecord;
  post: AssembledPost;
  /** The whole file as the engine gets it. */
  text: string;
  /** The file's path in the blog. */
  path: string;
}

/** Long enough for a fast typist's next key. */
const pause = 60;

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
export function useAssembly(room: PostRoom | undefined, record: ConferenceRecord | undefined): AssemblyState {
  const [state, setState] = useState<AssemblyState>({});
  useEffect(() => {
    if (!room || !record) return;
    const timer = setTimeout(() => {
      try {
        const post = room.assemblePost(record);
        const [file] = room.exportPost(record);
        const text = file && "text" in file ? file.text : "";
        setState({ assembly: { record, post, text, path: file?.path ?? "" } });
      } catch (error) {
        setState(({ assembly }) => ({ assembly, problem: explain(explainFailure(error)), line: lineOf(error) }));
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [room, record]);
  const isCurrent = state.assembly?.record.conference.id === record?.conference.id;
  return isCurrent ? state : { ...state, assembly: undefined };
}
