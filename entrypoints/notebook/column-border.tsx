// The border between two columns: dragged, or moved with the arrows; a double click puts it back.
import { useRef } from "preact/hooks";
import "./column-border.css";

interface Props {
  label: string;
  /** The column this border belongs to: the list before it or the preview after it. */
  side: "list" | "preview";
  /** In CSS pixels. */
  width: number;
  least: number;
  most: number;
  onWidth: (width: number) => void;
  onReset: () => void;
}

const step = 16;

export function ColumnBorder({ label, side, width, least, most, onWidth, onReset }: Props) {
  const from = useRef<{ x: number; width: number } | undefined>(undefined);
  const set = (next: number) => onWidth(Math.round(Math.min(Math.max(next, least), most)));
  // The way a growing x widens the column, from right to left the other way.
  const direction = () =>
    (side === "list" ? 1 : -1) * (getComputedStyle(document.documentElement).direction === "rtl" ? -1 : 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") set(width - step * direction());
    else if (event.key === "ArrowRight") set(width + step * direction());
    else if (event.key === "Home") set(least);
    else if (event.key === "End") set(most);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      class={`column-border column-border-${side}`}
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDblClick={onReset}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (from.current) set(from.current.width + direction() * (event.clientX - from.current.x));
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
    />
  );
}
