// The text of a field while somebody types in it: handed on at every change, and never overwritten by what the database says meanwhile.
import { useEffect, useRef, useState } from "preact/hooks";
import { type TextProblem, useTextProblem } from "./unsaved-text.ts";

/** Stores a text; resolves to why it is not stored, or to nothing once it is. */
export type Keep = (text: string) => Promise<TextProblem | undefined>;

export interface TypedText {
  text: string;
  /** Why the last change is not stored. */
  problem?: TextProblem;
  type: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * @param stored what the database holds
 * @param keep stores a text; the newest must win. Give the field a `key` when it is about another record.
 */
export function useTypedText(stored: string, keep: Keep): TypedText {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useTextProblem();
  const hasFocus = useRef(false);
  const pending = useRef(0);
  const newest = useRef("");
  const isSettled = () => !hasFocus.current && pending.current === 0 && !problem;

  // A change from elsewhere shows as soon as nobody types here.
  useEffect(() => {
    if (isSettled()) setTyped(undefined);
  }, [stored]);

  return {
    text: typed ?? stored,
    problem,
    type: (text) => {
      setTyped(text);
      newest.current = text;
      pending.current++;
      void keep(text).then((outcome) => {
        pending.current--;
        if (newest.current === text) setProblem(outcome);
      });
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
      if (isSettled() && typed === stored) setTyped(undefined);
    },
  };
}
