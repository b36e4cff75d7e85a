// What the talks changed since a body was edited, cut into changes of one passage each.
import { pairAlike } from "./alike.ts";
import { changesBetween, indexes, type TextChange } from "./match.ts";
import type { Passage } from "./passages.ts";

/** Whether a passage of the base stands elsewhere now, and one of today stood elsewhere. */
interface Moved {
  hasLeft(index: number): boolean;
  hasCome(index: number): boolean;
}

/** Changes in the order of the base: of one passage to none or several, or of none to several new ones. */
export function findChanges(base: Passage[], now: Passage[]): TextChange[] {
  const changes = changesBetween(textsOf(base), textsOf(now));
  const gone = new Set(changes.flatMap((change) => textsOf(base.slice(...change.base))));
  const added = textsAdded(changes, now);
  const moved: Moved = {
    hasLeft: (index) => added.has(base[index]?.text ?? ""),
    hasCome: (index) => gone.has(now[index]?.text ?? ""),
  };
  return changes.flatMap((change) => splitChange(change, base, now, moved));
}

/** The texts of the passages that changes bring; one that stood elsewhere before has only moved. */
export function textsAdded(changes: TextChange[], now: Passage[]): Set<string> {
  return new Set(changes.flatMap((change) => textsOf(now.slice(...change.now))));
}

function textsOf(passages: Passage[]): string[] {
  return passages.map(({ text }) => text);
}

function splitChange(change: TextChange, base: Passage[], now: Passage[], moved: Moved): TextChange[] {
  const [from, to] = [change.base[0], change.now[0]];
  const pairs = pairAlike(base.slice(...change.base), now.slice(...change.now));
  const changes: TextChange[] = [];
  let [i, j] = [from, to];
  for (const [index, other] of pairs) {
    if (moved.hasLeft(from + index) || moved.hasCome(to + other)) continue;
    changes.push(...splitUnlike([i, from + index], [j, to + other], moved));
    [i, j] = [from + index + 1, to + other + 1];
    changes.push({ base: [i - 1, i], now: [j - 1, j] });
  }
  return [...changes, ...splitUnlike([i, change.base[1]], [j, change.now[1]], moved)];
}

/** All that is new stands for the first old passage, unless one of the two only moved; the other old ones are gone from here. */
function splitUnlike([from, end]: TextChange["base"], [to, until]: TextChange["now"], moved: Moved): TextChange[] {
  const [old, added] = [indexes(from, end), indexes(to, until)];
  const isNew = added.length > 0 && !added.some(moved.hasCome);
  const replaced = isNew ? old.find((index) => !moved.hasLeft(index)) : undefined;
  const isInserted = added.length > 0 && replaced === undefined;
  return [
    ...(isInserted ? [{ base: [from, from], now: [to, until] } satisfies TextChange] : []),
    ...old.map(
      (index): TextChange => ({ base: [index, index + 1], now: index === replaced ? [to, until] : [until, until] }),
    ),
  ];
}
