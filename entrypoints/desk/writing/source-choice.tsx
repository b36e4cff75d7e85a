// Which page of a talk is written about, where it has several: its slides or its video.
import { useId } from "preact/hooks";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { nameExtent } from "@/components/wording/place-name.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id, Source } from "@/lib/model/index.ts";
import "./source-choice.css";

interface Props {
  sources: Source[];
  chosen?: Id;
  onChoose: (id: Id) => void;
}

export function SourceChoice({ sources, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <div class="source-choice" role="radiogroup" aria-label={t("sources")}>
      {sources.map((source) => (
        <label key={source.id} class="source-choice-option" title={source.site}>
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            checked={source.id === chosen}
            onChange={() => onChoose(source.id)}
          />
          <SourceIcon kind={source.kind} />
          <span>{nameExtent(source)}</span>
        </label>
      ))}
    </div>
  );
}
