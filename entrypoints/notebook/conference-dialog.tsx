// A conference's own facts: what it is called, when and where it was. For a new one and for changing one.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { zoneChoices } from "@/components/wording/time-zones.ts";
import { t } from "@/lib/browser/words.ts";
import type { Conference } from "@/lib/model/index.ts";

export type ConferenceFacts = Pick<Conference, "name" | "url" | "firstDay" | "lastDay" | "place" | "timeZone">;

interface Props {
  heading: string;
  /** The word on the main button. */
  verb: string;
  conference: ConferenceFacts;
  /** Resolves to why it could not be stored, or to nothing. */
  onSave: (facts: ConferenceFacts) => Promise<string | undefined>;
  onClose: () => void;
}

type FieldName = Exclude<keyof ConferenceFacts, "timeZone">;

export function ConferenceDialog({ heading, verb, conference, onSave, onClose }: Props) {
  const [facts, setFacts] = useState<ConferenceFacts>(conference);
  const [problem, setProblem] = useState<string>();
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.select(), []);
  const zones = useMemo(
    () => [
      { value: "", label: t("zoneUnknown") },
      ...zoneChoices(facts.timeZone, `${facts.firstDay ?? "2026-01-01"}T12:00:00`),
    ],
    [facts.timeZone, facts.firstDay],
  );
  const save = async () => {
    if (!facts.name.trim()) {
      setProblem(t("conferenceNeedsName"));
      name.current?.focus();
      return;
    }
    const url = facts.url?.trim();
    if (url && !/^https?:\/\//i.test(url)) return setProblem(t("linkExpected"));
    const sentence = await onSave({ ...facts, name: facts.name.trim(), url: url || undefined });
    if (sentence === undefined) onClose();
    else setProblem(sentence);
  };
  const input = (field: FieldName, label: string, type: "text" | "date" | "url" = "text") => (
    <FormRow label={label} htmlFor={`conference-${field}`}>
      <input
        ref={field === "name" ? name : undefined}
        id={`conference-${field}`}
        class="form-input"
        // The typings ask for one literal where the browser takes any of the three.
        type={type as "text"}
        dir={type === "text" ? "auto" : "ltr"}
        autocomplete="off"
        value={facts[field] ?? ""}
        onInput={(event) => {
          setProblem(undefined);
          setFacts({ ...facts, [field]: event.currentTarget.value || (field === "name" ? "" : undefined) });
        }}
      />
    </FormRow>
  );
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isSubmit>
            {verb}
          </Button>
        </>
      }
    >
      {input("name", t("name"))}
      {input("firstDay", t("firstDay"), "date")}
      {input("lastDay", t("lastDay"), "date")}
      {input("place", t("place"))}
      <FormRow label={t("timeZone")} htmlFor="conference-zone">
        <SelectBox
          id="conference-zone"
          label={t("timeZone")}
          choices={zones}
          value={facts.timeZone ?? ""}
          isWide
          onChange={(timeZone) => setFacts({ ...facts, timeZone: timeZone || undefined })}
        />
      </FormRow>
      {input("url", t("link"), "url")}
      {problem && (
        <p class="form-row-problem" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
