// Time zones as people know them: a city and how far its clock is from the world's.
import type { LocalDateTime, TimeZone } from "@/lib/model/index.ts";
import type { Choice } from "../controls/select-box.tsx";

/** Milliseconds that a zone's clock is ahead of UTC at a moment. */
function offsetAt(zone: TimeZone, moment: number): number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const match = /([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** "−07:00": the offset of a zone when its wall clock shows `local`. */
export function formatOffset(zone: TimeZone, local: LocalDateTime): string {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return "";
  // The wall clock taken as UTC is off by less than a day, so the second look is at the right side of a clock change.
  const offset = offsetAt(zone, wall - offsetAt(zone, wall));
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${offset < 0 ? "−" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** "Los Angeles" */
export function nameZone(zone: TimeZone): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/**
 * All zones the browser knows, by continent.
 * @param chosen is among them even if the browser does not list it; it carries its offset at `local`
 */
export function zoneChoices(chosen: TimeZone | undefined, local: LocalDateTime): Choice[] {
  const zones = Intl.supportedValuesOf("timeZone");
  const all = chosen && !zones.includes(chosen) ? [chosen, ...zones] : zones;
  return all.map((zone) => ({
    value: zone,
    label: zone === chosen ? [nameZone(zone), formatOffset(zone, local)].filter(Boolean).join(", ") : nameZone(zone),
    group: zone.includes("/") ? zone.split("/")[0] : undefined,
  }));
}
