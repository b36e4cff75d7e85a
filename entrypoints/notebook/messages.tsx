// What the screen has to say: a failed write, what came of an action, what can be taken back.
import { useCallback } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { retryNow } from "@/components/controls/retries.ts";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import { useUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { t } from "@/lib/browser/words.ts";
import { announcement, failure, forgetFailed, notice, retryFailed, undo, undoLast } from "./state/screen.ts";

/** @param problem why the notebook on screen could not be read again */
export function Messages({ problem }: { problem?: string }) {
  const said = notice.value;
  const failed = failure.value;
  // What is beside the text that it is about need not be said twice.
  const hidden = useUnsaved().find(({ isShown }) => !isShown);
  return (
    <section class="notebook-messages" aria-label={t("messages")}>
      {failed && (
        <Notice
          tone="error"
          action={
            failed.canPass
              ? { label: t("tryAgain"), onClick: () => void retryFailed() }
              : { label: t("close"), onClick: () => void forgetFailed() }
          }
        >
          {failed.sentence}
        </Notice>
      )}
      {hidden && (
        <Notice tone="error" action={{ label: t("tryAgain"), onClick: () => void retryNow() }}>
          {hidden.text.sentence}
        </Notice>
      )}
      {problem && !hidden && <Notice tone="error">{problem}</Notice>}
      {said && (
        <Notice
          tone={said.tone}
          action={{
            label: t("close"),
            onClick: () => {
              notice.value = undefined;
            },
          }}
        >
          {said.text}
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
