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
  /** Whether the options are still those of what was typed before. */
  areFormer: boolean;
}

export type ComboboxAct =
  | { does: "choose"; option: number }
  /** The chosen option is meant. */
  | { does: "take" }
  /** What will be found for what is typed is meant: its first option, as soon as it is there. */
  | { does: "await" }
  /** The list, or what was typed, is to go away. */
  | { does: "dismiss" }
  /** The caret moves in the text, which the field does by itself. */
  | { does: "return" };

type Key = Pick<KeyboardEvent, "key" | "isComposing" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** @returns undefined for a key that is the field's own, as are all while an input method composes letters */
export function actOfKey(event: Key, state: ComboboxState): ComboboxAct | undefined {
  if (event.isComposing) return undefined;
  if (event.key === "Escape") return { does: "dismiss" };
  if (event.key === "Enter") return actOfEnter(state);
  // With a modifier they select in the text, or are the browser's.
  const isHeld = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
  return isHeld ? undefined : moveOfKey(event.key, state);
}

function actOfEnter({ typed, count, isInList, areFormer }: ComboboxState): ComboboxAct | undefined {
  // What a key has chosen in the list is meant, whatever is found next.
  if (areFormer && !isInList) return typed.trim() === "" ? undefined : { does: "await" };
  return count > 0 ? { does: "take" } : undefined;
}

function moveOfKey(key: string, { typed, count, chosen, isInList }: ComboboxState): ComboboxAct | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") return { does: "return" };
  if ((key === "Home" || key === "End") && !isInList && typed !== "") return undefined;
  const option = stepInList(key, chosen, count);
  return option === undefined ? undefined : { does: "choose", option };
}
