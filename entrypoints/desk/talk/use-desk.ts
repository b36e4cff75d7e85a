// What every screen of a talk has around it: the notebook's side of the talk, its conference, a topic, the draft post, undo.

import type { NoticeAction } from "@/components/controls/notice.tsx";
import { openNotebook } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import { type ConferenceFacts, type Id, undecided } from "@/lib/model/index.ts";
import { countTalks } from "@/lib/notebook/records.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import { explainError } from "../work/outcome.ts";
import { useExport } from "../work/use-export.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { type SaveFailure, useSave } from "../work/use-save.ts";
import { useUndo } from "../work/use-undo.ts";
import { useFiling } from "./use-filing.ts";
import { useTalkData } from "./use-talk-data.ts";

function wayOn({ canPass }: SaveFailure, retry: () => unknown, forget: () => void): NoticeAction {
  return canPass ? { label: t("tryAgain"), onClick: retry } : { label: t("close"), onClick: forget };
}

export type Desk = ReturnType<typeof useDesk>;

/**
 * @param talkId the talk on screen, if there is one
 * @param show puts another talk in its place; undefined brings the one from before back
 */
export function useDesk(talkId: Id | undefined, show: (id: Id | undefined) => void) {
  const { value: data, error } = useTalkData(talkId);
  const { save, failure, retry, forget } = useSave();
  const undo = useUndo(save);
  const filing = useFiling(talkId, show, undo);
  // By itself: the talk does not wait until a conference's notes are counted.
  const { value: counts } = useLiveQuery(
    async () => data && countTalks(database, data.conference?.id ?? undecided),
    [data !== undefined, data?.conference?.id],
  );
  const exporting = useExport(data?.conference?.id);
  const conferenceId = data?.conference?.id ?? undecided;
  return {
    data,
    counts,
    conferenceId,
    save,
    undo,
    exporting,
    hasFailed: failure !== undefined,
    problem: failure?.sentence ?? (error === undefined ? undefined : explainError(error)),
    /** What can be done about the problem. */
    wayOn: failure && wayOn(failure, retry, forget),
    /** Of each conference. */
    countTalks: async () => (await import("@/lib/notebook/overviews.ts")).countTalksByConference(database),
    move: (id: Id) => save("conference", () => filing.move(id)),
    choose: (id: Id) => save("conference", () => filing.choose(id)),
    start: (draft: ConferenceFacts) => save("conference", () => filing.start(draft)),
    addTopic: (title: string) => save("topic", async () => show(await addTalk(database, conferenceId, { title }))),
    showNotebook: () => save("notebook", () => openNotebook({ conference: data?.conference?.id, talk: talkId })),
  };
}
