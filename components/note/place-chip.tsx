// What the note in hand speaks of, and the way to change it: whole talk, a slide, a moment.
import { ChevronDown, CirclePlay, FileText, MessageSquareQuote, Presentation } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Place } from "@/lib/model/index.ts";
import { Icon } from "../controls/icon.tsx";
import { namePlace } from "../wording/place-name.ts";
import { formatTime, readTime } from "../wording/time-text.ts";
import "./place-chip.css";

interface Props {
  place: Place;
  /** How many slides the source has, when it has any. */
  slideCount?: number;
  /** Whether the source has a time. */
  hasTime?: boolean;
  onChange: (place: Place) => void;
}

const icons = { talk: FileText, slide: Presentation, time: CirclePlay, quote: MessageSquareQuote };

/** The icon of a kind of place. */
export function PlaceIcon({ kind }: { kind: Place["kind"] }) {
  return <Icon of={icons[kind]} size={14} />;
}

export function PlaceChip({ place, slideCount, hasTime, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) first.current?.focus();
  }, [isOpen]);
  const choose = (next: Place) => {
    onChange(next);
    setOpen(false);
    button.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const name = namePlace(place);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes its own panel for whatever control inside has the focus
    <div
      class="place-chip"
      onKeyDown={closeOnEscape}
      onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        class="place-chip-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("changePlace", name)}
        title={name}
        onClick={() => setOpen(!isOpen)}
      >
        <PlaceIcon kind={place.kind} />
        <span class="place-chip-name">{name}</span>
        <Icon of={ChevronDown} size={14} />
      </button>
      {isOpen && (
        <div class="place-chip-panel" role="dialog" aria-label={t("notePlace")}>
          <button ref={first} type="button" class="menu-action" onClick={() => choose({ kind: "talk" })}>
            <PlaceIcon kind="talk" />
            {t("wholeTalk")}
          </button>
          {slideCount !== undefined && (
            <label class="place-chip-row">
              <PlaceIcon kind="slide" />
              {t("slide")}
              <input
                class="place-chip-input"
                type="number"
                min={1}
                max={slideCount > 0 ? slideCount : undefined}
                value={place.kind === "slide" ? place.number : ""}
                onInput={(event) => {
                  const number = event.currentTarget.valueAsNumber;
                  if (Number.isInteger(number) && number >= 1) onChange({ kind: "slide", number });
                }}
                onKeyDown={(event) => event.key === "Enter" && choose(place)}
              />
            </label>
          )}
          {hasTime && (
            <label class="place-chip-row">
              <PlaceIcon kind="time" />
              {t("time")}
              <input
                class="place-chip-input"
                type="text"
                inputMode="numeric"
                placeholder={t("timeExample")}
                defaultValue={place.kind === "time" ? formatTime(place.seconds) : ""}
                onInput={(event) => {
                  const seconds = readTime(event.currentTarget.value);
                  if (seconds !== undefined) onChange({ kind: "time", seconds });
                }}
                onKeyDown={(event) => event.key === "Enter" && choose(place)}
              />
            </label>
          )}
        </div>
      )}
    </div>
  );
}
