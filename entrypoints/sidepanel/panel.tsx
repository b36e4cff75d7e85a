// The side panel: the talk that the tab in front was captured as, or the one it was told to stay with.
import { useRef, useState } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { ScreenShell } from "@/entrypoints/desk/talk/screen-shell.tsx";
import { TalkPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { useDesk } from "@/entrypoints/desk/talk/use-desk.ts";
import { UndoPart } from "@/entrypoints/desk/work/undo-part.tsx";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { changeShownTalk } from "@/lib/browser/shown-talk.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { FollowBar } from "./follow-bar.tsx";
import { NoTalkScreen } from "./no-talk-screen.tsx";
import { useTabTalk } from "./use-tab-talk.ts";

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
  const hasGone = inTab?.hasMovedOn ?? false;
  // What is begun is not taken out of the person's hands, but they are told where it goes.
  const isHeld = !stay && hasGone && inTab?.isBegun;
  const formerId = !stay && hasGone && !isHeld ? inTab?.talkId : undefined;
  // A talk that is not on screen is not what the header's conference and the footer's notebook are about.
  const talkId = stay?.talkId ?? (formerId ? undefined : inTab?.talkId);
  const { value: former } = useLiveQuery(
    async () => (formerId ? (await readTalkRecord(database, formerId))?.talk : undefined),
    [formerId],
  );
  // What was shown before a join put another talk in its place: taking the join back shows it again.
  const before = useRef<Stay | undefined>(undefined);
  const show = (id: Id | undefined) => {
    if (id !== undefined) before.current = stay;
    setStay(id === undefined ? before.current : { talkId: id });
  };
  /** Shows the talk that a join has made of the one on screen, or that again: the page beside stays the same. */
  const replace = (id: Id, former: Id) => {
    setStay((now) => (now?.talkId === former ? { ...now, talkId: id } : now));
    if (inTab) void changeShownTalk(inTab.tabId, id, former);
  };
  const desk = useDesk(talkId, show);
  const { data } = desk;
  const isLoaded = (isKnown || stay !== undefined) && data !== undefined && data.talkId === talkId;
  const shown = isLoaded ? data.record : undefined;
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
      state={shown ? "saved" : isLoaded ? (former ? "moved-on" : "none") : "reading"}
      isSettled={isLoaded}
      bar={
        <FollowBar
          isStaying={stay !== undefined}
          onStay={shown ? stayHere : undefined}
          onFollow={() => setStay(undefined)}
        />
      }
    >
      <p class="visually-hidden" role="status">
        {hasGone && !stay ? t(isHeld ? "stillWriting" : "tabMovedOn") : ""}
      </p>
      {shown && (
        <TalkPart
          record={shown}
          page={page}
          saving={desk.hasFailed ? "failed" : "saved"}
          save={desk.save}
          undo={undo}
          onReplace={replace}
          notices={isHeld && <Notice tone="warning">{t("stillWriting")}</Notice>}
        />
      )}
      {isLoaded && !shown && (
        <>
          <NoTalkScreen
            former={formerId && former?.id === formerId ? former : undefined}
            conferenceId={desk.conferenceId}
            onAddTopic={desk.addTopic}
            onOpen={show}
          />
          <UndoPart undo={undo} />
        </>
      )}
    </ScreenShell>
  );
}
