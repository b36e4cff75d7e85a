// The settings: what new posts start with, how notes are placed. Each is stored the moment it is chosen.
import { SecondsBack } from "@/components/seconds-back";
import { Switch } from "@/components/switch";
import { useLiveQuery } from "@/components/use-live-query";
import { t } from "@/components/words";
import { changeSettings, readSettings } from "@/lib/notebook/settings";
import { database } from "../browser/database";

export function Options() {
  const { value: settings } = useLiveQuery(() => readSettings(database), []);
  if (!settings) return null;
  return (
    <main>
      <h1>{t("settings")}</h1>
      <SecondsBack
        value={settings.secondsBack}
        onChange={(secondsBack) => void changeSettings(database, { secondsBack })}
      />
      <Switch
        isOn={settings.isPausingWhileTyping}
        onChange={(isPausingWhileTyping) => void changeSettings(database, { isPausingWhileTyping })}
      >
        {t("pauseWhileTyping")}
      </Switch>
    </main>
  );
}
