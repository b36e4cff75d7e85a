// Which view of the post is shown: rendered, as Markdown, or both where there is room; kept in this browser like the
// columns' widths.
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

export type PreviewSide = "preview" | "markdown" | "both";

const key = "preview-side";

function readSide(): PreviewSide {
  try {
    const stored = localStorage.getItem(key);
    return stored === "markdown" || stored === "both" ? stored : "preview";
  } catch {
    // Storage may be closed to extensions by the browser's settings.
    return "preview";
  }
}

const chosen = signal(readSide());

export function chooseSide(side: PreviewSide): void {
  chosen.value = side;
  try {
    localStorage.setItem(key, side);
  } catch {
    // As above.
  }
}

/** Two columns of text, each as wide as a telephone, fit into every layout of the columns that this wide a window has. */
const room = matchMedia("(width >= 44rem)");

/** The view that fits. */
function sideIn(hasRoom: boolean): PreviewSide {
  return chosen.value === "both" && !hasRoom ? "preview" : chosen.value;
}

/** Brings the Markdown on screen, beside the rendered post where both are shown. */
export function chooseMarkdown(): void {
  if (sideIn(room.matches) === "preview") chooseSide("markdown");
}

/** The view that fits, and whether both would. */
export function usePreviewSide(): { side: PreviewSide; hasRoom: boolean } {
  const [hasRoom, setRoom] = useState(room.matches);
  useEffect(() => {
    const update = () => setRoom(room.matches);
    room.addEventListener("change", update);
    return () => room.removeEventListener("change", update);
  }, []);
  return { side: sideIn(hasRoom), hasRoom };
}
