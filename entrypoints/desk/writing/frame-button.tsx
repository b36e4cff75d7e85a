// Keeps what the video in the page beside shows at this moment.
import { Camera } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button";
import { Notice } from "@/components/controls/notice";
import { formatTime } from "@/components/wording/time-text";
import { drawFrame } from "@/lib/browser/draw-frame";
import { explain, t } from "@/lib/browser/words";
import type { Source } from "@/lib/model";
import { keepFrame } from "@/lib/notebook/frames";
import { explainFailure } from "@/lib/notebook/rows/write";
import { database } from "../database";

interface Props {
  source: Source;
  tabId: number;
  /** What was done, to be spoken. */
  onDone: (sentence: string) => void;
  /** What stands beside the button. */
  children: ComponentChildren;
}

/** The button, and below it why the frame could not be kept. */
export function FrameButton({ source, tabId, onDone, children }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>();
  const keep = async () => {
    setProblem(undefined);
    try {
      const frame = await drawFrame(tabId);
      const { isNew } = await keepFrame(database, { ...frame, talkId: source.talkId, sourceId: source.id });
      onDone(t(isNew ? "frameKept" : "frameKnown", formatTime(Math.floor(frame.seconds))));
    } catch (error) {
      setProblem(explain(explainFailure(error)));
    }
  };
  // Under a small popup's edge nobody would see it.
  useEffect(() => notice.current?.scrollIntoView({ block: "nearest" }), [problem]);
  return (
    <>
      <div class="frame-row">
        <Button icon={Camera} onClick={() => void keep()}>
          {t("keepFrame")}
        </Button>
        {children}
      </div>
      {problem && (
        <div ref={notice}>
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
    </>
  );
}
