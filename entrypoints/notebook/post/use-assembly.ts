// The post assembled anew while it is being written, as long after the last key as it takes: one record at a time and after it the
// newest only, since letters come faster than some posts can be assembled.

import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { onTyped, withTyped } from "@/entrypoints/desk/work/unsaved.ts";
import type { ConferenceRecord, Id, TalkRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { postWorker, type ShownPost } from "../work/post-worker.ts";

export interface Assembly {
  record: ConferenceRecord;
  post: ShownPost;
}

/**
 * Milliseconds: until most typists' next key. Before what took long last time, as a merge into a long text does: the worker would take
 * the machine from the next letters and their writes.
 */
const longestPause = 200;

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

/** The same object where nothing of it is being typed. */
function withTexts(record: TalkRecord): TalkRecord {
  const [talk, notes] = [withTyped(record.talk), record.notes.map(withTyped)];
  const isSame = talk === record.talk && notes.every((note, index) => note === record.notes[index]);
  return isSame ? record : { ...record, talk, notes };
}

/** With what was typed and is on its way to the disk: the preview does not wait for that. */
const withAllTexts = (record: ConferenceRecord): ConferenceRecord => ({
  ...record,
  post: withTyped(record.post),
  talks: record.talks.map(withTexts),
});

async function makeState(record: ConferenceRecord, former: Assembly | undefined): Promise<AssemblyState> {
  try {
    return { assembly: { record, post: await postWorker.assemble(record) } };
  } catch (error) {
    return { assembly: former, problem: explainError(error), line: lineOf(error) };
  }
}

/**
 * Drawn where it is read and nowhere else.
 * @returns the former assembly stays when the next one fails; `problem` says why it did
 */
export function useAssembly(record: ConferenceRecord | undefined): ReadonlySignal<AssemblyState> {
  const state = useSignal<AssemblyState>({});
  const wanted = useRef<ConferenceRecord | undefined>(undefined);
  const isBusy = useRef(false);
  const pause = useRef(0);
  const shown = useRef<Id | undefined>(undefined);
  if (shown.current !== record?.conference.id) state.value = {};
  shown.current = record?.conference.id;
  const assemble = async (next: ConferenceRecord) => {
    const began = performance.now();
    const made = await makeState(next, state.peek().assembly);
    pause.current = Math.min(performance.now() - began, longestPause);
    // Another conference may be shown by now.
    if (next.conference.id === shown.current) state.value = made;
  };
  const goOn = async () => {
    isBusy.current = true;
    for (let next = wanted.current; next; next = wanted.current) {
      wanted.current = undefined;
      await assemble(withAllTexts(next));
    }
    isBusy.current = false;
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      wanted.current = record;
      if (!isBusy.current) void goOn();
    };
    const startSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(start, pause.current);
    };
    startSoon();
    const stop = onTyped(startSoon);
    return () => {
      stop();
      clearTimeout(timer);
      wanted.current = undefined;
    };
  }, [record]);
  return state;
}
