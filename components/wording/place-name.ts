// How a place in a source, a time and a source's size are written in words.

import { language, plural, t } from "@/lib/browser/words.ts";
import type { Place, Source } from "@/lib/model/index.ts";
import { formatTime } from "./time-text.ts";

/** "Whole talk", "Slide 12", "12:34" or the quotation in curly quotes. */
export function namePlace(place: Place): string {
  if (place.kind === "slide") return t("slideNumber", place.number);
  if (place.kind === "time") return formatTime(place.seconds);
  if (place.kind === "quote") return t("quotation", place.text);
  return t("wholeTalk");
}

/** "Added to slide 12": said when a note was added there. */
export function nameAdded(place: Place): string {
  if (place.kind === "slide") return t("addedToSlide", place.number);
  if (place.kind === "time") return t("addedAtTime", formatTime(place.seconds));
  return t(place.kind === "quote" ? "addedToQuote" : "addedToTalk");
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
