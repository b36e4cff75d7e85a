// What the browser lets Wrapup do for one purpose, the hosts of pictures and in Firefox the downloads, and giving that back.
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { Button } from "@/components/controls/button.tsx";
import { askDownloads, giveBackDownloads, hasDownloads, needsDownloads } from "@/lib/browser/downloads-right.ts";
import { t } from "@/lib/browser/words.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";

/** "https://files.speakerdeck.com/*" without what is not the host. */
function hostOf(origin: string): string {
  return origin.replace(/^[\w*]+:\/\//, "").replace(/\/.*$/, "");
}

/** The right to the downloads: for browsers that tell of a saved file in no other way. */
function DownloadsRow({ act }: { act: Act }) {
  const [isGiven, setGiven] = useState(false);
  const look = () => void hasDownloads().then(setGiven);
  useEffect(look, []);
  const change = () =>
    act(async () => {
      if (isGiven) await giveBackDownloads();
      else await askDownloads(true);
      look();
      return undefined;
    });
  return (
    <SettingsRow label={t("downloads")} help={isGiven ? t("downloadsHelp") : t("downloadsNotGiven")}>
      <Button onClick={change}>{t(isGiven ? "giveBack" : "allow")}</Button>
    </SettingsRow>
  );
}

export function AccessSection({ act }: { act: Act }) {
  const [origins, setOrigins] = useState<string[]>([]);
  const look = () => void browser.permissions.getAll().then(({ origins = [] }) => setOrigins(origins));
  useEffect(look, []);
  const remove = (origin: string) =>
    act(async () => {
      await browser.permissions.remove({ origins: [origin] });
      look();
      return undefined;
    });
  return (
    <>
      {origins.length === 0 && <SettingsRow label={t("noAccess")} help={t("noAccessHelp")} />}
      {origins.map((origin) => (
        <SettingsRow key={origin} label={hostOf(origin)} help={t("accessHelp")}>
          <Button label={t("removeAccess", hostOf(origin))} onClick={() => remove(origin)}>
            {t("remove")}
          </Button>
        </SettingsRow>
      ))}
      {needsDownloads && <DownloadsRow act={act} />}
    </>
  );
}
