// What was just added to a talk: said, and shown for some seconds, so that a note is seen to land.
import { useEffect, useState } from "preact/hooks";

/** How long, in milliseconds. */
const shownFor = 4000;

export interface Landed {
  /** "Added to slide 12". */
  sentence: string;
  /** When it was said, in milliseconds. */
  at: number;
}

/** `announcement` is for the live region and stays; `landed` goes. */
export function useLanding() {
  const [last, setLast] = useState<Landed>();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!last) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), shownFor);
    return () => clearTimeout(timer);
  }, [last]);
  return {
    landed: isShown ? last : undefined,
    announcement: last?.sentence ?? "",
    land: (sentence: string) => setLast({ sentence, at: Date.now() }),
  };
}
