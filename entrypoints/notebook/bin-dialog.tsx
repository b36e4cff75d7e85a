// What was deleted, each with the button that puts it back.
import { CalendarDays, FileText, type IconNode, Link, StickyNote } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { t } from "@/lib/browser/words.ts";
import "./bin-dialog.css";

export interface BinRow {
  id: string;
  kind: "conference" | "talk" | "source" | "note";
  name: string;
  /** What it belongs to, and when it was deleted. */
  detail: string;
}

interface Props {
  /** Undefined until the bin has been read. */
  rows: BinRow[] | undefined;
  /** What came of the last button. */
  outcome: { isProblem: boolean; text: string } | undefined;
  onPutBack: (row: BinRow) => void;
  onClose: () => void;
}

const icons: Record<BinRow["kind"], IconNode> = {
  conference: CalendarDays,
  talk: FileText,
  source: Link,
  note: StickyNote,
};

export function BinDialog({ rows, outcome, onPutBack, onClose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // The row that was put back takes the focus with it: the next one gets it.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.tagName === "DIALOG") {
      list.current?.querySelector("button")?.focus();
    }
  }, [rows]);
  return (
    <Dialog heading={t("bin")} onClose={onClose}>
      <p class="bin-help">{t(rows?.length === 0 ? "binEmpty" : "binHelp")}</p>
      {outcome?.isProblem && <Notice tone="error">{outcome.text}</Notice>}
      <p class="bin-outcome" role="status">
        {outcome?.isProblem ? "" : outcome?.text}
      </p>
      <ul ref={list} class="bin-rows">
        {rows?.map((row) => (
          <li key={row.id} class="bin-row">
            <Icon of={icons[row.kind]} />
            <span>
              <b dir="auto">{row.name}</b>
              <small dir="auto">{row.detail}</small>
            </span>
            <Button label={t("putBackItem", row.name)} onClick={() => onPutBack(row)}>
              {t("putBack")}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
