// One note: its place at the left, its text at the right, what can be done with it on hover or focus. The list decides which of
// them a row holds.
import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "@/lib/browser/words.ts";
import type { Note, Source } from "@/lib/model/index.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { UnsavedNotice } from "../controls/unsaved-notice.tsx";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { SlidePicture } from "../talk/slide-strip.tsx";
import { namePlace } from "../wording/place-name.ts";
import { formatTime } from "../wording/time-text.ts";
import "./note-row.css";

interface RowProps {
  note: Note;
  source?: Source;
  isTabStop: boolean;
  isEditing: boolean;
  /** How far the row is dragged, in pixels, and whether a dragged one would land before it. */
  dragged?: number;
  isLanding?: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

function NotePlace({ note, source }: Pick<RowProps, "note" | "source">) {
  const { place, frame } = note;
  if (frame) return <SlidePicture address={frame.url} />;
  if (place.kind === "time") return <span class="note-time">{formatTime(place.seconds)}</span>;
  if (place.kind !== "slide") return <span class="note-whole">{t("wholeTalkShort")}</span>;
  return <SlidePicture address={source?.slides?.find((slide) => slide.number === place.number)?.image} />;
}

/** A row with the note's place; its text, or the editor of it, stands within. */
export function NoteRow({ note, source, isTabStop, isEditing, dragged, isLanding, onKeyDown, children }: RowProps) {
  return (
    <li
      class={`note ${isEditing ? "is-editing" : ""} ${dragged === undefined ? "" : "is-dragged"} ${isLanding ? "is-landing" : ""}`}
      style={dragged === undefined ? undefined : { transform: `translateY(${dragged}px)` }}
      tabIndex={isTabStop ? 0 : -1}
      data-row={note.id}
      onKeyDown={onKeyDown}
    >
      <div class="note-place">
        <NotePlace note={note} source={source} />
      </div>
      {children}
    </li>
  );
}

interface ShownProps {
  note: Note;
  /** Why its text is not stored. */
  problem?: UnsavedText;
  /** How its Markdown is shown; as it is by default. */
  render?: (markdown: string) => ComponentChildren;
  /** A handle to drag by; absent where there is no room for moving. */
  onGrip?: (event: PointerEvent) => void;
  /** By one place; absent at the end of the list, and where there is no room. */
  onUp?: () => void;
  onDown?: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

/** A note's text, and the buttons that change it. */
export function ShownNote({ note, problem, render, ...actions }: ShownProps) {
  const where = namePlace(note.place);
  return (
    <>
      <div class="note-text" dir="auto">
        {note.place.kind === "slide" && <b class="note-where">{where} </b>}
        {note.frame && <b class="note-where">{t("frameAt", where)} </b>}
        {note.place.kind === "quote" && <q class="note-quote">{note.place.text}</q>}
        {render ? render(note.markdown) : note.markdown}
        {problem && <UnsavedNotice problem={problem} text={note.markdown} isNote />}
      </div>
      <Actions where={where} {...actions} />
    </>
  );
}

type ActionsProps = Omit<ShownProps, "note" | "problem" | "render"> & { where: string };

function Actions({ where, onGrip, onUp, onDown, onEdit, onDelete }: ActionsProps) {
  return (
    <div class="note-actions">
      {onGrip && (
        <span class="note-grip" aria-hidden="true" onPointerDown={onGrip}>
          <Icon of={GripVertical} size={14} />
        </span>
      )}
      {onUp && <Button kind="quiet" icon={ArrowUp} label={t("moveNoteUp", where)} onClick={onUp} />}
      {onDown && <Button kind="quiet" icon={ArrowDown} label={t("moveNoteDown", where)} onClick={onDown} />}
      <Button kind="quiet" icon={Pencil} label={t("editNoteOn", where)} onClick={onEdit} />
      <Button kind="quiet" icon={Trash2} label={t("deleteNoteOn", where)} onClick={onDelete} />
    </div>
  );
}
