// What is under way while its dialog is closed: how far it is, a button that opens the dialog again, and stopping it.
import { Square } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { t } from "@/lib/browser/words.ts";
import { openWork, type Work, work } from "./work.ts";
import "./work-bar.css";
import "./work-chip.css";

function Chip({ under }: { under: Work }) {
  const { name, progress, spoken, isStopping, isAsking, stop } = under;
  const { done, total } = progress;
  const counts = isStopping ? t("stopping") : isAsking ? t("workAsks") : progress.counts;
  const open = useRef<HTMLButtonElement>(null);
  // It comes where a dialog was closed that had the focus.
  useEffect(() => open.current?.focus(), []);
  return (
    <fieldset class="work-chip" aria-label={t("workInProgress", name)}>
      <button ref={open} type="button" class="work-chip-open" title={t("showWork")} onClick={openWork}>
        <b>{name}</b>
        <span>{counts}</span>
        {/* The words beside it say the same. */}
        <progress class="work-bar" aria-hidden="true" {...(total > 0 && !isStopping && { value: done, max: total })} />
      </button>
      <Button kind="quiet" icon={Square} isDisabled={isStopping} onClick={stop}>
        {t("stop")}
      </Button>
      <p class="visually-hidden" role="status">
        {isStopping || isAsking ? counts : spoken}
      </p>
    </fieldset>
  );
}

/** Shows nothing while there is no work, or its dialog is open. */
export function WorkChip() {
  const under = work.value;
  return under && !under.isOpen ? <Chip under={under} /> : null;
}
