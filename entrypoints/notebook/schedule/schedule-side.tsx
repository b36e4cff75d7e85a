// How much of what was attended has notes, and what still waits: for notes, for slides, for a video.
import { CircleMinus } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { formatSpeakers } from "@/components/talk/speakers.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { formatSlotDay, formatSlotTime } from "@/components/wording/slot-words.ts";
import { language, plural, t } from "@/lib/browser/words.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import "./schedule-side.css";
import "../talk/talk-outline.css";

interface Props {
  records: TalkRecord[];
  /** How many talks the schedule has, breaks apart, and how many of them were attended. */
  scheduledCount: number;
  attendedCount: number;
  /** What can be done with a talk that has no notes; absent where the conference can only be read. */
  doing?: {
    onAddNote: (talkId: Id) => void;
    onLeaveOut: (record: TalkRecord) => void;
  };
}

/** "Larry Price, Mon, 5 May 15:40" */
function describe({ talk }: TalkRecord): string {
  const when = talk.slot ? `${formatSlotDay(talk.slot.start)} ${formatSlotTime(talk.slot.start)}`.trim() : "";
  return [formatSpeakers(talk.speakers), when].filter(Boolean).join(", ");
}

function NotNoted({ records, doing }: Pick<Props, "records" | "doing">) {
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{t("attendedNoNotes")}</h3>
      <ul class="side-list">
        {records.map((record) => (
          <li key={record.talk.id} class="side-item">
            <span>
              <b dir="auto">{nameTalk(record.talk)}</b>
              <small>{describe(record)}</small>
            </span>
            {doing && (
              <>
                <Button onClick={() => doing.onAddNote(record.talk.id)}>{t("addNote")}</Button>
                <Button
                  kind="quiet"
                  icon={CircleMinus}
                  label={t("leaveOut", nameTalk(record.talk))}
                  onClick={() => doing.onLeaveOut(record)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {doing && <p>{t("leavingOut")}</p>}
    </section>
  );
}

/** What is awaited and has not come. */
function missing({ talk, sources }: TalkRecord): string[] {
  const has = (kind: "deck" | "video") => sources.some((source) => source.kind === kind);
  return [
    ...(talk.awaited?.slides && !has("deck") ? [t("kindDeck")] : []),
    ...(talk.awaited?.video && !has("video") ? [t("kindVideo")] : []),
  ];
}

function Awaited({ records }: Pick<Props, "records">) {
  const waiting = records.filter((record) => missing(record).length > 0);
  if (waiting.length === 0) return null;
  return (
    <section>
      <h3>{t("notPostedYet")}</h3>
      <ul class="side-list">
        {waiting.map((record) => (
          <li key={record.talk.id} class="side-item">
            <span>
              <b dir="auto">{nameTalk(record.talk)}</b>
              <small>{missing(record).join(", ")}</small>
            </span>
            {record.talk.awaited?.url && isWebAddress(record.talk.awaited.url) && (
              <a
                href={record.talk.awaited.url}
                target="_blank"
                rel="noreferrer"
                aria-label={t("openTalk", nameTalk(record.talk))}
              >
                {t("open")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has no notes though it is meant for the post; one still to be watched has none by its nature. */
function wantsNotes({ talk, notes }: TalkRecord): boolean {
  return notes.length === 0 && (talk.mark === "highlight" || talk.mark === "mention");
}

export function ScheduleSide(props: Props) {
  const { records, scheduledCount, attendedCount } = props;
  const inPost = records.filter(({ talk }) => talk.mark !== "left-out");
  const noted = inPost.filter(({ notes }) => notes.length > 0);
  return (
    <div class="schedule-side">
      {inPost.length > 0 && (
        <section>
          <h2>{plural("talksNoted", inPost.length, noted.length)}</h2>
          <div class="talk-outline-meter" aria-hidden="true">
            <span style={{ width: `${(100 * noted.length) / inPost.length}%` }} />
          </div>
          {scheduledCount > 0 && (
            <p>
              {t("attendedOf", ...[attendedCount, scheduledCount].map((count) => count.toLocaleString(language())))}
            </p>
          )}
        </section>
      )}
      {inPost.length === 0 && <p>{t(props.doing ? "nothingTicked" : "nothingAttended")}</p>}
      <NotNoted doing={props.doing} records={inPost.filter(wantsNotes)} />
      <Awaited records={inPost} />
    </div>
  );
}
