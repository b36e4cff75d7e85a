// Where a schedule file is dropped: anywhere on the page, which says so while one is held over it.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import "./schedule-drop.css";

interface Props {
  onFile: (file: File) => void;
  children: ComponentChildren;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

export function ScheduleDrop({ onFile, children }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the button beside it is everybody's
    <div
      class="schedule-page"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
      }}
    >
      {children}
      {isOver && <p class="schedule-drop">{t("dropSchedule")}</p>}
    </div>
  );
}
