// Going through a schedule's talks and ticking them, by keys and by pointer: one tab stop, and a range from where was ticked last.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Id, ScheduledTalk } from "@/lib/model/index.ts";
import type { ScheduleLine } from "./schedule-row.tsx";
import { actOfLineKey, ticksOf } from "./schedule-ticks.ts";

interface Doing {
  /** Absent where nothing can be ticked. */
  onAttend?: (scheduled: ScheduledTalk[], isAttended: boolean) => void;
  onOpen: (talkId: Id) => void;
}

/**
 * @param table whose boxes have their line's id in `data-line`, its rows in `data-row`
 * @param talks those shown, in their order
 * @returns the talk that Tab goes to, and what the table listens to
 */
export function useLineKeys(table: RefObject<HTMLTableElement | null>, talks: ScheduleLine[], doing: Doing) {
  const [reached, setReached] = useState<Id>();
  const anchor = useRef<Id | undefined>(undefined);
  const wanted = useRef<Id | undefined>(undefined);
  // The row that a key went to may only be drawn now.
  useLayoutEffect(() => {
    if (wanted.current) table.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  });
  const find = (id: Id | undefined) => talks.find(({ scheduled }) => scheduled.id === id);
  /** @param isRange from where was ticked last to here */
  const tick = ({ scheduled: { id } }: ScheduleLine, isAttended: boolean, isRange: boolean) => {
    const ticked = ticksOf(talks, isRange ? (anchor.current ?? id) : id, id, isAttended);
    anchor.current = id;
    setReached(id);
    if (ticked.length > 0) doing.onAttend?.(ticked, isAttended);
  };
  const go = (from: ScheduleLine, to: number, isRange: boolean) => {
    wanted.current = talks[to]?.scheduled.id;
    if (isRange) anchor.current ??= from.scheduled.id;
    setReached(wanted.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = find((event.target as HTMLElement).dataset.line);
    const act = line && actOfLineKey(event, talks.indexOf(line), talks.length, line.attended !== undefined);
    if (!line || !act) return;
    if (act.does === "go") go(line, act.to, event.shiftKey);
    else if (act.does === "tick range") tick(line, line.attended === undefined, true);
    else if (line.attended) doing.onOpen(line.attended.talkId);
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const line = find(target.closest<HTMLElement>("[data-row]")?.dataset.row);
    if (!line || target.closest("button")) return;
    tick(line, target instanceof HTMLInputElement ? target.checked : line.attended === undefined, event.shiftKey);
  };
  const onFocusIn = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).dataset.line;
    if (id) setReached(id);
  };
  return { tabStop: (find(reached) ?? talks[0])?.scheduled.id, onKeyDown, onClick, onFocusIn };
}
