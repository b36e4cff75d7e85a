// The popup: the talk that was captured or why it was not, and what the page in front offers besides.
import { useState } from "preact/hooks";
import { awaitField } from "@/components/controls/coming-field.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { ScreenShell } from "@/entrypoints/desk/talk/screen-shell.tsx";
import { useDesk } from "@/entrypoints/desk/talk/use-desk.ts";
import type { Id } from "@/lib/model/index.ts";
import { viewPopup } from "./popup-view.ts";
import { ReadingCard } from "./reading-card.tsx";
import { talkScreen, useCapture } from "./use-capture.ts";
import { useOpenPanel } from "./use-open-panel.ts";
import { usePageTalks } from "./use-page-talks.ts";
import { useTellBrowser } from "./use-tell-browser.ts";

export function Popup() {
  const [capture, readAgain] = useCapture();
  // A topic added here, or the talk that the captured one was joined with: shown in its stead.
  const [shownId, setShownId] = useState<Id>();
  const { tab, phase } = capture;
  const talkId = shownId ?? capture.talkId;
  const desk = useDesk(talkId, setShownId);
  const { data, conferenceId } = desk;
  const record = data?.record;
  useTellBrowser(capture, talkId, shownId ? undefined : record?.notes.length);
  const panel = useOpenPanel(tab?.id);
  const { pickable, ...pageTalks } = usePageTalks(phase === "saved" ? tab?.id : undefined, conferenceId);
  const { isUnreadable, hasPicker, hasTalkScreen, state } = viewPopup({
    phase,
    isOther: shownId !== undefined,
    isRead: data !== undefined,
    hasTalk: record !== undefined,
    isPicking: pickable !== undefined,
  });
  const picker = useLoaded(() => import("./talk-picker.tsx"), hasPicker);
  const talk = useLoaded(talkScreen, hasTalkScreen);
  const unreadable = useLoaded(() => import("./unreadable-screen.tsx"), isUnreadable);
  const open = (id: Id) => {
    awaitField();
    setShownId(id);
  };
  return (
    <ScreenShell
      name="popup"
      desk={desk}
      actions={[...panel.actions, ...pageTalks.actions]}
      notice={panel.notice ?? pageTalks.notice}
      state={state}
      isSettled={capture.isSettled}
    >
      {isUnreadable && unreadable && (
        <unreadable.UnreadableScreen
          capture={capture}
          conferenceId={conferenceId}
          onRetry={readAgain}
          onAddTopic={desk.addTopic}
          onOpen={open}
        />
      )}
      {pickable && picker && <picker.TalkPicker talks={pickable} onAdd={pageTalks.add} onCancel={pageTalks.close} />}
      {hasTalkScreen && !talk && <ReadingCard title={tab?.title ?? ""} />}
      {hasTalkScreen && talk && (
        <talk.TalkScreen
          capture={capture}
          desk={desk}
          onReadAgain={readAgain}
          onReplace={(id) => setShownId(id === capture.talkId ? undefined : id)}
        />
      )}
    </ScreenShell>
  );
}
