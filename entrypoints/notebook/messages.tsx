// What the screen has to say: a failed write, what came of an action, what can be taken back.
import { useCallback } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import { t } from "@/lib/browser/words.ts";
import { announcement, failure, notice, retry, undo, undoLast } from "./state/screen.ts";

export function Messages() {
  const shown = notice.value;
  return (
    <section class="notebook-messages" aria-label={t("messages")}>
      {failure.value && (
        <Notice tone="error" action={{ label: t("tryAgain"), onClick: () => void retry() }}>
          {failure.value}
        </Notice>
      )}
      {shown && (
        <Notice
          tone={shown.tone}
          action={{
            label: t("close"),
            onClick: () => {
              notice.value = undefined;
            },
          }}
        >
          {shown.text}
        </Notice>
      )}
    </section>
  );
}

export function Undo() {
  const offered = undo.value;
  const forget = useCallback(() => {
    undo.value = undefined;
  }, []);
  return (
    <div class="notebook-undo">{offered && <UndoBar text={offered.text} onUndo={undoLast} onGone={forget} />}</div>
  );
}

export function LiveRegion() {
  return (
    <p class="visually-hidden" role="status">
      {announcement.value}
    </p>
  );
}
