// The three keys to know first.
import { useEffect, useState } from "preact/hooks";
import { Keys } from "@/components/controls/keys.tsx";
import { nameOfKey } from "@/components/wording/key-names.ts";
import { listKeptKeys } from "@/lib/browser/kept-keys.ts";
import { t } from "@/lib/browser/words.ts";

function useCaptureKeys(): string[] {
  const [keys, setKeys] = useState<string[]>([]);
  useEffect(() => {
    void listKeptKeys().then((kept) => setKeys(kept.find(({ command }) => command.startsWith("_execute"))?.keys ?? []));
  }, []);
  return keys;
}

export function FirstKeys() {
  const capture = useCaptureKeys();
  const lines = [
    { name: t("actionTitle"), keys: capture },
    { name: t("keyDoesAdd"), keys: [nameOfKey("Mod"), nameOfKey("Enter")] },
    { name: t("allKeys"), keys: ["?"] },
  ].filter(({ keys }) => keys.length > 0);
  return (
    <>
      <h3>{t("sectionShortcuts")}</h3>
      <dl class="welcome-keys">
        {lines.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
