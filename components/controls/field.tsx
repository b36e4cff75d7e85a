// A labelled field with one line of help, or the sentence that says why it is not stored.
import type { ComponentChildren } from "preact";
import { Notice } from "./notice.tsx";
import "./field.css";

interface Props {
  label: string;
  /** The control's id. */
  htmlFor: string;
  /** "optional" beside the label. */
  remark?: string;
  help?: string;
  problem?: string;
  children: ComponentChildren;
}

export function Field({ label, htmlFor, remark, help, problem, children }: Props) {
  return (
    <div class="field">
      <label class="field-label" for={htmlFor}>
        {label} {remark && <span class="field-remark">{remark}</span>}
      </label>
      {children}
      {help && !problem && <p class="field-help">{help}</p>}
      {problem && <Notice tone="error">{problem}</Notice>}
    </div>
  );
}
