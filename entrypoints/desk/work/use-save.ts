// Storing something for a screen, which shows why it failed until that very thing is stored.
import { useMemo, useState } from "preact/hooks";
import { explain } from "@/lib/browser/words.ts";
import { canPass, explainFailure } from "@/lib/notebook/rows/failure.ts";

type Work = () => Promise<unknown>;

/**
 * Stores something; resolves to the sentence that says why it could not, which the screen shows, or to nothing.
 * @param what names what is stored, "talk 7 title": only a later success with the same name settles a failure
 */
export type Save = (what: string, work: Work) => Promise<string | undefined>;

/** Why something is not stored. */
export interface SaveFailure {
  sentence: string;
  /** Another try can help. */
  canPass: boolean;
}

export interface Saver {
  save: Save;
  /** Does again all that failed and may go better now. */
  retry: () => Promise<unknown>;
  /** The person has read why the rest failed. */
  letGo: () => void;
}

async function describeFailure(work: Work): Promise<SaveFailure | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const problem = explainFailure(error);
    return { sentence: explain(problem), canPass: canPass(problem) };
  }
}

/** @param onFailure is told of the last thing that is not stored, or that everything is */
export function createSaver(onFailure: (failure: SaveFailure | undefined) => void): Saver {
  const failed = new Map<string, { work: Work; failure: SaveFailure }>();
  const tell = () => onFailure([...failed.values()].at(-1)?.failure);
  const save: Save = async (what, work) => {
    const failure = await describeFailure(work);
    failed.delete(what);
    if (failure) failed.set(what, { work, failure });
    tell();
    return failure?.sentence;
  };
  const retry = () => {
    const passing = [...failed].filter(([, { failure }]) => failure.canPass);
    return Promise.all(passing.map(([what, { work }]) => save(what, work)));
  };
  const letGo = () => {
    for (const [what, { failure }] of failed) if (!failure.canPass) failed.delete(what);
    tell();
  };
  return { save, retry, letGo };
}

/** `failure` is about the last thing that is not stored. */
export function useSave(): Saver & { failure?: SaveFailure } {
  const [failure, setFailure] = useState<SaveFailure>();
  const saver = useMemo(() => createSaver(setFailure), []);
  return { ...saver, failure };
}
