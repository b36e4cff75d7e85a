// What new posts start with.

import { type Choice, SelectBox } from "@/components/controls/select-box.tsx";
import { embedChoices, layoutName, linkChoices } from "@/components/wording/post-words.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { EmbedStyle, LinkStyle, Settings } from "@/lib/model/index.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { engineNames } from "@/lib/post/engines/names.ts";
import { layoutNames } from "@/lib/post/layouts/names.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";

interface RowProps {
  label: string;
  help?: string;
  choices: Choice[];
  value: string;
  onChange: (value: string) => void;
}

function ChoiceRow({ label, help, choices, value, onChange }: RowProps) {
  const id = `setting-${label}`;
  return (
    <SettingsRow label={label} help={help} htmlFor={id}>
      <SelectBox id={id} label={label} choices={choices} value={value} onChange={onChange} />
    </SettingsRow>
  );
}

export function PostsSection({ settings, act }: { settings: Settings; act: Act }) {
  const change = (changes: Partial<Settings>) =>
    act(async () => {
      await changeSettings(database, changes);
      return undefined;
    });
  return (
    <>
      <ChoiceRow
        label={t("engine")}
        help={t("forNewConferences")}
        choices={engineNames.map(({ name, label }) => ({ value: name, label }))}
        value={settings.engine}
        onChange={(engine) => change({ engine })}
      />
      <ChoiceRow
        label={t("layout")}
        choices={layoutNames.map(({ name, label }) => ({ value: name, label: layoutName(name, label) }))}
        value={settings.layout}
        onChange={(layout) => change({ layout })}
      />
      <ChoiceRow
        label={t("links")}
        help={t("linksHelp")}
        choices={linkChoices()}
        value={settings.links}
        onChange={(links) => change({ links: links as LinkStyle })}
      />
      <ChoiceRow
        label={t("embeds")}
        help={t("embedsHelp")}
        choices={embedChoices()}
        value={settings.embeds}
        onChange={(embeds) => change({ embeds: embeds as EmbedStyle })}
      />
    </>
  );
}
