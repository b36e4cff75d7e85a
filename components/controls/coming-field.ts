// Leads the focus to a field that is not drawn yet. Keys that are pressed before it is are taken all the same, and typed into it
// when it comes: no letter falls between two states of a screen.
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";

/** By their names: fields that are on screen. */
const drawn = new Map<string, HTMLElement>();

interface Wait {
  /** The field that is waited for; undefined for the next one that takes the focus when it appears. */
  name?: string;
  /** Takes the keys meanwhile. */
  keys: HTMLTextAreaElement;
}

let wait: Wait | undefined;

function takeKeys(): HTMLTextAreaElement {
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
  document.body.prepend(place);
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

/** Takes every key from now on for a field that is about to be drawn. */
export function awaitField(name?: string): void {
  wait = { name, keys: wait?.keys ?? takeKeys() };
  wait.keys.focus({ preventScroll: true });
}

/** Puts the focus into a field, or into the one that is waited for, with what was typed on the way to it. */
export function enterField(field: HTMLElement): void {
  const keys = wait?.keys;
  wait = undefined;
  // A text that is being composed is complete when the focus has gone.
  field.focus();
  keys?.parentElement?.remove();
  if (keys) typeInto(field, keys.value);
}

/** Puts the focus into the field of that name, at once or as soon as it is drawn. */
export function goToField(name: string): void {
  const field = drawn.get(name);
  if (field) enterField(field);
  else awaitField(name);
}

/** Makes a field one that `goToField` finds; undefined for one that nobody looks for. */
export function useNamedField(name: string | undefined, field: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!name || !element) return;
    drawn.set(name, element);
    if (wait?.name === name) enterField(element);
    return () => {
      if (drawn.get(name) === element) drawn.delete(name);
    };
  }, [name]);
}
