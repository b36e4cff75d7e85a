// What fills the disk: one bar, cut by what takes the room.
import type { ComponentChildren } from "preact";
import { formatBytes } from "@/components/wording/bytes.ts";
import { t } from "@/lib/browser/words.ts";
import "./settings-list.css";
import "./usage-bar.css";

interface Props {
  pictures: number;
  sources: number;
  notes: number;
  /** Bytes the browser still grants, when it says so. */
  free?: number;
  children?: ComponentChildren;
}

export function UsageBar({ pictures, sources, notes, free, children }: Props) {
  const total = pictures + sources + notes;
  const parts = [
    { name: "pictures", label: t("slideImages"), bytes: pictures },
    { name: "sources", label: t("slideText"), bytes: sources },
    { name: "notes", label: t("notesLabel"), bytes: notes },
  ];
  return (
    <div class="settings-row">
      <div class="settings-row-words">
        <b>{t("storageUsed", formatBytes(total))}</b>
      </div>
      {free !== undefined && <span>{t("storageFree", formatBytes(free))}</span>}
      <div class="usage-bar" aria-hidden="true">
        {parts.map(({ name, bytes }) => (
          <span key={name} class={`usage-${name}`} style={{ flexGrow: bytes }} />
        ))}
      </div>
      <div class="usage-legend">
        {parts.map(({ name, label, bytes }) => (
          <span key={name}>
            <i class={`usage-${name}`} />
            {label} {formatBytes(bytes)}
          </span>
        ))}
      </div>
      {children}
    </div>
  );
}
