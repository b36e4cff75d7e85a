// Which of two posts goes on when their conferences become one.
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Post } from "@/lib/model/index.ts";
import type { Merging } from "@/lib/notebook/merge.ts";

interface Props {
  /** Of the conference that stays, and of the one that goes. */
  posts: Record<Merging["post"], Pick<Post, "title">>;
  names: Record<Merging["post"], string>;
  value: Merging["post"];
  onChange: (value: Merging["post"]) => void;
}

/** Whose post goes on, and what becomes of the other. */
export function PostChoice({ posts, names, value, onChange }: Props) {
  const sides = ["into", "from"] as const;
  return (
    <FormRow label={t("mergePost")} htmlFor="merge-post" help={t("mergeBin", names.from)}>
      <SelectBox
        id="merge-post"
        label={t("mergePost")}
        choices={sides.map((side) => ({ value: side, label: t("mergePostOf", posts[side].title, names[side]) }))}
        value={value}
        isWide
        onChange={(side) => onChange(side === "from" ? "from" : "into")}
      />
    </FormRow>
  );
}
