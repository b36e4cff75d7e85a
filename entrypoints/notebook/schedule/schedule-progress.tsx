// How far the reading of a schedule file is.
import { Button } from "@/components/controls/button.tsx";
import { t } from "@/lib/browser/words.ts";
import "./schedule-progress.css";

export interface ReadingProgress {
  fileName: string;
  /** Parts of the file; 0 of 0 before it was taken apart. */
  done: number;
  total: number;
}

interface Props extends ReadingProgress {
  onCancel: () => void;
}

export function ScheduleProgress({ fileName, done, total, onCancel }: Props) {
  const text = total > 0 ? t("readingScheduleFile", fileName, done, total) : t("readingScheduleStart", fileName);
  return (
    <div class="schedule-progress">
      <label for="schedule-progress">{text}</label>
      {/* Without a value the browser shows that work goes on. */}
      <progress id="schedule-progress" {...(total > 0 && { value: done, max: total })} />
      <Button onClick={onCancel}>{t("cancel")}</Button>
    </div>
  );
}
