// Files the talk on screen under a conference, and starts one. Loaded when it is asked for.
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceFacts, Id } from "@/lib/model/index.ts";
import { chooseConference } from "@/lib/notebook/change-conference.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";
import { writeJournal } from "@/lib/notebook/rows/write.ts";
import { startWithTalks } from "@/lib/notebook/take-along.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import { finishDrafts } from "../writing/draft-store.ts";

/** The screen whose talk is filed. */
export interface FilingScreen {
  /** The talk on screen, if there is one. */
  talkId: Id | undefined;
  /** Puts another talk in its place; undefined brings the captured one back. */
  show(id: Id | undefined): void;
  undo: UndoOffers;
  /** Is told of a new conference. */
  onStarted(id: Id): void;
}

/** The talk that holds everything now, if there is one, and what takes it back. */
interface Filed {
  into?: Id;
  undo: Journal;
}

/** Files the talk, and shows the one that holds everything then. */
function offer({ talkId, show, undo }: FilingScreen, name: string, work: () => Promise<Filed>) {
  let into = talkId;
  const onTurned = (isDone: boolean, taken: TakenBack) => {
    // What was written there since stays there, and so does the screen.
    if (into !== talkId && taken === "whole") show(isDone ? into : undefined);
  };
  const action = { name, onTurned, said: undefined as string | undefined };
  return undo.offer("conference", action, async () => {
    const filed = await work();
    into = filed.into ?? talkId;
    // The conference has this page already: the two talks are one now.
    if (into !== talkId) {
      action.said = t("talksJoined");
      show(into);
    }
    return filed.undo;
  });
}

async function put(talkId: Id | undefined, conferenceId: Id, isChosen = false): Promise<Filed> {
  if (!talkId) return { undo: isChosen ? await chooseConference(database, conferenceId) : [] };
  await finishDrafts(talkId);
  return fileTalk(database, talkId, conferenceId, isChosen);
}

/** Under a conference that stays what it is. */
export function fileUnder(screen: FilingScreen, conferenceId: Id) {
  return offer(screen, t("didFile"), () => put(screen.talkId, conferenceId));
}

/** Under a conference that what is captured next goes to as well. */
export function fileUnderChosen(screen: FilingScreen, conferenceId: Id) {
  return offer(screen, t("didFile"), () => put(screen.talkId, conferenceId, true));
}

/** Under a conference that is started with it. */
export function fileUnderNew(screen: FilingScreen, fields: ConferenceFacts & { id: Id }) {
  const { talkId } = screen;
  return offer(screen, t("didStartConference"), async () => {
    if (talkId) await finishDrafts(talkId);
    const { conferenceId, into, undo } = await startWithTalks(
      database,
      fields,
      readAuthorClock(),
      talkId ? [talkId] : [],
    );
    screen.onStarted(conferenceId);
    return { into: into[0], undo };
  });
}

/** Brings what another talk has into the one on screen. */
export async function joinIn({ talkId, undo }: FilingScreen, from: Id): Promise<void> {
  if (!talkId) return;
  await undo.offer(`join of talk ${from}`, { name: t("didJoin"), said: t("talksJoined") }, async () => {
    await finishDrafts(talkId, from);
    return joinTalks(database, talkId, from);
  });
}

/** A talk without a page, which is shown then. */
export function addTopic({ show, undo }: FilingScreen, conferenceId: Id, fields: { id: Id; title: string }) {
  return undo.offer("topic", { name: t("didAddTalk") }, () =>
    writeJournal(database, async () => show(await addTalk(database, conferenceId, fields))),
  );
}
