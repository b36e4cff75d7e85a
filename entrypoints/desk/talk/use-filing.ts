// Which conference the talk on screen belongs to: chosen, started, or taken over with a talk that has the same page.

import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { type ConferenceFields, chooseConference } from "@/lib/notebook/conferences.ts";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";
import { database } from "../database.ts";
import type { UndoOffers } from "../work/use-undo.ts";

/**
 * @param talkId the talk on screen, if there is one
 * @param show puts another talk in its place; undefined brings the captured one back
 */
export function useFiling(talkId: Id | undefined, show: (id: Id | undefined) => void, undo: UndoOffers) {
  const fileUnder = async (conferenceId: Id) => {
    if (!talkId) return;
    const [{ fileTalk }, { finishDrafts }] = await Promise.all([
      import("@/lib/notebook/join.ts"),
      import("../writing/draft-store.ts"),
    ]);
    await finishDrafts(talkId);
    const { into, undo: journal } = await fileTalk(database, talkId, conferenceId);
    if (into === talkId) return;
    // The conference has this page already: the two talks are one now.
    show(into);
    // What was written there since stays there, and so does the screen.
    const onTakenBack = (taken: TakenBack) => taken === "whole" && show(undefined);
    undo.show({ text: t("talksJoined"), journal, onTakenBack });
  };
  return {
    choose: async (conferenceId: Id) => {
      await chooseConference(database, conferenceId);
      await fileUnder(conferenceId);
    },
    start: async (fields: ConferenceFields) => {
      const { startConference } = await import("@/lib/notebook/start-conference.ts");
      await fileUnder(await startConference(database, fields, readAuthorClock()));
    },
  };
}
