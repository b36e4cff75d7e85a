// Narrows the schedule: by day, track, room and words.
import { Search } from "lucide";
import { useMemo, useRef } from "preact/hooks";
import { Icon } from "@/components/controls/icon.tsx";
import { Segments } from "@/components/controls/segments.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { formatSlotDay } from "@/components/wording/slot-words.ts";
import { t } from "@/lib/browser/words.ts";
import type { ScheduledTalk } from "@/lib/model/index.ts";
import { daysOf, roomsOf, type ScheduleFilter, tracksOf } from "./schedule-days.ts";
import "@/components/controls/form-row.css";
import "./schedule-filters.css";

interface Props {
  scheduled: ScheduledTalk[];
  filter: ScheduleFilter;
  onFilter: (filter: ScheduleFilter) => void;
}

/** More days than fit a row of segments. */
const mostSegments = 5;

function Days({ scheduled, filter, onFilter }: Props) {
  const days = useMemo(() => daysOf(scheduled), [scheduled]);
  if (days.length < 2) return null;
  const choices = [
    ...days.map((value) => ({ value, label: formatSlotDay(value) })),
    { value: "", label: t("allDays") },
  ];
  const choose = (day: string) => onFilter({ ...filter, day });
  return days.length > mostSegments ? (
    <SelectBox label={t("day")} choices={choices} value={filter.day} onChange={choose} />
  ) : (
    <Segments label={t("day")} options={choices} value={filter.day} onChange={choose} />
  );
}

interface NamesProps {
  label: string;
  all: string;
  names: string[];
  value: string;
  onChange: (name: string) => void;
}

function Names({ label, all, names, value, onChange }: NamesProps) {
  if (names.length < 2) return null;
  const choices = [{ value: "", label: all }, ...names.map((name) => ({ value: name, label: name }))];
  return <SelectBox label={label} choices={choices} value={value} onChange={onChange} />;
}

export function ScheduleFilters(props: Props) {
  const { scheduled, filter, onFilter } = props;
  const [tracks, rooms] = useMemo(() => [tracksOf(scheduled), roomsOf(scheduled)], [scheduled]);
  // Words are looked for in all days, since the day may be what was forgotten; afterwards the day is shown again.
  const dayBefore = useRef(filter.day);
  const search = (words: string) => {
    const [was, is] = [filter.words.trim() !== "", words.trim() !== ""];
    if (!was && is) dayBefore.current = filter.day;
    const day = was === is ? filter.day : is ? "" : filter.day || dayBefore.current;
    onFilter({ ...filter, words, day });
  };
  return (
    <div class="schedule-filters">
      <Days {...props} />
      <Names
        label={t("track")}
        all={t("allTracks")}
        names={tracks}
        value={filter.track}
        onChange={(track) => onFilter({ ...filter, track })}
      />
      <Names
        label={t("room")}
        all={t("allRooms")}
        names={rooms}
        value={filter.room}
        onChange={(room) => onFilter({ ...filter, room })}
      />
      <span class="schedule-search">
        <Icon of={Search} size={14} />
        <input
          class="form-input schedule-find"
          type="search"
          aria-label={t("findTalk")}
          placeholder={t("findTalk")}
          value={filter.words}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </span>
    </div>
  );
}
