// The platform's own list of choices in this house's frame.
import { ChevronDown } from "lucide";
import { Icon } from "./icon.tsx";
import "./select-box.css";

export interface Choice {
  value: string;
  label: string;
  /** Choices with the same group stand together under its name. */
  group?: string;
}

interface Props {
  label: string;
  id?: string;
  choices: Choice[];
  value: string;
  onChange: (value: string) => void;
  isWide?: boolean;
  /** Without an edge, for a choice beside a heading. */
  isQuiet?: boolean;
}

function grouped(choices: Choice[]): [group: string, choices: Choice[]][] {
  return [...Map.groupBy(choices, ({ group = "" }) => group)];
}

function options(choices: Choice[]) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

export function SelectBox({ label, id, choices, value, onChange, isWide, isQuiet }: Props) {
  return (
    <span class={`select-box-frame ${isWide ? "select-box-wide" : ""} ${isQuiet ? "select-box-quiet" : ""}`}>
      <select
        id={id}
        class="select-box"
        aria-label={label}
        title={choices.find((choice) => choice.value === value)?.label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {grouped(choices).map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {options(members)}
            </optgroup>
          ) : (
            options(members)
          ),
        )}
      </select>
      <Icon of={ChevronDown} size={14} />
    </span>
  );
}
