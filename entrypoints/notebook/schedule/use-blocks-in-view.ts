// Which blocks of a long table are on screen or near it, so that only those are drawn.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** Pixels beyond the window that are drawn too: about a screen, so that scrolling meets no gaps. */
const margin = 1000;

export interface BlocksInView {
  first: number;
  last: number;
}

function measure(table: HTMLTableElement): BlocksInView {
  const boxes = [...table.tBodies].map((body) => body.getBoundingClientRect());
  const isNear = ({ top, bottom }: DOMRect) => bottom > -margin && top < innerHeight + margin;
  return { first: boxes.findIndex(isNear), last: boxes.findLastIndex(isNear) };
}

/**
 * @param table its blocks are its `tbody`s
 * @returns the blocks near the window; at first the topmost ones
 */
export function useBlocksInView(table: RefObject<HTMLTableElement | null>): BlocksInView {
  const [inView, setInView] = useState<BlocksInView>({ first: 0, last: 0 });
  const look = () => {
    if (!table.current) return;
    const next = measure(table.current);
    setInView((now) => (now.first === next.first && now.last === next.last ? now : next));
  };
  // After every drawing: blocks grow and shrink with what they hold.
  useLayoutEffect(look);
  useEffect(() => {
    // Capturing, because the scrolling element may be any that holds the table.
    const options = { capture: true, passive: true };
    document.addEventListener("scroll", look, options);
    window.addEventListener("resize", look);
    return () => {
      document.removeEventListener("scroll", look, options);
      window.removeEventListener("resize", look);
    };
  }, []);
  return inView;
}
