// What is under way: how far it is, and stopping it.
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { t } from "@/lib/browser/words.ts";
import { work } from "./state/work.ts";
import "./work-dialog.css";

/** Shows nothing while there is no work. */
export function WorkDialog() {
  const under = work.value;
  if (!under) return null;
  const { heading, step, done, total, onStop } = under;
  return (
    <Dialog
      heading={heading}
      onClose={onStop}
      foot={
        <Button kind="primary" onClick={onStop}>
          {t("stop")}
        </Button>
      }
    >
      <p role="status">{step ?? t("gatheringRows")}</p>
      <progress
        class="work-progress"
        aria-label={step ?? heading}
        value={total > 0 ? done : undefined}
        max={total || 1}
      />
    </Dialog>
  );
}
