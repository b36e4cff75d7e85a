// One note: its place at the left, its text at the right, what can be done with it on hover or focus.
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
import { NoteEditor } from "./note-editor.tsx";
import "./note-row.css";

interface Props {
  note: Note;
  source?: Source;
  isTabStop: boolean;
  isEditing: boolean;
  caret?: number;
  render?: (markdown: string) => ComponentChildren;
  /** Buttons for formatting and moving: there is room for them. */
  hasTools?: boolean;
  /** Whether the text being edited is on disk. */
  state?: ComponentChildren;
  /** Why its text is not stored. */
  problem?: UnsavedText;
  /** How far the row is dragged, in pixels, and whether a dragged one would land before it. */
  dragged?: number;
  isLanding?: boolean;
  onGrip?: (event: PointerEvent) => void;
  /** By so many places; absent at the end of the list. */
  onUp?: () => void;
  onDown?: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onEdit: () => void;
  onText: (markdown: string, caret: number) => void;
  onDone: () => void;
  onDelete: () => void;
}

function NotePlace({ note, source }: { note: Note; source?: Source }) {
  const { place, frame } = note;
  if (frame) return <SlidePicture address={frame.url} />;
  if (place.kind === "time") return <span class="note-time">{formatTime(place.seconds)}</span>;
  if (place.kind !== "slide") return <span class="note-whole">{t("wholeTalkShort")}</span>;
  return <SlidePicture address={source?.slides?.find((slide) => slide.number === place.number)?.image} />;
}

export function NoteRow(props: Props) {
  const { note, source, isTabStop, isEditing, caret, render, hasTools, state, problem, dragged, isLanding, onGrip } =
    props;
  const { onKeyDown, onEdit, onText, onDone, onDelete, onUp, onDown } = props;
  const where = namePlace(note.place);
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
      {isEditing ? (
        <NoteEditor
          note={note}
          caret={caret}
          hasTools={hasTools}
          state={state}
          problem={problem}
          onText={onText}
          onDone={onDone}
        />
      ) : (
        <div class="note-text" dir="auto">
          {note.place.kind === "slide" && <b class="note-where">{where} </b>}
          {note.frame && <b class="note-where">{t("frameAt", where)} </b>}
          {note.place.kind === "quote" && <q class="note-quote">{note.place.text}</q>}
          {render ? render(note.markdown) : note.markdown}
          {problem && <UnsavedNotice problem={problem} text={note.markdown} isNote />}
        </div>
      )}
      {!isEditing && (
        <div class="note-actions">
          {onGrip && (
            <span class="note-grip" aria-hidden="true" onPointerDown={onGrip}>
              <Icon of={GripVertical} size={14} />
            </span>
          )}
          {hasTools && onUp && <Button kind="quiet" icon={ArrowUp} label={t("moveNoteUp", where)} onClick={onUp} />}
          {hasTools && onDown && (
            <Button kind="quiet" icon={ArrowDown} label={t("moveNoteDown", where)} onClick={onDown} />
          )}
          <Button kind="quiet" icon={Pencil} label={t("editNoteOn", where)} onClick={onEdit} />
          <Button kind="quiet" icon={Trash2} label={t("deleteNoteOn", where)} onClick={onDelete} />
        </div>
      )}
    </li>
  );
}
