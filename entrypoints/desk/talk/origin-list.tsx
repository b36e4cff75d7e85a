// Where each field of a source was read: a broken reader is found in one look.

import { plural, t } from "@/lib/browser/words.ts";
import type { Source, SourceField } from "@/lib/model/index.ts";
import "./origin-list.css";

function preview(source: Source, field: SourceField): string {
  const value = source[field];
  if (field === "slides") return plural("slides", source.slides?.length ?? 0);
  if (field === "authors") return source.authors.map(({ name }) => name).join(", ");
  return Array.isArray(value)
    ? String(value.length)
    : typeof value === "object"
      ? Object.values(value).join(", ")
      : String(value);
}

export function OriginList({ source }: { source: Source }) {
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
    </section>
  );
}
