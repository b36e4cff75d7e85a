// Leads the focus to a field that is not drawn yet. Keys that are pressed before it is are taken all the same, and typed into it
// when it comes: no letter falls between two states of a screen.
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";

interface DrawnField {
  field: HTMLElement;
  /** What happens besides: the text is selected, ... */
  onArrive?: () => void;
}

/** By their names: fields that are drawn, be it in a column that is hidden or behind a dialog. */
const drawn = new Map<string, DrawnField>();

interface Wait {
  /** The field that is waited for; undefined for the next one that takes the focus when it appears. */
  name?: string;
  /** Takes the keys meanwhile. */
  keys: HTMLTextAreaElement;
}

let wait: Wait | undefined;

function takeKeys(around: HTMLElement): HTMLTextAreaElement {
  const keys = document.createElement("textarea");
  keys.className = "visually-hidden";
  keys.ariaLabel = t("writeNote");
  // Whoever goes elsewhere with nothing typed does not want to be fetched back.
  keys.addEventListener("blur", () => {
    if (wait?.keys !== keys || keys.value !== "" || !document.hasFocus()) return;
    wait = undefined;
    keys.parentElement?.remove();
  });
  // In front of all else: from there Tab leads to the screen's first control.
  // A landmark of its own, since it stands outside of the screen's.
  const place = document.createElement("section");
  place.ariaLabel = t("writeNote");
  place.append(keys);
  around.prepend(place);
  return keys;
}

/** Types a text where the caret stands, as the keyboard does. */
function typeInto(field: HTMLElement, text: string): void {
  if (text === "" || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.dispatchEvent(new InputEvent("beforeinput", { bubbles: true }));
  const { value, selectionStart, selectionEnd } = field;
  field.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/**
 * Takes every key from now on for a field that is about to be drawn.
 * @param around what the focus must not leave meanwhile: a drop-down would close
 */
export function awaitField(name?: string, around = document.body): void {
  wait = { name, keys: wait?.keys ?? takeKeys(around) };
  wait.keys.focus({ preventScroll: true });
}

/** Whether the focus can get there: it is shown, and no dialog stands in front of it. */
function isReachable(field: HTMLElement): boolean {
  const dialog = document.querySelector("dialog:modal");
  return field.checkVisibility() && (!dialog || dialog.contains(field));
}

/** Puts the focus into a field, or into the one that is waited for, with what was typed on the way to it. */
export function enterField(field: HTMLElement, onArrive?: () => void): void {
  const keys = wait?.keys;
  wait = undefined;
  // A text that is being composed is complete when the focus has gone.
  field.focus();
  onArrive?.();
  keys?.parentElement?.remove();
  if (keys) typeInto(field, keys.value);
}

/** Puts the focus into the field of that name, at once or as soon as it is drawn and nothing hides it. */
export function goToField(name: string): void {
  const found = drawn.get(name);
  if (found && isReachable(found.field)) enterField(found.field, found.onArrive);
  else awaitField(name);
}

/** Leads the focus on to the field that is waited for, when what hid it has gone: for dialogs that close and columns that open. */
export function resumeWait(): void {
  if (wait?.name) goToField(wait.name);
  else wait?.keys.focus({ preventScroll: true });
}

/**
 * Makes a field one that `goToField` finds.
 * @param name undefined for one that nobody looks for
 * @param onArrive what is done besides when the focus is led there
 */
export function useNamedField(
  name: string | undefined,
  field: RefObject<HTMLElement | null>,
  onArrive?: () => void,
): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!name || !element) return;
    const made = { field: element, onArrive };
    drawn.set(name, made);
    if (wait?.name === name && isReachable(element)) enterField(element, onArrive);
    return () => {
      if (drawn.get(name) === made) drawn.delete(name);
    };
  }, [name]);
}
