// A schedule's lines: tick what was attended. Space ticks, Shift the range, arrows move, Enter opens the talk.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Id, ScheduledTalk } from "@/lib/model/index.ts";
import { dayOfSlot } from "./schedule-days.ts";
import { BreakLine, DayLine, type RowContext, type ScheduleLine, TalkLine } from "./schedule-row.tsx";
import { stepOf, ticksOf } from "./schedule-ticks.ts";
import { useBlocksInView } from "./use-blocks-in-view.ts";
import "@/components/controls/form.css";
import "./schedule-table.css";

interface Props {
  lines: ScheduleLine[];
  hasRooms: boolean;
  hasTracks: boolean;
  onAttend: (scheduled: ScheduledTalk[], isAttended: boolean) => void;
  onOpen: (talkId: Id) => void;
}

type Row = { day: string } | ScheduleLine;

/** Rows drawn together or not at all; ten thousand at once would hold the page. */
const blockLength = 40;
/** Pixels of a row that was not drawn yet; one that was keeps its own height. */
const usualHeight = 44;

/** The lines with a heading before each day, if there are several, cut into blocks. */
function cutIntoBlocks(lines: ScheduleLine[]): Row[][] {
  const days = Map.groupBy(lines, ({ scheduled }) => dayOfSlot(scheduled));
  const rows: Row[] = days.size > 1 ? [...days].flatMap(([day, group]): Row[] => [{ day }, ...group]) : lines;
  const blocks: Row[][] = [];
  for (let start = 0; start < rows.length; start += blockLength) blocks.push(rows.slice(start, start + blockLength));
  return blocks;
}

function Rows({ rows, start, context }: { rows: Row[]; start: number; context: RowContext }) {
  const { hasRooms } = context;
  return rows.map((row, offset) => {
    const index = start + offset + 2;
    if ("day" in row) return <DayLine key={row.day} day={row.day} index={index} hasRooms={hasRooms} />;
    const { scheduled } = row;
    if (scheduled.isBreak)
      return <BreakLine key={scheduled.id} scheduled={scheduled} index={index} hasRooms={hasRooms} />;
    return <TalkLine key={scheduled.id} line={row} context={context} index={index} />;
  });
}

interface HeadProps extends Pick<Props, "hasRooms" | "onAttend"> {
  talks: ScheduleLine[];
}

function Head({ talks, hasRooms, onAttend }: HeadProps) {
  const all = useRef<HTMLInputElement>(null);
  const attended = talks.filter((line) => line.attended).length;
  const isAll = talks.length > 0 && attended === talks.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = attended > 0 && !isAll;
  });
  const tickAll = () => {
    const others = talks.filter((line) => (line.attended !== undefined) === isAll);
    onAttend(
      others.map(({ scheduled }) => scheduled),
      !isAll,
    );
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th>
          <input
            ref={all}
            class="check-box"
            type="checkbox"
            aria-label={t("attendedAll")}
            checked={isAll}
            onClick={tickAll}
          />
        </th>
        <th class="schedule-time">{t("time")}</th>
        <th>{t("talk")}</th>
        <th class="schedule-speaker">{t("speakers")}</th>
        {hasRooms && <th class="schedule-room">{t("room")}</th>}
        <th class="schedule-notes">{t("notesLabel")}</th>
        <th class="schedule-open">
          <span class="visually-hidden">{t("open")}</span>
        </th>
      </tr>
    </thead>
  );
}

export function ScheduleTable({ lines, hasRooms, hasTracks, onAttend, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState<Id>();
  const anchor = useRef<Id | undefined>(undefined);
  const heights = useRef(new Map<string, number>());
  const blocks = useMemo(() => cutIntoBlocks(lines), [lines]);
  const talks = useMemo(() => lines.filter(({ scheduled }) => !scheduled.isBreak), [lines]);
  const { first, last } = useBlocksInView(table);
  const at = talks.findIndex(({ scheduled }) => scheduled.id === reached);
  const tabStop = (talks[at] ?? talks[0])?.scheduled.id;
  const holdsTabStop = (rows: Row[]) => rows.some((row) => "scheduled" in row && row.scheduled.id === tabStop);

  // The row that a key went to may only be drawn now.
  const wanted = useRef<Id | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current) table.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
    for (const body of table.current?.tBodies ?? [])
      if (body.rows.length > 1) heights.current.set(body.dataset.block ?? "", body.offsetHeight);
  });

  /** @param isRange from where was ticked last to here */
  const tick = (id: Id, isAttended: boolean, isRange: boolean) => {
    const ticked = ticksOf(talks, isRange ? (anchor.current ?? id) : id, id, isAttended);
    anchor.current = id;
    setReached(id);
    if (ticked.length > 0) onAttend(ticked, isAttended);
  };
  const find = (id: Id | undefined) => talks.find(({ scheduled }) => scheduled.id === id);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = find((event.target as HTMLElement).dataset.line);
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    const { id } = line.scheduled;
    const step = stepOf(event.key);
    if (step !== undefined) {
      const now = talks.indexOf(line);
      wanted.current = talks[Math.min(Math.max(now + step, 0), talks.length - 1)]?.scheduled.id;
      if (event.shiftKey && anchor.current === undefined) anchor.current = id;
      setReached(wanted.current);
    } else if (event.key === " " && event.shiftKey) tick(id, line.attended === undefined, true);
    else if (event.key === "Enter" && line.attended) onOpen(line.attended.talkId);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const line = find(target.closest<HTMLElement>("[data-row]")?.dataset.row);
    if (!line || target.closest("button")) return;
    if (target instanceof HTMLInputElement) tick(line.scheduled.id, target.checked, event.shiftKey);
    else tick(line.scheduled.id, line.attended === undefined, event.shiftKey);
  };
  const context = { hasRooms, hasTracks, tabStop, onOpen };
  return (
    <table
      ref={table}
      class="schedule-table"
      aria-rowcount={blocks.reduce((sum, { length }) => sum + length, 1)}
      onKeyDown={onKeyDown}
      // Firefox ticks a box when Space comes up, whatever was done with its going down.
      onKeyUp={(event) => event.key === " " && event.shiftKey && event.preventDefault()}
      onClick={onClick}
      // A click with Shift would select text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocusIn={(event) => {
        const id = (event.target as HTMLElement).dataset.line;
        if (id) setReached(id);
      }}
    >
      <Head talks={talks} hasRooms={hasRooms} onAttend={onAttend} />
      {blocks.map((rows, block) => {
        const [row] = rows;
        const key = row && "day" in row ? row.day : (row?.scheduled.id ?? "");
        const isDrawn = (block >= first && block <= last) || holdsTabStop(rows);
        return (
          <tbody key={key} data-block={key}>
            {isDrawn ? (
              <Rows rows={rows} start={block * blockLength} context={context} />
            ) : (
              // One cell alone: one over all columns would bring back those that are hidden.
              <tr>
                <td style={{ height: `${heights.current.get(key) ?? rows.length * usualHeight}px` }} />
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
