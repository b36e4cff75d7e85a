// Using again what a page said of itself at another time, and taking that back.
import { t } from "@/components/words";
import type { FormerReading, Source } from "@/lib/model";
import { restoreReading } from "@/lib/notebook/former-readings";
import { takeBack, type Undo } from "@/lib/notebook/undo";
import { database } from "../browser/database";
import type { UndoOffers } from "./use-undo";

export function goBackTo(source: Source, { readAt }: FormerReading, undo: UndoOffers): void {
  let journal: Undo = [];
  undo.offer(
    t("usedAgain"),
    async () => {
      journal = await restoreReading(database, source.id, readAt);
    },
    () => takeBack(database, journal),
  );
}
