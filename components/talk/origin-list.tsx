// Where each field of a source was read, so that a broken reader is found in one look, and what the page said at other times.

import { plural, t } from "@/lib/browser/words.ts";
import type { FormerReading, Source, SourceField } from "@/lib/model/index.ts";
import { FormerReadings } from "./former-readings.tsx";
import "./origin-list.css";

function preview(source: Source, field: SourceField): string {
  const value = source[field];
  if (field === "slides") return plural("slides", source.slides?.length ?? 0);
  if (field === "authors") return source.authors.map(({ name }) => name).join(", ");
  if (field === "uploader") return source.uploader?.name ?? "";
  return Array.isArray(value)
    ? String(value.length)
    : typeof value === "object"
      ? Object.values(value).join(", ")
      : String(value);
}

interface Props {
  source: Source;
  /** Absent where nothing may be changed. */
  onUseAgain?: (reading: FormerReading) => void;
}

export function OriginList({ source, onUseAgain }: Props) {
  const fields = Object.entries(source.provenance) as [SourceField, string][];
  return (
    <section class="origin-list" aria-label={t("fieldOrigins")}>
      <dl>
        {fields.map(([field, origin]) => (
          <div key={field} class="origin-row">
            <dt>{field}</dt>
            <dd dir="auto" title={preview(source, field)}>
              {preview(source, field)}
            </dd>
            <dd class="origin">{origin}</dd>
          </div>
        ))}
      </dl>
      <FormerReadings source={source} onUse={onUseAgain} />
    </section>
  );
}
