// A button that opens a short list of actions.
import type { IconNode } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./menu.css";

export interface MenuAction {
  label: string;
  icon?: IconNode;
  onChoose: () => void;
  isChosen?: boolean;
}

interface Props {
  /** The button's name when it shows an icon only. */
  label: string;
  icon: IconNode;
  actions: MenuAction[];
}

function focusAction(list: HTMLElement | null, step: number): void {
  const items = [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const now = items.indexOf(document.activeElement as HTMLElement);
  items[(now + step + items.length) % items.length]?.focus();
}

/** Arrows move, Enter chooses, Esc closes and gives the focus back to the button. */
export function Menu({ label, icon, actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") focusAction(list.current, 1);
    else if (event.key === "ArrowUp") focusAction(list.current, -1);
    else if (event.key === "Tab") setOpen(false);
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="menu"
      onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setOpen(false)}
    >
      <Button
        buttonRef={button}
        kind="quiet"
        icon={icon}
        label={label}
        hasPopup="menu"
        isExpanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div ref={list} class="menu-list" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="menu-action"
              onClick={() => {
                close();
                action.onChoose();
              }}
            >
              {action.icon && <Icon of={action.icon} size={14} />}
              <span>{action.label}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
