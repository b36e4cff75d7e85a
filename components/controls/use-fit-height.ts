// Lets a text field grow with its text, also when the window makes its lines shorter.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { fitHeight } from "./fit-height.ts";

/** @param isGrowing false for a field of one line */
export function useFitHeight(field: RefObject<HTMLTextAreaElement | null>, text: string, isGrowing = true): void {
  useLayoutEffect(() => {
    if (isGrowing) fitHeight(field.current);
  }, [text, isGrowing]);
  useEffect(() => {
    if (!field.current || !isGrowing) return;
    let width = field.current.clientWidth;
    const observer = new ResizeObserver(() => {
      if (!field.current || field.current.clientWidth === width) return;
      width = field.current.clientWidth;
      fitHeight(field.current);
    });
    observer.observe(field.current);
    return () => observer.disconnect();
  }, [isGrowing]);
}
