// Moving a row of a list by its handle, with mouse, pen or finger: which row moves, and where it would land.
import { useEffect, useRef, useState } from "preact/hooks";

interface Drag {
  id: string;
  /** The row before which the dragged one would land; undefined for the end. */
  before?: string;
  /** How far the row was dragged, in pixels. */
  offset: number;
}

export interface RowDrag {
  drag?: Drag;
  /** Give it to the handle's pointerdown. */
  start: (id: string, event: PointerEvent) => void;
}

/** Rows carry their id in `data-row`. */
function rowAfter(list: HTMLElement, y: number, moved: string): string | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.dataset.row !== moved);
  const next = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return next?.dataset.row;
}

const edge = 40;
const step = 12;

function scrollNearEdge(list: HTMLElement, y: number): void {
  const scroller = list.closest<HTMLElement>("[data-scroller]");
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + edge) scroller.scrollBy(0, -step);
  else if (y > bottom - edge) scroller.scrollBy(0, step);
}

/**
 * @param onDrop gets the row and the one it now stands before, undefined for the end
 */
export function useRowDrag(onDrop: (id: string, before: string | undefined) => void): RowDrag {
  const [drag, setDrag] = useState<Drag>();
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = (id: string, event: PointerEvent) => {
    const list = (event.currentTarget as HTMLElement).closest<HTMLElement>("[data-rows]");
    if (!list || event.button !== 0) return;
    event.preventDefault();
    const from = event.clientY;
    let latest: Drag = { id, before: undefined, offset: 0 };
    const move = (next: PointerEvent) => {
      scrollNearEdge(list, next.clientY);
      latest = { id, before: rowAfter(list, next.clientY, id), offset: next.clientY - from };
      setDrag(latest);
    };
    const end = (isDropped: boolean) => {
      stop.current?.();
      setDrag(undefined);
      if (isDropped && Math.abs(latest.offset) > 3) onDrop(id, latest.before);
    };
    const drop = () => end(true);
    const cancel = () => end(false);
    const cancelByKey = (key: KeyboardEvent) => key.key === "Escape" && cancel();
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", cancelByKey);
    stop.current = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", cancelByKey);
    };
  };
  return { drag, start };
}
