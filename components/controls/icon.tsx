// Line icons of 16 px, drawn in text colour. Decorative: the word beside it, or the button's label, says what it means.
import type { IconNode } from "lucide";
import { h } from "preact";
import { drawnOnce } from "./drawn-once.ts";
import "./icon.css";

interface Props {
  of: IconNode;
  /** Pixels; 14 inside chips and captions. */
  size?: 14 | 16 | 20;
  isFilled?: boolean;
}

function Lines({ of, size = 16, isFilled = false }: Props) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={isFilled ? "currentColor" : "none"}
      stroke="currentColor"
      stroke-width="2.1"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}

/** One of lucide's icons with a line of 1.4 px at 16 px. */
export const Icon = drawnOnce(Lines);
