// A text in Markdown in a form: grows with what is typed, stored at every change.
import { useId, useRef } from "preact/hooks";
import { FormRow } from "@/components/controls/form-row.tsx";
import { useFitHeight } from "@/components/controls/use-fit-height.ts";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { pasteOverWords } from "@/components/note/link-text.ts";
import { formatOfKey, writeFormat } from "@/components/note/markdown-format.ts";
import { t } from "@/lib/browser/words.ts";
import "./markdown-row.css";

interface Props {
  label: string;
  value: string;
  onChange: Keep;
  placeholder?: string;
  help?: string;
  onFocus?: () => void;
}

export function MarkdownRow({ label, value, onChange, placeholder, help, onFocus }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useTypedText(value, onChange);
  useFitHeight(field, typed.text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!field.current) return;
    const format = formatOfKey(event, field.current.selectionStart < field.current.selectionEnd);
    if (!format) return;
    event.preventDefault();
    event.stopPropagation();
    writeFormat(field.current, format);
  };
  return (
    <FormRow label={label} htmlFor={id} help={help ?? t("markdown")} problem={typed.problem} text={typed.text}>
      <textarea
        ref={field}
        id={id}
        class="markdown-row"
        dir="auto"
        rows={2}
        placeholder={placeholder}
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onFocus={() => {
          typed.onFocus();
          onFocus?.();
        }}
        onBlur={typed.onBlur}
        onKeyDown={onKeyDown}
        onPaste={pasteOverWords}
      />
    </FormRow>
  );
}
