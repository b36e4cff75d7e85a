// Several talks from one page: choosing from those it lists, and taking in the schedule file it offers.
import { CalendarDays, ListChecks } from "lucide";
import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { PickableTalk } from "./talk-picker.tsx";

async function runInPage<T>(tabId: number, file: "talk-links" | "schedule"): Promise<T | undefined> {
  const target = { tabId };
  const [frame] = await browser.scripting.executeScript({ target, files: [`/content-scripts/${file}.js`] });
  return (frame?.result as T | null | undefined) ?? undefined;
}

/** @param tabId the page in front; @param conferenceId where its talks go */
export function usePageTalks(tabId: number | undefined, conferenceId: Id) {
  const [pickable, setPickable] = useState<PickableTalk[]>();
  const [notice, setNotice] = useState<Outcome>();
  const ask = (work: (tab: number) => Promise<string | undefined>) => {
    if (tabId !== undefined) void perform(() => work(tabId)).then(setNotice);
  };
  const open = () =>
    ask(async (tab) => {
      setPickable((await runInPage<PickableTalk[]>(tab, "talk-links")) ?? []);
      return undefined;
    });
  const add = (talks: PickableTalk[]) =>
    ask(async () => {
      const [{ describeAddress }, { addLinks }] = await Promise.all([
        import("@/lib/sites/addresses.ts"),
        import("@/lib/notebook/links.ts"),
      ]);
      const known = talks.map((talk) => ({ ...talk, ...describeAddress(talk.url) }));
      const added = await addLinks(database, conferenceId, known);
      setPickable(undefined);
      return t("talksAdded", plural("talks", added));
    });
  const bringIn = () =>
    ask(async (tab) => {
      const file = await runInPage<{ name: string; text: string }>(tab, "schedule");
      const { takeSchedule } = await import("./take-schedule.ts");
      return takeSchedule(file, conferenceId, (text) => setNotice({ tone: "info", text }));
    });
  const actions = [
    { label: t("talksOnPage"), icon: ListChecks, onChoose: open },
    { label: t("bringInSchedule"), icon: CalendarDays, onChoose: bringIn },
  ];
  return { pickable, add, close: () => setPickable(undefined), actions: tabId === undefined ? [] : actions, notice };
}
