// What was just done and can be taken back, and what came of taking it back where that was not all of it.
import { Notice } from "@/components/controls/notice.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import type { UndoOffers } from "./use-undo.ts";

export function UndoPart({ undo: { bar, said, spoken } }: { undo: UndoOffers }) {
  const loaded = useLoaded(() => import("@/components/controls/undo-bar.tsx"), bar !== undefined);
  return (
    <>
      {loaded && bar && <loaded.UndoBar {...bar} />}
      <p class="visually-hidden" role="status">
        {!said && spoken}
      </p>
      {said && (
        <div role="status">
          <Notice tone={said.tone}>{said.text}</Notice>
        </div>
      )}
    </>
  );
}
