// Which of a page's elements the person has before them, by their place on screen.

/** The position (from 0) of the element that covers most of the window's height; undefined if none is in it. */
export function mostVisible(elements: Element[], windowHeight: number): number | undefined {
  const covered = elements.map((element) => {
    const box = element.getBoundingClientRect();
    return Math.min(box.bottom, windowHeight) - Math.max(box.top, 0);
  });
  const most = Math.max(0, ...covered);
  return most > 0 ? covered.indexOf(most) : undefined;
}
