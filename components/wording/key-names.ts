// How keys are written on this machine's keyboard.
import { t } from "@/lib/browser/words.ts";
import type { MessageKey } from "@/lib/model/problem.ts";

const isMac = /Mac|iP/.test(navigator.platform);

/** Those that have a word instead of a letter, by the names of DOM's `KeyboardEvent.key`; "Mod" is Ctrl, on a Mac the command key. */
const words = {
  Alt: "keyAlt",
  Backspace: "keyBackspace",
  Delete: "keyDelete",
  Escape: "keyEsc",
  PageDown: "keyPageDown",
  PageUp: "keyPageUp",
  Shift: "keyShift",
  Space: "keySpace",
  Tab: "keyTab",
} satisfies Record<string, MessageKey>;

const signs: Record<string, string> = { ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", Enter: "↵" };

/** @param key a name of `KeyboardEvent.key`, or "Mod" */
export function nameOfKey(key: string): string {
  if (key === "Mod") return isMac ? "⌘" : t("keyCtrl");
  if (key in words) return t(words[key as keyof typeof words]);
  return signs[key] ?? key;
}
