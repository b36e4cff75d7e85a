// How a place in a source, a time and a source's size are written in words.
import type { Place, Source } from "@/lib/model";
import { language, plural, t } from "./words";

/** Seconds as people write them: "0:39", "12:34", "1:02:03". */
export function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** "90", "1:30", "1:02:03" or "1h2m3s" as seconds, or undefined. */
export function readTime(text: string): number | undefined {
  const trimmed = text.trim();
  const colons = /^(?:(\d+):)?(\d{1,3}):([0-5]?\d)$/.exec(trimmed);
  if (colons) return Number(colons[1] ?? 0) * 3600 + Number(colons[2]) * 60 + Number(colons[3]);
  const units = /^(?:(\d+)h)?\s*(?:(\d+)m(?:in)?)?\s*(?:(\d+)s?)?$/.exec(trimmed);
  if (!units || trimmed === "") return undefined;
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}

/** "Whole talk", "Slide 12", "12:34" or the quotation in curly quotes. */
export function namePlace(place: Place): string {
  if (place.kind === "slide") return t("slideNumber", place.number);
  if (place.kind === "time") return formatTime(place.seconds);
  if (place.kind === "quote") return t("quotation", place.text);
  return t("wholeTalk");
}

/** "42 slides", "34:12" or what kind of page it is. */
export function nameExtent(source: Pick<Source, "kind" | "slides" | "durationSeconds">): string {
  if (source.slides) return plural("slides", source.slides.length);
  if (source.durationSeconds !== undefined) return formatTime(source.durationSeconds);
  return nameKind(source.kind);
}

/** A kind of page as one word. */
export function nameKind(kind: Source["kind"]): string {
  const words = {
    deck: t("kindDeck"),
    video: t("kindVideo"),
    article: t("kindArticle"),
    status: t("kindStatus"),
    person: t("kindPerson"),
    project: t("kindProject"),
    talk: t("kindTalk"),
    event: t("kindEvent"),
  };
  return words[kind];
}

/** A day as the reader's locale writes it; the year only when it is not this one. */
export function formatDay(iso: string, now: Date): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return date.toLocaleDateString(language(), {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
}
