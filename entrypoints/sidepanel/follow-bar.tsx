// Whether the side panel follows the tab in front or stays with a talk, and the way to the other.
import { Link, Pin } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { t } from "@/lib/browser/words.ts";
import "./follow-bar.css";

interface Props {
  isStaying: boolean;
  /** Absent where there is nothing to stay with. */
  onStay?: () => void;
  onFollow: () => void;
}

export function FollowBar({ isStaying, onStay, onFollow }: Props) {
  return (
    <div class="follow-bar">
      <Icon of={isStaying ? Pin : Link} size={14} />
      <span class="follow-bar-words">{t(isStaying ? "staysHere" : "followsTab")}</span>
      {isStaying ? (
        <Button kind="quiet" onClick={onFollow}>
          {t("followTab")}
        </Button>
      ) : (
        onStay && (
          <Button kind="quiet" onClick={onStay}>
            {t("stayHere")}
          </Button>
        )
      )}
    </div>
  );
}
