// Text that becomes a field where it stands. Enter keeps, Esc takes back; what is typed is handed on at every change. Where it is here
// to be read alone, it stays text.
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
  /** Absent where nothing may be changed. */
  onChange?: Keep;
  look?: "title" | "text" | "heading";
  /** What is too long for one line ends with an ellipsis. */
  isOneLine?: boolean;
}

function FixedText({ name, value, look }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  useNamedField(name, place);
  if (value === "") return null;
  return (
    <span ref={place} class={`editable-text-fixed editable-text-${look}`} dir="auto" tabIndex={name ? -1 : undefined}>
      {value}
    </span>
  );
}

function EditedText({ name, label, value, placeholder, onChange, look, isOneLine }: Props & { onChange: Keep }) {
  const typed = useTypedText(value, onChange);
  const before = useRef(value);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useNamedField(name, field);
  // Only an input has an ellipsis.
  const Field = isOneLine ? "input" : "textarea";
  useFitHeight(field, typed.text, !isOneLine);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes letters, both are its own.
    if (event.isComposing || (event.key !== "Escape" && event.key !== "Enter")) return;
    if (event.key === "Escape" && typed.text !== before.current) typed.type(before.current);
    event.preventDefault();
    event.stopPropagation();
    field.current?.blur();
  };
  return (
    <>
      <Field
        ref={field}
        class={`editable-text editable-text-${look}`}
        rows={isOneLine ? undefined : 1}
        title={isOneLine ? typed.text : undefined}
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

export function EditableText({ onChange, look = "text", ...props }: Props) {
  return onChange ? <EditedText {...props} look={look} onChange={onChange} /> : <FixedText {...props} look={look} />;
}
