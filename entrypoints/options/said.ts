// What came of an action in the settings, as a sentence.
import { explain } from "@/lib/browser/words.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";

export interface Say {
  text: string;
  isProblem: boolean;
}

/** Does something and says what came of it; nothing where the change shows by itself. */
export type Act = (work: () => Promise<string | undefined>) => void;

export async function said(work: () => Promise<string | undefined>): Promise<Say | undefined> {
  try {
    const text = await work();
    return text === undefined ? undefined : { text, isProblem: false };
  } catch (error) {
    return { text: explain(explainFailure(error)), isProblem: true };
  }
}
