// The place that a note speaks of, as a link and in words.
import { isHereOnly, type Note, type Source } from "@/lib/model/index.ts";
import { secondAddress, slideAddress } from "@/lib/sites/places.ts";

/** Where the note's slide or second is, or the source's own address when the site has no such addresses; nothing where nobody can go. */
export function addressOfPlace({ place }: Note, source: Source): string | undefined {
  if (isHereOnly(source.url)) return undefined;
  if (place.kind === "slide") return slideAddress(source, place.number);
  if (place.kind === "time") return secondAddress(source.url, place.seconds);
  return source.url;
}

/** "12:34" or "1:02:03" */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const digits = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${digits(minutes)}:${digits(rest)}` : `${minutes}:${digits(rest)}`;
}
