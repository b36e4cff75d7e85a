// How much a talk matters: four radios drawn as one row, each an icon and a word.
import { CircleMinus, Clock, type IconNode, MessageSquare, Star } from "lucide";
import { t } from "@/lib/browser/words.ts";
import { type Mark, marks } from "@/lib/model/index.ts";
import type { MessageKey } from "@/lib/model/problem.ts";
import { Icon } from "../controls/icon.tsx";
import "./mark-choice.css";

interface Props {
  /** Tells this group from others on the screen. */
  name: string;
  value: Mark;
  onChange: (mark: Mark) => void;
}

const icons: Record<Mark, IconNode> = {
  highlight: Star,
  mention: MessageSquare,
  "watch-later": Clock,
  "left-out": CircleMinus,
};
const words: Record<Mark, MessageKey> = {
  highlight: "markHighlight",
  mention: "markMention",
  "watch-later": "markWatchLater",
  "left-out": "markLeftOut",
};

/** A mark's icon; the star of a highlight is the only filled one. */
export function MarkIcon({ mark }: { mark: Mark }) {
  return <Icon of={icons[mark]} isFilled={mark === "highlight"} />;
}

/** A mark's word. */
export function nameMark(mark: Mark): string {
  return t(words[mark]);
}

export function MarkChoice({ name, value, onChange }: Props) {
  return (
    <div class="mark-choice" role="radiogroup" aria-label={t("mark")}>
      {marks.map((mark) => (
        <label key={mark} class="mark-choice-option">
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            checked={mark === value}
            onChange={() => onChange(mark)}
          />
          <Icon of={icons[mark]} size={14} isFilled={mark === "highlight" && mark === value} />
          <span>{nameMark(mark)}</span>
        </label>
      ))}
    </div>
  );
}
