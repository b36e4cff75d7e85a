// All keys of a screen, and those that the browser keeps for Wrapup.
import { useEffect, useState } from "preact/hooks";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Keys } from "@/components/controls/keys.tsx";
import { nameOfKey } from "@/components/wording/key-names.ts";
import { type KeptKey, listKeptKeys } from "@/lib/browser/kept-keys.ts";
import { t } from "@/lib/browser/words.ts";
import { type KeyLine, type KeyScreen, keyGroups } from "./key-list.ts";
import "./keys-dialog.css";

function Lines({ heading, lines }: { heading: string; lines: { name: string; ways: string[][] }[] }) {
  return (
    <section class="keys-dialog-group">
      <h3>{heading}</h3>
      <dl>
        {lines.map(({ name, ways }) => (
          <div key={name} class="keys-dialog-line">
            <dt>{name}</dt>
            <dd>
              {ways.map((keys) => (
                <Keys key={keys.join()} keys={keys.map(nameOfKey)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const nameLine = ({ does, ways }: KeyLine) => ({ name: t(does), ways });

export function KeysDialog({ screen, onClose }: { screen: KeyScreen; onClose: () => void }) {
  const [kept, setKept] = useState<KeptKey[]>([]);
  useEffect(() => {
    void listKeptKeys().then(setKept);
  }, []);
  const inBrowser = kept.filter(({ keys }) => keys.length > 0).map(({ name, keys }) => ({ name, ways: [keys] }));
  return (
    <Dialog heading={t("allKeys")} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="keys-dialog-groups" tabIndex={0} aria-label={t("allKeys")}>
        {keyGroups[screen].map(({ heading, lines }) => (
          <Lines key={heading} heading={t(heading)} lines={lines.map(nameLine)} />
        ))}
        {inBrowser.length > 0 && <Lines heading={t("keysInAnyPage")} lines={inBrowser} />}
      </section>
    </Dialog>
  );
}
