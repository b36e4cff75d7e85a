// How much a talk matters and what it is about, where both are to be read alone.
import { t } from "@/lib/browser/words.ts";
import type { Talk } from "@/lib/model/index.ts";
import { MarkIcon, nameMark } from "./mark-choice.tsx";
import "./sorting-text.css";

export function SortingText({ talk: { mark, tags } }: { talk: Pick<Talk, "mark" | "tags"> }) {
  return (
    <div class="sorting-text">
      <p class="sorting-text-chip sorting-text-mark">
        <span class="visually-hidden">{t("mark")}: </span>
        <MarkIcon mark={mark} />
        {nameMark(mark)}
      </p>
      {tags.length > 0 && (
        <ul class="sorting-text-tags" aria-label={t("tags")}>
          {tags.map((tag) => (
            <li key={tag} class="sorting-text-chip" dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
