// How notes on a video are placed.

import { Switch } from "@/components/controls/switch.tsx";
import { SecondsBack } from "@/components/note/seconds-back.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { Settings } from "@/lib/model/index.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";

export function CapturingSection({ settings, act }: { settings: Settings; act: Act }) {
  const change = (changes: Partial<Settings>) =>
    act(async () => {
      await changeSettings(database, changes);
      return undefined;
    });
  return (
    <>
      <SettingsRow label={t("pauseVideo")} help={t("pauseVideoHelp")}>
        <Switch
          isOn={settings.isPausingWhileTyping}
          onChange={(isPausingWhileTyping) => change({ isPausingWhileTyping })}
        >
          <span class="visually-hidden">{t("pauseVideo")}</span>
        </Switch>
      </SettingsRow>
      <SettingsRow label={t("secondsBackLabel")} help={t("secondsBackHelp")}>
        <SecondsBack value={settings.secondsBack} onChange={(secondsBack) => change({ secondsBack })} />
      </SettingsRow>
    </>
  );
}
