// What the talks changed since a body was edited, cut into changes of one passage each.
import { pairAlike } from "./alike.ts";
import { type Change, changesBetween } from "./match.ts";
import type { Passage } from "./passages.ts";

/** Changes in the order of the base: of one passage to none or several, or of none to several new ones. */
export function passageChanges(base: Passage[], now: Passage[]): Change[] {
  const texts = (passages: Passage[]) => passages.map(({ text }) => text);
  const changes = changesBetween(texts(base), texts(now));
  const added = new Set(changes.flatMap((change) => texts(now.slice(...change.now))));
  const isMoved = (index: number) => added.has(base[index]?.text ?? "");
  return changes.flatMap((change) => splitChange(change, base, now, isMoved));
}

type IsMoved = (index: number) => boolean;

function splitChange(change: Change, base: Passage[], now: Passage[], isMoved: IsMoved): Change[] {
  const [from, to] = [change.base[0], change.now[0]];
  const pairs = pairAlike(base.slice(...change.base), now.slice(...change.now));
  const changes: Change[] = [];
  let [i, j] = [from, to];
  for (const [index, other] of pairs) {
    if (isMoved(from + index)) continue;
    changes.push(...splitUnlike([i, from + index], [j, to + other], isMoved));
    [i, j] = [from + index + 1, to + other + 1];
    changes.push({ base: [i - 1, i], now: [j - 1, j] });
  }
  return [...changes, ...splitUnlike([i, change.base[1]], [j, change.now[1]], isMoved)];
}

/** All that is new stands for the first old passage that did not move elsewhere; the other old ones are gone from here. */
function splitUnlike([from, end]: Change["base"], [to, until]: Change["now"], isMoved: IsMoved): Change[] {
  const old = Array.from({ length: end - from }, (_, index) => from + index);
  const replaced = to < until ? old.find((index) => !isMoved(index)) : undefined;
  const isInserted = to < until && replaced === undefined;
  return [
    ...(isInserted ? [{ base: [from, from], now: [to, until] } satisfies Change] : []),
    ...old.map(
      (index): Change => ({ base: [index, index + 1], now: index === replaced ? [to, until] : [until, until] }),
    ),
  ];
}
