// Says that the talk on screen may be one that is there already, and offers to join the two or to keep them apart.
import { Combine, X } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { t } from "@/lib/browser/words.ts";
import "@/components/controls/notice.css";
import "./same-talk-line.css";

interface Props {
  text: string;
  onJoin: () => void;
  onKeepApart: () => void;
}

export function SameTalkLine({ text, onJoin, onKeepApart }: Props) {
  return (
    <section class="notice notice-info same-talk-line" aria-label={t("perhapsSameTalk")}>
      <Icon of={Combine} />
      <p>
        {text}{" "}
        <button type="button" class="link-button" onClick={onJoin}>
          {t("joinVerb")}
        </button>
      </p>
      <Button kind="quiet" icon={X} label={t("keepApart")} onClick={onKeepApart} />
    </section>
  );
}
