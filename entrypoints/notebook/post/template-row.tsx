// A person's own layout: a Liquid template with its lines numbered, and what is wrong with it at its line.
import { useId, useRef } from "preact/hooks";
import { useNamedField } from "@/components/controls/coming-field.ts";
import { FormRow } from "@/components/controls/form-row.tsx";
import { type Choice, SelectBox } from "@/components/controls/select-box.tsx";
import { useFitHeight } from "@/components/controls/use-fit-height.ts";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import "./template-row.css";

interface Props {
  value: string;
  /** What is wrong with it, and at which line, from 1. */
  problem?: { line: number; text: string };
  /** Templates to begin with. */
  starts: Choice[];
  /** What a template can use. */
  names: string[];
  onChange: Keep;
  onStart: (name: string) => void;
}

export function TemplateRow({ value, problem, starts, names, onChange, onStart }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useTypedText(value, onChange);
  useFitHeight(field, typed.text);
  useNamedField("template", field, () => {
    field.current?.setSelectionRange(0, 0);
    // The focus brings no more than the caret's line into view.
    field.current?.closest(".form-row")?.scrollIntoView();
  });
  const lines = typed.text.split("\n").length;
  return (
    <FormRow
      label={t("template")}
      htmlFor={id}
      help={t("templateHelp")}
      problem={typed.problem ?? problem?.text}
      text={typed.text}
    >
      <SelectBox
        label={t("startFrom")}
        choices={[{ value: "", label: t("startFrom") }, ...starts]}
        value=""
        onChange={(name) => name && onStart(name)}
      />
      <div class="template">
        <ol class="template-lines" aria-hidden="true">
          {Array.from({ length: lines }, (_, index) => (
            <li key={index} class={index + 1 === problem?.line ? "is-wrong" : ""}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={field}
          id={id}
          class="template-text"
          spellcheck={false}
          wrap="off"
          dir="ltr"
          aria-invalid={problem !== undefined}
          value={typed.text}
          onInput={(event) => typed.type(event.currentTarget.value)}
          onFocus={typed.onFocus}
          onBlur={typed.onBlur}
        />
      </div>
      <details class="template-names">
        <summary>{t("templateNames")}</summary>
        <p>
          {names.map((name) => (
            <>
              <code>{name}</code>{" "}
            </>
          ))}
        </p>
      </details>
    </FormRow>
  );
}
