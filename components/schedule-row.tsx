// The rows of a schedule: a talk with its tick, a break, the day that begins.
import { ChevronRight, TriangleAlert } from "lucide";
import type { Id, Mark, ScheduledTalk } from "@/lib/model";
import { Button } from "./button";
import { Icon } from "./icon";
import { nameMark } from "./mark-choice";
import { formatSlotDay, formatSlotTime } from "./slot-words";
import { formatSpeakers } from "./speakers";
import { plural, t } from "./words";

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
  tabStop: Id | undefined;
  onOpen: (talkId: Id) => void;
}

function NoteCount({ notes, mark }: AttendedTalk) {
  if (notes > 0) return <span class="note-count">{plural("notes", notes)}</span>;
  // One that is left out or still to be watched lacks nothing.
  if (mark === "left-out" || mark === "watch-later") return <span class="note-count is-apart">{nameMark(mark)}</span>;
  return (
    <span class="note-count is-missing">
      <Icon of={TriangleAlert} size={14} />
      {t("noNotesShort")}
    </span>
  );
}

function nameLine({ scheduled, attended }: ScheduleLine): string {
  const { title, speakers, slot } = scheduled;
  const when = [formatSlotDay(slot.start), formatSlotTime(slot.start)].join(" ").trim();
  return [title, formatSpeakers(speakers), when, slot.room, attended && plural("notes", attended.notes)]
    .filter(Boolean)
    .join(", ");
}

export function TalkLine({ line, context, index }: { line: ScheduleLine; context: RowContext; index: number }) {
  const { scheduled, attended } = line;
  const { id, slot, title, subtitle, speakers } = scheduled;
  const { hasRooms, hasTracks, tabStop, onOpen } = context;
  const names = formatSpeakers(speakers);
  const track = hasTracks ? slot.track : undefined;
  return (
    <tr class={`schedule-row ${attended ? "is-attended" : "is-open"}`} data-row={id} aria-rowindex={index}>
      <td>
        <input
          class="check-box"
          type="checkbox"
          data-line={id}
          tabIndex={id === tabStop ? 0 : -1}
          aria-label={nameLine(line)}
          checked={attended !== undefined}
        />
      </td>
      <td class="schedule-time">{formatSlotTime(slot.start)}</td>
      <td class="schedule-title" dir="auto" lang={scheduled.language}>
        {title}
        {subtitle && <small>{subtitle}</small>}
        {track && <small>{track}</small>}
        <span class="schedule-under">{[names, hasRooms && slot.room].filter(Boolean).join(" · ")}</span>
      </td>
      <td class="schedule-speaker" dir="auto">
        {names}
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

export function BreakLine({ scheduled, index, columns }: { scheduled: ScheduledTalk; index: number; columns: number }) {
  return (
    <tr class="schedule-break" aria-rowindex={index}>
      <td />
      <td class="schedule-time">{formatSlotTime(scheduled.slot.start)}</td>
      <td colSpan={columns - 2}>{scheduled.title}</td>
    </tr>
  );
}

export function DayLine({ day, index, columns }: { day: string; index: number; columns: number }) {
  return (
    <tr class="schedule-day" aria-rowindex={index}>
      <th colSpan={columns} scope="rowgroup">
        {formatSlotDay(day)}
      </th>
    </tr>
  );
}
