// What was just done and can be taken back, and what came of taking it back where that was not all of it.
import { Notice } from "@/components/controls/notice.tsx";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import type { UndoOffers } from "./use-undo.ts";

export function UndoPart({ undo: { bar, said } }: { undo: UndoOffers }) {
  return (
    <>
      {bar && <UndoBar {...bar} />}
      {said && (
        <div role="status">
          <Notice tone={said.tone}>{said.text}</Notice>
        </div>
      )}
    </>
  );
}
