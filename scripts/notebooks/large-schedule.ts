// Makes schedules of any size, always the same ones for the same seed, as the files that conferences publish: for measuring. Modelled.
import type { Id, ScheduledTalk } from "../../lib/model/index.ts";
import { createRandom } from "../random.ts";

const stems = "lamp wick oil tower keep fog horn coast signal lens mirror storm shift relay watch harbour night".split(
  " ",
);
const endings = [
  "",
  "s",
  "er",
  "ing",
  "less",
  "house",
  "like",
  "able",
  "proof",
  "smith",
  "ward",
  "worthy",
  "wise",
  "craft",
];

interface Event {
  guid: string;
  date: string;
  start: string;
  room: string;
  title: string;
  speaker: string;
  abstract: string;
}

function makeEvents(count: number, seed: number): Event[] {
  const random = createRandom(seed);
  const pick = (texts: string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const sentence = (length: number) => Array.from({ length }, () => pick(stems) + pick(endings)).join(" ");
  return Array.from({ length: count }, (_, at) => {
    const moment = new Date(Date.parse("2024-05-06T07:00:00Z") + (at % 2000) * 300_000);
    return {
      guid: `event-${seed}-${at}`,
      date: moment.toISOString().replace(".000Z", "+00:00"),
      start: moment.toISOString().slice(11, 16),
      room: `Room ${at % 12}`,
      title: `${sentence(4)} ${at}`,
      speaker: `Mo Delled ${at % 700}`,
      abstract: sentence(40),
    };
  });
}

const conference = { title: "Lighthouse Days", start: "2024-05-06", end: "2024-05-13", time_zone_name: "Europe/Oslo" };
const day = { index: 1, date: "2024-05-06", start: "2024-05-06T06:00:00+00:00", end: "2024-05-14T02:00:00+00:00" };

/** As frab and pretalx write it, events by day and room. */
export function makeJsonSchedule(count: number, seed = 1): string {
  const events = makeEvents(count, seed).map(({ speaker, ...event }) => ({
    ...event,
    duration: "00:30",
    language: "en",
    persons: [{ public_name: speaker }],
    links: [],
  }));
  const rooms = Object.fromEntries(Map.groupBy(events, ({ room }) => room));
  return JSON.stringify({ schedule: { version: "1", conference: { ...conference, days: [{ ...day, rooms }] } } });
}

export function makeXmlSchedule(count: number, seed = 1): string {
  const write = ({ guid, date, start, room, title, speaker, abstract }: Event) => `<event guid="${guid}">
<date>${date}</date><start>${start}</start><duration>00:30</duration><room>${room}</room><title>${title}</title>
<abstract>${abstract}</abstract><language>en</language><persons><person>${speaker}</person></persons></event>`;
  const rooms = [...Map.groupBy(makeEvents(count, seed), ({ room }) => room)].map(
    ([name, events]) => `<room name="${name}">${events.map(write).join("\n")}</room>`,
  );
  const { title, start, end, time_zone_name } = conference;
  return `<?xml version="1.0" encoding="UTF-8"?><schedule><conference><title>${title}</title><start>${start}</start><end>${end}</end>
<time_zone_name>${time_zone_name}</time_zone_name></conference>
<day index="1" date="${day.date}" start="${day.start}" end="${day.end}">${rooms.join("\n")}</day></schedule>`;
}

/** The rows that a notebook has of a schedule like that. */
export function makeScheduledTalks(conferenceId: Id, count: number, seed = 1): ScheduledTalk[] {
  const moment = "2024-05-01T09:00:00.000Z";
  return makeEvents(count, seed).map(({ guid, date, room, title, speaker, abstract }) => ({
    id: guid,
    createdAt: moment,
    updatedAt: moment,
    conferenceId,
    slot: { guid, start: date, durationSeconds: 1800, room },
    title,
    speakers: [{ name: speaker }],
    abstract,
    links: [],
    isBreak: false,
  }));
}
