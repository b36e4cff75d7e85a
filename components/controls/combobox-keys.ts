// What a key means in a combobox: a text field with a list of what may be meant
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, the list with its first option chosen by itself).
import { stepInList } from "./list-keys.ts";

export interface ComboboxState {
  typed: string;
  /** How many options the list shows. */
  count: number;
  /** The chosen option, counted from 0. */
  chosen: number;
  /** Whether a key has gone into the list since something was typed: Home and End are the list's then. */
  isInList: boolean;
}

export type ComboboxAct =
  | { does: "choose"; option: number }
  /** The chosen option is meant. */
  | { does: "take" }
  /** The list, or what was typed, is to go away. */
  | { does: "dismiss" }
  /** The caret moves in the text, which the field does by itself. */
  | { does: "return" };

type Key = Pick<KeyboardEvent, "key" | "isComposing" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** @returns undefined for a key that is the field's own, as are all while an input method composes letters */
export function actOfKey(event: Key, state: ComboboxState): ComboboxAct | undefined {
  if (event.isComposing) return undefined;
  if (event.key === "Escape") return { does: "dismiss" };
  if (event.key === "Enter") return state.count > 0 ? { does: "take" } : undefined;
  // With a modifier they select in the text, or are the browser's.
  const isHeld = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
  return isHeld ? undefined : moveOfKey(event.key, state);
}

function moveOfKey(key: string, { typed, count, chosen, isInList }: ComboboxState): ComboboxAct | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") return { does: "return" };
  if ((key === "Home" || key === "End") && !isInList && typed !== "") return undefined;
  const option = stepInList(key, chosen, count);
  return option === undefined ? undefined : { does: "choose", option };
}
