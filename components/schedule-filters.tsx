// Narrows the schedule: by day, track, room and words.
import type { ScheduledTalk } from "@/lib/model";
import { daysOf, roomsOf, type ScheduleFilter, tracksOf } from "./schedule-days";
import { Segments } from "./segments";
import { SelectBox } from "./select-box";
import { formatSlotDay } from "./slot-words";
import { t } from "./words";
import "./form-row.css";
import "./schedule-filters.css";

interface Props {
  scheduled: ScheduledTalk[];
  filter: ScheduleFilter;
  onFilter: (filter: ScheduleFilter) => void;
}

/** More days than fit a row of segments. */
const mostSegments = 5;

function Days({ scheduled, filter, onFilter }: Props) {
  const days = daysOf(scheduled).map((value) => ({ value, label: formatSlotDay(value) }));
  if (days.length < 2) return null;
  const choose = (day: string) => onFilter({ ...filter, day });
  return days.length > mostSegments ? (
    <SelectBox label={t("day")} choices={days} value={filter.day} onChange={choose} />
  ) : (
    <Segments label={t("day")} options={days} value={filter.day} onChange={choose} />
  );
}

export function ScheduleFilters(props: Props) {
  const { scheduled, filter, onFilter } = props;
  const choices = (names: string[], all: string) => [
    { value: "", label: all },
    ...names.map((name) => ({ value: name, label: name })),
  ];
  const [tracks, rooms] = [tracksOf(scheduled), roomsOf(scheduled)];
  return (
    <div class="schedule-filters">
      <Days {...props} />
      {tracks.length > 1 && (
        <SelectBox
          label={t("track")}
          choices={choices(tracks, t("allTracks"))}
          value={filter.track}
          onChange={(track) => onFilter({ ...filter, track })}
        />
      )}
      {rooms.length > 1 && (
        <SelectBox
          label={t("room")}
          choices={choices(rooms, t("allRooms"))}
          value={filter.room}
          onChange={(room) => onFilter({ ...filter, room })}
        />
      )}
      <input
        class="form-input schedule-find"
        type="search"
        aria-label={t("findTalk")}
        placeholder={t("findTalk")}
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
    </div>
  );
}
