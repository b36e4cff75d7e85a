// The talk in the side panel: which one it is, what is read of it, and the ways to another.
import { useRef, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { useDesk } from "@/entrypoints/desk/talk/use-desk.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { changeShownTalk } from "@/lib/browser/shown-talk.ts";
import type { Id } from "@/lib/model/index.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { type Stay, viewPanel } from "./panel-view.ts";
import { useTabTalk } from "./use-tab-talk.ts";

export function usePanel() {
  const [stay, setStay] = useState<Stay>();
  const { isKnown, talk: inTab } = useTabTalk(stay ? stay.tabId : "front");
  const view = viewPanel(stay, inTab);
  const { talkId, formerId, page } = view;
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
  const desk = useDesk(talkId, show);
  const isLoaded = (isKnown || stay !== undefined) && desk.data !== undefined && desk.data.talkId === talkId;
  return {
    ...view,
    desk,
    isLoaded,
    isStaying: stay !== undefined,
    record: isLoaded ? desk.data?.record : undefined,
    /** What the talk that the tab showed before is called; undefined until that is read. */
    former: former && former.id === formerId ? former : undefined,
    show,
    /** Shows the talk that a join has made of the one on screen, or that again: the page beside stays the same. */
    replace: (id: Id, replaced: Id) => {
      setStay((now) => (now?.talkId === replaced ? { ...now, talkId: id } : now));
      if (inTab) void changeShownTalk(inTab.tabId, id, replaced);
    },
    stay: () => talkId && setStay({ talkId, sourceId: page.sourceId, tabId: page.tab?.id }),
    follow: () => setStay(undefined),
  };
}
