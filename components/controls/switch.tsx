// An on-off choice that takes effect at once.
import type { ComponentChildren } from "preact";
import "./switch.css";

interface Props {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ComponentChildren;
}

export function Switch({ isOn, onChange, children }: Props) {
  return (
    <label class="switch">
      <input
        class="visually-hidden"
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span>{children}</span>
    </label>
  );
}
