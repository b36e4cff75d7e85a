// A button that opens a short list of actions.
import type { IconNode } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { stepInMenu } from "./list-keys.ts";
import { useDropDown } from "./use-drop-down.ts";
import "./menu.css";

export interface MenuAction {
  label: string;
  icon?: IconNode;
  onChoose: () => void;
}

interface Props {
  /** The button's name when it shows an icon only. */
  label: string;
  icon: IconNode;
  actions: MenuAction[];
}

function findItems(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}

function Item({ action, onChoose }: { action: MenuAction; onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} class="menu-action" onClick={onChoose}>
      {action.icon && <Icon of={action.icon} size={14} />}
      <span>{action.label}</span>
    </button>
  );
}

/** Arrows, Home, End and first letters move, Enter chooses, Esc closes and gives the focus back to the button. */
export function Menu({ label, icon, actions }: Props) {
  const { isOpen, button, toggle, hide, close, onFocusOut } = useDropDown();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) findItems(list.current)[0]?.focus();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = findItems(list.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = stepInMenu(
      event,
      at,
      actions.map((action) => action.label),
    );
    if (next !== undefined) items[next]?.focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") hide();
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" onFocusOut={onFocusOut}>
      <Button
        buttonRef={button}
        kind="quiet"
        icon={icon}
        label={label}
        hasPopup="menu"
        isExpanded={isOpen}
        onClick={toggle}
      />
      {isOpen && (
        <div ref={list} class="menu-list" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {actions.map((action) => (
            <Item
              key={action.label}
              action={action}
              onChoose={() => {
                close();
                action.onChoose();
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
