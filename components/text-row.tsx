// A line of text in a form, stored at every change.
import { useId } from "preact/hooks";
import { FormRow } from "./form-row";
import { type Keep, useTypedText } from "./use-typed-text";

interface Props {
  label: string;
  value: string;
  onChange: Keep;
  placeholder?: string;
  help?: string;
  isMono?: boolean;
}

export function TextRow({ label, value, onChange, placeholder, help, isMono }: Props) {
  const id = useId();
  const typed = useTypedText(value, onChange);
  return (
    <FormRow label={label} htmlFor={id} help={help} problem={typed.problem}>
      <input
        id={id}
        class={`form-input ${isMono ? "form-input-mono" : ""}`}
        dir="auto"
        autocomplete="off"
        placeholder={placeholder}
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onFocus={typed.onFocus}
        onBlur={typed.onBlur}
      />
    </FormRow>
  );
}
