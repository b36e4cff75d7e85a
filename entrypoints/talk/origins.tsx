// Where the fields of the page on screen came from, and going back to what it said at another time.
import { OriginList } from "@/components/origin-list";
import type { Source } from "@/lib/model";
import { goBackTo } from "./go-back";
import type { UndoOffers } from "./use-undo";

export function Origins({ source, undo }: { source: Source; undo: UndoOffers }) {
  return <OriginList source={source} onUseAgain={(reading) => goBackTo(source, reading, undo)} />;
}
