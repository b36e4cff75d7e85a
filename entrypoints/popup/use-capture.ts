// The life of a capture: read the tab, store what was read, ask the site for more, store that.
import { useEffect, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import type { PageBeside } from "@/entrypoints/desk/writing/page-beside.ts";
import { findTabInFront, type ReadableTab, readTab, type TabReading } from "@/lib/browser/read-tab.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import type { Problem, ProblemKey } from "@/lib/model/problem.ts";
import type { Capture } from "@/lib/notebook/capture.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";
import { readSettings } from "@/lib/notebook/settings.ts";

// Loaded while the page is read: what stores a page is not needed before.
const storing = import("@/lib/notebook/capture.ts");

export interface CaptureState extends PageBeside, Pick<Capture, "knownSince" | "wasLink" | "former"> {
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

async function store(source: CapturedSource) {
  const [{ currentConferenceId }, { storeCapture }] = await Promise.all([readSettings(database), storing]);
  const { talkId, sourceId, knownSince, wasLink, former } = await storeCapture(database, source, currentConferenceId);
  return { phase: "saved" as const, source, talkId, sourceId, knownSince, wasLink, former };
}

type Stored = Awaited<ReturnType<typeof store>>;

/** The second reading: a page that is saved already stays as it is if this one fails or the page has gone. */
async function refine(tab: ReadableTab, first: Stored, report: Report): Promise<void> {
  const { source } = await readTab(tab, true);
  if (!source || source.url !== first.source.url) return;
  // Deleted meanwhile: reading on must not bring it back.
  if (!(await readTalkRecord(database, first.talkId))) return;
  const { talkId, sourceId, former } = await store(source);
  // What was known before, it knew before the first reading.
  report({ source, talkId, sourceId, former: first.former ?? former });
}

/** A page that is still loading is read as soon as there is something to read; until then the popup says so. */
async function readLoadedTab(tab: ReadableTab, report: Report): Promise<TabReading> {
  for (;;) {
    const reading = await readTab(tab, false);
    if (reading.problem !== "problemPageLoading") return reading;
    report({ phase: "problem", refusal: reading.problem });
    await new Promise((resolve) => setTimeout(resolve, loadingPause));
  }
}

async function capture(report: Report): Promise<void> {
  const tab = await findTabInFront();
  if (!tab) return report({ phase: "problem", refusal: "problemTabGone" });
  report({ tab });
  const { source, position, problem, mayHaveMore } = await readLoadedTab(tab, report);
  if (!source) return report({ phase: "problem", refusal: problem ?? "problemTabGone" });
  const stored = await store(source);
  report({ ...stored, position, refusal: problem });
  if (mayHaveMore) await refine(tab, stored, report);
}

/** @returns the capture of the tab in front, and a function that reads it again. */
export function useCapture(): [CaptureState, () => void] {
  const [state, setState] = useState<CaptureState>({ phase: "reading", isSettled: false });
  const run = () => {
    const report: Report = (changes) => setState((before) => ({ ...before, ...changes }));
    report({ isSettled: false, failure: undefined, refusal: undefined });
    capture(report)
      .catch((error) => report({ phase: "problem", failure: explainFailure(error) }))
      .finally(() => report({ isSettled: true }));
  };
  useEffect(run, []);
  return [state, run];
}
