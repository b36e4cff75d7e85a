// The author's clock: the date a post starts with.
import type { AuthorClock } from "@/lib/notebook/start-conference.ts";

/** This moment as wall-clock time and the zone it is in. */
export function readAuthorClock(now = new Date()): AuthorClock {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return { date: `${day}T${time}`, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
