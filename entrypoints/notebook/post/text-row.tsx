// A line of text in a form, stored at every change.
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useNamedField } from "@/components/controls/coming-field.ts";
import { FormRow } from "@/components/controls/form-row.tsx";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";

interface Props {
  label: string;
  value: string;
  /** The field's name, also for what leads to it (`goToField`). */
  name?: string;
  onChange: Keep;
  placeholder?: string;
  help?: string;
  isMono?: boolean;
  /** Stands behind the field: a button. */
  children?: ComponentChildren;
}

export function TextRow({ label, value, name, onChange, placeholder, help, isMono, children }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const typed = useTypedText(value, onChange);
  useNamedField(name, field, () => field.current?.select());
  return (
    <FormRow label={label} htmlFor={id} help={help} problem={typed.problem} text={typed.text}>
      <div class="form-row-line">
        <input
          ref={field}
          id={id}
          name={name}
          class={`form-input ${isMono ? "form-input-mono" : ""}`}
          dir="auto"
          autocomplete="off"
          placeholder={placeholder}
          value={typed.text}
          onInput={(event) => typed.type(event.currentTarget.value)}
          onFocus={typed.onFocus}
          onBlur={typed.onBlur}
        />
        {children}
      </div>
    </FormRow>
  );
}
