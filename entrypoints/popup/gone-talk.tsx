// In a deleted talk's place: that it is gone, and taking that back.
import { Notice } from "@/components/controls/notice.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import type { Save } from "@/entrypoints/desk/work/use-save.ts";
import type { UndoOffers } from "@/entrypoints/desk/work/use-undo.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { restoreTalk } from "@/lib/notebook/talk-bin.ts";

export interface GoneTalkProps {
  undo: UndoOffers;
  /** The talk that was shown before it was deleted. */
  deletedId?: Id;
  save: Save;
}

export function GoneTalk({ undo, deletedId, save }: GoneTalkProps) {
  const onClick = () =>
    void save(`bin of talk ${deletedId}`, async () => {
      if (deletedId) await restoreTalk(database, deletedId);
    });
  return <>{!undo.bar && <Notice action={{ label: t("undo"), onClick }}>{t("talkGone")}</Notice>}</>;
}
