// Fields of the post's head beyond those it has by itself: a name, a kind, a value.
import { Plus, Trash2 } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { TextNotice } from "@/components/controls/text-notice.tsx";
import { useNewest } from "@/components/controls/use-newest.ts";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { ExtraField } from "@/lib/model/index.ts";
import { convertValue, type FieldKind, fieldKinds, kindOfValue } from "./extra-field.ts";
import { ExtraFieldValue } from "./extra-field-value.tsx";
import "@/components/controls/form.css";
import "./extra-fields.css";

interface Props {
  fields: ExtraField[];
  label?: string;
  onChange: (fields: ExtraField[]) => ReturnType<Keep>;
}

function kindNames(): Record<FieldKind, string> {
  return {
    text: t("valueText"),
    number: t("valueNumber"),
    boolean: t("valueYesNo"),
    list: t("valueList"),
    empty: t("valueEmpty"),
    data: t("valueData"),
  };
}

interface RowProps {
  field: ExtraField;
  onChange: (changes: Partial<ExtraField>) => ReturnType<Keep>;
  onRemove: () => void;
}

function ExtraFieldRow({ field, onChange, onRemove }: RowProps) {
  const name = useTypedText(field.name, (text) => onChange({ name: text }));
  const names = kindNames();
  const kind = kindOfValue(field.value);
  return (
    <div class="extra-field">
      <input
        class="form-input form-input-mono"
        aria-label={t("fieldName")}
        placeholder={t("fieldNameHint")}
        value={name.text}
        onInput={(event) => name.type(event.currentTarget.value)}
        onFocus={name.onFocus}
        onBlur={name.onBlur}
      />
      <SelectBox
        label={t("fieldKind", field.name)}
        choices={fieldKinds.map((value) => ({ value, label: names[value] }))}
        value={kind}
        onChange={(next) => void onChange({ value: convertValue(field.value, next as FieldKind) })}
      />
      <div class="extra-field-value">
        <ExtraFieldValue key={kind} field={field} onChange={(value) => onChange({ value })} />
      </div>
      <Button kind="quiet" icon={Trash2} label={t("removeField", field.name)} onClick={onRemove} />
      {name.problem && (
        <div class="extra-field-problem">
          <TextNotice problem={name.problem} text={name.text} />
        </div>
      )}
    </div>
  );
}

export function ExtraFields({ fields: stored, label = t("extraFields"), onChange }: Props) {
  const [fields, changeFields] = useNewest(stored, onChange);
  const change = (index: number, changes: Partial<ExtraField>) =>
    changeFields((newest) => newest.map((field, at) => (at === index ? { ...field, ...changes } : field)));
  return (
    <FormRow label={label}>
      <div class="card-rows">
        {fields.map((field, index) => (
          <ExtraFieldRow
            key={index}
            field={field}
            onChange={(changes) => change(index, changes)}
            onRemove={() => void changeFields((newest) => newest.filter((_, at) => at !== index))}
          />
        ))}
        <div class="card-rows-add">
          <Button
            kind="quiet"
            icon={Plus}
            onClick={() => void changeFields((newest) => [...newest, { name: "", value: "" }])}
          >
            {t("addField")}
          </Button>
        </div>
      </div>
    </FormRow>
  );
}
