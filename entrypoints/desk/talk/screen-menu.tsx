// The one menu of a talk's screen: the talk, the page and the post, Wrapup itself. Loaded right after the screen's first frame.
import {
  CalendarDays,
  ClipboardCopy,
  Ellipsis,
  FolderInput,
  ListChecks,
  Merge,
  Redo2,
  SlidersHorizontal,
  Undo2,
} from "lucide";
import { useState } from "preact/hooks";
import { Menu } from "@/components/controls/menu.tsx";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { nameOfKey } from "@/components/wording/key-names.ts";
import { openSettings } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import { undecided } from "@/lib/model/index.ts";
import { useKeysDialog } from "../keys/use-keys-dialog.tsx";
import { useNextTurns } from "../work/next-turns.ts";
import { PanelButton, type PanelButtonProps } from "./panel-button.tsx";
import type { TalkQuestion } from "./talk-asked.tsx";
import type { Desk } from "./use-desk.ts";

/** What can be done with a page that lists talks. */
export interface PageActions {
  onTalks: () => void;
  onSchedule: () => void;
}

interface Props {
  desk: Desk;
  /** What can be done with the talk. */
  talkActions: MenuAction[];
  /** Absent where no page is read. */
  page?: PageActions;
  /** Absent in the panel itself. */
  panel?: PanelButtonProps;
  /** Copies the draft; absent where there is none. */
  onCopy?: () => void;
}

function listActions({ page, onCopy }: Props): MenuAction[] {
  const onPage = page && [
    { label: t("talksOnPage"), icon: ListChecks, onChoose: page.onTalks },
    { label: t("bringInSchedule"), icon: CalendarDays, onChoose: page.onSchedule },
  ];
  return [...(onPage ?? []), ...(onCopy ? [{ label: t("copyDraft"), icon: ClipboardCopy, onChoose: onCopy }] : [])];
}

/** Where the talk could go, if there is anything to choose from. */
function listMoves({ data, counts }: Desk, ask: (asked: TalkQuestion) => void): MenuAction[] {
  const { record, conferences } = data ?? {};
  if (!record || !conferences) return [];
  const isFiled = record.talk.conferenceId !== undecided;
  const move = { label: t("moveToConference"), icon: FolderInput, onChoose: () => ask("move") };
  const join = { label: t("joinTalk"), icon: Merge, onChoose: () => ask("join") };
  return [...(isFiled || conferences.length > 0 ? [move] : []), ...(counts && counts.talks > 1 ? [join] : [])];
}

/** What was done last in this screen, and can be taken back or done again. */
function useTurnActions({ undo: { turnBack } }: Desk): MenuAction[] {
  const { undo, redo } = useNextTurns();
  const keys = [nameOfKey("Mod"), "Z"].join(" ");
  return [
    ...(undo ? [{ label: t("undoThis", undo.name), icon: Undo2, keys, onChoose: () => turnBack() }] : []),
    ...(redo ? [{ label: t("redoThis", redo.name), icon: Redo2, onChoose: () => turnBack("redo") }] : []),
  ];
}

export function ScreenMenu(props: Props) {
  const { desk, talkActions, panel } = props;
  const keys = useKeysDialog("desk");
  const turns = useTurnActions(desk);
  const [asked, ask] = useState<TalkQuestion>();
  const dialogs = useLoaded(() => import("./talk-asked.tsx"), asked !== undefined);
  const talk = desk.data?.record?.talk;
  const settings = { label: t("settings"), icon: SlidersHorizontal, onChoose: () => void openSettings() };
  const groups = [
    { heading: t("thisTalk"), actions: [...listMoves(desk, ask), ...talkActions] },
    { actions: [...listActions(props), ...turns] },
    { actions: [keys.action, settings] },
  ];
  return (
    <>
      {panel && <PanelButton {...panel} />}
      <Menu label={t("popupMenu")} icon={Ellipsis} groups={groups} />
      {keys.dialog}
      {dialogs && asked && talk && <dialogs.TalkAsked {...{ asked, talk, desk }} onClose={() => ask(undefined)} />}
    </>
  );
}
