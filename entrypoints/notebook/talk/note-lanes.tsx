// A map of a talk's notes: one line for its slides, one for its video. For the pointer only; the list below says it all.

import { formatTime } from "@/components/wording/time-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id, Note, Source } from "@/lib/model/index.ts";
import "./note-lanes.css";

interface Props {
  notes: Note[];
  sources: Source[];
  chosen?: Id;
  onChoose: (note: Note) => void;
}

interface Lane {
  name: string;
  end: string;
  /** Where each note stands, from 0 to 1. */
  rings: { note: Note; share: number }[];
}

function laneOf(source: Source, notes: Note[]): Lane | undefined {
  const own = notes.filter((note) => note.sourceId === source.id || note.sourceId === undefined);
  const count = source.slides?.length ?? 0;
  if (source.kind === "deck" && count > 1) {
    const rings = own.flatMap((note) =>
      note.place.kind === "slide" ? [{ note, share: Math.min((note.place.number - 1) / (count - 1), 1) }] : [],
    );
    return { name: t("slidesLabel"), end: String(count), rings };
  }
  const seconds = source.durationSeconds ?? 0;
  if (seconds <= 0) return undefined;
  const rings = own.flatMap((note) =>
    note.place.kind === "time" ? [{ note, share: Math.min(note.place.seconds / seconds, 1) }] : [],
  );
  return { name: t("kindVideo"), end: formatTime(seconds), rings };
}

export function NoteLanes({ notes, sources, chosen, onChoose }: Props) {
  const lanes = sources.flatMap((source) => laneOf(source, notes) ?? []);
  if (lanes.every(({ rings }) => rings.length === 0)) return null;
  return (
    <div class="note-lanes" aria-hidden="true">
      {lanes.map((lane) => (
        <>
          <span>{lane.name}</span>
          <span class="note-lane">
            {lane.rings.map(({ note, share }) => (
              <button
                key={note.id}
                type="button"
                tabIndex={-1}
                class={`note-ring ${note.id === chosen ? "is-chosen" : ""}`}
                style={{ insetInlineStart: `${100 * share}%` }}
                onClick={() => onChoose(note)}
              />
            ))}
          </span>
          <span>{lane.end}</span>
        </>
      ))}
    </div>
  );
}
