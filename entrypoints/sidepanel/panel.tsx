// The side panel: the talk that the tab in front was captured as, or the one it was told to stay with.
import { useState } from "preact/hooks";
import { FollowBar } from "@/components/follow-bar";
import { Notice } from "@/components/notice";
import { UndoBar } from "@/components/undo-bar";
import { t } from "@/components/words";
import type { Id } from "@/lib/model";
import { ScreenShell } from "../talk/screen-shell";
import { TalkPart } from "../talk/talk-part";
import { useDesk } from "../talk/use-desk";
import { NoTalkScreen } from "./no-talk-screen";
import { useTabTalk } from "./use-tab-talk";

/** A talk that is shown whatever tab is in front. */
interface Stay {
  talkId: Id;
  /** The page of it that was shown. */
  sourceId?: Id;
  /** The tab that showed it; absent when the talk was opened here. */
  tabId?: number;
}

export function Panel() {
  const [stay, setStay] = useState<Stay>();
  const { isKnown, talk: inTab } = useTabTalk(stay ? stay.tabId : "front");
  const talkId = stay?.talkId ?? inTab?.talkId;
  const show = (id: Id | undefined) => setStay(id === undefined ? undefined : { talkId: id });
  const desk = useDesk(talkId, show);
  const { data } = desk;
  const isLoaded = (isKnown || stay !== undefined) && data !== undefined && data.talkId === talkId;
  const record = isLoaded ? data.record : undefined;
  const hasGone = inTab?.hasMovedOn ?? false;
  // What is begun is not taken out of the person's hands, but they are told where it goes.
  const isHeld = !stay && hasGone && inTab?.isBegun;
  const shown = stay || !hasGone || isHeld ? record : undefined;
  const isBeside = inTab !== undefined && !hasGone && inTab.talkId === talkId;
  const page = isBeside
    ? { tab: { id: inTab.tabId }, sourceId: inTab.sourceId, position: { slide: inTab.slide } }
    : { sourceId: stay ? stay.sourceId : inTab?.sourceId };
  const stayHere = () => talkId && setStay({ talkId, sourceId: page.sourceId, tabId: page.tab?.id });
  const { undo } = desk;
  return (
    <ScreenShell
      name="panel"
      desk={desk}
      actions={[]}
      state={shown ? "saved" : isLoaded ? (record ? "moved-on" : "none") : "reading"}
      isSettled={isLoaded}
      bar={
        <FollowBar
          isStaying={stay !== undefined}
          onStay={shown ? stayHere : undefined}
          onFollow={() => setStay(undefined)}
        />
      }
    >
      {shown && (
        <TalkPart
          record={shown}
          page={page}
          saving={desk.hasFailed ? "failed" : "saved"}
          save={desk.save}
          undo={undo}
          notices={isHeld && <Notice tone="warning">{t("stillWriting")}</Notice>}
        />
      )}
      {isLoaded && !shown && (
        <>
          <NoTalkScreen
            former={record?.talk}
            conferenceId={desk.conferenceId}
            onAddTopic={desk.addTopic}
            onOpen={show}
          />
          {undo.bar && <UndoBar {...undo.bar} />}
          {undo.problem && <Notice tone="error">{undo.problem}</Notice>}
        </>
      )}
    </ScreenShell>
  );
}
