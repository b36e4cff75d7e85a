// The keys that the browser keeps for Wrapup.
import { ExternalLink } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { type Browser, browser } from "wxt/browser";
import { Button } from "@/components/controls/button.tsx";
import { t } from "@/lib/browser/words.ts";
import { SettingsRow } from "./settings-list.tsx";

type Command = Browser.commands.Command;

function nameCommand({ name, description }: Command): string {
  return name?.startsWith("_execute") ? t("actionTitle") : (description ?? name ?? "");
}

/** Chromium has a page for shortcuts, Firefox opens its own by a function of its own. */
async function openShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

export function ShortcutsSection() {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <>
      {commands.map((command) => (
        <SettingsRow key={command.name} label={nameCommand(command)}>
          {command.shortcut ? (
            <span class="keys">
              {command.shortcut.split("+").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          ) : (
            <span>{t("notSet")}</span>
          )}
        </SettingsRow>
      ))}
      <SettingsRow label={t("shortcutsHelp")}>
        <Button icon={ExternalLink} onClick={() => void openShortcuts()}>
          {t("changeShortcuts")}
        </Button>
      </SettingsRow>
    </>
  );
}
