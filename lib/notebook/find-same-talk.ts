// Finds a captured talk among others: a schedule or the notebook. What "the same talk" means is decided in alike.
import { compareTalks, type NamedTalk } from "@/lib/model/alike.ts";

/**
 * The entry that the talk is, or undefined when none or several different ones are equally likely. A talk that is given
 * twice is found at its first time.
 * @param entries in order of time, as readSchedule returns them; breaks may be among them
 */
export function findSameTalk<T extends NamedTalk & { isBreak?: boolean }>(
  entries: readonly T[],
  talk: NamedTalk,
): T | undefined {
  const likely = entries
    .filter(({ isBreak }) => !isBreak)
    .map((entry) => ({ entry, value: compareTalks(entry, talk) }))
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value);
  const [best] = likely;
  const rivals = likely.filter(({ value, entry }) => value === best?.value && entry.title !== best.entry.title);
  return rivals.length === 0 ? best?.entry : undefined;
}
