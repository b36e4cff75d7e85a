// How much a talk matters, and what it is about.
import { TagField } from "@/components/controls/tag-field.tsx";
import { MarkChoice } from "@/components/talk/mark-choice.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Talk } from "@/lib/model/index.ts";
import { countTags } from "@/lib/notebook/overviews.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";

export function SortingPart({ talk, onChange }: { talk: Talk; onChange: (changes: Partial<Talk>) => void }) {
  const { value: suggestions = [] } = useLiveQuery(() => countTags(database), []);
  return (
    <>
      <MarkChoice name="mark" value={talk.mark} onChange={(mark) => onChange({ mark })} />
      <TagField
        key={talk.id}
        label={t("tags")}
        tags={talk.tags}
        suggestions={suggestions}
        placeholder={t("addTag")}
        onChange={(tags) => onChange({ tags })}
      />
      <hr class="screen-line" />
    </>
  );
}
