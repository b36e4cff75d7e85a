// The notebook's second view: the conference's schedule from a file, what of it was attended, and what still wants notes.
import { FileText, RefreshCw } from "lucide";
import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { FileDrop } from "@/components/controls/file-drop.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { formatOffset, nameZone } from "@/components/wording/time-zones.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useIsLocked } from "@/entrypoints/desk/work/lock.tsx";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, ConferenceRecord, Id, ScheduledTalk, TalkRecord, TimeZone } from "@/lib/model/index.ts";
import { listScheduled } from "@/lib/notebook/schedule-match.ts";
import { go } from "../state/route.ts";
import { addNoteTo, attend, leaveOut } from "./schedule-actions.ts";
import { daysOf, filterSchedule, roomsOf, type ScheduleFilter, tracksOf } from "./schedule-days.ts";
import { news, openSchedule } from "./schedule-file.ts";
import { ScheduleFilters } from "./schedule-filters.tsx";
import { ScheduleNews } from "./schedule-news.tsx";
import { chooseSchedule } from "./schedule-reading.tsx";
import { ScheduleSide } from "./schedule-side.tsx";
import { ScheduleTable } from "./schedule-table.tsx";
import "./schedule-page.css";

function Empty({ conference, isLocked }: { conference: Conference; isLocked: boolean }) {
  if (isLocked) return <p>{t("noSchedule")}</p>;
  return (
    <div class="empty-card schedule-empty">
      <h2>{t("noSchedule")}</h2>
      <p>{t("noScheduleHelp")}</p>
      <div class="empty-card-actions">
        <Button kind="primary" onClick={() => chooseSchedule(conference)}>
          {t("importSchedule")}
        </Button>
      </div>
      <p>{t("noScheduleFile")}</p>
    </div>
  );
}

/** The talks in the notebook by their line of the schedule. */
function byLine(talks: TalkRecord[]): Map<Id, TalkRecord> {
  return new Map(talks.flatMap((record) => (record.talk.slot ? [[record.talk.slot.guid, record]] : [])));
}

interface TableProps {
  scheduled: ScheduledTalk[];
  attended: Map<Id, TalkRecord>;
  conference: Id;
  isLocked: boolean;
}

function Table({ scheduled, attended, conference, isLocked }: TableProps) {
  const { days, hasRooms, hasTracks } = useMemo(
    () => ({
      days: daysOf(scheduled),
      hasRooms: roomsOf(scheduled).length > 1,
      hasTracks: tracksOf(scheduled).length > 1,
    }),
    [scheduled],
  );
  const [chosen, setFilter] = useState<ScheduleFilter>({ day: days[0] ?? "", track: "", room: "", words: "" });
  // A later version of the file may have lost the day, the room or the track.
  const filter = chosen.day === "" || days.includes(chosen.day) ? chosen : { ...chosen, day: days[0] ?? "" };
  const shown = useMemo(() => filterSchedule(scheduled, filter), [scheduled, ...Object.values(filter)]);
  const lines = useMemo(
    () =>
      shown.map((line) => {
        const record = attended.get(line.slot.guid);
        const talk = record && { talkId: record.talk.id, mark: record.talk.mark, notes: record.notes.length };
        return { scheduled: line, attended: talk };
      }),
    [shown, attended],
  );
  return (
    <>
      <ScheduleFilters scheduled={scheduled} filter={filter} onFilter={setFilter} />
      {lines.length === 0 ? (
        <p role="status">{filter.words.trim() ? t("nothingFound", filter.words) : t("nothingHere")}</p>
      ) : (
        <ScheduleTable
          lines={lines}
          hasRooms={hasRooms}
          hasTracks={hasTracks}
          onAttend={isLocked ? undefined : (ticked, isAttended) => attend(ticked, isAttended, attended)}
          onOpen={(talk) => go({ view: "post", conference, talk })}
        />
      )}
    </>
  );
}

