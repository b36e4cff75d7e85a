// Offers to join the talk on screen with the one that it may be another page of. What is shown meanwhile is stored already.
import { goToField } from "@/components/controls/coming-field.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { formatDay } from "@/components/wording/place-name.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id, Talk } from "@/lib/model/index.ts";
import { joinTalks } from "@/lib/notebook/join.ts";
import { findJoinOffer, type JoinOffer, keepApart } from "@/lib/notebook/join-offer.ts";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import { nameComposer } from "../writing/composer-name.ts";
import { finishDrafts } from "../writing/draft-store.ts";
import { SameTalkLine } from "./same-talk-line.tsx";

/** Shows one talk where another one was shown. */
export type Replace = (shown: Id, before: Id) => void;

interface Props {
  talk: Talk;
  undo: UndoOffers;
  /** The talk has become part of another one, or is its own again. */
  onReplace: Replace;
}

function sentence({ other, capturedAt }: JoinOffer): string {
  const key = capturedAt === undefined ? "sameTalkAdded" : "sameTalk";
  return t(key, nameTalk(other), formatDay(capturedAt ?? other.createdAt, new Date()));
}

export function SameTalk({ talk, undo, onReplace }: Props) {
  const { value: offer } = useLiveQuery(() => findJoinOffer(database, talk.id), [talk.id]);
  const join = (other: Talk) => {
    // The talk that was there first stays, with its title and its place among the others.
    const [into, from] = other.createdAt < talk.createdAt ? [other, talk] : [talk, other];
    const onTurned = (isDone: boolean, taken: TakenBack) => {
      // What was written there since stays there, and so does the screen.
      if (taken !== "whole" || from !== talk) return;
      if (isDone) onReplace(into.id, from.id);
      else onReplace(from.id, into.id);
    };
    const action = { name: t("didJoin"), said: t("talksJoined"), onTurned };
    // Whoever answers was writing, and goes on: in the talk that holds everything then.
    goToField(nameComposer(into.id));
    const joining = undo.offer(`join of talk ${from.id}`, action, async () => {
      await finishDrafts(into.id, from.id);
      const journal = await joinTalks(database, into.id, from.id);
      if (from === talk) onReplace(into.id, from.id);
      return journal;
    });
    void joining.then((problem) => problem && goToField(nameComposer(talk.id)));
  };
  const stayApart = (other: Talk) => {
    void undo.offer(`page of talk ${talk.id}`, { name: t("didKeepApart") }, () =>
      keepApart(database, talk.id, other.id),
    );
    goToField(nameComposer(talk.id));
  };
  return (
    <div class="same-talk-line-news" role="status">
      {offer && (
        <SameTalkLine
          text={sentence(offer)}
          onJoin={() => join(offer.other)}
          onKeepApart={() => stayApart(offer.other)}
        />
      )}
    </div>
  );
}
