// What the talks changed since a body was edited, cut into changes of one passage each.
import { pairAlike } from "./alike.ts";
import { type Change, changesBetween } from "./match.ts";
import type { Passage } from "./passages.ts";

/** Changes in the order of the base: of one passage to none or several, or of none to several new ones. */
export function passageChanges(base: Passage[], now: Passage[]): Change[] {
  const texts = (passages: Passage[]) => passages.map(({ text }) => text);
  return changesBetween(texts(base), texts(now)).flatMap((change) => splitChange(change, base, now));
}

function splitChange(change: Change, base: Passage[], now: Passage[]): Change[] {
  const [from, to] = [change.base[0], change.now[0]];
  const pairs = pairAlike(base.slice(...change.base), now.slice(...change.now));
  const changes: Change[] = [];
  let [i, j] = [from, to];
  for (const [index, other] of pairs) {
    changes.push(...splitUnlike([i, from + index], [j, to + other]));
    [i, j] = [from + index + 1, to + other + 1];
    changes.push({ base: [i - 1, i], now: [j - 1, j] });
  }
  return [...changes, ...splitUnlike([i, change.base[1]], [j, change.now[1]])];
}

/** All that is new stands for the first old passage; the other old ones are gone. */
function splitUnlike([from, end]: Change["base"], [to, until]: Change["now"]): Change[] {
  if (from === end) return to === until ? [] : [{ base: [from, end], now: [to, until] }];
  const others = Array.from({ length: end - from - 1 }, (_, index) => from + 1 + index);
  return [
    { base: [from, from + 1], now: [to, until] },
    ...others.map((index): Change => ({ base: [index, index + 1], now: [until, until] })),
  ];
}
