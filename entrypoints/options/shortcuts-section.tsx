// The keys that the browser keeps for Wrapup.
import { ExternalLink } from "lucide";
import { browser } from "wxt/browser";
import { Button } from "@/components/controls/button.tsx";
import { Keys } from "@/components/controls/keys.tsx";
import { Switch } from "@/components/controls/switch.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { listKeptKeys } from "@/lib/browser/kept-keys.ts";
import { t } from "@/lib/browser/words.ts";
import type { Settings } from "@/lib/model/index.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";
import { useBrowserState } from "./use-browser-state.ts";

interface Props {
  settings: Settings;
  act: Act;
}

/** Chromium has a page for shortcuts, Firefox opens its own by a function of its own. */
async function openShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

export function ShortcutsSection({ settings, act }: Props) {
  const [kept] = useBrowserState(listKeptKeys);
  return (
    <>
      {kept?.map(({ command, name, keys }) => (
        <SettingsRow key={command} label={name}>
          {keys.length > 0 ? <Keys keys={keys} /> : <span>{t("notSet")}</span>}
        </SettingsRow>
      ))}
      <SettingsRow label={t("shortcutsHelp")}>
        <Button icon={ExternalLink} onClick={() => void openShortcuts()}>
          {t("changeShortcuts")}
        </Button>
      </SettingsRow>
      <SettingsRow label={t("keysByQuestionMark")} help={t("keysByQuestionMarkHelp")}>
        <Switch
          isOn={settings.hasKeyForKeys}
          onChange={(hasKeyForKeys) =>
            act(async () => {
              await changeSettings(database, { hasKeyForKeys });
              return undefined;
            })
          }
        >
          <span class="visually-hidden">{t("keysByQuestionMark")}</span>
        </Switch>
      </SettingsRow>
    </>
  );
}
