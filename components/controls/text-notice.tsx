// What is wrong with the text in a form's field: that it is none of its kind, or that it could not be stored.
import "./form-row.css";
import { UnsavedNotice } from "./unsaved-notice.tsx";
import type { TextProblem } from "./unsaved-text.ts";

/** @param text the text as it is on screen */
export function TextNotice({ problem, text }: { problem?: TextProblem; text: string }) {
  if (problem === undefined) return null;
  if (typeof problem === "object") return <UnsavedNotice problem={problem} text={text} />;
  return (
    <p class="form-row-problem" role="alert">
      {problem}
    </p>
  );
}
