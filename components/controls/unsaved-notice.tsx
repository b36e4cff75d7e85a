// Stands beside a text that could not be stored. What it says and offers loads when there is such a text.
import { useContext, useLayoutEffect } from "preact/hooks";
import { retryNow } from "./retries.ts";
import { ScreenKind } from "./screen-kind.ts";
import type { UnsavedText } from "./unsaved-text.ts";
import { useLoaded } from "./use-loaded.ts";

interface Props {
  problem: UnsavedText;
  /** The text as it is on screen. */
  text: string;
  /** It is a note. */
  isNote?: boolean;
}

export function UnsavedNotice(props: Props) {
  const kind = useContext(ScreenKind);
  // Before anything is painted: nobody else needs to say it.
  useLayoutEffect(() => props.problem.show(), [props.problem]);
  const loaded = useLoaded(() => import("./not-saved.tsx"), true);
  return loaded ? <loaded.NotSaved {...props} kind={kind} onRetry={() => void retryNow()} /> : null;
}
