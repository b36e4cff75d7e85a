// A schedule's lines: tick what was attended, where that can be changed. Space ticks, Shift the range, arrows move, Enter opens the talk.
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Id, ScheduledTalk } from "@/lib/model/index.ts";
import { dayOfSlot } from "./schedule-days.ts";
import { BreakLine, DayLine, type RowContext, type ScheduleLine, TalkLine } from "./schedule-row.tsx";
import { useBlocksInView } from "./use-blocks-in-view.ts";
import { useLineKeys } from "./use-line-keys.ts";
import "@/components/controls/form.css";
import "./schedule-table.css";

interface Props {
  lines: ScheduleLine[];
  hasRooms: boolean;
  hasTracks: boolean;
  /** Absent where what was attended can only be read. */
  onAttend?: (scheduled: ScheduledTalk[], isAttended: boolean) => void;
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

interface AllBoxProps extends Required<Pick<Props, "onAttend">> {
  talks: ScheduleLine[];
}

function AllBox({ talks, onAttend }: AllBoxProps) {
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
    <input
      ref={all}
      class="check-box"
      type="checkbox"
      aria-label={t("attendedAll")}
      checked={isAll}
      onClick={tickAll}
    />
  );
}

function Head({ hasRooms, children }: Pick<Props, "hasRooms"> & { children: ComponentChildren }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th>{children}</th>
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

/** The height of every block that was drawn, by its key, so that it keeps its place while it is not. */
function useBlockHeights(table: RefObject<HTMLTableElement | null>): ReadonlyMap<string, number> {
  const heights = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    for (const body of table.current?.tBodies ?? [])
      if (body.rows.length > 1) heights.current.set(body.dataset.block ?? "", body.offsetHeight);
  });
  return heights.current;
}

function keyOf([row]: Row[]): string {
  return row && "day" in row ? row.day : (row?.scheduled.id ?? "");
}

function hasLine(rows: Row[], id: Id | undefined): boolean {
  return rows.some((row) => "scheduled" in row && row.scheduled.id === id);
}

interface BlockProps {
  rows: Row[];
  isDrawn: boolean;
  /** Its number of pixels as long as it is not drawn. */
  height: number;
  /** How many rows are before it. */
  start: number;
  context: RowContext;
}

function Block({ rows, isDrawn, height, start, context }: BlockProps) {
  return (
    <tbody data-block={keyOf(rows)}>
      {isDrawn ? (
        <Rows rows={rows} start={start} context={context} />
      ) : (
        // One cell alone: one over all columns would bring back those that are hidden.
        <tr>
          <td style={{ height: `${height}px` }} />
        </tr>
      )}
    </tbody>
  );
}

export function ScheduleTable({ lines, hasRooms, hasTracks, onAttend, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const blocks = useMemo(() => cutIntoBlocks(lines), [lines]);
  const talks = useMemo(() => lines.filter(({ scheduled }) => !scheduled.isBreak), [lines]);
  const { first, last } = useBlocksInView(table);
  const { tabStop, ...listeners } = useLineKeys(table, talks, { onAttend, onOpen });
  const heights = useBlockHeights(table);
  const context = { hasRooms, hasTracks, canTick: onAttend !== undefined, tabStop, onOpen };
  return (
    <table
      ref={table}
      class="schedule-table"
      aria-rowcount={blocks.reduce((sum, { length }) => sum + length, 1)}
      {...listeners}
      // Firefox ticks a box when Space comes up, whatever was done with its going down.
      onKeyUp={(event) => event.key === " " && event.shiftKey && event.preventDefault()}
      // A click with Shift would select text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <Head hasRooms={hasRooms}>
        {onAttend ? <AllBox talks={talks} onAttend={onAttend} /> : <span class="visually-hidden">{t("attended")}</span>}
      </Head>
      {blocks.map((rows, block) => (
        <Block
          key={keyOf(rows)}
          rows={rows}
          isDrawn={(block >= first && block <= last) || hasLine(rows, tabStop)}
          height={heights.get(keyOf(rows)) ?? rows.length * usualHeight}
          start={block * blockLength}
          context={context}
        />
      ))}
    </table>
  );
}
