// Which copies stay when a new one is there. Pure.
import type { Copy } from "./copy-folder.ts";

/** The newest ones stay whatever their age: the newest may be of the moment after something went wrong. */
const newestKept = 2;
/** Of earlier days the last copy each. */
const daysKept = 3;

const dayOf = ({ savedAt }: Copy) => savedAt.slice(0, 10);

/**
 * The copies that newer ones have made needless. Those of another notebook are none of them: the person went on without it, and
 * they stay until the person removes them.
 * @param copies the newest first
 */
export function findNeedless(copies: Copy[]): Copy[] {
  const own = copies.filter(({ stock }) => stock.notebookId === copies[0]?.stock.notebookId);
  const older = own.slice(newestKept);
  const lastOfDays = older.filter((copy, index) => index === 0 || dayOf(copy) !== dayOf(older[index - 1] ?? copy));
  const kept = new Set(lastOfDays.slice(0, daysKept));
  return older.filter((copy) => !kept.has(copy));
}
