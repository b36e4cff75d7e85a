// A button that opens a short list of actions.
import type { IconNode } from "lucide";
import { Button } from "./button.tsx";
import type { MenuGroup } from "./menu-actions.ts";
import { useDropDown } from "./use-drop-down.ts";
import { useLoaded } from "./use-loaded.ts";
import "./menu.css";

interface Props {
  /** The button's name when it shows an icon only. */
  label: string;
  icon: IconNode;
  /** Those without actions are left away. */
  groups: MenuGroup[];
}

/** Opens by click or Enter, and takes the focus back when it is closed by a choice or Esc. */
export function Menu({ label, icon, groups }: Props) {
  const { isOpen, button, toggle, hide, close, onFocusOut } = useDropDown();
  const loaded = useLoaded(() => import("./menu-list.tsx"), isOpen);
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
      {isOpen && loaded && <loaded.MenuList label={label} groups={groups} onHide={hide} onClose={close} />}
    </div>
  );
}
