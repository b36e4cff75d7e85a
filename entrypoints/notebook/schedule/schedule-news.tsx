// What the file read last has changed in the schedule, talk by talk.
import { X } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { formatSlot } from "@/components/wording/slot-words.ts";
import { plural, t } from "@/lib/browser/words.ts";
import "./schedule-news.css";

export type NewsPart = "title" | "speakers" | "time" | "room" | "text";

export interface ScheduleNewsItem {
  kind: "added" | "changed" | "removed";
  title: string;
  parts: NewsPart[];
  slot: Parameters<typeof formatSlot>[0];
  /** Whether the talk is in the notebook. */
  isAttended: boolean;
}

interface Props {
  fileName: string;
  items: ScheduleNewsItem[];
  onClose: () => void;
}

/** More than these are counted, not listed. */
const mostListed = 100;

function namePart(part: NewsPart): string {
  const names: Record<NewsPart, string> = {
    title: t("changedTitle"),
    speakers: t("changedSpeakers"),
    time: t("changedTime"),
    room: t("changedRoom"),
    text: t("changedText"),
  };
  return names[part];
}

function describe({ kind, parts, slot }: ScheduleNewsItem): string {
  if (kind === "added") return t("newsAdded", formatSlot(slot));
  if (kind === "removed") return t("newsRemoved");
  return [...parts.map(namePart), formatSlot(slot)].join(" · ");
}

function count(items: ScheduleNewsItem[]): string {
  const number = (kind: ScheduleNewsItem["kind"]) => items.filter((item) => item.kind === kind).length;
  const [added, changed, removed] = [number("added"), number("changed"), number("removed")];
  const facts = [
    added > 0 && plural("newsNew", added),
    changed > 0 && plural("newsDifferent", changed),
    removed > 0 && plural("newsGone", removed),
  ];
  return facts.filter(Boolean).join(" · ");
}

export function ScheduleNews({ fileName, items, onClose }: Props) {
  // Those attended concern the notebook, so they come first.
  const listed = items.toSorted((a, b) => Number(b.isAttended) - Number(a.isAttended)).slice(0, mostListed);
  const rest = items.length - listed.length;
  return (
    <section class="schedule-news" aria-label={t("newsOf", fileName)}>
      <div class="schedule-news-head">
        <p>
          <b>{fileName}</b> · {items.length > 0 ? count(items) : t("newsNothing")}
        </p>
        <Button kind="quiet" icon={X} label={t("close")} onClick={onClose} />
      </div>
      {items.length > 0 && (
        <details>
          <summary>{t("newsShow")}</summary>
          <ul>
            {listed.map((item) => (
              <li key={`${item.slot.guid} ${item.kind}`}>
                <b dir="auto">{item.title}</b> · {describe(item)}
                {item.isAttended && <span class="schedule-news-tag">{t("newsAttended")}</span>}
              </li>
            ))}
          </ul>
          {rest > 0 && <p>{t("newsMore", rest)}</p>}
        </details>
      )}
    </section>
  );
}
