// Whether what stands above the notes gives way: in the popup, so that the newest two notes are seen without scrolling.
import type { RefObject } from "preact";
import { useContext, useLayoutEffect, useState } from "preact/hooks";
import { ScreenKind } from "@/components/controls/screen-kind.ts";

/** How many notes are to be seen. */
const seen = 2;

/** Whether the first notes of the list end above the screen's footer, wherever the rest is scrolled to. */
function areNotesSeen(main: Element): boolean {
  const last = [...main.querySelectorAll(".note")].slice(0, seen).at(-1);
  const foot = main.nextElementSibling;
  if (!last || !foot) return true;
  return last.getBoundingClientRect().bottom + main.scrollTop + scrollY <= foot.getBoundingClientRect().top;
}

/**
 * Folded once, it stays so: what moves to and fro is in the way.
 * @param marker stands beside what is folded; what is has `data-gives-way`, and waits as long as the focus is in it
 */
export function useFold(marker: RefObject<Element | null>): boolean {
  const isPopup = useContext(ScreenKind) === "popup";
  const [isFolded, setFolded] = useState(false);
  // After every drawing: that of a further note among them.
  useLayoutEffect(() => {
    const main = marker.current?.parentElement;
    if (!main || !isPopup || isFolded) return;
    const look = () => {
      if (!areNotesSeen(main) && !document.activeElement?.closest("[data-gives-way]")) setFolded(true);
    };
    look();
    // What is said of the talk comes later, and so do the notes as they are rendered.
    const observer = new ResizeObserver(look);
    for (const part of main.children) observer.observe(part);
    // The focus is nowhere yet while it leaves.
    const onFocusOut = () => setTimeout(look);
    main.addEventListener("focusout", onFocusOut);
    return () => {
      observer.disconnect();
      main.removeEventListener("focusout", onFocusOut);
    };
  });
  return isFolded;
}
