// Talks that a page lists, to choose several from.
import { useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";
import "./talk-picker.css";

interface Props {
  talks: TalkLink[];
  onAdd: (talks: TalkLink[]) => void;
  onCancel: () => void;
}

export function TalkPicker({ talks, onAdd, onCancel }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (url: string) => {
    const next = new Set(chosen);
    if (!next.delete(url)) next.add(url);
    setChosen(next);
  };
  const areAll = chosen.size === talks.length;
  if (talks.length === 0)
    return (
      <Notice tone="warning" action={{ label: t("close"), onClick: onCancel }}>
        {t("noTalksOnPage")}
      </Notice>
    );
  return (
    <section class="talk-picker" aria-labelledby="talk-picker-title">
      <h1 id="talk-picker-title">{t("whichTalks")}</h1>
      <label class="talk-picker-row">
        <input
          type="checkbox"
          checked={areAll}
          onChange={() => setChosen(new Set(areAll ? [] : talks.map(({ url }) => url)))}
        />
        <b>{t("allTalks")}</b>
      </label>
      <ul>
        {talks.map(({ title, url, speakers }) => (
          <li key={url}>
            <label class="talk-picker-row">
              <input type="checkbox" checked={chosen.has(url)} onChange={() => toggle(url)} />
              <span dir="auto">
                {title}
                {speakers && speakers.length > 0 && <small>{speakers.join(", ")}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="talk-picker-buttons">
        <Button
          kind="primary"
          isDisabled={chosen.size === 0}
          onClick={() => onAdd(talks.filter(({ url }) => chosen.has(url)))}
        >
          {plural("addTalks", chosen.size)}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </section>
  );
}
