// The menu that links words of a note: it opens at the note's field, takes what is typed there, and gives the words back to the field.
import { Link, Search } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ComboboxInput, ComboboxOptions, useCombobox } from "@/components/controls/combobox.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { insertLink, type Selected } from "@/components/note/link-text.ts";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { t } from "@/lib/browser/words.ts";
import { findTargets, type LinkTarget } from "./link-targets.ts";
import "./link-menu.css";

/** A note's field and what is selected in it. */
export interface LinkPlace extends Selected {
  field: HTMLTextAreaElement;
}

export const placeIn = (field: HTMLTextAreaElement): LinkPlace => ({
  field,
  start: field.selectionStart,
  end: field.selectionEnd,
});

/** Whether a key asks for the menu: Mod+Shift+K always, Mod+K with words selected. */
export function asksForLink(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
  const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
  return isKey && (event.shiftKey || field.selectionStart < field.selectionEnd);
}

/** Beside the field's box: below it, or above where there is more room; always in sight. */
function placeMenu(field: HTMLElement, menu: HTMLElement): void {
  const box = (field.closest(".note-editor, .composer") ?? field).getBoundingClientRect();
  const { left, width } = box;
  const gap = 8;
  const [top, bottom] = [box.top, box.bottom].map((edge) => Math.max(gap, Math.min(edge, innerHeight - gap))) as [
    number,
    number,
  ];
  const below = innerHeight - bottom - gap;
  const isBelow = below >= Math.min(menu.scrollHeight, 320) || below >= top;
  const wide = Math.min(Math.max(width, 300), innerWidth - 2 * gap, 420);
  menu.style.width = `${wide}px`;
  menu.style.left = `${Math.max(gap, Math.min(left, innerWidth - wide - gap))}px`;
  menu.style.maxHeight = `${Math.max(160, Math.min(isBelow ? below : top - gap, 420)) - gap}px`;
  menu.style.top = isBelow ? `${bottom + 4}px` : "";
  menu.style.bottom = isBelow ? "" : `${innerHeight - top + 4}px`;
}

function Option({ target, isFirstOther }: { target: LinkTarget; isFirstOther: boolean }) {
  return (
    <>
      {isFirstOther && (
        <span class="link-menu-group" aria-hidden="true">
          {t("linkOtherTalks")}
        </span>
      )}
      <span class="link-menu-option">
        {target.kind ? <SourceIcon kind={target.kind} /> : <Icon of={Link} size={14} />}
        <span class="link-menu-name" dir="auto">
          {target.name}
        </span>
        <span class="link-menu-detail" dir="auto">
          {target.detail}
        </span>
      </span>
    </>
  );
}

interface Props {
  place: LinkPlace;
  targets: LinkTarget[];
  onClose: () => void;
}

export function LinkMenu({ place, targets, onClose }: Props) {
  const { field, start, end } = place;
  const [typed, setTyped] = useState("");
  const menu = useRef<HTMLDivElement>(null);
  const giveBack = () => {
    onClose();
    field.focus();
    field.setSelectionRange(start, end);
  };
  const found = findTargets(targets, typed);
  const box = useCombobox({
    typed,
    options: found,
    onType: setTyped,
    onTake: ({ url, name, group }) => {
      onClose();
      insertLink(field, place, url, group === "address" ? url : name);
    },
    onDismiss: giveBack,
  });
  useLayoutEffect(() => {
    if (menu.current) placeMenu(field, menu.current);
    box.input.current?.focus({ preventScroll: true });
    // Drawn first: columns that come and go move the field after the window has its size.
    const follow = () => requestAnimationFrame(() => menu.current && placeMenu(field, menu.current));
    const sizes = new ResizeObserver(follow);
    for (const element of [document.body, field]) sizes.observe(element);
    document.addEventListener("scroll", follow, true);
    return () => {
      sizes.disconnect();
      document.removeEventListener("scroll", follow, true);
    };
  }, []);
  return (
    <div ref={menu} class="link-menu">
      <div class="link-menu-field">
        <Icon of={Search} size={14} />
        <ComboboxInput box={box} label={t("linkFind")} placeholder={t("linkFind")} onBlur={onClose} />
      </div>
      <ComboboxOptions
        box={box}
        class="link-menu-options"
        optionClass="link-menu-row"
        label={t("linkTargets")}
        keyOf={({ group, name, url }) => `${group} ${name} ${url}`}
      >
        {(target) => <Option target={target} isFirstOther={target === found.find(({ group }) => group === "others")} />}
      </ComboboxOptions>
      {found.length === 0 && (
        <p class="link-menu-none" role="status">
          {t("linkNothing")}
        </p>
      )}
    </div>
  );
}
