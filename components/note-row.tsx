// One note: its place at the left, its text at the right, what can be done with it on hover or focus.
import { Pencil, Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Note, Source } from "@/lib/model";
import { Button } from "./button";
import { fitHeight } from "./fit-height";
import { namePlace } from "./place-name";
import { SlidePicture } from "./slide-strip";
import { formatTime } from "./time-text";
import { t } from "./words";
import "./note-row.css";

interface Props {
  note: Note;
  source?: Source;
  isTabStop: boolean;
  isEditing: boolean;
  caret?: number;
  render?: (markdown: string) => ComponentChildren;
  onKeyDown: (event: KeyboardEvent) => void;
  onEdit: () => void;
  onText: (markdown: string, caret: number) => void;
  onDone: () => void;
  onDelete: () => void;
}

function NotePlace({ note, source }: { note: Note; source?: Source }) {
  const { place } = note;
  if (place.kind === "time") return <span class="note-time">{formatTime(place.seconds)}</span>;
  if (place.kind !== "slide") return <span class="note-whole">{t("wholeTalkShort")}</span>;
  return <SlidePicture address={source?.slides?.find((slide) => slide.number === place.number)?.image} />;
}

function NoteEditor({ note, caret, onText, onDone }: Pick<Props, "note" | "caret" | "onText" | "onDone">) {
  // What is typed here is newer than what the database hands back.
  const [typed, setTyped] = useState(note.markdown);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    const position = caret ?? note.markdown.length;
    field.current?.setSelectionRange(position, position);
  }, []);
  useEffect(() => fitHeight(field.current), [typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isFinished = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    event.stopPropagation();
    if (!isFinished) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div class="note-editor">
      <textarea
        ref={field}
        class="note-editor-text"
        dir="auto"
        aria-label={t("editNoteOn", namePlace(note.place))}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onText(event.currentTarget.value, event.currentTarget.selectionEnd);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="note-editor-row">
        <Button onClick={onDone}>{t("done")}</Button>
      </div>
    </div>
  );
}

export function NoteRow(props: Props) {
  const { note, source, isTabStop, isEditing, caret, render, onKeyDown, onEdit, onText, onDone, onDelete } = props;
  const where = namePlace(note.place);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop for the list, arrows move between its notes
    <li class={`note ${isEditing ? "is-editing" : ""}`} tabIndex={isTabStop ? 0 : -1} onKeyDown={onKeyDown}>
      <div class="note-place">
        <NotePlace note={note} source={source} />
      </div>
      {isEditing ? (
        <NoteEditor note={note} caret={caret} onText={onText} onDone={onDone} />
      ) : (
        <div class="note-text" dir="auto">
          {note.place.kind === "slide" && <b class="note-where">{where} </b>}
          {note.place.kind === "quote" && <q class="note-quote">{note.place.text}</q>}
          {render ? render(note.markdown) : note.markdown}
        </div>
      )}
      {!isEditing && (
        <div class="note-actions">
          <Button kind="quiet" icon={Pencil} label={t("editNoteOn", where)} onClick={onEdit} />
          <Button kind="quiet" icon={Trash2} label={t("deleteNoteOn", where)} onClick={onDelete} />
        </div>
      )}
    </li>
  );
}
