// What an export does next: its steps, and where each thing that happens leads. Doing them is left to export-work.ts, saying
// them to export-words.ts.
import type { FormerPlaces } from "@/lib/browser/blog-folder.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import type { PostFile } from "@/lib/post/files/export.ts";

export type ExportWay = "folder" | "zip" | "copy" | "download";

/** What did not go as wished with the pictures, though the post goes out. */
export interface PictureLosses {
  /** Hosts that the person did not let Wrapup load from. */
  refused: string[];
  /** How many could not be read. */
  failed: number;
}

/** Where the post went. */
export type ExportOutcome =
  /** `slug` is the post's from now on, where it found another place than its own. */
  | { to: "folder"; name: string; count: number; former: FormerPlaces; slug?: string }
  | { to: "file"; name: string; isConfirmed: boolean }
  | { to: "clipboard" };

export interface Progress {
  done: number;
  of: number;
}

export type ExportState =
  /** `isStopped`: the person no longer wanted the last one. */
  (
    | { step: "ready"; problem?: string; isStopped?: boolean }
    /** The browser's own dialog is open; an export goes on afterwards, or a folder was to be chosen and no more. */
    | { step: "choosing folder"; isExporting: boolean }
    | { step: "gathering pictures"; into: BlogFolder | "zip"; progress?: Progress }
    | { step: "comparing"; folder: BlogFolder; losses: PictureLosses }
    /** Files that are not Wrapup's own stand in the folder; the person decides. */
    | { step: "asking"; folder: BlogFolder; losses: PictureLosses; files: PostFile[]; foreign: string[] }
    | { step: "writing"; folder: BlogFolder; losses: PictureLosses; files: PostFile[]; progress?: Progress }
    /** At the first place that is free beside the post's own. */
    | { step: "writing beside"; folder: BlogFolder; losses: PictureLosses; progress?: Progress }
    | { step: "handing over"; way: "zip" | "copy" | "download"; losses: PictureLosses }
    | { step: "done"; outcome: ExportOutcome; losses: PictureLosses }
  ) & {
    /** The post was changed while this went on: what goes out is how it was before. */
    isOutdated?: boolean;
  };

export type ExportEvent =
  | { type: "start"; way: ExportWay; folder?: BlogFolder }
  | { type: "choose folder" }
  /** Absent when the person chose none. */
  | { type: "folder"; folder?: BlogFolder }
  | { type: "progress"; progress: Progress }
  | { type: "gathered"; losses: PictureLosses }
  | { type: "compared"; files: PostFile[]; foreign: string[] }
  | { type: "replace" }
  | { type: "keep both" }
  | { type: "out"; outcome: ExportOutcome }
  | { type: "failed"; problem: string }
  /** The person no longer wanted it; all is as before. */
  | { type: "stopped" }
  /** What is to go out, or the way, is another one now. */
  | { type: "changed" };

export const ready: ExportState = { step: "ready" };
const noLosses: PictureLosses = { refused: [], failed: 0 };

/** Whether the main button has to wait. */
export function isBusy({ step }: ExportState): boolean {
  return step !== "ready" && step !== "asking" && step !== "done";
}

/** Whether it has an end to come to: it is busy, or waits for the person's answer. */
export function goesOn(state: ExportState): boolean {
  return isBusy(state) || state.step === "asking";
}

/** Whether all is out and nothing was changed since. */
export function isFinished({ step, isOutdated }: ExportState): boolean {
  return step === "done" && !isOutdated;
}

/** @returns the same state for what cannot happen in it, or comes too late */
export function nextState(state: ExportState, event: ExportEvent): ExportState {
  if (event.type === "failed") return isBusy(state) ? { step: "ready", problem: event.problem } : state;
  if (event.type === "stopped") return goesOn(state) ? { step: "ready", isStopped: true } : state;
  if (event.type === "changed") return isBusy(state) ? { ...state, isOutdated: true } : ready;
  const next = stepOn(state, event);
  return state.isOutdated && event.type !== "start" ? { ...next, isOutdated: true } : next;
}

function stepOn(state: ExportState, event: ExportEvent): ExportState {
  switch (state.step) {
    case "ready":
    case "done":
      return (!isFinished(state) && begin(event)) || state;
    case "choosing folder":
      return afterChoice(state, event);
    case "gathering pictures":
      return whileGathering(state, event);
    case "comparing":
      return event.type === "compared" ? afterComparing(state, event) : state;
    case "asking":
      return answer(state, event) ?? begin(event) ?? state;
    case "writing":
    case "writing beside":
    case "handing over":
      return whileGoingOut(state, event);
  }
}

type At<Step extends ExportState["step"]> = Extract<ExportState, { step: Step }>;
type EventOf<Type extends ExportEvent["type"]> = Extract<ExportEvent, { type: Type }>;

/** What the main button starts, or the choice of another folder. */
function begin(event: ExportEvent): ExportState | undefined {
  if (event.type === "choose folder") return { step: "choosing folder", isExporting: false };
  if (event.type !== "start") return undefined;
  const { way, folder } = event;
  if (way === "zip") return { step: "gathering pictures", into: way };
  if (way !== "folder") return { step: "handing over", way, losses: noLosses };
  return folder ? { step: "gathering pictures", into: folder } : { step: "choosing folder", isExporting: true };
}

function afterChoice(state: At<"choosing folder">, event: ExportEvent): ExportState {
  if (event.type !== "folder") return state;
  return state.isExporting && event.folder ? { step: "gathering pictures", into: event.folder } : ready;
}

function whileGathering(state: At<"gathering pictures">, event: ExportEvent): ExportState {
  if (event.type === "progress") return { ...state, progress: event.progress };
  if (event.type !== "gathered") return state;
  const { losses } = event;
  if (state.into === "zip") return { step: "handing over", way: "zip", losses };
  return { step: "comparing", folder: state.into, losses };
}

function afterComparing({ folder, losses }: At<"comparing">, { files, foreign }: EventOf<"compared">): ExportState {
  if (foreign.length === 0) return { step: "writing", folder, losses, files };
  return { step: "asking", folder, losses, files, foreign };
}

function answer({ folder, losses, files }: At<"asking">, { type }: ExportEvent): ExportState | undefined {
  if (type === "replace") return { step: "writing", folder, losses, files };
  return type === "keep both" ? { step: "writing beside", folder, losses } : undefined;
}

function whileGoingOut(state: At<"writing" | "writing beside" | "handing over">, event: ExportEvent): ExportState {
  if (event.type === "out") return { step: "done", outcome: event.outcome, losses: state.losses };
  if (event.type !== "progress" || state.step === "handing over") return state;
  return { ...state, progress: event.progress };
}
