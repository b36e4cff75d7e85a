// The mark where there is no room for all four: a button that shows the chosen one and opens the four in its place.
import { ChevronDown } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Mark } from "@/lib/model/index.ts";
import { Icon } from "../controls/icon.tsx";
import { MarkChoice, MarkIcon, nameMark } from "./mark-choice.tsx";
import "./mark-button.css";

interface Props {
  value: Mark;
  onChange: (mark: Mark) => void;
}

export function MarkButton({ value, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // To the chosen one of the four, and back to the button.
  useLayoutEffect(() => {
    if (isOpen !== wasOpen.current) place.current?.querySelector<HTMLElement>("button, :checked")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || (event.key !== "Escape" && event.key !== "Enter")) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!isOpen || !relatedTarget || place.current?.contains(relatedTarget as Node)) return;
    // The focus stays where it went.
    wasOpen.current = false;
    setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the radios' within
    <div
      ref={place}
      class={`mark-button-place ${isOpen ? "is-open" : ""}`}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      {isOpen ? (
        // A click on one is a choice; arrows go on choosing. It closes when the radio has heard of the click on its label: gone before,
        // it would tell of no change.
        // biome-ignore lint/a11y/noStaticElementInteractions: the click is the radios' within
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard above
        <div onClick={({ detail }) => detail > 0 && setTimeout(() => setOpen(false))}>
          <MarkChoice name="mark" value={value} onChange={onChange} />
        </div>
      ) : (
        <button
          type="button"
          class="mark-button"
          aria-haspopup="true"
          aria-label={t("markIs", nameMark(value))}
          onClick={() => setOpen(true)}
        >
          <MarkIcon mark={value} />
          <span>{nameMark(value)}</span>
          <Icon of={ChevronDown} size={14} />
        </button>
      )}
    </div>
  );
}
