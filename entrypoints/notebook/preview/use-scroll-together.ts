// Two views of one text scroll together: where one is, the other is in proportion.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

type View = RefObject<HTMLElement | null>;

/** How far a view is scrolled, from 0 to 1. */
function shareOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  return scrollTop / Math.max(scrollHeight - clientHeight, 1);
}

/** @param isOn whether both are on screen */
export function useScrollTogether(first: View, second: View, isOn: boolean): void {
  useEffect(() => {
    const [one, two] = [first.current, second.current];
    if (!isOn || !one || !two) return;
    // A view that was moved from here says so, too, and must not move the other one back. Its place is kept rather
    // than that it was moved: a person may scroll it on before it says so, and one event then stands for both.
    const places = new Map<HTMLElement, number>();
    const follow = ({ currentTarget }: Event) => {
      const leader = currentTarget as HTMLElement;
      if (places.get(leader) === leader.scrollTop) return;
      const other = leader === one ? two : one;
      other.scrollTop = Math.round(shareOf(leader) * (other.scrollHeight - other.clientHeight));
      places.set(leader, leader.scrollTop).set(other, other.scrollTop);
    };
    const views = [one, two];
    for (const view of views) view.addEventListener("scroll", follow, { passive: true });
    return () => {
      for (const view of views) view.removeEventListener("scroll", follow);
    };
  }, [isOn]);
}
