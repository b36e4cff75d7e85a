// Where the fields of the page on screen came from, and going back to what it said at another time.
import { OriginList } from "@/components/talk/origin-list.tsx";
import type { Source } from "@/lib/model/index.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import { goBackTo } from "./go-back.ts";

export function Origins({ source, undo }: { source: Source; undo: UndoOffers }) {
  return <OriginList source={source} onUseAgain={(reading) => goBackTo(source, reading, undo)} />;
}
