// Where the fields of the page on screen came from, and going back to what it said at another time.
import { OriginList } from "@/components/talk/origin-list";
import type { Source } from "@/lib/model";
import type { UndoOffers } from "../work/use-undo";
import { goBackTo } from "./go-back";

export function Origins({ source, undo }: { source: Source; undo: UndoOffers }) {
  return <OriginList source={source} onUseAgain={(reading) => goBackTo(source, reading, undo)} />;
}
