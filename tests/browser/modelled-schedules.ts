// Modelled schedule files of one conference, as frab, iCalendar and a file with local times would write them.

export interface ModelledEvent {
  id: number;
  /** On the clock of the place, "2026-05-05T09:00". */
  start: string;
  title: string;
  speaker: string;
  room: string;
}

const offset = "+02:00";

/** frab's XML, with the zone and the days of the conference. */
export function writeFrab(name: string, events: ModelledEvent[]): string {
  const days = [...Map.groupBy(events, ({ start }) => start.slice(0, 10))].map(
    ([date, group]) => `<day date="${date}">${group.map(frabEvent).join("")}</day>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><schedule><conference><title>${name}</title>
<time_zone_name>Europe/Berlin</time_zone_name></conference>${days.join("")}</schedule>`;
}

function frabEvent({ id, start, title, speaker, room }: ModelledEvent): string {
  return `<room name="${room}"><event guid="guid-${id}" id="${id}"><date>${start}:00${offset}</date>
<start>${start.slice(11)}</start><duration>00:30</duration><room>${room}</room><title>${title}</title>
<persons><person>${speaker}</person></persons></event></room>`;
}

/** iCalendar, in UTC and with ids of its own. */
export function writeCalendar(name: string, events: ModelledEvent[]): string {
  const stamp = (start: string) => new Date(`${start}:00${offset}`).toISOString().replace(/[-:]|\.000/g, "");
  const lines = events.flatMap(({ id, start, title, room }) => [
    "BEGIN:VEVENT",
    `UID:event${id}@modelled.example`,
    `DTSTART:${stamp(start)}`,
    `SUMMARY:${title}`,
    `LOCATION:${room}`,
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", `X-WR-CALNAME:${name}`, ...lines, "END:VCALENDAR", ""].join("\r\n");
}

/** Sessionize's JSON, whose times are local. */
export function writeSessionize(events: ModelledEvent[]): string {
  const rooms = [...new Set(events.map(({ room }) => room))].map((name, index) => ({ id: index + 1, name }));
  const sessions = events.map(({ id, start, title, speaker, room }) => ({
    id: String(id),
    title,
    startsAt: `${start}:00`,
    endsAt: `${start.slice(0, 14)}59:00`,
    isServiceSession: false,
    speakers: [{ id: `s${id}`, name: speaker }],
    categories: [],
    roomId: rooms.find(({ name }) => name === room)?.id,
    room,
  }));
  const dates = [...Map.groupBy(sessions, ({ startsAt }) => startsAt.slice(0, 10))];
  return JSON.stringify(
    dates.map(([date, ofDay]) => ({
      date: `${date}T00:00:00`,
      isDefault: false,
      rooms: rooms.map((room) => ({ ...room, sessions: ofDay.filter(({ roomId }) => roomId === room.id) })),
      timeSlots: [],
    })),
  );
}
