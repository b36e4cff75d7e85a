// Keeps what the video in the page beside shows at this moment.
import { Camera } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { formatTime } from "@/components/wording/time-text.ts";
import { drawFrame } from "@/lib/browser/draw-frame.ts";
import { t } from "@/lib/browser/words.ts";
import type { Source } from "@/lib/model/index.ts";
import { keepFrame } from "@/lib/notebook/frames.ts";
import { database } from "../database.ts";
import { attempt } from "../work/outcome.ts";
import { act } from "../work/use-undo.ts";

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
    const failure = await attempt(async () => {
      const frame = await drawFrame(tabId);
      let isNew = false;
      await act({ name: t("didAddNote") }, async () => {
        const kept = await keepFrame(database, { ...frame, talkId: source.talkId, sourceId: source.id });
        ({ isNew } = kept);
        return kept.undo;
      });
      onDone(t(isNew ? "frameKept" : "frameKnown", formatTime(Math.floor(frame.seconds))));
    });
    setProblem(failure);
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
