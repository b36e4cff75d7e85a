// The notebook's second view: the conference's schedule, from a file that the person opens.
import { Button } from "@/components/button";
import { formatSlot } from "@/components/slot-words";
import { useLiveQuery } from "@/components/use-live-query";
import { t } from "@/components/words";
import type { ConferenceRecord } from "@/lib/model";
import { importSchedule } from "@/lib/notebook/schedule";
import { listScheduled } from "@/lib/notebook/schedule-match";
import { readSchedule } from "@/lib/schedule/read";
import { chooseFile } from "../browser/choose-file";
import { database } from "../browser/database";
import { attemptAloud } from "./screen";

export function ScheduleView({ record }: { record: ConferenceRecord }) {
  const { id } = record.conference;
  const { value: scheduled = [] } = useLiveQuery(() => listScheduled(database, id), [id]);
  const open = (file: File) =>
    void attemptAloud(async () => {
      const { conference, entries } = await readSchedule({ name: file.name, text: await file.text() });
      await importSchedule(database, id, conference, entries);
    });
  return (
    <main class="middle-scroll">
      <Button onClick={() => chooseFile("", open)}>{t("importSchedule")}</Button>
      <ul>
        {scheduled.map(({ id, title, slot }) => (
          <li key={id}>
            {formatSlot(slot)} {title}
          </li>
        ))}
      </ul>
    </main>
  );
}
