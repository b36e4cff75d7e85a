// The question a first talk raises: where it was given, with a guess from its page.

import { Shield } from "lucide";
import { ConferenceForm } from "@/components/conference/conference-form.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { t } from "@/lib/browser/words.ts";
import { guessConference } from "@/lib/model/guess-conference.ts";
import type { ConferenceFacts, Source } from "@/lib/model/index.ts";

interface Props {
  source?: Source;
  onStart: (conference: ConferenceFacts) => void;
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
