// The question a first talk raises: where it was given, with a guess from its page.

import { Shield } from "lucide";
import { type ConferenceDraft, ConferenceForm } from "@/components/conference/conference-form";
import { Icon } from "@/components/controls/icon";
import { t } from "@/lib/browser/words";
import type { Source } from "@/lib/model";
import { guessConference } from "@/lib/notebook/guess-conference";

interface Props {
  source?: Source;
  onStart: (conference: ConferenceDraft) => void;
  onDecideLater: () => void;
}

export function FirstConference({ source, onStart, onDecideLater }: Props) {
  return (
    <>
      <hr class="screen-line" />
      <ConferenceForm guess={source && guessConference(source)} onStart={onStart} onDecideLater={onDecideLater} />
      <p class="popup-promise">
        <Icon of={Shield} />
        {t("promise")}
      </p>
    </>
  );
}
