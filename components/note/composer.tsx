// Where a note is written: the text, the place it speaks of, and the button that adds it.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { UnsavedNotice } from "../controls/unsaved-notice.tsx";
import type { TextProblem } from "../controls/unsaved-text.ts";
import { useFitHeight } from "../controls/use-fit-height.ts";
import "./composer.css";

export interface ComposerProps {
  text: string;
  /** Where the caret stands when the composer appears, in UTF-16 units. */
  caret?: number;
  /** What the note speaks of, and the way to change it. */
  place: ComponentChildren;
  isFocused?: boolean;
  /** Why the last note or draft is not stored; the text stays. */
  problem?: TextProblem;
  /** Stands between the place and the button: a video's stepper. */
  children?: ComponentChildren;
  onText: (text: string, caret: number) => void;
  onAdd: () => void;
  /** Alt+PageUp and Alt+PageDown: -1 or 1. */
  onStep?: (direction: -1 | 1) => void;
}

const isMac = /Mac|iP/.test(navigator.platform);

export function Composer(props: ComposerProps) {
  const { text, caret, place, isFocused, problem, children, onText, onAdd, onStep } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // Only when the composer appears: later the caret is where the person puts it.
  useEffect(() => {
    const position = caret ?? text.length;
    field.current?.setSelectionRange(position, position);
  }, []);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  useFitHeight(field, text);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (text.trim()) onAdd();
    } else if (event.altKey && (event.key === "PageUp" || event.key === "PageDown")) {
      event.preventDefault();
      onStep?.(event.key === "PageUp" ? -1 : 1);
    }
  };
  const add = () => {
    onAdd();
    field.current?.focus();
  };
  return (
    <div class="composer-region">
      <div class="composer">
        <textarea
          ref={field}
          class="composer-text"
          rows={2}
          dir="auto"
          aria-label={t("writeNote")}
          placeholder={t("writeNote")}
          value={text}
          onInput={(event) => onText(event.currentTarget.value, event.currentTarget.selectionEnd)}
          onKeyDown={onKeyDown}
        />
        <div class="composer-row">
          {place}
          {children}
          <span class="composer-hint" aria-hidden="true">
            {text.trim() && !children ? t(isMac ? "addNoteKeysMac" : "addNoteKeys") : ""}
          </span>
          <Button kind="primary" isDisabled={!text.trim()} onClick={add}>
            {t("addNote")}
          </Button>
        </div>
      </div>
      {typeof problem === "string" && <Notice tone="error">{problem}</Notice>}
      {typeof problem === "object" && <UnsavedNotice problem={problem} text={text} isNote />}
    </div>
  );
}
