// A video as one track cut at its chapters: where it stands, where notes are, and a way to move.

import { formatTime } from "@/components/wording/time-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { Chapter } from "@/lib/model/index.ts";
import "./time-line.css";

interface Props {
  durationSeconds: number;
  chapters: Chapter[];
  /** Where notes are, in seconds. */
  notes: number[];
  /** Where the video stands, in seconds. */
  present: number;
  onSeek: (seconds: number) => void;
}

/** The chapter that plays at a second, if the video has chapters. */
export function findChapter(chapters: Chapter[], seconds: number): Chapter | undefined {
  return chapters.findLast(({ start }) => start <= seconds);
}

const smallStep = 5;

export function TimeLine({ durationSeconds, chapters, notes, present, onSeek }: Props) {
  const part = (seconds: number) => `${(Math.min(Math.max(seconds, 0), durationSeconds) / durationSeconds) * 100}%`;
  const starts = chapters.length > 0 ? chapters.map(({ start }) => start) : [0];
  const current = findChapter(chapters, present);
  const ofTotal = t("timeOf", formatTime(present), formatTime(durationSeconds));
  const neighbour = (direction: -1 | 1) => {
    const index = starts.findLastIndex((start) => start <= present);
    return starts[Math.min(Math.max(index + direction, 0), starts.length - 1)] ?? 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowRight: present + smallStep,
      ArrowUp: present + smallStep,
      ArrowLeft: present - smallStep,
      ArrowDown: present - smallStep,
      PageUp: neighbour(-1),
      PageDown: neighbour(1),
      Home: 0,
      End: durationSeconds,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSeek(Math.min(Math.max(target, 0), durationSeconds));
  };
  const onPointerDown = (event: PointerEvent) => {
    const track = (event.currentTarget as HTMLElement).getBoundingClientRect();
    onSeek(((event.clientX - track.left) / track.width) * durationSeconds);
  };
  return (
    <section class="time-line" aria-label={t("kindVideo")}>
      <p class="time-line-caption">
        <b dir="auto">{current?.title}</b>
        <bdi>{ofTotal}</bdi>
      </p>
      <div
        class="time-line-track"
        role="slider"
        tabIndex={0}
        aria-label={t("videoPosition")}
        aria-valuemin={0}
        aria-valuemax={Math.round(durationSeconds)}
        aria-valuenow={Math.round(present)}
        aria-valuetext={[ofTotal, current?.title].filter(Boolean).join(", ")}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      >
        <span class="time-line-played" style={{ inlineSize: part(present) }} />
        {starts.slice(1).map((start) => (
          <span key={start} class="time-line-cut" style={{ insetInlineStart: part(start) }} />
        ))}
        {notes.map((seconds) => (
          <span key={seconds} class="time-line-note" style={{ insetInlineStart: part(seconds) }} />
        ))}
        <span class="time-line-bar" style={{ insetInlineStart: part(present) }} />
      </div>
    </section>
  );
}
