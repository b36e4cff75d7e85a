// Finding a talk by what stands in its title, notes or slides, in every conference.
import { Search } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { ComboboxInput, ComboboxOptions, useCombobox } from "@/components/controls/combobox.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { t } from "@/lib/browser/words.ts";
import "./search-dialog.css";

export interface SearchResult {
  id: string;
  title: string;
  /** The words around the match, and where it stands. */
  detail: string;
}

interface Props {
  /** Whether there is something to search in yet. */
  isReady: boolean;
  /** What was found for the words handed on last. */
  hits: SearchResult[];
  onWords: (words: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
}

export function SearchDialog({ isReady, hits, onWords, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const box = useCombobox({
    typed,
    options: hits,
    onType: (text) => {
      setTyped(text);
      onWords(text);
    },
    onTake: (hit) => {
      onClose();
      onChoose(hit.id);
    },
  });
  useEffect(() => box.input.current?.focus(), []);
  // What was typed before the index was there is searched for as soon as it is.
  useEffect(() => {
    if (isReady) onWords(typed);
  }, [isReady]);
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
        {isReady && typed.trim() !== "" && hits.length === 0 && (
          <p class="search-none" role="status">
            {t("nothingFound", typed.trim())}
          </p>
        )}
      </div>
    </Dialog>
  );
}
