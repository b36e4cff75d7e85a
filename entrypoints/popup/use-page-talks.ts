// Several talks from one page: choosing from those it lists, and taking in the schedule file it offers.
import { CalendarDays, ListChecks } from "lucide";
import { useState } from "preact/hooks";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { PickableTalk } from "./talk-picker.tsx";

const loadPageTalks = () => import("./page-talks.ts");

/** @param tabId the page in front; @param conferenceId where its talks go */
export function usePageTalks(tabId: number | undefined, conferenceId: Id) {
  const [pickable, setPickable] = useState<PickableTalk[]>();
  const [notice, setNotice] = useState<Outcome>();
  const ask = (work: (tab: number) => Promise<string | undefined>) => {
    if (tabId !== undefined) void perform(() => work(tabId)).then(setNotice);
  };
  const open = () =>
    ask(async (tab) => {
      setPickable(await (await loadPageTalks()).listPageTalks(tab));
      return undefined;
    });
  const add = (talks: PickableTalk[]) =>
    ask(async () => {
      const text = await (await loadPageTalks()).addTalks(talks, conferenceId);
      setPickable(undefined);
      return text;
    });
  const report = (text: string) => setNotice({ tone: "info", text });
  const bringIn = () => ask(async (tab) => (await loadPageTalks()).bringInSchedule(tab, conferenceId, report));
  const actions = [
    { label: t("talksOnPage"), icon: ListChecks, onChoose: open },
    { label: t("bringInSchedule"), icon: CalendarDays, onChoose: bringIn },
  ];
  return { pickable, add, close: () => setPickable(undefined), actions: tabId === undefined ? [] : actions, notice };
}
