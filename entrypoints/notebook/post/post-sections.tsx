// Titled parts of the post beside the talks: people met, things to try.
import { Plus, Trash2 } from "lucide";
import { useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { TextNotice } from "@/components/controls/text-notice.tsx";
import { useFitHeight } from "@/components/controls/use-fit-height.ts";
import { useNewest } from "@/components/controls/use-newest.ts";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { Section } from "@/lib/model/index.ts";
import "./markdown-row.css";
import "./post-sections.css";

interface Props {
  sections: Section[];
  onChange: (sections: Section[]) => ReturnType<Keep>;
  /** The caret is in this section, 0 for the first. */
  onFocus?: (index: number) => void;
}

interface SectionProps {
  section: Section;
  number: number;
  onChange: (changes: Partial<Section>) => ReturnType<Keep>;
  onFocus: () => void;
  onRemove: () => void;
}

function SectionFields({ section, number, onChange, onFocus, onRemove }: SectionProps) {
  const heading = useTypedText(section.heading, (text) => onChange({ heading: text }));
  const body = useTypedText(section.markdown, (text) => onChange({ markdown: text }));
  const field = useRef<HTMLTextAreaElement>(null);
  useFitHeight(field, body.text);
  return (
    <div class="post-section" onFocusIn={onFocus}>
      <input
        class="form-input"
        dir="auto"
        aria-label={t("sectionHeading", number)}
        placeholder={t("sectionHeadingHint")}
        value={heading.text}
        onInput={(event) => heading.type(event.currentTarget.value)}
        onFocus={heading.onFocus}
        onBlur={heading.onBlur}
      />
      <Button kind="quiet" icon={Trash2} label={t("removeSection", number)} onClick={onRemove} />
      <textarea
        ref={field}
        class="markdown-row"
        dir="auto"
        rows={2}
        aria-label={t("sectionText", number)}
        value={body.text}
        onInput={(event) => body.type(event.currentTarget.value)}
        onFocus={body.onFocus}
        onBlur={body.onBlur}
      />
      <TextNotice problem={heading.problem} text={heading.text} />
      <TextNotice problem={body.problem} text={body.text} />
    </div>
  );
}

export function PostSections({ sections: stored, onChange, onFocus }: Props) {
  const [sections, changeSections] = useNewest(stored, onChange);
  const change = (index: number, changes: Partial<Section>) =>
    changeSections((newest) => newest.map((section, at) => (at === index ? { ...section, ...changes } : section)));
  return (
    <FormRow label={t("sections")}>
      <div class="card-rows">
        {sections.map((section, index) => (
          <SectionFields
            key={index}
            section={section}
            number={index + 1}
            onChange={(changes) => change(index, changes)}
            onFocus={() => onFocus?.(index)}
            onRemove={() => void changeSections((newest) => newest.filter((_, at) => at !== index))}
          />
        ))}
        <div class="card-rows-add">
          <Button
            kind="quiet"
            icon={Plus}
            onClick={() => void changeSections((newest) => [...newest, { heading: "", markdown: "" }])}
          >
            {t("addSection")}
          </Button>
        </div>
      </div>
    </FormRow>
  );
}
