// The rows of a schedule: a talk with its tick, a break, the day that begins.
import { Check, ChevronRight } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { formatSpeakers } from "@/components/talk/speakers.ts";
import { formatSlotDay, formatSlotTime } from "@/components/wording/slot-words.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id, Mark, ScheduledTalk } from "@/lib/model/index.ts";
import { NoteCount } from "../talk/note-count.tsx";
import "./schedule-row.css";

/** The talk in the notebook that a line of the schedule stands for. */
export interface AttendedTalk {
  talkId: Id;
  mark: Mark;
  notes: number;
}

export interface ScheduleLine {
  scheduled: ScheduledTalk;
  /** Absent when it was not attended. */
  attended?: AttendedTalk;
}

/** What all rows of a table have in common. */
export interface RowContext {
  hasRooms: boolean;
  hasTracks: boolean;
  /** Whether lines can be ticked; what was attended is shown where they cannot. */
  canTick: boolean;
  tabStop: Id | undefined;
  onOpen: (talkId: Id) => void;
}

function nameLine({ scheduled, attended }: ScheduleLine): string {
  const { title, speakers, slot } = scheduled;
  const when = [formatSlotDay(slot.start), formatSlotTime(slot.start)].join(" ").trim();
  return [
    slot.isCancelled && t("talkCancelled"),
    title,
    formatSpeakers(speakers),
    when,
    slot.room,
    attended && plural("notes", attended.notes),
  ]
    .filter(Boolean)
    .join(", ");
}

function Title({ line, context }: { line: ScheduleLine; context: RowContext }) {
  const { scheduled, attended } = line;
  const { slot, title, subtitle, speakers } = scheduled;
  const under = [formatSpeakers(speakers), context.hasRooms && slot.room].filter(Boolean).join(" · ");
  return (
    <td class="schedule-title" dir="auto" lang={scheduled.language}>
      {slot.isCancelled && <small class="schedule-cancelled">{t("talkCancelled")}</small>}
      {title}
      {subtitle && <small>{subtitle}</small>}
      {context.hasTracks && slot.track && <small>{slot.track}</small>}
      {/* What the columns say that a narrow table has no room for. */}
      <small class="schedule-under">{under}</small>
      <span class="schedule-under-notes">
        {formatSlotTime(slot.start)} {attended && <NoteCount {...attended} />}
      </span>
    </td>
  );
}

function Tick({ line, context }: { line: ScheduleLine; context: RowContext }) {
  const { id } = line.scheduled;
  return (
    <input
      class="check-box"
      type="checkbox"
      data-line={id}
      tabIndex={id === context.tabStop ? 0 : -1}
      aria-label={nameLine(line)}
      checked={line.attended !== undefined}
    />
  );
}

function Attended() {
  return (
    <>
      <Icon of={Check} size={14} />
      <span class="visually-hidden">{t("attended")}</span>
    </>
  );
}

export function TalkLine({ line, context, index }: { line: ScheduleLine; context: RowContext; index: number }) {
  const { scheduled, attended } = line;
  const { id, slot, title, speakers } = scheduled;
  const { hasRooms, canTick, onOpen } = context;
  return (
    <tr class={`schedule-row ${attended ? "is-attended" : "is-open"}`} data-row={id} aria-rowindex={index}>
      <td>{canTick ? <Tick line={line} context={context} /> : attended && <Attended />}</td>
      <td class="schedule-time">{formatSlotTime(slot.start)}</td>
      <Title line={line} context={context} />
      <td class="schedule-speaker" dir="auto">
        {formatSpeakers(speakers)}
      </td>
      {hasRooms && <td class="schedule-room">{slot.room}</td>}
      <td class="schedule-notes">{attended && <NoteCount {...attended} />}</td>
      <td>
        {attended && (
          <Button
            kind="quiet"
            icon={ChevronRight}
            label={t("openTalk", title)}
            onClick={() => onOpen(attended.talkId)}
          />
        )}
      </td>
    </tr>
  );
}

interface FlatProps {
  index: number;
  hasRooms: boolean;
}

/** The cells that a row without ticks leaves empty: a cell over several columns would keep those that are hidden. */
function EmptyCells({ hasRooms }: Pick<FlatProps, "hasRooms">) {
  return (
    <>
      <td class="schedule-speaker" />
      {hasRooms && <td class="schedule-room" />}
      <td class="schedule-notes" />
      <td />
    </>
  );
}

export function BreakLine({ scheduled, index, hasRooms }: FlatProps & { scheduled: ScheduledTalk }) {
  return (
    <tr class="schedule-break" aria-rowindex={index}>
      <td />
      <td class="schedule-time">{formatSlotTime(scheduled.slot.start)}</td>
      <td>
        {scheduled.title} <span class="schedule-under-notes">{formatSlotTime(scheduled.slot.start)}</span>
      </td>
      <EmptyCells hasRooms={hasRooms} />
    </tr>
  );
}

export function DayLine({ day, index, hasRooms }: FlatProps & { day: string }) {
  return (
    <tr class="schedule-day" aria-rowindex={index}>
      <td />
      <td class="schedule-time" />
      <th scope="rowgroup">{formatSlotDay(day)}</th>
      <EmptyCells hasRooms={hasRooms} />
    </tr>
  );
}
