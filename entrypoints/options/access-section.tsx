// The hosts that Wrapup may load pictures from, and taking that back.
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { Button } from "@/components/controls/button.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";

/** "https://files.speakerdeck.com/*" without what is not the host. */
function hostOf(origin: string): string {
  return origin.replace(/^\w+:\/\//, "").replace(/\/.*$/, "");
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
  if (origins.length === 0) return <SettingsRow label={t("noAccess")} help={t("noAccessHelp")} />;
  return (
    <>
      {origins.map((origin) => (
        <SettingsRow key={origin} label={hostOf(origin)} help={t("accessHelp")}>
          <Button label={t("removeAccess", hostOf(origin))} onClick={() => remove(origin)}>
            {t("remove")}
          </Button>
        </SettingsRow>
      ))}
    </>
  );
}
