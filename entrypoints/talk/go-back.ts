// Using again what a page said of itself at another time, and taking that back.

import { database } from "@/entrypoints/desk/database";
import { t } from "@/lib/browser/words";
import type { FormerReading, Source } from "@/lib/model";
import { restoreReading } from "@/lib/notebook/former-readings";
import type { UndoOffers } from "./use-undo";

export function goBackTo(source: Source, { readAt }: FormerReading, undo: UndoOffers): void {
  void undo.offer(`reading of source ${source.id}`, {
    text: t("usedAgain"),
    work: () => restoreReading(database, source.id, readAt),
  });
}
