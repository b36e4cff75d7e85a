// The notebook's second view: the conference's schedule from a file, what of it was attended, and what still wants notes.
import { RefreshCw } from "lucide";
import { useState } from "preact/hooks";
import { Button } from "@/components/button";
import { ChoiceDialog } from "@/components/choice-dialog";
import { dayOfSlot, daysOf, filterSchedule, type ScheduleFilter } from "@/components/schedule-days";
import { ScheduleFilters } from "@/components/schedule-filters";
import { ScheduleSide } from "@/components/schedule-side";
import { ScheduleTable } from "@/components/schedule-table";
import { zoneChoices } from "@/components/time-zones";
import { useLiveQuery } from "@/components/use-live-query";
import { plural, t } from "@/components/words";
import type { ConferenceRecord, Id, ScheduledTalk } from "@/lib/model";
import { attendTalks, missTalks } from "@/lib/notebook/attendance";
import { listScheduled } from "@/lib/notebook/schedule-match";
import { changeTalk } from "@/lib/notebook/talks";
import { takeBack, type Undo } from "@/lib/notebook/undo";
import { readAuthorClock } from "../browser/author-clock";
import { chooseFile } from "../browser/choose-file";
import { database } from "../browser/database";
import { go } from "./route";
import { openSchedule, reading, unzoned } from "./schedule-file";
import { doWithUndo, save } from "./screen";
import "@/components/schedule-page.css";

const accept = ".xml,.json,.ics,.ical,.yml,.yaml,.xcal";

/** A file that gives local times only gets its zone from the person, once. */
export function ZoneQuestion() {
  const asked = unzoned.value;
  if (!asked) return null;
  const { timeZone, date } = readAuthorClock();
  const own = zoneChoices(timeZone, date);
  return (
    <ChoiceDialog
      heading={t("whichZone")}
      label={t("timeZone")}
      help={t("whichZoneHelp", asked.file.name)}
      verb={t("readSchedule")}
      choices={[...own.filter(({ value }) => value === timeZone), ...own.filter(({ value }) => value !== timeZone)]}
      onChoose={(zone) => openSchedule(asked.file, asked.conferenceId, zone)}
      onClose={() => {
        unzoned.value = undefined;
      }}
    />
  );
}

export function chooseSchedule(conferenceId?: Id): void {
  chooseFile(accept, (file) => openSchedule(file, conferenceId));
}

function Empty({ conferenceId }: { conferenceId: Id }) {
  return (
    <div class="empty-card">
      <h3>{t("noSchedule")}</h3>
      <p>{t("noScheduleHelp")}</p>
      <div class="empty-card-actions">
        <Button kind="primary" onClick={() => chooseSchedule(conferenceId)}>
          {t("importSchedule")}
        </Button>
      </div>
    </div>
  );
}

function attend(lines: ScheduledTalk[], isAttended: boolean, record: ConferenceRecord): void {
  const guids = lines.map(({ slot }) => slot.guid);
  const talks = record.talks.filter(({ talk }) => talk.slot && guids.includes(talk.slot.guid));
  let undo: Undo = [];
  const work = async () => {
    undo = await (isAttended
      ? attendTalks(database, lines)
      : missTalks(
          database,
          talks.map(({ talk }) => talk.id),
        ));
  };
  const text = plural(isAttended ? "talksAttended" : "talksMissed", lines.length);
  doWithUndo(text, work, () => takeBack(database, undo));
}

function Table({ scheduled, record }: { scheduled: ScheduledTalk[]; record: ConferenceRecord }) {
  const days = daysOf(scheduled);
  const [chosen, setFilter] = useState<ScheduleFilter>({ day: days[0] ?? "", track: "", room: "", words: "" });
  const filter = days.includes(chosen.day) ? chosen : { ...chosen, day: days[0] ?? "" };
  const shown = filterSchedule(scheduled, filter);
  const attended = new Map(
    record.talks.flatMap(({ talk, notes }) =>
      talk.slot && talk.mark !== "left-out"
        ? [[talk.slot.guid, { talkId: talk.id, notes: notes.length }] as const]
        : [],
    ),
  );
  return (
    <>
      <ScheduleFilters scheduled={scheduled} filter={filter} onFilter={setFilter} />
      {shown.length === 0 ? (
        <p role="status">{t("nothingFound", filter.words)}</p>
      ) : (
        <ScheduleTable
          lines={shown.map((line) => ({ scheduled: line, attended: attended.get(line.slot.guid) }))}
          hasDays={new Set(shown.map(dayOfSlot)).size > 1}
          onAttend={(lines, isAttended) => attend(lines, isAttended, record)}
          onOpen={(talk) => go({ view: "post", conference: record.conference.id, talk })}
        />
      )}
    </>
  );
}

/** "31 talks on 3 days · times in Los Angeles" */
function describe(scheduled: ScheduledTalk[], record: ConferenceRecord): string {
  const talks = scheduled.filter(({ isBreak }) => !isBreak);
  const zone = record.conference.timeZone;
  const facts = [t("talksOnDays", plural("talks", talks.length), plural("days", daysOf(scheduled).length))];
  const file = record.conference.scheduleFile;
  return [
    ...(file ? [file] : []),
    ...facts,
    ...(zone ? [t("timesIn", zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone)] : []),
  ].join(" · ");
}

/** Puts the caret into the composer of the talk that is about to be shown. */
function addNoteTo(conference: Id, talk: Id): void {
  go({ view: "post", conference, talk });
  // The composer appears when its draft has been read.
  const look = (turns: number) => {
    const field = document.querySelector<HTMLElement>(".composer-text");
    if (field) field.focus();
    else if (turns > 0) requestAnimationFrame(() => look(turns - 1));
  };
  requestAnimationFrame(() => look(60));
}

export function ScheduleView({ record }: { record: ConferenceRecord }) {
  const { id } = record.conference;
  const { value: scheduled } = useLiveQuery(() => listScheduled(database, id), [id]);
  const [isDropping, setDropping] = useState(false);
  if (!scheduled) return null;
  const hasSchedule = scheduled.length > 0;
  return (
    <div class="schedule-page">
      <main
        class={`schedule-main ${isDropping ? "is-dropping" : ""}`}
        data-column
        tabIndex={-1}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={(event) => {
          event.preventDefault();
          setDropping(false);
          const [file] = event.dataTransfer?.files ?? [];
          if (file) openSchedule(file, id);
        }}
      >
        <header class="schedule-head">
          <div>
            <h1>{t("whichAttended")}</h1>
            <p>{t("whichAttendedHelp")}</p>
          </div>
          {hasSchedule && (
            <Button icon={RefreshCw} onClick={() => chooseSchedule(id)}>
              {t("importAnother")}
            </Button>
          )}
        </header>
        {reading.value && <p role="status">{reading.value}</p>}
        {hasSchedule ? (
          <>
            <p class="schedule-facts">{describe(scheduled, record)}</p>
            <Table scheduled={scheduled} record={record} />
          </>
        ) : (
          <Empty conferenceId={id} />
        )}
      </main>
      <aside class="schedule-aside" aria-label={t("coverage")} data-column tabIndex={-1}>
        <ScheduleSide
          records={record.talks}
          scheduledCount={scheduled.filter(({ isBreak }) => !isBreak).length}
          onAddNote={(talk) => addNoteTo(id, talk)}
          onLeaveOut={(talk) => void save(`talk ${talk} mark`, () => changeTalk(database, talk, { mark: "left-out" }))}
        />
      </aside>
    </div>
  );
}
