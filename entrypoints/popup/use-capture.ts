// The life of a capture: read the tab, store what was read, ask the site for more, store that.
import { useEffect, useRef, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import type { PageBeside } from "@/entrypoints/desk/writing/page-beside.ts";
import { findTabInFront, type ReadableTab, readTab, type TabReading } from "@/lib/browser/read-tab.ts";
import { wait } from "@/lib/browser/wait.ts";
import type { CapturedSource, Id, IsoDateTime } from "@/lib/model/index.ts";
import type { Problem, ProblemKey } from "@/lib/model/problem.ts";
import type { StoredCapture } from "@/lib/notebook/capture.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";
import { readSettings } from "@/lib/notebook/settings.ts";

// Loaded while the page is read: what stores a page is not needed before.
const storing = import("@/lib/notebook/capture.ts");

export interface CaptureState extends PageBeside, Pick<StoredCapture, "knownSince" | "wasLink" | "former"> {
  phase: "reading" | "saved" | "problem";
  tab?: ReadableTab;
  talkId?: Id;
  source?: CapturedSource;
  /** Why the page could not be read, or only its link. */
  refusal?: ProblemKey;
  /** Why what was read could not be stored. */
  failure?: Problem;
  /** Nothing further is under way. */
  isSettled: boolean;
}

/** Milliseconds between two looks at a page that is still loading. */
const loadingPause = 300;

type Report = (changes: Partial<CaptureState>) => void;

/** A capture under way. */
interface Turn {
  /** Ends with the popup, and when the page is read once more. */
  signal: AbortSignal;
  startedAt: IsoDateTime;
  report: Report;
}

async function store(source: CapturedSource, { startedAt }: Turn) {
  const [{ currentConferenceId }, { storeCapture }] = await Promise.all([readSettings(database), storing]);
  const stored = await storeCapture(database, source, currentConferenceId, startedAt);
  const { talkId, sourceId, knownSince, wasLink, former } = stored;
  return { phase: "saved" as const, source, talkId, sourceId, knownSince, wasLink, former };
}

type Stored = Awaited<ReturnType<typeof store>>;

/** The second reading: a page that is saved already stays as it is if this one fails or the page has gone. */
async function refine(tab: ReadableTab, first: Stored, turn: Turn): Promise<void> {
  const { source } = await readTab(tab, true, turn.signal);
  if (!source || source.url !== first.source.url) return;
  // Deleted meanwhile: reading on must not bring it back.
  if (!(await readTalkRecord(database, first.talkId))) return;
  const { talkId, sourceId, former } = await store(source, turn);
  // What was known before, it knew before the first reading.
  turn.report({ source, talkId, sourceId, former: first.former ?? former });
}

/** A page that is still loading is read as soon as there is something to read; until then the popup says so. */
async function readLoadedTab(tab: ReadableTab, { signal, report }: Turn): Promise<TabReading> {
  for (;;) {
    const reading = await readTab(tab, false, signal);
    if (reading.problem !== "problemPageLoading") return reading;
    report({ phase: "problem", refusal: reading.problem });
    await wait(loadingPause, signal);
  }
}

async function capture(turn: Turn): Promise<void> {
  const { signal, report } = turn;
  const tab = await findTabInFront();
  if (!tab) return report({ phase: "problem", refusal: "problemTabGone" });
  report({ tab });
  const { source, position, problem, mayHaveMore } = await readLoadedTab(tab, turn);
  if (!source) return report({ phase: "problem", refusal: problem ?? "problemTabGone" });
  signal.throwIfAborted();
  const stored = await store(source, turn);
  report({ ...stored, position, refusal: problem });
  if (mayHaveMore) await refine(tab, stored, turn);
}

/** @returns the capture of the tab in front, and a function that reads it again. */
export function useCapture(): [CaptureState, () => void] {
  const [state, setState] = useState<CaptureState>({ phase: "reading", isSettled: false });
  const current = useRef<AbortController | undefined>(undefined);
  const run = () => {
    current.current?.abort();
    current.current = new AbortController();
    const { signal } = current.current;
    const report: Report = (changes) => {
      if (!signal.aborted) setState((before) => ({ ...before, ...changes }));
    };
    report({ isSettled: false, failure: undefined, refusal: undefined });
    capture({ signal, startedAt: new Date().toISOString(), report })
      .catch((error) => report({ phase: "problem", failure: explainFailure(error) }))
      .finally(() => report({ isSettled: true }));
  };
  useEffect(() => {
    run();
    return () => current.current?.abort();
  }, []);
  return [state, run];
}