/** "times in Los Angeles"; only their offset, where the conference's zone is not the one that they are in. */
function describeZone(scheduled: ScheduledTalk[], timeZone: TimeZone | undefined): string[] {
  const start = scheduled.find(({ slot }) => slot.start.includes("T"))?.slot.start;
  const [, local = "", offset] = /^(.{19})(.+)$/.exec(start ?? "") ?? [];
  if (!offset) return [];
  const written = offset === "Z" ? "+00:00" : offset.replace("-", "−");
  return [
    timeZone && formatOffset(timeZone, local) === written ? t("timesIn", nameZone(timeZone)) : t("timesAt", written),
  ];
}

/** "schedule.xml · 31 talks on 3 days · times in Los Angeles" */
function FileLine({ scheduled, conference }: { scheduled: ScheduledTalk[]; conference: Conference }) {
  const { scheduleFile, timeZone } = conference;
  const talks = scheduled.filter(({ isBreak }) => !isBreak);
  const days = t("talksOnDays", plural("talks", talks.length), plural("days", daysOf(scheduled).length));
  return (
    <p class="schedule-facts">
      <Icon of={FileText} size={14} />
      <span>
        {scheduleFile && (
          <>
            <b>{scheduleFile}</b>
            {" · "}
          </>
        )}
        {[days, ...describeZone(scheduled, timeZone)].join(" · ")}
      </span>
    </p>
  );
}

function News({ conference, attended }: { conference: Id; attended: Map<Id, TalkRecord> }) {
  const said = news.value;
  if (said?.conferenceId !== conference) return null;
  return (
    <ScheduleNews
      fileName={said.fileName}
      items={said.changes.map((change) => ({ ...change, isAttended: attended.has(change.slot.guid) }))}
      onClose={() => {
        news.value = undefined;
      }}
    />
  );
}

/** @param canTick whether there is a schedule that may be changed */
function Head({ conference, canTick }: { conference: Conference; canTick: boolean }) {
  return (
    <header class="schedule-head">
      <div>
        <h1>{t(canTick ? "whichAttended" : "schedule")}</h1>
        {canTick && <p>{t("whichAttendedHelp")}</p>}
      </div>
      {canTick && (
        <Button icon={RefreshCw} onClick={() => chooseSchedule(conference)}>
          {t("importAnother")}
        </Button>
      )}
    </header>
  );
}

interface PageProps {
  conference: Conference;
  isLocked: boolean;
  children: ComponentChildren;
}

function Page({ conference, isLocked, children }: PageProps) {
  if (isLocked) return <div class="schedule-page">{children}</div>;
  return (
    <FileDrop class="schedule-page" sentence={t("dropSchedule")} onFile={(file) => openSchedule({ file, conference })}>
      {children}
    </FileDrop>
  );
}

export function ScheduleView({ record }: { record: ConferenceRecord }) {
  const { conference, talks } = record;
  const { id } = conference;
  const isLocked = useIsLocked(id);
  const { value: scheduled } = useLiveQuery(() => listScheduled(database, id), [id]);
  const attended = useMemo(() => byLine(talks), [talks]);
  const side = useRef<HTMLElement>(null);
  if (!scheduled) return null;
  const hasSchedule = scheduled.length > 0;
  return (
    <Page conference={conference} isLocked={isLocked}>
      <main class="schedule-main" data-column tabIndex={-1}>
        <Head conference={conference} canTick={hasSchedule && !isLocked} />
        {talks.length > 0 && (
          <button type="button" class="link-button schedule-jump" onClick={() => side.current?.focus()}>
            {t("showCoverage")}
          </button>
        )}
        {hasSchedule && <FileLine scheduled={scheduled} conference={conference} />}
        <News conference={id} attended={attended} />
        {hasSchedule && <Table scheduled={scheduled} attended={attended} conference={id} isLocked={isLocked} />}
        {!hasSchedule && <Empty conference={conference} isLocked={isLocked} />}
      </main>
      {(hasSchedule || talks.length > 0) && (
        <aside ref={side} class="schedule-aside" aria-label={t("coverage")} data-column tabIndex={-1}>
          <ScheduleSide
            records={talks}
            scheduledCount={scheduled.filter(({ isBreak }) => !isBreak).length}
            attendedCount={scheduled.filter(({ slot }) => attended.has(slot.guid)).length}
            doing={isLocked ? undefined : { onAddNote: (talk) => addNoteTo(id, talk), onLeaveOut: leaveOut }}
          />
        </aside>
      )}
    </Page>
  );
}
