// Offers what a conference that was just started can take along: talks whose pages speak for it, and those of no conference.
import { Notice } from "@/components/controls/notice.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, Id } from "@/lib/model/index.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { findBelonging, takeAlong } from "@/lib/notebook/take-along.ts";
import type { Action } from "@/lib/notebook/undo-stack.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { finishDrafts } from "../writing/draft-store.ts";

interface Props {
  conference: Conference;
  /** Does what can be taken back. */
  onDo: (what: string, action: Action, work: () => Promise<Journal>) => unknown;
  /** The rest stays where it is. */
  onLeave: () => void;
}

export function TakeAlong({ conference, onDo, onLeave }: Props) {
  const { id, name } = conference;
  const { value } = useLiveQuery(() => findBelonging(database, id), [id]);
  const take = (ids: Id[]) => {
    const action = { name: t("didTakeAlong"), said: plural("takenAlong", ids.length, name) };
    onDo(`talks of conference ${id}`, action, async () => {
      await finishDrafts(...ids);
      return takeAlong(database, ids, id);
    });
  };
  const offer = (ids: Id[] = [], sentence: string) =>
    ids.length > 0 && (
      <Notice
        action={{ label: t("takeAlong"), onClick: () => take(ids) }}
        otherAction={{ label: t("leaveThem"), onClick: onLeave }}
      >
        {sentence}
      </Notice>
    );
  const { belonging, waiting } = value ?? {};
  return (
    <>
      {offer(belonging, plural("alsoBelong", belonging?.length ?? 0, name))}
      {offer(waiting, plural("alsoWait", waiting?.length ?? 0))}
    </>
  );
}
