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
 * @param keep is called with the newest text, one call at a time. Give the field a `key` when it is about another record.
 */
export function useTypedText(stored: string, keep: Keep): TypedText {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useTextProblem();
  const hasFocus = useRef(false);
  const waiting = useRef<string | undefined>(undefined);
  const isBusy = useRef(false);
  const isSettled = () => !hasFocus.current && !isBusy.current && !problem;

  // A change from elsewhere shows as soon as nobody types here.
  useEffect(() => {
    if (isSettled()) setTyped(undefined);
  }, [stored]);

  const drain = async () => {
    isBusy.current = true;
    while (waiting.current !== undefined) {
      const next = waiting.current;
      waiting.current = undefined;
      setProblem(await keep(next));
    }
    isBusy.current = false;
  };
  return {
    text: typed ?? stored,
    problem,
    type: (text) => {
      setTyped(text);
      waiting.current = text;
      if (!isBusy.current) void drain();
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
      if (typed === stored) setTyped(undefined);
    },
  };
}
