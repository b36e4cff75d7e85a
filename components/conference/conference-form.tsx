// Where was this talk given? The first conference, guessed from the page where possible.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Conference } from "@/lib/model/index.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Notice } from "../controls/notice.tsx";
import "./conference-form.css";

export type ConferenceDraft = Pick<Conference, "name" | "url" | "firstDay" | "lastDay" | "place" | "timeZone">;

interface Props {
  /** What the page says of its conference. */
  guess?: ConferenceDraft;
  problem?: string;
  onStart: (conference: ConferenceDraft) => void;
  onDecideLater: () => void;
}

export function ConferenceForm({ guess, problem, onStart, onDecideLater }: Props) {
  const [draft, setDraft] = useState<ConferenceDraft>(guess ?? { name: "" });
  const id = useId();
  const [isMissing, setMissing] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.select(), []);
  const change = (changes: Partial<ConferenceDraft>) => setDraft({ ...draft, ...changes });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.name.trim()) onStart({ ...draft, name: draft.name.trim() });
    else {
      setMissing(true);
      name.current?.focus();
    }
  };
  return (
    <form class="conference-form" onSubmit={submit} noValidate>
      <div>
        <h2>{t("whereGiven")}</h2>
        <p class="conference-form-lead">{t("onePost")}</p>
      </div>
      <Field
        label={t("conference")}
        htmlFor={`${id}-name`}
        help={guess?.name ? t("guessed") : undefined}
        problem={isMissing ? t("conferenceNeedsName") : undefined}
      >
        <input
          id={`${id}-name`}
          ref={name}
          class="field-input"
          dir="auto"
          required
          aria-invalid={isMissing}
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </Field>
      <div class="conference-form-days">
        <Field label={t("firstDay")} htmlFor={`${id}-first`} remark={t("optional")}>
          <input
            id={`${id}-first`}
            class="field-input"
            type="date"
            value={draft.firstDay ?? ""}
            onInput={(event) => change({ firstDay: event.currentTarget.value || undefined })}
          />
        </Field>
        <Field label={t("lastDay")} htmlFor={`${id}-last`} remark={t("optional")}>
          <input
            id={`${id}-last`}
            class="field-input"
            type="date"
            min={draft.firstDay}
            value={draft.lastDay ?? ""}
            onInput={(event) => change({ lastDay: event.currentTarget.value || undefined })}
          />
        </Field>
      </div>
      <Field label={t("link")} htmlFor={`${id}-link`} remark={t("optional")}>
        <input
          id={`${id}-link`}
          class="field-input"
          type="url"
          dir="ltr"
          value={draft.url ?? ""}
          onInput={(event) => change({ url: event.currentTarget.value.trim() || undefined })}
        />
      </Field>
      {problem && <Notice tone="error">{problem}</Notice>}
      <div class="conference-form-buttons">
        <Button kind="primary" isSubmit>
          {t("startConference")}
        </Button>
        <Button kind="quiet" onClick={onDecideLater}>
          {t("decideLater")}
        </Button>
      </div>
    </form>
  );
}
