// Several talks from one page: choosing from those it lists, and taking in the schedule file it offers.
import { CalendarDays, ListChecks } from "lucide";
import { useState } from "preact/hooks";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";

type PageTalks = typeof import("./page-talks.ts");

/** @param tabId the page in front; @param conferenceId where its talks go */
export function usePageTalks(tabId: number | undefined, conferenceId: Id) {
  const [pickable, setPickable] = useState<TalkLink[]>();
  const [notice, setNotice] = useState<Outcome>();
  const ask = (work: (on: PageTalks, tab: number) => Promise<string | undefined>) => {
    if (tabId !== undefined) void perform(async () => work(await import("./page-talks.ts"), tabId)).then(setNotice);
  };
  const open = () =>
    ask(async ({ listPageTalks }, tab) => {
      setPickable(await listPageTalks(tab));
      return undefined;
    });
  const add = (talks: TalkLink[]) =>
    ask(async ({ addPageTalks }) => {
      const added = await addPageTalks(talks, conferenceId);
      setPickable(undefined);
      return added;
    });
  const bringIn = () =>
    ask(({ takePageSchedule }, tab) =>
      takePageSchedule(tab, conferenceId, (text) => setNotice({ tone: "info", text })),
    );
  const actions = [
    { label: t("talksOnPage"), icon: ListChecks, onChoose: open },
    { label: t("bringInSchedule"), icon: CalendarDays, onChoose: bringIn },
  ];
  return { pickable, add, close: () => setPickable(undefined), actions: tabId === undefined ? [] : actions, notice };
}
