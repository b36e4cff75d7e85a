// The post's date on the author's clock, and where that clock hangs.
import { useId, useMemo } from "preact/hooks";
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { formatAgo, isMoment } from "@/components/wording/moments.ts";
import { zoneChoices } from "@/components/wording/time-zones.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { t } from "@/lib/browser/words.ts";
import type { LocalDateTime, Post } from "@/lib/model/index.ts";
import { atZone, isTimeZone, moveToZone } from "@/lib/model/time-zone.ts";

interface Props {
  post: Pick<Post, "date" | "timeZone" | "imported">;
  onChange: (changes: Partial<Post>) => ReturnType<Keep>;
}

/** The field leaves out seconds that are zero. */
function readDate(value: string): LocalDateTime | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?/.test(value)) return undefined;
  return value.length === 16 ? `${value}:00` : value.slice(0, 19);
}

const day = 24 * 60 * 60 * 1000;

/**
 * What there is to say of the date: that it is missing, or how long ago it was, since a post has the day on which its notebook was
 * begun until somebody thinks of it. Nothing within a day, and nothing of a post that was published before or must have been by now.
 */
function sayDate({ date, timeZone, imported }: Props["post"], now: Date): string | undefined {
  if (date === "") return t("postWithoutDate");
  if (imported || !isTimeZone(timeZone) || !isMoment(`${date}Z`)) return undefined;
  const moment = atZone(date, timeZone);
  const age = now.valueOf() - Date.parse(moment);
  return age < day || age > 365 * day ? undefined : t("postDated", formatAgo(moment, now));
}

/** This moment on the post's clock, or on the author's where that one is not known. */
function readNow({ timeZone }: Props["post"], now: Date): Partial<Post> {
  if (!isTimeZone(timeZone)) return readAuthorClock(now);
  return { date: moveToZone(now.toISOString(), timeZone).slice(0, 19) };
}

export function PostDate({ post, onChange }: Props) {
  const id = useId();
  const said = sayDate(post, new Date());
  const help = said && (
    <>
      <span>{said}</span>{" "}
      <button type="button" class="link-button" onClick={() => void onChange(readNow(post, new Date()))}>
        {t("dateNow")}
      </button>
    </>
  );
  const choices = useMemo(() => zoneChoices(post.timeZone, post.date), [post.timeZone, post.date]);
  const hasSeconds = post.date !== "" && !post.date.endsWith(":00");
  return (
    <FormRow label={t("date")} htmlFor={id} help={help}>
      <div class="form-row-pair">
        <input
          id={id}
          class="form-input"
          type="datetime-local"
          step={hasSeconds ? 1 : 60}
          value={hasSeconds ? post.date : post.date.slice(0, 16)}
          onInput={(event) => {
            const date = readDate(event.currentTarget.value);
            if (date) void onChange({ date });
          }}
        />
        <SelectBox
          label={t("timeZone")}
          choices={choices}
          value={post.timeZone}
          isWide
          onChange={(timeZone) => void onChange({ timeZone })}
        />
      </div>
    </FormRow>
  );
}
