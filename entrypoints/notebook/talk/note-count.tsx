// How many notes a talk of the schedule has, or why it has none.
import { TriangleAlert } from "lucide";
import { Icon } from "@/components/controls/icon.tsx";
import { nameMark } from "@/components/talk/mark-choice.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Mark } from "@/lib/model/index.ts";
import "./note-count.css";

export function NoteCount({ notes, mark }: { notes: number; mark: Mark }) {
  if (notes > 0) return <span class="note-count">{plural("notes", notes)}</span>;
  // One that is left out or still to be watched lacks nothing.
  if (mark === "left-out" || mark === "watch-later") return <span class="note-count is-apart">{nameMark(mark)}</span>;
  return (
    <span class="note-count is-missing">
      <Icon of={TriangleAlert} size={14} />
      {t("noNotesShort")}
    </span>
  );
}
