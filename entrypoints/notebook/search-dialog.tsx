// Finding a talk by what stands in its title, notes or slides, in every conference.
import { Search } from "lucide";
import { useLayoutEffect, useState } from "preact/hooks";
import { ComboboxInput, ComboboxOptions, useCombobox } from "@/components/controls/combobox.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { t } from "@/lib/browser/words.ts";
import "./search-dialog.css";

export interface SearchResult {
  id: string;
  title: string;
  /** The words around the match, and where it stands. */
  detail: string;
}

interface Props {
  /** What was found last, and for which words; nothing before there is something to search in. */
  hits: SearchResult[];
  found?: string;
  /** Nothing more can be found for them. */
  isWhole: boolean;
  /** Why nothing can be found. */
  problem?: string;
  onWords: (words: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
}

export function SearchDialog({ hits, found, isWhole, problem, onWords, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const box = useCombobox({
    typed,
    options: hits,
    // More is only ever added below, so what is found already can be taken.
    areFormer: found !== typed || (hits.length === 0 && !isWhole),
    onType: (text) => {
      setTyped(text);
      onWords(text);
    },
    onTake: (hit) => {
      onClose();
      onChoose(hit.id);
    },
  });
  // With the dialog, before the next key can come: what is typed right after Mod+K is looked for.
  useLayoutEffect(() => box.input.current?.focus(), []);
  return (
    <Dialog heading={t("searchLabel")} isFlush onClose={onClose}>
      <div>
        <div class="search-field">
          <Icon of={Search} />
          <ComboboxInput box={box} label={t("searchLabel")} />
        </div>
        <ComboboxOptions
          box={box}
          class="search-hits"
          optionClass="search-hit"
          label={t("searchHits")}
          keyOf={({ id }) => id}
        >
          {(hit) => (
            <>
              <b dir="auto">{hit.title}</b>
              <small dir="auto">{hit.detail}</small>
            </>
          )}
        </ComboboxOptions>
        {problem && <Notice tone="error">{problem}</Notice>}
        {typed.trim() !== "" && !isWhole && !problem && (
          <p class="search-state" role="status">
            {t("searchGoesOn")}
          </p>
        )}
        {found === typed && typed.trim() !== "" && isWhole && hits.length === 0 && (
          <p class="search-none" role="status">
            {t("nothingFound", typed.trim())}
          </p>
        )}
      </div>
    </Dialog>
  );
}
