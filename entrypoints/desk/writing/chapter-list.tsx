// A video's chapters; choosing one moves the video there.

import { formatTime } from "@/components/wording/time-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { Chapter } from "@/lib/model/index.ts";
import { findChapter } from "./time-line.tsx";
import "./chapter-list.css";

interface Props {
  chapters: Chapter[];
  /** Where the video stands, in seconds; absent when that cannot be known. */
  present?: number;
  onSeek: (seconds: number) => void;
}

export function ChapterList({ chapters, present, onSeek }: Props) {
  const current = present === undefined ? undefined : findChapter(chapters, present);
  return (
    <section class="chapters">
      <h2>{t("chapters")}</h2>
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter.start}>
            <button
              type="button"
              class="chapter"
              aria-current={chapter === current}
              onClick={() => onSeek(chapter.start)}
            >
              <bdi class="chapter-start">{formatTime(chapter.start)}</bdi>
              <span dir="auto">{chapter.title}</span>
              {chapter === current && <span class="chapter-now">{t("now")}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
