// The post's date on the author's clock, and where that clock hangs.
import { useId, useMemo } from "preact/hooks";
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { zoneChoices } from "@/components/wording/time-zones.ts";
import { t } from "@/lib/browser/words.ts";
import type { LocalDateTime, Post } from "@/lib/model/index.ts";

interface Props {
  post: Pick<Post, "date" | "timeZone">;
  onChange: (changes: Partial<Post>) => ReturnType<Keep>;
}

/** The field leaves out seconds that are zero. */
function readDate(value: string): LocalDateTime | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?/.test(value)) return undefined;
  return value.length === 16 ? `${value}:00` : value.slice(0, 19);
}

export function PostDate({ post, onChange }: Props) {
  const id = useId();
  const choices = useMemo(() => zoneChoices(post.timeZone, post.date), [post.timeZone, post.date]);
  const hasSeconds = post.date !== "" && !post.date.endsWith(":00");
  return (
    <FormRow label={t("date")} htmlFor={id} help={post.date === "" ? t("postWithoutDate") : undefined}>
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
