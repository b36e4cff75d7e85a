// Indico's export of an event: its contributions, in one list or within their sessions. Each time names its zone.
// https://docs.getindico.io/en/stable/http-api/exporters/event/, and indico/modules/events/api.py of versions 2 and 3.
import type { Person } from "@/lib/model/index.ts";
import { atZone, isTimeZone } from "@/lib/model/time-zone.ts";
import { splitCancelled } from "../cancelled.ts";
import { readFrabConference } from "../frab.ts";
import { asObject, asObjects, type DataObject, jsonOf } from "../json.ts";
import type { ReadEntry, ScheduleFormat, ScheduleLink } from "../schedule.ts";
import { isBreakTitle, omitUnknown, readAddress, readLine, readLink, readText, secondsBetween } from "../texts.ts";

/** `{ "date": "2026-05-22", "time": "08:20:00", "tz": "Europe/Zurich" }`; null for what has no time yet. */
function readTime(value: unknown): string | undefined {
  const { date, time, tz } = asObject(value);
  const [day, clock, zone] = [readLine(date), readLine(time), readLine(tz)];
  if (!day || !clock) return undefined;
  const local = `${day}T${clock.slice(0, 8)}`;
  return zone && isTimeZone(zone) ? atZone(local, zone) : local;
}

/** Seconds of a number of minutes. */
function readMinutes(value: unknown): number | undefined {
  return typeof value === "number" && value > 0 ? 60 * value : undefined;
}

/** Version 2 has the whole name alone, "Quill, Ada". */
function nameOf(person: DataObject): string | undefined {
  const parts = [readLine(person.first_name), readLine(person.last_name)].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : readLine(person.fullName)?.replace(/^([^,]+), ([^,]+)$/, "$2 $1");
}

function readPersons(value: unknown): Person[] {
  return asObjects(value).flatMap((person) => {
    const name = nameOf(person);
    return name ? [{ name }] : [];
  });
}

/** Files and links lie in folders. */
function readLinks({ folders }: DataObject): ScheduleLink[] {
  const attachments = asObjects(folders).flatMap((folder) => asObjects(folder.attachments));
  return attachments.flatMap(({ download_url, link_url, title }) =>
    download_url ? readLink(download_url, title, "attachment") : readLink(link_url, title, "page"),
  );
}

function readContribution(contribution: DataObject): ReadEntry | undefined {
  const stated = readLine(contribution.title);
  const start = readTime(contribution.startDate);
  if (!stated || !start) return undefined;
  const { title, isCancelled } = splitCancelled(stated);
  const speakers = readPersons(contribution.speakers);
  return {
    slot: {
      guid: readLine(contribution.db_id) ?? readLine(contribution.id) ?? "",
      start,
      ...omitUnknown({
        durationSeconds: secondsBetween(start, readTime(contribution.endDate)) ?? readMinutes(contribution.duration),
        room: readLine(contribution.roomFullname) ?? readLine(contribution.room),
        track: readLine(contribution.session) ?? readLine(contribution.track),
        isCancelled,
      }),
    },
    title,
    speakers,
    ...omitUnknown({ abstract: readText(contribution.description), url: readAddress(contribution.url) }),
    links: readLinks(contribution),
    isBreak: isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "Indico",
  open: (content) => {
    const { _type: type, results } = asObject(jsonOf(content));
    if (type !== "HTTPAPIResult") return undefined;
    // Of several events, which nobody asks for, the first; of one that not everybody may see there is none.
    const event = asObject(asObjects(results)[0]);
    const { title, location: venue, timezone: timeZone, url } = event;
    const inSessions = asObjects(event.sessions).flatMap(({ contributions }) => asObjects(contributions));
    return {
      conference: readFrabConference({
        title,
        venue,
        timeZone,
        url,
        start: undefined,
        end: undefined,
        city: undefined,
      }),
      parts: [...asObjects(event.contributions), ...inSessions].map((one) => () => readContribution(one)),
    };
  },
};
