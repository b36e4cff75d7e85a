// The control for an extra field's value, by its kind; what is typed keeps that kind.

import { SelectBox } from "@/components/controls/select-box.tsx";
import { TagField } from "@/components/controls/tag-field.tsx";
import { TextNotice } from "@/components/controls/text-notice.tsx";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { ExtraField, FieldValue } from "@/lib/model/index.ts";
import { kindOfValue, readData, readList, writeValue } from "./extra-field.ts";
import "./extra-field-value.css";

interface Props {
  field: ExtraField;
  onChange: (value: FieldValue) => ReturnType<Keep>;
}

/** A value typed as text; `read` gives nothing while the text is not a value of this kind yet, and then nothing is stored. */
function TypedValue({ field, onChange, read }: Props & { read: (text: string) => FieldValue | undefined }) {
  const kind = kindOfValue(field.value);
  const typed = useTypedText(writeValue(field.value), async (text) => {
    const value = read(text);
    if (value === undefined) return t(kind === "number" ? "numberExpected" : "dataExpected");
    return onChange(value);
  });
  return (
    <>
      <input
        class={`form-input ${kind === "data" ? "form-input-mono" : ""}`}
        dir="auto"
        inputMode={kind === "number" ? "decimal" : undefined}
        aria-label={t("fieldValue", field.name)}
        aria-invalid={typed.problem !== undefined}
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onFocus={typed.onFocus}
        onBlur={typed.onBlur}
      />
      <TextNotice problem={typed.problem} text={typed.text} />
    </>
  );
}

function readNumber(text: string): number | undefined {
  const number = Number(text.trim());
  return text.trim() !== "" && Number.isFinite(number) ? number : undefined;
}

export function ExtraFieldValue({ field, onChange }: Props) {
  const { value } = field;
  const kind = kindOfValue(value);
  if (kind === "empty") return null;
  if (kind === "number") return <TypedValue field={field} onChange={onChange} read={readNumber} />;
  if (kind === "data") return <TypedValue field={field} onChange={onChange} read={readData} />;
  if (kind === "boolean") {
    return (
      <SelectBox
        label={t("fieldValue", field.name)}
        choices={[
          { value: "true", label: t("yes") },
          { value: "false", label: t("no") },
        ]}
        value={String(value)}
        onChange={(next) => void onChange(next === "true")}
      />
    );
  }
  if (kind === "list") {
    return (
      <TagField
        label={t("fieldValue", field.name)}
        tags={Array.isArray(value) ? value.map(writeValue) : []}
        suggestions={[]}
        placeholder={t("addValue")}
        onChange={(words) => void onChange(readList(words, value))}
      />
    );
  }
  return <TypedValue field={field} onChange={onChange} read={(text) => text} />;
}
