// Where a key takes the focus in the list of talks: arrows, Home, End, and the first letter of a title.
import { findByLetter } from "@/components/controls/list-keys.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";

/**
 * @param records the talks in the order shown
 * @param index where the focus is
 * @returns the talk to go to, or undefined when the key does not move
 */
export function nextRow(event: KeyboardEvent, records: TalkRecord[], index: number): Id | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const at = (position: number) => records[Math.max(0, Math.min(position, records.length - 1))]?.talk.id;
  if (event.key === "ArrowDown") return at(index + 1);
  if (event.key === "ArrowUp") return at(index - 1);
  if (event.key === "Home") return at(0);
  if (event.key === "End") return at(records.length - 1);
  const titles = records.map(({ talk }) => talk.title);
  const found = findByLetter(event.key, index, titles);
  return found === undefined ? undefined : at(found);
}
