// A text on screen that is not on disk: why, and until when. Trying again is left to whoever stores it.
import { useEffect, useState } from "preact/hooks";

export interface UnsavedText {
  /** Why it is not. */
  sentence: string;
  isDiskFull: boolean;
  /** Resolves once it is on disk after all. */
  untilSaved: Promise<void>;
  /** Says that a notice beside the text tells of it; returns what says that it no longer does. */
  show: () => () => void;
}

/** Why a text is not stored: the disk or the database refused it, or, as a sentence alone, it is none that can be stored. */
export type TextProblem = string | UnsavedText;

/** The problem with the text that was typed last; it goes away by itself when the text is stored after all. */
export function useTextProblem(): [TextProblem | undefined, (next: TextProblem | undefined) => void] {
  const [problem, setProblem] = useState<TextProblem>();
  useEffect(() => {
    if (typeof problem !== "object") return;
    let isCurrent = true;
    void problem.untilSaved.then(() => isCurrent && setProblem(undefined));
    return () => {
      isCurrent = false;
    };
  }, [problem]);
  return [problem, setProblem];
}
