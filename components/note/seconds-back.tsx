// How far before the video's present second a note is placed: what one writes about was said a little earlier.
import { Minus, Plus } from "lucide";
import { t } from "@/lib/browser/words.ts";
import { Icon } from "../controls/icon.tsx";
import "./seconds-back.css";

interface Props {
  /** 0 to 60. */
  value: number;
  onChange: (seconds: number) => void;
}

const step = 5;
const most = 60;

export function SecondsBack({ value, onChange }: Props) {
  const change = (by: number) => onChange(Math.min(Math.max(value + by, 0), most));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: step, ArrowRight: step, ArrowDown: -step, ArrowLeft: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    change(by);
  };
  return (
    <div class="seconds-back">
      <button type="button" tabIndex={-1} aria-label={t("secondsLess")} onClick={() => change(-step)}>
        <Icon of={Minus} size={14} />
      </button>
      <span
        role="spinbutton"
        tabIndex={0}
        aria-label={t("secondsBackLabel")}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={value}
        onKeyDown={onKeyDown}
      >
        {t("secondsBack", value)}
      </span>
      <button type="button" tabIndex={-1} aria-label={t("secondsMore")} onClick={() => change(step)}>
        <Icon of={Plus} size={14} />
      </button>
    </div>
  );
}
