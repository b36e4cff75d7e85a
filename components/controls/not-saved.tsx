// Why a text is not stored yet, that it will be, and ways to take it along until then.
import { Copy, Download, RotateCcw, TriangleAlert } from "lucide";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { Kind } from "./screen-kind.ts";
import type { UnsavedText } from "./unsaved-text.ts";
import "./notice.css";
import "./not-saved.css";

interface Props {
  problem: UnsavedText;
  text: string;
  isNote?: boolean;
  kind: Kind;
  onRetry: () => void;
}

function loss(kind: Kind): string {
  if (kind === "popup") return t("lostWithPopup");
  return t(kind === "panel" ? "lostWithPanel" : "lostWithTab");
}

/** A link that downloads the text as it is at the moment. */
function SaveAsFile({ text }: { text: string }) {
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" })), [text]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <a class="button button-plain" href={address} download="wrapup-text.md">
      <Icon of={Download} size={14} />
      {t("saveAsFile")}
    </a>
  );
}

export function NotSaved({ problem, text, isNote = false, kind, onRetry }: Props) {
  const [said, setSaid] = useState("");
  const notice = useRef<HTMLDivElement>(null);
  // Under a popup's edge nobody would see it.
  useEffect(() => notice.current?.scrollIntoView({ block: "nearest" }), []);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t("copied")),
      () => setSaid(t("problemNotCopied")),
    );
  const reason = problem.isDiskFull ? t(isNote ? "diskFullNote" : "diskFullText") : problem.sentence;
  return (
    <div ref={notice} class="notice notice-error not-saved">
      <Icon of={TriangleAlert} />
      <div>
        <p role="alert">
          <b>{reason}</b> {t(problem.isDiskFull ? "savesWithRoom" : "savesLater")} {loss(kind)}
        </p>
        <div class="not-saved-actions">
          <Button icon={Copy} onClick={copy}>
            {t("copy")}
          </Button>
          <SaveAsFile text={text} />
          <Button icon={RotateCcw} onClick={onRetry}>
            {t("tryAgain")}
          </Button>
          <span role="status">{said}</span>
        </div>
      </div>
    </div>
  );
}
