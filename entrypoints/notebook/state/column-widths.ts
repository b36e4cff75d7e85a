// How wide the person made the columns; kept in this browser, since it belongs to this screen and not to the notebook.
import { signal } from "@preact/signals";

export interface ColumnWidths {
  list: number;
  preview: number;
  /** Of the preview with both views side by side. */
  both: number;
}

export const usualWidths: ColumnWidths = { list: 316, preview: 536, both: 760 };
export const widthLimits = {
  list: { least: 220, most: 480 },
  preview: { least: 360, most: 900 },
  both: { least: 640, most: 1400 },
};

const key = "column-widths";

function readWidths(): ColumnWidths {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    const { list, preview, both } = (stored ?? {}) as Partial<ColumnWidths>;
    return {
      list: Number(list) || usualWidths.list,
      preview: Number(preview) || usualWidths.preview,
      both: Number(both) || usualWidths.both,
    };
  } catch {
    // Storage may be closed to extensions by the browser's settings; the usual widths do as well.
    return usualWidths;
  }
}

export const widths = signal(readWidths());

export function setWidths(changes: Partial<ColumnWidths>): void {
  widths.value = { ...widths.value, ...changes };
  try {
    localStorage.setItem(key, JSON.stringify(widths.value));
  } catch {
    // As above.
  }
}
