// How much a talk matters, and what it is about.
import { useState } from "preact/hooks";
import { TagField } from "@/components/controls/tag-field.tsx";
import { MarkButton } from "@/components/talk/mark-button.tsx";
import { MarkChoice } from "@/components/talk/mark-choice.tsx";
import { SortingText } from "@/components/talk/sorting-text.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Talk } from "@/lib/model/index.ts";
import { countTags } from "@/lib/notebook/overviews.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";

interface Props {
  talk: Talk;
  /** In one row. */
  isFolded: boolean;
  /** Absent where the talk is to be read alone. */
  onChange?: (changes: Partial<Talk>) => void;
}

export function SortingPart({ talk, isFolded, onChange }: Props) {
  const [isTagging, setTagging] = useState(false);
  // All talks' tags are counted for whoever is about to type one.
  const { value: suggestions = [] } = useLiveQuery(async () => (isTagging ? countTags(database) : []), [isTagging]);
  if (!onChange) {
    return (
      <>
        <div class="sorting" data-gives-way>
          <SortingText talk={talk} />
        </div>
        <hr class="screen-line" />
      </>
    );
  }
  return (
    <>
      <div class={`sorting ${isFolded ? "is-folded" : ""}`} data-gives-way>
        {isFolded ? (
          <MarkButton value={talk.mark} onChange={(mark) => onChange({ mark })} />
        ) : (
          <MarkChoice name="mark" value={talk.mark} onChange={(mark) => onChange({ mark })} />
        )}
        <TagField
          key={talk.id}
          label={t("tags")}
          tags={talk.tags}
          suggestions={suggestions}
          placeholder={t("addTag")}
          onFocus={() => setTagging(true)}
          onChange={(tags) => onChange({ tags })}
        />
      </div>
      <hr class="screen-line" />
    </>
  );
}
