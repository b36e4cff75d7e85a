// The life of a capture: read the tab, store what was read, ask the site for more, store that.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { loadAhead } from "@/components/controls/use-loaded.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { drawWith } from "@/entrypoints/desk/work/read-ahead.ts";
import { takeEarlyReading } from "@/lib/browser/early-reading.ts";
import { type ReadingOptions, readTab, type TabReading } from "@/lib/browser/read-tab.ts";
import { findTabInFront, type ReadableTab } from "@/lib/browser/tab-in-front.ts";
import { wait } from "@/lib/browser/wait.ts";
import type { CapturedSource, IsoDateTime } from "@/lib/model/index.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { explainFailure } from "@/lib/notebook/rows/failure.ts";
import type { CaptureState } from "./capture-state.ts";

// Loaded while the page is read: what stores a page and what shows a talk are not needed before.
const storing = (async () => {
  const page = await import("./store-page.ts");
  void page.prepareStoring();
  return page;
})();
export const talkScreen = loadAhead(() => import("./talk-screen.tsx"));
void talkScreen.load();

/** Milliseconds between two looks at a page that is still loading. */
const loadingPause = 300;

type Why = Pick<CaptureState, "refusal" | "failure">;

/** Only what is told now is why. */
const because = (why: Why): Why => ({ refusal: undefined, failure: undefined, ...why });
const stuck = (why: Why) => ({ phase: "problem" as const, ...because(why) });

type Report = (changes: Partial<CaptureState>) => void;

/** A capture under way. */
interface Turn {
  /** Ends with the popup, and when the page is read once more. */
  signal: AbortSignal;
  startedAt: IsoDateTime;
  report: Report;
  /** What the page is to be stored as, whatever it is. */
  as?: "talk";
}

async function store(source: CapturedSource, { startedAt }: Turn) {
  const { storePage } = await storing;
  const { stored, seen } = await storePage(source, startedAt);
  // What is there is drawn at once.
  await talkScreen.load();
  const { talkId, sourceId, knownSince, wasLink, former } = stored;
  return { seen, stored: { phase: "saved" as const, source, talkId, sourceId, knownSince, wasLink, former } };
}

type Stored = Awaited<ReturnType<typeof store>>["stored"];

/** The second reading: a page that is saved already stays as it is if this one fails or the page has gone. */
async function refine(tab: ReadableTab, first: Stored, turn: Turn): Promise<void> {
  const { source, problem } = await readTab(tab, { withRequests: true, signal: turn.signal });
  // With a problem it is what the tab alone tells, which is less.
  if (!source || problem || source.url !== first.source.url) return;
  // Deleted meanwhile: reading on must not bring it back.
  if (!(await readTalkRecord(database, first.talkId))) return;
  const { talkId, sourceId, former } = (await store(source, turn)).stored;
  // What was known before, it knew before the first reading.
  turn.report({ source, talkId, sourceId, former: first.former ?? former });
}

/** A page that is still loading is read as soon as there is something to read; until then the popup says so. */
async function readLoadedTab(
  tab: ReadableTab,
  { signal, report }: Turn,
  early?: Promise<unknown>,
): Promise<TabReading> {
  for (let options: ReadingOptions = { signal, early }; ; options = { signal }) {
    const reading = await readTab(tab, options);
    if (reading.problem !== "problemPageLoading") return reading;
    report(stuck({ refusal: reading.problem }));
    await wait(loadingPause, signal);
  }
}

async function capture(turn: Turn): Promise<void> {
  const { signal, report } = turn;
  const early = takeEarlyReading();
  const tab = await (early?.tab ?? findTabInFront());
  if (!tab) return report(stuck({ refusal: "problemTabGone" }));
  report({ tab });
  const { source, position, problem, mayHaveMore, programme } = await readLoadedTab(tab, turn, early?.returned);
  if (!source) return report(stuck({ refusal: problem ?? "problemTabGone" }));
  signal.throwIfAborted();
  if (programme && !turn.as && !(await (await storing).isKnownPage(source))) {
    return report({ phase: "programme", source, programme, ...because({}) });
  }
  const { stored, seen } = await store(source, turn);
  drawWith(seen, () => report({ ...stored, position, ...because({ refusal: problem }) }));
  if (!mayHaveMore) return;
  // The page is stored: that no more of it could be is said beside its talk.
  await refine(tab, stored, turn).catch((error) => report({ failure: explainFailure(error) }));
}

/** @returns the capture of the tab in front, and what reads it again: as what it is, or as a talk's page whatever it is */
export function useCapture(): [CaptureState, (as?: "talk") => void] {
  const [state, setState] = useState<CaptureState>({ phase: "reading", isSettled: false });
  const current = useRef<AbortController | undefined>(undefined);
  const run = (as?: "talk") => {
    current.current?.abort();
    current.current = new AbortController();
    const { signal } = current.current;
    const report: Report = (changes) => {
      if (!signal.aborted) setState((before) => ({ ...before, ...changes }));
    };
    report({ isSettled: false });
    capture({ signal, startedAt: new Date().toISOString(), report, as })
      .catch((error) => report(stuck({ failure: explainFailure(error) })))
      .finally(() => report({ isSettled: true }));
  };
  // Before the first frame is painted.
  useLayoutEffect(() => {
    run();
    return () => current.current?.abort();
  }, []);
  return [state, run];
}
