// Finding a talk by what stands in its title, notes or slides, in every conference.
import { Search } from "lucide";
import { useEffect, useId, useRef, useState } from "preact/hooks";
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
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // What was typed before the index was there is searched for as soon as it is.
  useEffect(() => {
    if (isReady) onWords(typed);
  }, [isReady]);
  const take = (hit: SearchResult | undefined) => {
    if (!hit) return;
    onClose();
    onChoose(hit.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setChosen((chosen + 1) % Math.max(hits.length, 1));
    else if (event.key === "ArrowUp") setChosen((chosen - 1 + hits.length) % Math.max(hits.length, 1));
    else if (event.key === "Enter") take(hits[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog heading={t("searchLabel")} isFlush onClose={onClose}>
      <div>
        <div class="search-field">
          <Icon of={Search} />
          <input
            ref={field}
            role="combobox"
            aria-label={t("searchLabel")}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-hits`}
            aria-activedescendant={hits[chosen] ? `${id}-${chosen}` : undefined}
            autocomplete="off"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setChosen(0);
              onWords(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          id={`${id}-hits`}
          class="search-hits"
          role="listbox"
          aria-label={t("searchHits")}
          hidden={hits.length === 0}
        >
          {hits.map((hit, index) => (
            <div
              key={hit.id}
              id={`${id}-${index}`}
              class="search-hit"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                take(hit);
              }}
            >
              <b dir="auto">{hit.title}</b>
              <small dir="auto">{hit.detail}</small>
            </div>
          ))}
        </div>
        {isReady && typed.trim() !== "" && hits.length === 0 && (
          <p class="search-none" role="status">
            {t("nothingFound", typed.trim())}
          </p>
        )}
      </div>
    </Dialog>
  );
}
