// What one engine can be told about its files: folders, bullets, the form of the lines above the text.
import { ChevronRight } from "lucide";
import { useId } from "preact/hooks";
import { FormRow } from "@/components/controls/form-row.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { type Choice, SelectBox } from "@/components/controls/select-box.tsx";
import { useNewest } from "@/components/controls/use-newest.ts";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { EngineSettings } from "@/lib/model/index.ts";
import { ExtraFields } from "./extra-fields.tsx";
import { TextRow } from "./text-row.tsx";
import "./engine-form.css";
import "@/components/controls/form.css";
import "./post-form.css";

interface Props {
  engine: { name: string; label: string; settings: (keyof EngineSettings)[] };
  settings: EngineSettings;
  onChange: (settings: EngineSettings) => ReturnType<Keep>;
  /** Whether tags and HTML in the texts are meant for this engine; otherwise they are shown as text. */
  hasLiveCode: boolean;
  onLiveCode: (hasLiveCode: boolean) => void;
}

type ChoiceName = "frontMatter" | "bullet" | "bulletIndent" | "bulletSpacing" | "categories";

function choicesOf(name: ChoiceName): { label: string; choices: Choice[] } {
  const usual = { value: "", label: t("asUsual") };
  switch (name) {
    case "frontMatter":
      return {
        label: t("headFormat"),
        choices: [usual, { value: "yaml", label: t("formatYaml") }, { value: "toml", label: t("formatToml") }],
      };
    case "bullet":
      return { label: t("bullet"), choices: [usual, ...["*", "-", "+"].map((value) => ({ value, label: value }))] };
    case "bulletIndent":
      return {
        label: t("bulletIndent"),
        choices: [usual, { value: "tab", label: t("indentTab") }, { value: "one", label: t("indentOne") }],
      };
    case "bulletSpacing":
      return {
        label: t("bulletSpacing"),
        choices: [usual, { value: "loose", label: t("spacingLoose") }, { value: "tight", label: t("spacingTight") }],
      };
    case "categories":
      return {
        label: t("severalCategories"),
        choices: [usual, { value: "parallel", label: t("sideBySide") }, { value: "nested", label: t("nested") }],
      };
  }
}

interface ChoiceRowProps {
  name: ChoiceName;
  value: string;
  onChoose: (value: string) => void;
}

function ChoiceRow({ name, value, onChoose }: ChoiceRowProps) {
  const id = useId();
  const { label, choices } = choicesOf(name);
  return (
    <FormRow label={label} htmlFor={id}>
      <SelectBox id={id} label={label} choices={choices} value={value} onChange={onChoose} />
    </FormRow>
  );
}

const choiceNames: ChoiceName[] = ["frontMatter", "bullet", "bulletIndent", "bulletSpacing", "categories"];

function ExcerptRow({ isWanted, onChange }: { isWanted: boolean; onChange: (isWanted: boolean) => void }) {
  return (
    <FormRow label={t("excerpt")}>
      <label class="check-line">
        <input
          class="check-box"
          type="checkbox"
          checked={isWanted}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {t("excerptAfterIntroduction")}
      </label>
    </FormRow>
  );
}

export function EngineForm({ engine, settings: stored, onChange, hasLiveCode, onLiveCode }: Props) {
  const [settings, change] = useNewest(stored, onChange);
  const keep = (changes: EngineSettings) => change((newest) => ({ ...newest, ...changes }));
  const has = (name: keyof EngineSettings) => engine.settings.includes(name);
  const text = (name: "folder" | "pictureFolder", label: string) => (
    <TextRow
      label={label}
      value={settings[name] ?? ""}
      placeholder={t("asUsual")}
      isMono
      onChange={(value) => keep({ [name]: value || undefined })}
    />
  );
  return (
    <details class="engine-form">
      <summary>
        <Icon of={ChevronRight} size={14} />
        {t("engineSettings", engine.label)}
      </summary>
      <div class="post-form">
        {has("folder") && text("folder", t("postFolder"))}
        {has("pictureFolder") && text("pictureFolder", t("pictureFolder"))}
        {choiceNames.filter(has).map((name) => (
          <ChoiceRow
            key={name}
            name={name}
            value={settings[name] ?? ""}
            onChoose={(value) => void keep({ [name]: value || undefined })}
          />
        ))}
        {has("hasExcerpt") && (
          <ExcerptRow
            isWanted={settings.hasExcerpt ?? false}
            onChange={(isWanted) => void keep({ hasExcerpt: isWanted || undefined })}
          />
        )}
        <FormRow label={t("code")} help={t("codeHelp")}>
          <label class="check-line">
            <input
              class="check-box"
              type="checkbox"
              checked={hasLiveCode}
              onChange={(event) => onLiveCode(event.currentTarget.checked)}
            />
            {t("codeWorks", engine.label)}
          </label>
        </FormRow>
        {has("fields") && (
          <ExtraFields
            label={t("everyPost")}
            fields={settings.fields ?? []}
            onChange={(fields) => keep({ fields: fields.length > 0 ? fields : undefined })}
          />
        )}
      </div>
    </details>
  );
}
