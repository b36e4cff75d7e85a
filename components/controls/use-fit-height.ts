// Lets a text field grow with its text, also when the window makes its lines shorter.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { fitHeight } from "./fit-height.ts";

export function useFitHeight(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => fitHeight(field.current), [text]);
  useEffect(() => {
    if (!field.current) return;
    let width = field.current.clientWidth;
    const observer = new ResizeObserver(() => {
      if (!field.current || field.current.clientWidth === width) return;
      width = field.current.clientWidth;
      fitHeight(field.current);
    });
    observer.observe(field.current);
    return () => observer.disconnect();
  }, []);
}
