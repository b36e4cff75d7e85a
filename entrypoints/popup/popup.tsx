// The popup: the talk that was captured or why it was not, and what the page in front offers besides.
import { useState } from "preact/hooks";
import { awaitField } from "@/components/controls/coming-field.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { ScreenShell } from "@/entrypoints/desk/talk/screen-shell.tsx";
import { useDesk } from "@/entrypoints/desk/talk/use-desk.ts";
import type { Outcome } from "@/entrypoints/desk/work/outcome.ts";
import type { Id } from "@/lib/model/index.ts";
import { viewPopup } from "./popup-view.ts";
import { ReadingCard } from "./reading-card.tsx";
import { talkScreen, useCapture } from "./use-capture.ts";
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
  const [panelNotice, setPanelNotice] = useState<Outcome>();
  const pageTalks = usePageTalks(phase === "saved" || phase === "programme" ? tab?.id : undefined, conferenceId);
  const view = viewPopup({
    phase,
    isOther: shownId !== undefined,
    isRead: data !== undefined,
    hasTalk: record !== undefined,
    isPicking: pageTalks.pickable !== undefined,
  });
  const { hasTalkScreen, state } = view;
  const others = useLoaded(
    () => import("./other-screens.tsx"),
    view.isUnreadable || view.isProgramme || view.hasPicker,
  );
  const talk = useLoaded(talkScreen, hasTalkScreen);
  const open = (id: Id) => {
    awaitField();
    setShownId(id);
  };
  return (
    <ScreenShell
      name="popup"
      desk={desk}
      talkActions={talk?.listTalkActions(record, desk, () => readAgain()) ?? []}
      page={pageTalks.onPage}
      panel={tab && { tabId: tab.id, onProblem: setPanelNotice }}
      notice={panelNotice ?? pageTalks.notice}
      state={state}
      isSettled={capture.isSettled}
    >
      {others && <others.OtherScreens {...{ view, capture, desk, pageTalks }} onRead={readAgain} onOpen={open} />}
      {hasTalkScreen && !talk && <ReadingCard title={tab?.title ?? ""} />}
      {hasTalkScreen && talk && (
        <talk.TalkScreen
          capture={capture}
          desk={desk}
          onReadAgain={() => readAgain()}
          onReplace={(id) => setShownId(id === capture.talkId ? undefined : id)}
        />
      )}
    </ScreenShell>
  );
}
