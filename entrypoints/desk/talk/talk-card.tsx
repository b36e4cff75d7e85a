// The captured talk at a glance: picture, title and speakers to correct in place, what it is, whether it is saved.
import { useState } from "preact/hooks";
import { EditableText } from "@/components/controls/editable-text.tsx";
import { SaveState, type Saving } from "@/components/controls/save-state.tsx";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { formatSpeakers, readSpeakers } from "@/components/talk/speakers.ts";
import { UploaderLine } from "@/components/talk/uploader-line.tsx";
import { nameExtent, nameKind } from "@/components/wording/place-name.ts";
import { formatTime } from "@/components/wording/time-text.ts";
import { t } from "@/lib/browser/words.ts";
import { isHereOnly, type Person, type Source, type Talk } from "@/lib/model/index.ts";
import "./talk-card.css";

interface Props {
  talk: Talk;
  source?: Source;
  saving: Saving;
  /** In two lines. */
  isFolded: boolean;
  /** Absent, as the other, where the talk is to be read alone. */
  onTitle?: Keep;
  onSpeakers?: (speakers: Person[]) => ReturnType<Keep>;
  onRetry?: () => void;
}

function Picture({ source }: { source?: Source }) {
  const [missing, setMissing] = useState<string>();
  const image = source?.image ?? source?.slides?.[0]?.image;
  return (
    <div class="talk-picture">
      {/* What the notebook alone has is shown below, among the slides. */}
      {image && image !== missing && !isHereOnly(image) ? (
        <img src={image} alt="" referrerpolicy="no-referrer" onError={() => setMissing(image)} />
      ) : (
        <SourceIcon kind={source?.kind ?? "talk"} size={20} />
      )}
      {source?.durationSeconds !== undefined && <span class="talk-duration">{formatTime(source.durationSeconds)}</span>}
    </div>
  );
}

/** What the source is and where it stands: "42 slides · Speaker Deck". */
function nameFacts(source: Source): string {
  const extent = source.durationSeconds === undefined ? nameExtent(source) : nameKind(source.kind);
  return [extent, source.site].filter(Boolean).join(" · ");
}

export function TalkCard({ talk, source, saving, isFolded, onTitle, onSpeakers, onRetry }: Props) {
  return (
    <section class={`talk-card ${isFolded ? "is-folded" : ""}`} data-gives-way lang={source?.language}>
      <Picture source={source} />
      <div class="talk-head">
        <h1 class="talk-title">
          <EditableText look="title" isOneLine={isFolded} label={t("title")} value={talk.title} onChange={onTitle} />
        </h1>
        <EditableText
          isOneLine={isFolded}
          label={t("speakers")}
          placeholder={t("addSpeakers")}
          value={formatSpeakers(talk.speakers)}
          onChange={
            onSpeakers && ((text) => onSpeakers(readSpeakers(text, [...talk.speakers, ...(source?.authors ?? [])])))
          }
        />
        {!isFolded && onSpeakers && (
          <UploaderLine talk={talk} sources={source ? [source] : []} onSpeakers={onSpeakers} />
        )}
        <p class="talk-facts">
          {source && (
            <>
              <span class="talk-facts-words" title={nameFacts(source)}>
                {nameFacts(source)}
              </span>
              <span aria-hidden="true">·</span>
            </>
          )}
          <SaveState state={saving} onRetry={onRetry} />
        </p>
      </div>
    </section>
  );
}
