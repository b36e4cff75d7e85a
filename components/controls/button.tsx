// A button in its three weights. One primary button a region.
import type { IconNode } from "lucide";
import type { ComponentChildren, Ref } from "preact";
import { Icon } from "./icon.tsx";
import "./button.css";

interface Props {
  kind?: "primary" | "plain" | "quiet";
  icon?: IconNode;
  /** What a button is called that has no words, or words that are not enough alone; also its tooltip. */
  label?: string;
  /** Still focusable, so that it can be found. */
  isDisabled?: boolean;
  isSubmit?: boolean;
  hasPopup?: "menu" | "dialog" | "listbox";
  isExpanded?: boolean;
  children?: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: Props) {
  const {
    kind = "plain",
    icon,
    label,
    isDisabled,
    isSubmit,
    hasPopup,
    isExpanded,
    children,
    onClick,
    buttonRef,
  } = props;
  return (
    <button
      ref={buttonRef}
      type={isSubmit ? "submit" : "button"}
      class={`button button-${kind} ${children ? "" : "button-icon"}`}
      aria-label={label}
      title={label}
      aria-disabled={isDisabled || undefined}
      aria-haspopup={hasPopup}
      aria-expanded={isExpanded}
      onClick={(event) => {
        if (isDisabled) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon of={icon} size={children ? 14 : 16} />}
      {children}
    </button>
  );
}
