// Where was this talk given? The first conference, guessed from the page where possible.

import { t } from "@/lib/browser/words.ts";
import type { ConferenceFacts } from "@/lib/model/index.ts";
import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { ConferenceInputs, useConferenceTyping } from "./conference-inputs.tsx";
import "./conference-form.css";

interface Props {
  /** What the page says of its conference. */
  guess?: ConferenceFacts;
  problem?: string;
  onStart: (conference: ConferenceFacts) => void;
  onDecideLater: () => void;
}

export function ConferenceForm({ guess, problem, onStart, onDecideLater }: Props) {
  const typing = useConferenceTyping(guess ?? { name: "" });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const facts = typing.read();
    if (facts) onStart(facts);
  };
  return (
    <form class="conference-form" onSubmit={submit} noValidate>
      <div>
        <h2>{t("whereGiven")}</h2>
        <p class="conference-form-lead">{t("onePost")}</p>
      </div>
      <ConferenceInputs typing={typing} isShort nameHelp={guess?.name ? t("guessed") : undefined} />
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
