// What the note in hand speaks of, and the way to change it: whole talk, a slide, a moment.
import { ChevronDown, CirclePlay, FileText, MessageSquareQuote, Presentation } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Place } from "@/lib/model/index.ts";
import { Icon } from "../controls/icon.tsx";
import { useDropDown } from "../controls/use-drop-down.ts";
import { namePlace } from "../wording/place-name.ts";
import { formatTime } from "../wording/time-text.ts";
import { slidePlace, timePlace } from "./place-steps.ts";
import "../controls/menu-list.css";
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

interface RowProps extends Pick<Props, "place" | "onChange"> {
  /** Enter: the place is right. */
  onKeyDown: (event: KeyboardEvent) => void;
}

function SlideRow({ place, slideCount, onChange, onKeyDown }: RowProps & { slideCount: number }) {
  return (
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
          const next = slidePlace(event.currentTarget.valueAsNumber);
          if (next) onChange(next);
        }}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

function TimeRow({ place, onChange, onKeyDown }: RowProps) {
  return (
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
          const next = timePlace(event.currentTarget.value);
          if (next) onChange(next);
        }}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

/** What the note may speak of. */
function PlacePanel({ place, slideCount, hasTime, onChange, onDone }: Props & { onDone: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const choose = (next: Place) => {
    onChange(next);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    // The chip, which gets the focus, would be pressed by the same key.
    event.preventDefault();
    choose(place);
  };
  const row = { place, onChange, onKeyDown };
  return (
    <div class="place-chip-panel" role="dialog" aria-label={t("notePlace")}>
      <button ref={first} type="button" class="menu-list-action" onClick={() => choose({ kind: "talk" })}>
        <PlaceIcon kind="talk" />
        {t("wholeTalk")}
      </button>
      {slideCount !== undefined && <SlideRow slideCount={slideCount} {...row} />}
      {hasTime && <TimeRow {...row} />}
    </div>
  );
}

export function PlaceChip(props: Props) {
  const { place } = props;
  const { isOpen, button, toggle, close, onFocusOut } = useDropDown();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const name = namePlace(place);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes its own panel for whatever control inside has the focus
    <div class="place-chip" onKeyDown={closeOnEscape} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="place-chip-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("changePlace", name)}
        title={name}
        onClick={toggle}
      >
        <PlaceIcon kind={place.kind} />
        <span class="place-chip-name">{name}</span>
        <Icon of={ChevronDown} size={14} />
      </button>
      {isOpen && <PlacePanel {...props} onDone={close} />}
    </div>
  );
}
