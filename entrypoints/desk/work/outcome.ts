// What came of doing something, as a sentence to show: the same in every screen.
import type { Saved } from "@/lib/browser/save-target.ts";
import { explain, t } from "@/lib/browser/words.ts";
import { explainFailure } from "@/lib/notebook/rows/failure.ts";

export interface Outcome {
  tone: "info" | "error";
  text: string;
}

/** Why something failed, for the person. */
export function explainError(error: unknown): string {
  return explain(explainFailure(error));
}

/** Under which name a file is known to lie, or was handed to the browser. */
export function describeSaved({ name, isConfirmed }: Saved): string {
  return t(isConfirmed ? "draftExported" : "handedOver", name);
}

/**
 * Does something that is not tried again by itself.
 * @param work resolves to a sentence on what came of it, or to anything else where that shows by itself
 * @returns that sentence, or why it failed, or nothing; never rejects
 */
export async function perform(work: () => Promise<unknown>): Promise<Outcome | undefined> {
  try {
    const text = await work();
    return typeof text === "string" ? { tone: "info", text } : undefined;
  } catch (error) {
    return { tone: "error", text: explainError(error) };
  }
}

/**
 * The same for what shows by itself once it is done.
 * @returns why it failed, or nothing
 */
export async function attempt(work: () => Promise<unknown>): Promise<string | undefined> {
  const outcome = await perform(work);
  return outcome?.tone === "error" ? outcome.text : undefined;
}
