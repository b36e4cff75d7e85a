// Several talks from one page: choosing from those it lists, and taking in the schedule file it offers.
import { useRef, useState } from "preact/hooks";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";

type Work = typeof import("./page-talks.ts");

export type PageTalks = ReturnType<typeof usePageTalks>;

/** @param tabId the page in front; @param conferenceId where its talks go */
export function usePageTalks(tabId: number | undefined, conferenceId: Id) {
  const [pickable, setPickable] = useState<TalkLink[]>();
  const [notice, setNotice] = useState<Outcome>();
  // What is asked for once more while it is under way would start a second conference, or say that nothing was added.
  const underWay = useRef(new Set<string>()).current;
  const ask = async (what: string, work: (on: Work, tab: number) => Promise<string | undefined>) => {
    if (tabId === undefined || underWay.has(what)) return;
    underWay.add(what);
    setNotice(await perform(async () => work(await import("./page-talks.ts"), tabId)));
    underWay.delete(what);
  };
  const open = () =>
    ask("list", async (on, tab) => {
      setPickable(await on.listPageTalks(tab));
      return undefined;
    });
  const add = (talks: TalkLink[]) =>
    ask("add", async (on) => {
      const added = await on.addPageTalks(talks, conferenceId);
      setPickable(undefined);
      return added;
    });
  const report = (text: string) => setNotice({ tone: "info", text });
  const bringIn = (from?: CapturedSource) => ask("schedule", (on, tab) => on.bringIn(tab, conferenceId, report, from));
  const keep = (source: CapturedSource) => ask("link", (on) => on.keepAsLink(source, conferenceId));
  return {
    pickable,
    open,
    add,
    bringIn,
    keep,
    close: () => setPickable(undefined),
    /** For the menu; absent where there is no page. */
    onPage: tabId === undefined ? undefined : { onTalks: open, onSchedule: () => bringIn() },
    notice,
  };
}
