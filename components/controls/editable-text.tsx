// Text that becomes a field where it stands. Enter keeps, Esc takes back; what is typed is handed on at every change.
import { useRef } from "preact/hooks";
import { useNamedField } from "./coming-field.ts";
import { Notice } from "./notice.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";
import { useFitHeight } from "./use-fit-height.ts";
import { type Keep, useTypedText } from "./use-typed-text.ts";
import "./editable-text.css";

interface Props {
  /** What `goToField` finds it by, if anything leads there. */
  name?: string;
  label: string;
  value: string;
  placeholder?: string;
  onChange: Keep;
  look?: "title" | "text" | "heading";
}

export function EditableText({ name, label, value, placeholder, onChange, look = "text" }: Props) {
  const typed = useTypedText(value, onChange);
  const before = useRef(value);
  const field = useRef<HTMLTextAreaElement>(null);
  useNamedField(name, field);
  useFitHeight(field, typed.text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    if (event.key === "Escape" && typed.text !== before.current) typed.type(before.current);
    event.preventDefault();
    event.stopPropagation();
    field.current?.blur();
  };
  return (
    <>
      <textarea
        ref={field}
        class={`editable-text editable-text-${look}`}
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        value={typed.text}
        onFocus={() => {
          before.current = value;
          typed.onFocus();
        }}
        onInput={(event) => typed.type(event.currentTarget.value.replace(/\s*\n\s*/g, " "))}
        onBlur={typed.onBlur}
        onKeyDown={onKeyDown}
      />
      {typeof typed.problem === "string" && <Notice tone="error">{typed.problem}</Notice>}
      {typeof typed.problem === "object" && <UnsavedNotice problem={typed.problem} text={typed.text} />}
    </>
  );
}
