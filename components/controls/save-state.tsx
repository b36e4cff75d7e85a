// Whether what is on screen is on disk. "Saved" appears after the row is committed, never before.
import { Check, TriangleAlert } from "lucide";
import { t } from "@/lib/browser/words.ts";
import { Icon } from "./icon.tsx";
import "./save-state.css";

export type Saving = "idle" | "saving" | "saved" | "failed";

interface Props {
  state: Saving;
  /** What is said once all is saved. */
  savedText?: string;
  /** What is said when not all is. */
  failedText?: string;
  onRetry?: () => void;
  /** Leads to what is not saved. */
  onShow?: () => void;
}

export function SaveState({ state, savedText = t("saved"), failedText = t("notSaved"), onRetry, onShow }: Props) {
  if (state === "idle") return null;
  if (state === "saving") return <span class="save-state">{t("saving")}</span>;
  if (state === "saved") {
    return (
      <span class="save-state">
        <Icon of={Check} size={14} />
        {savedText}
      </span>
    );
  }
  return (
    <span class="save-state save-state-failed" role="alert">
      <Icon of={TriangleAlert} size={14} />
      {failedText}
      {(onShow ?? onRetry) && (
        <button type="button" class="link-button" onClick={onShow ?? onRetry}>
          {t(onShow ? "showUnsaved" : "tryAgain")}
        </button>
      )}
    </span>
  );
}
