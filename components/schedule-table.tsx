// One day of a schedule: tick what was attended. Space ticks, Shift+Space the range, arrows move, Enter opens the talk.
import { ChevronRight, TriangleAlert } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Id, ScheduledTalk } from "@/lib/model";
import { Button } from "./button";
import { Icon } from "./icon";
import { formatSlotDay, formatSlotTime } from "./slot-words";
import { formatSpeakers } from "./speakers";
import { plural, t } from "./words";
import "./post-form.css";
import "./schedule-table.css";

export interface ScheduleLine {
  scheduled: ScheduledTalk;
  /** The talk in the notebook, when it was attended. */
  attended?: { talkId: Id; notes: number };
}

interface Props {
  lines: ScheduleLine[];
  /** Whether the lines are of several days. */
  hasDays: boolean;
  onAttend: (scheduled: ScheduledTalk[], isAttended: boolean) => void;
  onOpen: (talkId: Id) => void;
}

/** A day with more lines than this is drawn on request: ten thousand rows at once would hold the page. */
const mostDrawn = 400;

function NoteCount({ attended }: Pick<ScheduleLine, "attended">) {
  if (!attended) return null;
  if (attended.notes > 0) return <span class="note-count">{plural("notes", attended.notes)}</span>;
  return (
    <span class="note-count is-missing">
      <Icon of={TriangleAlert} size={14} />
      {t("noNotesShort")}
    </span>
  );
}

interface RowProps {
  line: ScheduleLine;
  isTabStop: boolean;
  hasDays: boolean;
  onToggle: (isAttended: boolean) => void;
  onOpen: (talkId: Id) => void;
}

function Row({ line, isTabStop, hasDays, onToggle, onOpen }: RowProps) {
  const { scheduled, attended } = line;
  const { slot, title, subtitle, speakers } = scheduled;
  const names = formatSpeakers(speakers);
  return (
    <tr class={`schedule-row ${attended ? "is-attended" : "is-open"}`}>
      <td>
        <input
          class="check-box"
          type="checkbox"
          data-line={scheduled.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t("attended", title)}
          checked={attended !== undefined}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </td>
      <td class="schedule-time">
        {hasDays && <>{formatSlotDay(slot.start)} </>}
        {formatSlotTime(slot.start)}
      </td>
      <td class="schedule-title" dir="auto" lang={scheduled.language}>
        {title}
        {subtitle && <small>{subtitle}</small>}
        <span class="schedule-under">{[names, slot.room].filter(Boolean).join(" · ")}</span>
      </td>
      <td class="schedule-speaker">{names}</td>
      <td class="schedule-room">{slot.room}</td>
      <td class="schedule-notes">
        <NoteCount attended={attended} />
      </td>
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

function BreakRow({ scheduled, hasDays }: { scheduled: ScheduledTalk; hasDays: boolean }) {
  return (
    <tr class="schedule-break">
      <td />
      <td class="schedule-time">
        {hasDays && <>{formatSlotDay(scheduled.slot.start)} </>}
        {formatSlotTime(scheduled.slot.start)}
      </td>
      <td colSpan={5}>{scheduled.title}</td>
    </tr>
  );
}

export function ScheduleTable({ lines, hasDays, onAttend, onOpen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const [reached, setReached] = useState<Id>();
  const [last, setLast] = useState<Id>();
  const [most, setMost] = useState(mostDrawn);
  const talks = lines.filter(({ scheduled }) => !scheduled.isBreak);
  const ids = talks.map(({ scheduled }) => scheduled.id);
  const attended = talks.filter((line) => line.attended).length;
  const tabStop = reached && ids.includes(reached) ? reached : ids[0];
  useEffect(() => {
    if (all.current) all.current.indeterminate = attended > 0 && attended < talks.length;
  }, [attended, talks.length]);

  const toggle = (id: Id, isAttended: boolean) => {
    setLast(id);
    onAttend(
      talks.filter(({ scheduled }) => scheduled.id === id).map(({ scheduled }) => scheduled),
      isAttended,
    );
  };
  const toggleRange = (id: Id) => {
    const [from, to] = [ids.indexOf(last ?? id), ids.indexOf(id)].sort((a, b) => a - b);
    const range = talks.slice(from, (to ?? 0) + 1);
    const isAttended = range.some((line) => !line.attended);
    onAttend(
      range.map(({ scheduled }) => scheduled),
      isAttended,
    );
    setLast(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.line;
    if (!id) return;
    const index = ids.indexOf(id);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -ids.length, End: ids.length }[event.key];
    const open = talks[index]?.attended;
    if (step !== undefined) {
      const next = ids[Math.min(Math.max(index + step, 0), ids.length - 1)];
      body.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus();
    } else if (event.key === " " && event.shiftKey) toggleRange(id);
    else if (event.key === "Enter" && open) onOpen(open.talkId);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <table class="schedule-table">
        <thead>
          <tr>
            <th>
              <input
                ref={all}
                class="check-box"
                type="checkbox"
                aria-label={t("attendedAll")}
                checked={talks.length > 0 && attended === talks.length}
                onChange={(event) =>
                  onAttend(
                    talks.map(({ scheduled }) => scheduled),
                    event.currentTarget.checked,
                  )
                }
              />
            </th>
            <th>{t("time")}</th>
            <th>{t("talk")}</th>
            <th class="schedule-speaker">{t("speakers")}</th>
            <th class="schedule-room">{t("room")}</th>
            <th class="schedule-notes">{t("notesLabel")}</th>
            <th>
              <span class="visually-hidden">{t("open")}</span>
            </th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onFocusIn={(event) => setReached((event.target as HTMLElement).dataset.line)}
        >
          {lines
            .slice(0, most)
            .map((line) =>
              line.scheduled.isBreak ? (
                <BreakRow key={line.scheduled.id} scheduled={line.scheduled} hasDays={hasDays} />
              ) : (
                <Row
                  key={line.scheduled.id}
                  line={line}
                  isTabStop={line.scheduled.id === tabStop}
                  hasDays={hasDays}
                  onToggle={(isAttended) => toggle(line.scheduled.id, isAttended)}
                  onOpen={onOpen}
                />
              ),
            )}
        </tbody>
      </table>
      {lines.length > most && (
        <Button onClick={() => setMost(most + mostDrawn)}>{t("showMore", lines.length - most)}</Button>
      )}
    </>
  );
}
