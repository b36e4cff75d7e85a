// A conference's own facts: what it is called, when and where it was. For a new one and for changing one.

import { useMemo, useState } from "preact/hooks";
import { ConferenceInputs, useConferenceTyping } from "@/components/conference/conference-inputs.tsx";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { zoneChoices } from "@/components/wording/time-zones.ts";
import { t } from "@/lib/browser/words.ts";
import type { Conference, ConferenceFacts, Id } from "@/lib/model/index.ts";
import { findSameConference } from "@/lib/model/other-conference.ts";

interface Props {
  heading: string;
  /** The word on the main button. */
  verb: string;
  conference: ConferenceFacts;
  /** Those that are there, where one more is started. */
  others?: Conference[];
  /** Uses one that is there instead. */
  onUse?: (id: Id) => void;
  /** Resolves to why it could not be stored, or to nothing. */
  onSave: (facts: ConferenceFacts) => Promise<string | undefined>;
  onClose: () => void;
}

interface ZoneProps {
  facts: ConferenceFacts;
  onChange: (changes: Pick<ConferenceFacts, "timeZone">) => void;
}

function ZoneRow({ facts: { timeZone, firstDay }, onChange }: ZoneProps) {
  const zones = useMemo(
    () => [{ value: "", label: t("zoneUnknown") }, ...zoneChoices(timeZone, `${firstDay ?? "2026-01-01"}T12:00:00`)],
    [timeZone, firstDay],
  );
  return (
    <FormRow label={t("timeZone")} htmlFor="conference-zone">
      <SelectBox
        id="conference-zone"
        label={t("timeZone")}
        choices={zones}
        value={timeZone ?? ""}
        isWide
        onChange={(zone) => onChange({ timeZone: zone || undefined })}
      />
    </FormRow>
  );
}

export function ConferenceDialog({ heading, verb, conference, others = [], onUse, onSave, onClose }: Props) {
  const typing = useConferenceTyping(conference);
  const [problem, setProblem] = useState<string>();
  const same = typing.facts.name.trim() === "" ? undefined : findSameConference(typing.facts, others);
  const save = async () => {
    setProblem(undefined);
    const facts = typing.read();
    if (!facts) return;
    const sentence = await onSave(facts);
    if (sentence === undefined) onClose();
    else setProblem(sentence);
  };
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isSubmit>
            {same ? t("startAnother") : verb}
          </Button>
        </>
      }
    >
      <div role="status">
        {same && (
          <Notice action={{ label: t("useConference", same.name), onClick: () => onUse?.(same.id) }}>
            {t("sameConferenceNamed", same.name)}
          </Notice>
        )}
      </div>
      <ConferenceInputs typing={typing}>
        <ZoneRow facts={typing.facts} onChange={typing.change} />
      </ConferenceInputs>
      {problem && (
        <p class="form-row-problem" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
