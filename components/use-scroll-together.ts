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
    const views = [first.current, second.current];
    if (!isOn || !views[0] || !views[1]) return;
    // A view that was moved from here says so, too, and must not move the other one back.
    let moved: EventTarget | undefined;
    const follow = ({ currentTarget }: Event) => {
      const leader = currentTarget as HTMLElement;
      const other = leader === views[0] ? views[1] : views[0];
      if (leader === moved || !other) {
        moved = undefined;
        return;
      }
      const before = other.scrollTop;
      other.scrollTop = Math.round(shareOf(leader) * (other.scrollHeight - other.clientHeight));
      if (other.scrollTop !== before) moved = other;
    };
    for (const view of views) view?.addEventListener("scroll", follow, { passive: true });
    return () => {
      for (const view of views) view?.removeEventListener("scroll", follow);
    };
  }, [isOn]);
}
