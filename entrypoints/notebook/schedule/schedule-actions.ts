// What can be done with the talks of a schedule, and how each is taken back.

import { goToField } from "@/components/controls/coming-field.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { nameComposer } from "@/entrypoints/desk/writing/composer-name.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id, ScheduledTalk, TalkRecord } from "@/lib/model/index.ts";
import { attendTalks, missTalks } from "@/lib/notebook/schedule/attendance.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { go } from "../state/route.ts";
import { doWithUndo } from "../state/screen.ts";

/** @param attended the talks in the notebook by their line of the schedule */
export function attend(lines: ScheduledTalk[], isAttended: boolean, attended: Map<Id, TalkRecord>): void {
  const missed = lines.flatMap(({ slot }) => attended.get(slot.guid)?.talk.id ?? []);
  doWithUndo(
    `attendance of ${lines.map(({ id }) => id)}`,
    { name: t("didAttend"), said: plural(isAttended ? "talksAttended" : "talksMissed", lines.length) },
    () => (isAttended ? attendTalks(database, lines) : missTalks(database, missed)),
  );
}

/** It stays in the notebook. */
export function leaveOut({ talk }: TalkRecord): void {
  // The same key as in the talk's own view: whichever was chosen last stands.
  doWithUndo(`talk ${talk.id} mark`, { name: t("didMark"), said: t("talkLeftOut", nameTalk(talk)) }, () =>
    changeTalk(database, talk.id, { mark: "left-out" }),
  );
}

/** Puts the caret into the composer of the talk that is about to be shown. */
export function addNoteTo(conference: Id, talk: Id): void {
  go({ view: "post", conference, talk });
  goToField(nameComposer(talk));
}
