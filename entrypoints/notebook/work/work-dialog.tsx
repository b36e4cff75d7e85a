// What is under way: how far it is, closing its dialog, and stopping it.
import { Square } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { t } from "@/lib/browser/words.ts";
import { useLasting } from "./use-lasting.ts";
import { closeWork, type Work, work } from "./work.ts";
import "./work-bar.css";
import "./work-dialog.css";

interface StatusProps {
  under: Work;
  /** Where what is made goes. */
  heading?: string;
  help: string;
  /** What stopping leaves, where `help` does not say it. */
  stop?: string;
}

/** What is being done, with its bar. */
export function WorkStatus({ under, heading, help, stop }: StatusProps) {
  const { progress, isStopping, spoken } = under;
  const { done, total } = progress;
  const step = isStopping ? t("stopping") : progress.step;
  return (
    <div class="work-status">
      {heading && <h3 class="work-heading">{heading}</h3>}
      <p class="work-help">{help}</p>
      <p class="work-step">{step}</p>
      <p class="visually-hidden" role="status">
        {isStopping ? step : spoken}
      </p>
      {/* Without a value the browser shows that work goes on. */}
      <progress class="work-bar" aria-label={step} {...(total > 0 && !isStopping && { value: done, max: total })} />
      {stop && <Notice>{stop}</Notice>}
    </div>
  );
}

/** The two ways on from a dialog whose work goes on. */
export function WorkButtons({ under, onClose }: { under: Work; onClose: () => void }) {
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  return (
    <>
      <Button onClick={onClose}>{t("closeAndGoOn")}</Button>
      <Button buttonRef={stop} kind="primary" icon={Square} isDisabled={under.isStopping} onClick={under.stop}>
        {t("stop")}
      </Button>
    </>
  );
}

/** Shows nothing while there is no work, or it is shown otherwise. */
export function WorkDialog() {
  const under = work.value;
  const isLasting = useLasting(under !== undefined);
  if (!isLasting || !under?.isOpen || under.onOpen) return null;
  return (
    <Dialog heading={under.heading} onClose={closeWork} foot={<WorkButtons under={under} onClose={closeWork} />}>
      <WorkStatus under={under} help={t("workGoesOn")} />
    </Dialog>
  );
}
