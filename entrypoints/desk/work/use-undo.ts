// What was just done, and the way to take it back.
import { useCallback, useState } from "preact/hooks";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";
import type { Journal } from "@/lib/notebook/rows/write.ts";
import { database } from "../database.ts";
import { type Outcome, perform } from "./outcome.ts";
import { sayTakenBack } from "./taken-back.ts";
import type { Save } from "./use-save.ts";

interface Offer {
  text: string;
  journal: Journal;
  onTakenBack?: (taken: TakenBack) => void;
}

export type UndoOffers = ReturnType<typeof useUndo>;

/**
 * `offer` does something and shows the bar that takes it back, `show` only the bar; `said` is what came of taking back where
 * that was not all of it.
 */
export function useUndo(save: Save) {
  const [offered, setOffered] = useState<Offer>();
  const [said, setSaid] = useState<Outcome>();
  const show = (offer: Offer) => {
    setSaid(undefined);
    setOffered(offer);
  };
  /** @param what names what is changed, as for `save` */
  const offer = (what: string, { work, ...rest }: Omit<Offer, "journal"> & { work: () => Promise<Journal> }) =>
    save(what, async () => show({ ...rest, journal: await work() }));
  const takeBack = async (offer: Offer) => {
    const outcome = await perform(async () => {
      const undo = await import("@/lib/notebook/rows/undo.ts");
      const taken = await undo.takeBack(database, offer.journal);
      offer.onTakenBack?.(taken);
      return taken === "whole" ? undefined : sayTakenBack(taken);
    });
    setSaid(outcome);
    // It may go better at the next try.
    if (outcome?.tone === "error") setOffered((other) => other ?? offer);
  };
  const onGone = useCallback(() => setOffered(undefined), []);
  const onUndo = () => {
    onGone();
    setSaid(undefined);
    if (offered) void takeBack(offered);
  };
  return { offer, show, said, bar: offered && { text: offered.text, onUndo, onGone } };
}
