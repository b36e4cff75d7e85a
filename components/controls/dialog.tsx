// A modal dialog: the browser's own, named by its heading. Esc and the cross cancel; the focus goes back to where it was.
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "./button.tsx";
import { resumeWait } from "./coming-field.ts";
import "./dialog.css";

interface Props {
  heading: string;
  onClose: () => void;
  isLarge?: boolean;
  /** The body brings its own padding. */
  isFlush?: boolean;
  children: ComponentChildren;
  foot?: ComponentChildren;
  /** Makes the dialog a form, so that Enter in a field does what the main button does. */
  onSubmit?: () => void;
}

/** Where a person begins in a form: of a choice, at what is chosen. */
const firstField = ":is(input:not([type=radio]), input:checked, select, textarea):enabled";

export function Dialog({ heading, onClose, isLarge, isFlush, children, foot, onSubmit }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Open before what is inside looks for the focus.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The browser would begin at the cross.
    if (onSubmit) shown?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      // Closing gives the focus back; what was chosen in the dialog may have led to a field that stands behind it.
      shown?.close();
      resumeWait();
    };
  }, []);
  const body = (
    <>
      <div class={`dialog-body ${isFlush ? "dialog-flush" : ""}`}>{children}</div>
      {foot && <div class="dialog-foot">{foot}</div>}
    </>
  );
  return (
    <dialog
      ref={dialog}
      class={`dialog ${isLarge ? "dialog-large" : ""}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {/* No header: that of a page is a landmark, and a dialog may stand in one. */}
      <div class="dialog-head">
        <h2 id={id}>{heading}</h2>
        <Button kind="quiet" icon={X} label={t("close")} onClick={onClose} />
      </div>
      {onSubmit ? (
        <form
          class="dialog-form"
          // What is wrong is said in sentences of our own.
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {body}
        </form>
      ) : (
        body
      )}
    </dialog>
  );
}
