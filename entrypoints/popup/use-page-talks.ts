// Several talks from one page: choosing from those it lists, and taking in the schedule file it offers.
import { useState } from "preact/hooks";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";

type Work = typeof import("./page-talks.ts");

export type PageTalks = ReturnType<typeof usePageTalks>;

/** @param tabId the page in front; @param conferenceId where its talks go */
export function usePageTalks(tabId: number | undefined, conferenceId: Id) {
  const [pickable, setPickable] = useState<TalkLink[]>();
  const [notice, setNotice] = useState<Outcome>();
  const ask = (work: (on: Work, tab: number) => Promise<string | undefined>) => {
    if (tabId !== undefined) void perform(async () => work(await import("./page-talks.ts"), tabId)).then(setNotice);
  };
  const open = () =>
    ask(async (on, tab) => {
      setPickable(await on.listPageTalks(tab));
      return undefined;
    });
  const add = (talks: TalkLink[]) =>
    ask(async (on) => {
      const added = await on.addPageTalks(talks, conferenceId);
      setPickable(undefined);
      return added;
    });
  const report = (text: string) => setNotice({ tone: "info", text });
  const bringIn = (from?: CapturedSource) => ask((on, tab) => on.bringIn(tab, conferenceId, report, from));
  const keep = (source: CapturedSource) => ask((on) => on.keepAsLink(source, conferenceId));
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
