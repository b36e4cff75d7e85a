// Says what was just done and takes it back, for ten seconds; longer while it is looked at.
import { useEffect, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import "./undo-bar.css";

interface Props {
  text: string;
  onUndo: () => void;
  onGone: () => void;
}

const secondsShown = 10;

export function UndoBar({ text, onUndo, onGone }: Props) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onGone, secondsShown * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, onGone]);
  return (
    <div
      class="undo-bar"
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{text}</span>
      <button type="button" class="link-button" onClick={onUndo}>
        {t("undo")}
      </button>
    </div>
  );
}
