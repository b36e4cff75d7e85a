// What a schedule file needs from the person on its way in: the file, its zone, what it is.
import { Button } from "@/components/controls/button.tsx";
import { ChoiceDialog } from "@/components/controls/choice-dialog.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { zoneChoices } from "@/components/wording/time-zones.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { t } from "@/lib/browser/words.ts";
import type { Conference } from "@/lib/model/index.ts";
import { go } from "../state/route.ts";
import {
  type Incoming,
  knownScheduleQuestion,
  openSchedule,
  otherScheduleQuestion,
  zoneQuestion,
} from "./schedule-file.ts";

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

function KnownScheduleQuestion({ asked }: { asked: NonNullable<typeof knownScheduleQuestion.value> }) {
  const { known, ...incoming } = asked;
  const close = () => {
    knownScheduleQuestion.value = undefined;
  };
  const use = () => {
    go({ view: "schedule", conference: known.id });
    openSchedule({ ...incoming, conference: known });
  };
  return (
    <Dialog
      heading={t("sameConference", known.name)}
      onClose={close}
      onSubmit={use}
      foot={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button onClick={() => openSchedule({ ...incoming, isOwn: true })}>{t("startAnother")}</Button>
          <Button kind="primary" isSubmit>
            {t("useConference", known.name)}
          </Button>
        </>
      }
    >
      <p>{t("sameConferenceHelp", incoming.file.name)}</p>
    </Dialog>
  );
}

/** What a file asks before it is taken in. */
export function ScheduleQuestions() {
  if (knownScheduleQuestion.value) return <KnownScheduleQuestion asked={knownScheduleQuestion.value} />;
  if (otherScheduleQuestion.value) return <OtherScheduleQuestion asked={otherScheduleQuestion.value} />;
  return zoneQuestion.value ? <ZoneQuestion incoming={zoneQuestion.value} /> : null;
}
