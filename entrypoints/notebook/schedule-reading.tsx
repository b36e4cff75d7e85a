// What a schedule file needs from the person and says to them on its way in: the file, its progress, its zone, why it was refused.
import { ChoiceDialog } from "@/components/choice-dialog";
import { Notice } from "@/components/notice";
import { ScheduleProgress } from "@/components/schedule-progress";
import { zoneChoices } from "@/components/time-zones";
import { t } from "@/components/words";
import type { Conference } from "@/lib/model";
import { readAuthorClock } from "../browser/author-clock";
import { chooseFile } from "../browser/choose-file";
import { openSchedule, reading, refusal, unzoned } from "./schedule-file";

const accept = ".xml,.json,.ics,.ical,.yml,.yaml,.xcal";

/** @param conference absent: the file's own is started */
export function chooseSchedule(conference?: Conference): void {
  chooseFile(accept, (file) => openSchedule(file, conference));
}

/** Asks for the zone of a file that gives local times only; the conference's or the person's own stands first. */
export function ZoneQuestion() {
  const asked = unzoned.value;
  if (!asked) return null;
  const { file, conference } = asked;
  const { timeZone, date } = readAuthorClock();
  const likely = conference?.timeZone ?? timeZone;
  const zones = zoneChoices(likely, date);
  return (
    <ChoiceDialog
      heading={t("whichZone")}
      label={t("timeZone")}
      help={t("whichZoneHelp", file.name)}
      verb={t("readSchedule")}
      choices={[...zones.filter(({ value }) => value === likely), ...zones.filter(({ value }) => value !== likely)]}
      onChoose={(zone) => openSchedule(file, conference, zone)}
      onClose={() => {
        unzoned.value = undefined;
      }}
    />
  );
}

export function ScheduleReading() {
  return (
    <>
      {reading.value && <ScheduleProgress {...reading.value} />}
      {refusal.value && (
        <Notice
          tone="error"
          action={{
            label: t("close"),
            onClick: () => {
              refusal.value = undefined;
            },
          }}
        >
          {refusal.value}
        </Notice>
      )}
    </>
  );
}
