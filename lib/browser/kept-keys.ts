// The keys that the browser keeps for Wrapup: they work in any page, and are changed in the browser itself.
import { browser } from "wxt/browser";
import { t } from "./words.ts";

export interface KeptKey {
  /** What the browser knows the command by. */
  command: string;
  /** What it does, for a person. */
  name: string;
  /** As the browser names them, "Alt", "Shift", "U"; none where none is set. */
  keys: string[];
}

/** All of them, those without a key too, as the browser names them now. */
export async function listKeptKeys(): Promise<KeptKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = "", description, shortcut }) => ({
    command: name,
    name: name.startsWith("_execute") ? t("actionTitle") : description || name,
    keys: shortcut ? shortcut.split("+") : [],
  }));
}
