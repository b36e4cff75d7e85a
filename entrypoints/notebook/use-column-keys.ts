// F6 and Shift+F6 go from column to column; each has `data-column`.
import { useEffect } from "preact/hooks";

/** The first thing in a column that keys reach. */
const reachable =
  'a[href], button:not([tabindex="-1"]), input:not([type="radio"]), input:checked, select, textarea, [tabindex="0"]';

function focusColumn(column: HTMLElement): void {
  const inside = [...column.querySelectorAll<HTMLElement>(reachable)].find((element) => element.checkVisibility());
  (inside ?? column).focus();
}

function findShownColumns(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-column]")].filter((column) => column.checkVisibility());
}

export function focusFirstColumn(): void {
  const [first] = findShownColumns();
  if (first) focusColumn(first);
}

export function useColumnKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6" || document.querySelector("dialog[open]")) return;
      const columns = findShownColumns();
      const now = columns.findIndex((column) => column.contains(document.activeElement));
      const next = columns[(now + (event.shiftKey ? -1 : 1) + columns.length) % columns.length];
      if (!next) return;
      event.preventDefault();
      focusColumn(next);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
