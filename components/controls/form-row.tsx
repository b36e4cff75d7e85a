// A labelled line of a long form: the label at the start, the control and what is to be said of it beside it.
import type { ComponentChildren } from "preact";
import "./form-row.css";
import { TextNotice } from "./text-notice.tsx";
import type { TextProblem } from "./unsaved-text.ts";

interface Props {
  label: string;
  /** The control's id; without one the whole line is a group named by its label. */
  htmlFor?: string;
  help?: ComponentChildren;
  /** What is wrong with `text`, which is on screen. */
  problem?: TextProblem;
  text?: string;
  children: ComponentChildren;
}

export function FormRow({ label, htmlFor, help, problem, text = "", children }: Props) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: named only where it is a group
    <div class="form-row" role={htmlFor ? undefined : "group"} aria-label={htmlFor ? undefined : label}>
      {htmlFor ? (
        <label class="form-row-label" for={htmlFor}>
          {label}
        </label>
      ) : (
        <span class="form-row-label" aria-hidden="true">
          {label}
        </span>
      )}
      <div class="form-row-body">
        {children}
        {help && <p class="form-row-help">{help}</p>}
        <TextNotice problem={problem} text={text} />
      </div>
    </div>
  );
}
