// What the screen has to say: a failed write, what came of an action, what can be taken back.
import { Notice } from "@/components/controls/notice.tsx";
import { retryNow } from "@/components/controls/retries.ts";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import { TakeAlong } from "@/entrypoints/desk/talk/take-along.tsx";
import { useUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { useUndoBar } from "@/entrypoints/desk/work/use-undo.ts";
import { t } from "@/lib/browser/words.ts";
import type { Conference } from "@/lib/model/index.ts";
import {
  announcement,
  doWithUndo,
  failure,
  forgetFailed,
  notice,
  retryFailed,
  started,
  turnBack,
} from "./state/screen.ts";

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

/** What the conference that is shown can take along, if it was started here. */
export function Started({ conference }: { conference?: Conference }) {
  if (!conference || conference.id !== started.value) return null;
  const leave = () => {
    started.value = undefined;
  };
  return (
    <section class="notebook-messages" aria-label={t("takeAlong")}>
      <TakeAlong conference={conference} onDo={doWithUndo} onLeave={leave} />
    </section>
  );
}

export function Undo() {
  const { news, onGone } = useUndoBar();
  return (
    <div class="notebook-undo">
      {news?.said && <UndoBar key={news} text={news.said} onUndo={() => turnBack(news)} onGone={onGone} />}
    </div>
  );
}

export function LiveRegion() {
  return (
    <p class="visually-hidden" role="status">
      {announcement.value}
    </p>
  );
}
