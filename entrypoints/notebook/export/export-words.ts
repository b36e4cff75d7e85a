// What an export says of itself: what happens, what happened, what did not go as wished.
import { plural, t } from "@/lib/browser/words.ts";
import type { ExportOutcome, ExportState, PictureLosses } from "./export-steps.ts";

function describeOutcome(outcome: ExportOutcome): string {
  if (outcome.to === "clipboard") return t("copied");
  if (outcome.to === "file") return t("draftExported", outcome.name);
  const saved = plural("savedToFolder", outcome.count, outcome.name);
  return outcome.slug === undefined ? saved : `${saved} ${t("slugIsNow", outcome.slug)}`;
}

/** What happens or happened; undefined when there is nothing to say yet. */
export function describeExport(state: ExportState): string | undefined {
  if (state.step === "done") return describeOutcome(state.outcome);
  if (!("progress" in state) || !state.progress) return undefined;
  const { done, of } = state.progress;
  return t(state.step === "gathering pictures" ? "loadingImage" : "savingFile", done, of);
}

/** A sentence for each thing that is missing. */
export function describeLosses({ refused, failed }: PictureLosses): string[] {
  return [...refused.map((host) => t("imagesRefused", host)), ...(failed > 0 ? [plural("imagesFailed", failed)] : [])];
}
