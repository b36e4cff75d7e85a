// What a schedule file needs from the person and says to them on its way in: the file, its progress, its zone, why it was refused.
import { Button } from "@/components/controls/button.tsx";
import { ChoiceDialog } from "@/components/controls/choice-dialog.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { zoneChoices } from "@/components/wording/time-zones.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { t } from "@/lib/browser/words.ts";
import type { Conference } from "@/lib/model/index.ts";
import {
  cancelReading,
  type Incoming,
  openSchedule,
  otherScheduleQuestion,
  reading,
  refusal,
  zoneQuestion,
} from "./schedule-file.ts";
import { ScheduleProgress } from "./schedule-progress.tsx";

const accept = ".xml,.json,.ics,.ical,.yml,.yaml,.xcal,.csv,.tsv,.jsonld";

/** @param conference absent: the file's own is started */
export function chooseSchedule(conference?: Conference): void {
  chooseFile(accept, (file) => openSchedule({ file, conference }));
}

/** Asks for the zone of a file that gives local times only; the conference's or the person's own stands first. */
function ZoneQuestion({ incoming }: { incoming: Incoming }) {
  const { timeZone, date } = readAuthorClock();
  const likely = incoming.conference?.timeZone ?? timeZone;
  const zones = zoneChoices(likely, date);
  return (
    <ChoiceDialog
      heading={t("whichZone")}
      label={t("timeZone")}
      help={t("whichZoneHelp", incoming.file.name)}
      verb={t("readSchedule")}
      choices={[...zones.filter(({ value }) => value === likely), ...zones.filter(({ value }) => value !== likely)]}
      onChoose={(zone) => openSchedule({ ...incoming, timeZone: zone })}
      onClose={() => {
        zoneQuestion.value = undefined;
      }}
    />
  );
}

function OtherScheduleQuestion({ asked }: { asked: NonNullable<typeof otherScheduleQuestion.value> }) {
  const { file, conference, name } = asked;
  const close = () => {
    otherScheduleQuestion.value = undefined;
  };
  return (
    <Dialog
      heading={t("otherSchedule")}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button onClick={() => openSchedule({ file, conference, isReplacing: true })}>{t("replaceSchedule")}</Button>
          <Button kind="primary" onClick={() => openSchedule({ file })}>
            {t("startOther", name)}
          </Button>
        </>
      }
    >
      <p>{t("otherScheduleHelp", file.name, conference.name)}</p>
    </Dialog>
  );
}

/** What a file asks before it is taken in. */
export function ScheduleQuestions() {
  if (otherScheduleQuestion.value) return <OtherScheduleQuestion asked={otherScheduleQuestion.value} />;
  return zoneQuestion.value ? <ZoneQuestion incoming={zoneQuestion.value} /> : null;
}

export function ScheduleReading() {
  return (
    <>
      {reading.value && <ScheduleProgress {...reading.value} onCancel={cancelReading} />}
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
