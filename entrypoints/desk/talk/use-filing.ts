// Which conference the talk on screen belongs to: chosen, started, or taken over with a talk that has the same page.

import { t } from "@/lib/browser/words.ts";
import type { ConferenceFacts, Id } from "@/lib/model/index.ts";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import type { Filed } from "./filing.ts";

const loadFiling = () => import("./filing.ts");

/**
 * @param talkId the talk on screen, if there is one
 * @param show puts another talk in its place; undefined brings the captured one back
 */
export function useFiling(talkId: Id | undefined, show: (id: Id | undefined) => void, undo: UndoOffers) {
  const showFiled = (filed: Filed) => {
    if (!filed) return;
    // The conference has this page already: the two talks are one now.
    show(filed.into);
    // What was written there since stays there, and so does the screen.
    const onTakenBack = (taken: TakenBack) => taken === "whole" && show(undefined);
    undo.show({ text: t("talksJoined"), journal: filed.undo, onTakenBack });
  };
  return {
    /** The talk alone: what is captured next goes where it went before. */
    move: async (conferenceId: Id) => showFiled(await (await loadFiling()).fileUnder(talkId, conferenceId)),
    choose: async (conferenceId: Id) => showFiled(await (await loadFiling()).fileUnderChosen(talkId, conferenceId)),
    start: async (fields: ConferenceFacts) => showFiled(await (await loadFiling()).fileUnderNew(talkId, fields)),
  };
}
