// What an export says of itself: what happens, what happened, what did not go as wished.
import { describeSaved, type Outcome } from "@/entrypoints/desk/work/outcome.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { WorkProgress } from "../work/work.ts";
import type { ExportOutcome, ExportState, PictureLosses } from "./export-steps.ts";

function describeOutcome(outcome: ExportOutcome): string {
  if (outcome.to === "clipboard") return t("copied");
  if (outcome.to === "file") return describeSaved(outcome);
  const { count, name, slug, former } = outcome;
  const { removed, left } = former;
  return [
    plural("savedToFolder", count, name),
    ...(slug === undefined ? [] : [t("slugIsNow", slug)]),
    ...(removed.length > 0 ? [t("formerRemoved", removed.join(", "))] : []),
    ...(left.length > 0 ? [t("formerLeft", left.join(", "))] : []),
  ].join(" ");
}

/** What happened; undefined when there is nothing to say yet. */
export function describeExport(state: ExportState): string | undefined {
  if (state.step === "done") return describeOutcome(state.outcome);
  return state.step === "ready" && state.isStopped ? t("stoppedNothingWritten") : undefined;
}

/** How far it is, once that is known. */
export function describeProgress(state: ExportState): WorkProgress | undefined {
  if (!("progress" in state) || !state.progress) return undefined;
  const { done, of } = state.progress;
  const isLoading = state.step === "gathering pictures";
  return {
    step: t(isLoading ? "loadingPicture" : "writingFile", done, of),
    counts: plural(isLoading ? "picturesOf" : "filesOf", of, done),
    done,
    total: of,
  };
}

/** Where it goes, and what stopping it now would leave; while it is under way. */
export function describeRunning(state: ExportState): { heading?: string; stop: string } {
  const folder = "folder" in state ? state.folder : "into" in state && state.into !== "zip" ? state.into : undefined;
  if (!folder) return { stop: t("stopLeavesAll") };
  const { name } = folder.handle;
  const isWriting = state.step === "writing" || state.step === "writing beside";
  return {
    heading: t("savingTo", name),
    stop: isWriting ? t("stopRemovesWritten") : t("stopLeavesFolder", name),
  };
}

/** A sentence for each thing that is missing. */
export function describeLosses({ refused, failed }: PictureLosses): string[] {
  return [...refused.map((host) => t("imagesRefused", host)), ...(failed > 0 ? [plural("imagesFailed", failed)] : [])];
}

/** How it ended, for whoever does not see its dialog. */
export function describeEnd(state: ExportState): Outcome | undefined {
  if (state.step === "ready" && state.problem) return { tone: "error", text: state.problem };
  const said = describeExport(state);
  const losses = "losses" in state ? describeLosses(state.losses) : [];
  return said === undefined ? undefined : { tone: "info", text: [said, ...losses].join(" ") };
}
