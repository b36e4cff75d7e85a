// Using again what a page said of itself at another time, and taking that back.

import { t } from "@/lib/browser/words";
import type { FormerReading, Source } from "@/lib/model";
import { restoreReading } from "@/lib/notebook/former-readings";
import { database } from "../database";
import type { UndoOffers } from "../work/use-undo";

export function goBackTo(source: Source, { readAt }: FormerReading, undo: UndoOffers): void {
  void undo.offer(`reading of source ${source.id}`, {
    text: t("usedAgain"),
    work: () => restoreReading(database, source.id, readAt),
  });
}
