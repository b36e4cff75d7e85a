// What every screen of a talk has around it: the notebook's side of the talk, its conference, a topic, the draft post, undo.
import { useState } from "preact/hooks";
import type { NoticeAction } from "@/components/controls/notice.tsx";
import { wait } from "@/lib/browser/wait.ts";
import { t } from "@/lib/browser/words.ts";
import { type Id, undecided } from "@/lib/model/index.ts";
import { countTalks } from "@/lib/notebook/records.ts";
import { database } from "../database.ts";
import { explainError } from "../work/outcome.ts";
import { useExport } from "../work/use-export.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { type SaveFailure, useSave } from "../work/use-save.ts";
import { useUndo } from "../work/use-undo.ts";
import { useFiling } from "./use-filing.ts";
import { useTalkData } from "./use-talk-data.ts";

/**
 * Milliseconds after which the talks and notes of a conference are counted: a question for each talk, which the talk that is being
 * captured and what is drawn of it do not wait for.
 */
const countAfter = 200;

function wayOn({ canPass }: SaveFailure, retry: () => unknown, letGo: () => void): NoticeAction {
  return canPass ? { label: t("tryAgain"), onClick: retry } : { label: t("close"), onClick: letGo };
}

export type Desk = ReturnType<typeof useDesk>;

/**
 * @param talkId the talk on screen, if there is one
 * @param show puts another talk in its place; undefined brings the one from before back
 */
export function useDesk(talkId: Id | undefined, show: (id: Id | undefined) => void) {
  const { value: data, error } = useTalkData(talkId);
  const { save, failure, retry, letGo } = useSave();
  const undo = useUndo(save);
  const conferenceId = data?.conference?.id ?? undecided;
  /** The conference that was started here last. */
  const [startedId, setStartedId] = useState<Id>();
  const filing = useFiling({ talkId, show, undo, onStarted: setStartedId }, conferenceId);
  const { value: counts } = useLiveQuery(async () => {
    if (!data) return undefined;
    // Dexie follows a wait that its own promise takes in.
    await Promise.resolve(wait(countAfter));
    return countTalks(database, conferenceId);
  }, [data !== undefined, data?.conference?.id]);
  const exporting = useExport(data?.conference?.id);
  const [areOriginsShown, setOriginsShown] = useState(false);
  return {
    data,
    counts,
    conferenceId,
    save,
    undo,
    exporting,
    /** Whether it is shown where the fields of the talk's page came from. */
    areOriginsShown,
    toggleOrigins: () => setOriginsShown(!areOriginsShown),
    hasFailed: failure !== undefined,
    problem: failure?.sentence ?? (error === undefined ? undefined : explainError(error)),
    /** What can be done about the problem. */
    wayOn: failure && wayOn(failure, retry, letGo),
    startedId,
    /** The talks that the started conference could take along stay where they are. */
    leaveRest: () => setStartedId(undefined),
    /** Of each conference. */
    countTalks: async () => (await import("@/lib/notebook/overviews.ts")).countTalksByConference(database),
    ...filing,
    showNotebook: () =>
      save("notebook", async () => {
        const { openNotebook } = await import("@/lib/browser/open-page.ts");
        await openNotebook({ conference: data?.record?.talk.conferenceId ?? data?.conference?.id, talk: talkId });
      }),
  };
}
