// Where a note is written: the text, the place it speaks of, and the button that adds it.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "../controls/button.tsx";
import { enterField, useNamedField } from "../controls/coming-field.ts";
import { Notice } from "../controls/notice.tsx";
import { UnsavedNotice } from "../controls/unsaved-notice.tsx";
import type { TextProblem } from "../controls/unsaved-text.ts";
import { useFitHeight } from "../controls/use-fit-height.ts";
import { pasteOverWords } from "./link-text.ts";
import { type FieldText, findEdit, type TextEdit } from "./text-edit.ts";
import "./composer.css";

/** What was typed: the text as it is now, its caret in UTF-16 units, and what of it is new. */
export interface TypedNote {
  markdown: string;
  caret: number;
  edit: TextEdit;
}

export interface ComposerProps {
  /** What `goToField` finds it by. */
  name: string;
  text: string;
  /** Where the caret stands when the composer appears, and when its text becomes another one than was typed; UTF-16 units. */
  caret?: number;
  /** What the note speaks of, and the way to change it. */
  place: ComponentChildren;
  /** The focus is in it when it appears. */
  isFocused?: boolean;
  /** Why the last note or draft is not stored; the text stays. */
  problem?: TextProblem;
  /** Stands between the place and the button: a video's stepper. */
  children?: ComponentChildren;
  onText: (typed: TypedNote) => void;
  onAdd: () => void;
  /** Alt+PageUp and Alt+PageDown: -1 or 1. */
  onStep?: (direction: -1 | 1) => void;
}

const isMac = /Mac|iP/.test(navigator.platform);

/** Follows what is typed in the field, and puts the caret where it belongs when another text stands there than was typed. */
function useTyping({ text, caret, onText }: Pick<ComposerProps, "text" | "caret" | "onText">) {
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useRef<string | undefined>(undefined);
  const before = useRef<FieldText | undefined>(undefined);
  // Before the next key can come. Where the person typed, the caret is where they put it.
  useLayoutEffect(() => {
    const position = caret ?? text.length;
    if (text !== typed.current) field.current?.setSelectionRange(position, position);
    typed.current = text;
  }, [text]);
  return {
    field,
    onBeforeInput: ({ currentTarget: area }: { currentTarget: HTMLTextAreaElement }) => {
      before.current = { text: area.value, selection: { start: area.selectionStart, end: area.selectionEnd } };
    },
    onInput: ({ currentTarget: { value, selectionEnd } }: { currentTarget: HTMLTextAreaElement }) => {
      const edit = findEdit(before.current ?? { text }, value, selectionEnd);
      before.current = undefined;
      typed.current = value;
      onText({ markdown: value, caret: selectionEnd, edit });
    },
  };
}

export function Composer(props: ComposerProps) {
  const { name, text, place, isFocused, problem, children, onAdd, onStep } = props;
  const { field, onBeforeInput, onInput } = useTyping(props);
  useLayoutEffect(() => {
    if (isFocused && field.current) enterField(field.current);
  }, []);
  useNamedField(name, field);
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
          onBeforeInput={onBeforeInput}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onPaste={pasteOverWords}
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
