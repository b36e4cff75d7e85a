// What a page said of itself at other times, each to be used again.

import { t } from "@/lib/browser/words.ts";
import type { FormerReading, Source } from "@/lib/model/index.ts";
import { Button } from "../controls/button.tsx";
import { formatDay } from "../wording/place-name.ts";
import { formatSpeakers } from "./speakers.ts";
import "./former-readings.css";

interface Props {
  source: Source;
  /** Absent where none is to be used again. */
  onUse?: (reading: FormerReading) => void;
}

/** "Ada Quill, Ben Moor · 3 May 2025", what of it is known. */
function nameFacts({ authors, publishedOn }: FormerReading): string {
  return [formatSpeakers(authors), publishedOn && formatDay(publishedOn, new Date())].filter(Boolean).join(" · ");
}

export function FormerReadings({ source, onUse }: Props) {
  const { former = [], factsReadAt } = source;
  const day = (moment: string) => formatDay(moment, new Date());
  if (former.length === 0) return null;
  return (
    <>
      <h2 class="former-heading">{t("formerReadings")}</h2>
      {factsReadAt && <p class="former-kept">{t("keptReading", day(factsReadAt))}</p>}
      <ul class="former-readings">
        {former.toReversed().map((reading) => (
          <li key={reading.readAt} class="former-reading">
            <span class="former-day">{t("readOn", day(reading.readAt))}</span>
            <span class="former-title" dir="auto">
              {reading.title}
            </span>
            {nameFacts(reading) && (
              <span class="former-facts" dir="auto">
                {nameFacts(reading)}
              </span>
            )}
            {onUse && (
              <Button label={t("useAgainOf", reading.title)} onClick={() => onUse(reading)}>
                {t("useAgain")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
