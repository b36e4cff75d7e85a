// The open list of a menu. Loaded when it is opened.
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { stepInMenu } from "./list-keys.ts";
import type { MenuAction, MenuGroup } from "./menu-actions.ts";
import "./menu-list.css";

function findItems(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}

function Item({ action, onChoose }: { action: MenuAction; onChoose: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      class="menu-list-action"
      aria-label={action.label}
      aria-keyshortcuts={action.keys}
      onClick={onChoose}
    >
      {action.icon && <Icon of={action.icon} size={14} />}
      <span class="menu-list-words">{action.label}</span>
      {action.keys && <kbd>{action.keys}</kbd>}
    </button>
  );
}

function Group({ group, onChoose }: { group: MenuGroup; onChoose: (action: MenuAction) => void }) {
  const { heading, actions } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div class="menu-list-group" role="group" aria-label={heading}>
      {heading && (
        <p class="menu-list-heading" aria-hidden="true">
          {heading}
        </p>
      )}
      {actions.map((action) => (
        <Item key={action.label} action={action} onChoose={() => onChoose(action)} />
      ))}
    </div>
  );
}

interface Props {
  label: string;
  groups: MenuGroup[];
  /** Leaves the focus where it goes. */
  onHide: () => void;
  /** Gives the focus back to the button. */
  onClose: () => void;
}

/** Arrows, Home, End and first letters move, Enter chooses, Esc closes. */
export function MenuList({ label, groups, onHide, onClose }: Props) {
  const shown = groups.filter(({ actions }) => actions.length > 0);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => findItems(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = findItems(list.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const names = shown.flatMap(({ actions }) => actions.map((action) => action.label));
    const next = stepInMenu(event, at, names);
    if (next !== undefined) items[next]?.focus();
    else if (event.key === "Escape") onClose();
    else if (event.key === "Tab") onHide();
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} class="menu-list" role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {shown.map((group) => (
        <Group
          key={group.actions[0]?.label}
          group={group}
          onChoose={(action) => {
            onClose();
            action.onChoose();
          }}
        />
      ))}
    </div>
  );
}
