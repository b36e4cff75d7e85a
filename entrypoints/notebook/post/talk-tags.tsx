// The tags of the post's talks that the post does not have yet, to be taken over by one click.
import { Button } from "@/components/controls/button.tsx";
import type { TagCount } from "@/components/controls/tag-completion.ts";
import { t } from "@/lib/browser/words.ts";
import "./talk-tags.css";

interface Props {
  tags: TagCount[];
  onUse: (tags: string[]) => void;
}

export function TalkTags({ tags, onUse }: Props) {
  if (tags.length === 0) return null;
  return (
    <div class="talk-tags">
      <span>{t("tagsOfTalks")}</span>
      <ul aria-label={t("tagsOfTalks")}>
        {tags.map(({ tag, talks }) => (
          <li key={tag} dir="auto">
            {t("tagCount", tag, talks)}
          </li>
        ))}
      </ul>
      <Button onClick={() => onUse(tags.map(({ tag }) => tag))}>{t("useTheseTags")}</Button>
    </div>
  );
}
