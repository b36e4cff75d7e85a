// The list of all keys: from a menu, and by the question mark wherever nothing is typed.
import { Keyboard } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { isTextField } from "@/components/controls/text-field.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { t } from "@/lib/browser/words.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { database } from "../database.ts";
import type { KeyScreen } from "./key-list.ts";

/** @returns the menu's action, and the dialog while it is open */
export function useKeysDialog(screen: KeyScreen) {
  const [isShown, setShown] = useState(false);
  const loaded = useLoaded(() => import("./keys-dialog.tsx"), isShown);
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key !== "?" || isTextField(target) || document.querySelector("dialog[open]")) return;
      // A single letter is a shortcut that can be switched off (WCAG 2.1.4).
      void readSettings(database).then(({ hasKeyForKeys }) => hasKeyForKeys && setShown(true));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  const action: MenuAction = { label: t("allKeys"), icon: Keyboard, keys: "?", onChoose: () => setShown(true) };
  return {
    action,
    dialog: isShown && loaded && <loaded.KeysDialog screen={screen} onClose={() => setShown(false)} />,
  };
}
