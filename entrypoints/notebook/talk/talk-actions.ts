// What can be done with a whole talk, and how each is taken back.
import { ArrowDown, ArrowUp, FolderInput, Merge, Share, Trash2 } from "lucide";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { finishDrafts } from "@/entrypoints/desk/writing/draft-store.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Awaited, FormerReading, Id, Source, Talk, TalkRecord } from "@/lib/model/index.ts";
import { restoreReading } from "@/lib/notebook/former-readings.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { moveTalk } from "@/lib/notebook/talks.ts";
import { go, route } from "../state/route.ts";
import { announcement, doWithUndo } from "../state/screen.ts";

/**
 * Moves a talk among those shown.
 * @param all every talk of the conference in order, those not shown too
 * @param before the talk it is to stand before; undefined: behind the last
 */
export function moveTalkBefore(all: TalkRecord[], id: Id, before: Id | undefined): void {
  const others = all.map(({ talk }) => talk.id).filter((other) => other !== id);
  const found = before === undefined ? -1 : others.indexOf(before);
  const position = found < 0 ? others.length : found;
  doWithUndo(`order of talk ${id}`, { name: t("didMoveTalk") }, () => moveTalk(database, id, position));
  // As the rows count themselves: those left out are a list of their own.
  const isOut = (one: Id) => all.find(({ talk }) => talk.id === one)?.talk.mark === "left-out";
  const isShown = (one: Id) => isOut(one) === isOut(id);
  const above = others.slice(0, position).filter(isShown).length;
  announcement.value = t("movedTo", above + 1, others.filter(isShown).length + 1);
}

export function deleteTalk({ talk, notes }: TalkRecord): void {
  const action = { name: t("didDeleteTalk"), said: t("talkDeleted", plural("notes", notes.length)) };
  doWithUndo(`bin of talk ${talk.id}`, action, async () => {
    const journal = await binTalk(database, talk.id);
    if (route.value.talk === talk.id) go({ ...route.value, talk: undefined });
    return journal;
  });
}

export function joinWith(into: Id, from: Id): void {
  doWithUndo(`join of talk ${from}`, { name: t("didJoin"), said: t("talksJoined") }, async () => {
    await finishDrafts(into, from);
    return joinTalks(database, into, from);
  });
}

/** Uses again what a page said of itself at another time. */
export function useFormerReading(source: Source, { readAt }: FormerReading): void {
  doWithUndo(`reading of source ${source.id}`, { name: t("didReading"), said: t("usedAgain") }, () =>
    restoreReading(database, source.id, readAt),
  );
}

export function moveToConference(id: Id, conferenceId: Id): void {
  const before = route.value;
  let after = before;
  const onTurned = (isDone: boolean) => go(isDone ? after : before);
  const action = { name: t("didFile"), said: t("talkMoved"), onTurned };
  doWithUndo(`conference of talk ${id}`, action, async () => {
    await finishDrafts(id);
    const { into, undo } = await fileTalk(database, id, conferenceId);
    after = { view: "post", conference: conferenceId, talk: into };
    go(after);
    return undo;
  });
}

/** A talk that begins to wait does so at the page where others wait: a conference posts its videos in one place. */
export function withKnownPage(awaited: Awaited, { awaited: before }: Talk, all: TalkRecord[]): Awaited {
  const isNew = !before?.slides && !before?.video;
  if (!isNew || awaited.url) return awaited;
  const url = all.map(({ talk }) => talk.awaited?.url).findLast(Boolean);
  return url ? { ...awaited, url } : awaited;
}

/** What can be done with a talk that is to be read alone, too. */
export function exportAction(onExport: () => void): MenuAction {
  return { label: t("exportTalk"), icon: Share, onChoose: onExport };
}

/**
 * @param ask opens a dialog that asks what a choice needs to know
 * @param onExport exports this talk alone, where there is a post
 */
export function talkActions(
  record: TalkRecord,
  all: TalkRecord[],
  ask: (what: "move" | "join") => void,
  onExport?: () => void,
): MenuAction[] {
  const { id, mark } = record.talk;
  const shown = all.filter(({ talk }) => (talk.mark === "left-out") === (mark === "left-out"));
  const index = shown.findIndex(({ talk }) => talk.id === id);
  const up = {
    label: t("moveTalkUp"),
    icon: ArrowUp,
    onChoose: () => moveTalkBefore(all, id, shown[index - 1]?.talk.id),
  };
  const down = {
    label: t("moveTalkDown"),
    icon: ArrowDown,
    onChoose: () => moveTalkBefore(all, id, shown[index + 2]?.talk.id),
  };
  return [
    ...(index > 0 ? [up] : []),
    ...(index < shown.length - 1 ? [down] : []),
    { label: t("moveToConference"), icon: FolderInput, onChoose: () => ask("move") },
    ...(all.length > 1 ? [{ label: t("joinTalk"), icon: Merge, onChoose: () => ask("join") }] : []),
    ...(onExport ? [exportAction(onExport)] : []),
    { label: t("deleteTalk"), icon: Trash2, onChoose: () => deleteTalk(record) },
  ];
}
