// Where what was done and taken back is told: nothing until there is something to tell.
import { useLoaded } from "@/components/controls/use-loaded.ts";
import type { UndoOffers } from "./use-undo.ts";

export function UndoNews({ undo }: { undo: UndoOffers }) {
  const hasNews = undo.bar !== undefined || undo.said !== undefined || undo.spoken !== "";
  const part = useLoaded(() => import("./undo-part.tsx"), hasNews);
  return part ? <part.UndoPart undo={undo} /> : null;
}
