// Using again what a page said of itself at another time, and taking that back.

import { t } from "@/lib/browser/words.ts";
import type { FormerReading, Source } from "@/lib/model/index.ts";
import { restoreReading } from "@/lib/notebook/former-readings.ts";
import { database } from "../database.ts";
import type { UndoOffers } from "../work/use-undo.ts";

export function goBackTo(source: Source, { readAt }: FormerReading, undo: UndoOffers): void {
  void undo.offer(`reading of source ${source.id}`, { name: t("didReading"), said: t("usedAgain") }, () =>
    restoreReading(database, source.id, readAt),
  );
}
