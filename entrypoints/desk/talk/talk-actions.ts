// What the menu offers to do with the talk on screen as a whole.
import { Info, RefreshCw, Trash2 } from "lucide";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { TalkRecord } from "@/lib/model/index.ts";
import { database } from "../database.ts";
import type { UndoOffers } from "../work/use-undo.ts";

interface Means {
  undo: UndoOffers;
  /** Shows where the fields of its page came from, or hides that again. */
  toggleOrigins: () => void;
}

/**
 * @param record undefined as long as there is no talk: nothing can be done then
 * @param onReadAgain absent where the page is not read
 */
export function listTalkActions(
  record: TalkRecord | undefined,
  { undo, toggleOrigins }: Means,
  onReadAgain?: () => void,
): MenuAction[] {
  if (!record) return [];
  const { talk, notes, sources } = record;
  const deleteTalk = () =>
    void undo.offer(
      `bin of talk ${talk.id}`,
      { name: t("didDeleteTalk"), said: t("talkDeleted", plural("notes", notes.length)) },
      async () => (await import("@/lib/notebook/talk-bin.ts")).binTalk(database, talk.id),
    );
  const onPage = [
    ...(onReadAgain ? [{ label: t("readAgain"), icon: RefreshCw, onChoose: onReadAgain }] : []),
    { label: t("fieldOrigins"), icon: Info, onChoose: toggleOrigins },
  ];
  return [...(sources.length > 0 ? onPage : []), { label: t("deleteTalk"), icon: Trash2, onChoose: deleteTalk }];
}
