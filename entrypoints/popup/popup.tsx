// The popup: the talk that was captured or why it was not, and what the page in front offers besides.

import { PanelRight } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { ScreenShell } from "@/entrypoints/desk/talk/screen-shell.tsx";
import { useDesk } from "@/entrypoints/desk/talk/use-desk.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { openPanel } from "@/lib/browser/open-page.ts";
import { keepShownTalk } from "@/lib/browser/shown-talk.ts";
import { explain, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { TalkScreen } from "./talk-screen.tsx";
import { useCapture } from "./use-capture.ts";
import { usePageTalks } from "./use-page-talks.ts";

export function Popup() {
  const [capture, readAgain] = useCapture();
  // A topic added here, or the talk that the captured one was joined with: shown in its stead.
  const [shownId, setShownId] = useState<Id>();
  const { tab, sourceId, position } = capture;
  const talkId = shownId ?? capture.talkId;
  const desk = useDesk(talkId, setShownId);
  const { data, conferenceId } = desk;
  const record = data?.record;
  useEffect(() => {
    const refusal = capture.failure ? explain(capture.failure) : t(capture.refusal ?? "problemPageUnreadable");
    void import("@/lib/browser/badge.ts").then(({ showFailed, showNoteCount }) => {
      if (tab && capture.phase === "problem") void showFailed(tab.id, refusal);
      else if (tab && record && !shownId) void showNoteCount(tab.id, record.notes.length);
    });
  }, [tab?.id, capture.phase, capture.refusal, record?.notes.length]);
  useEffect(() => {
    if (tab?.url && talkId) void keepShownTalk(tab, { talkId, sourceId, slide: position?.slide });
  }, [tab?.id, talkId, sourceId]);
  const pageTalks = usePageTalks(capture.phase === "saved" ? tab?.id : undefined, conferenceId);
  const picker = useLoaded(() => import("./talk-picker.tsx"), pageTalks.pickable !== undefined);
  const isUnreadable = capture.phase === "problem" && !shownId;
  const unreadable = useLoaded(() => import("./unreadable-screen.tsx"), isUnreadable);

  const [panelProblem, setPanelProblem] = useState<string>();
  // Straight from the click: after a wait the browser would not take it for the person's wish.
  const keepOpen = (tabId: number) =>
    void openPanel(tabId).then(
      () => window.close(),
      (problem) => setPanelProblem(explainError(problem)),
    );
  const actions = [
    ...(tab ? [{ label: t("openPanel"), icon: PanelRight, onChoose: () => keepOpen(tab.id) }] : []),
    ...pageTalks.actions,
  ];
  return (
    <ScreenShell
      name="popup"
      desk={desk}
      actions={actions}
      notice={panelProblem ? { tone: "error", text: panelProblem } : pageTalks.notice}
      state={record ? "saved" : capture.phase === "saved" ? "reading" : capture.phase}
      isSettled={capture.isSettled}
    >
      {isUnreadable && unreadable && (
        <unreadable.UnreadableScreen
          capture={capture}
          conferenceId={conferenceId}
          onRetry={readAgain}
          onAddTopic={desk.addTopic}
          onOpen={setShownId}
        />
      )}
      {pageTalks.pickable && picker && (
        <picker.TalkPicker talks={pageTalks.pickable} onAdd={pageTalks.add} onCancel={pageTalks.close} />
      )}
      {!isUnreadable && data && !pageTalks.pickable && (
        <TalkScreen
          record={record}
          capture={capture}
          isFirst={data.conferences.length === 0}
          onStartConference={desk.start}
          undo={desk.undo}
          save={desk.save}
          hasFailed={desk.hasFailed}
          onReadAgain={readAgain}
          onReplace={(id) => setShownId(id === capture.talkId ? undefined : id)}
        />
      )}
    </ScreenShell>
  );
}
