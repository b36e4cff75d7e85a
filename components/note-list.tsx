// The notes of a talk, each with its place, to be edited where they stand, moved and deleted.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Id, Note, Source } from "@/lib/model";
import { NoteRow } from "./note-row";
import { t } from "./words";
import "./note-list.css";

export interface NoteListProps {
  notes: Note[];
  sources: Source[];
  /** The note whose text is being edited. */
  editing?: Id;
  /** Where the caret stands in it at first. */
  caret?: number;
  /** How a note's Markdown is shown; the plain text by default. */
  render?: (markdown: string) => ComponentChildren;
  onEdit: (note: Note) => void;
  onText: (note: Note, markdown: string, caret: number) => void;
  onDone: () => void;
  onDelete: (note: Note) => void;
  /** Alt+Up, Alt+Down: the note's new position, 0 for the first. */
  onMove: (note: Note, position: number) => void;
}

/** Arrows move between the notes (one tab stop), Enter edits, Delete deletes, Alt+arrows move the note. */
export function NoteList(props: NoteListProps) {
  const { notes, sources, editing, caret, render, onEdit, onText, onDone, onDelete, onMove } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusRow = (index: number) => list.current?.querySelectorAll<HTMLElement>(":scope > li")[index]?.focus();
  const onKeyDown = (event: KeyboardEvent, note: Note, index: number) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && event.altKey) onMove(note, Math.min(Math.max(index + step, 0), notes.length - 1));
    else if (step) focusRow(index + step);
    else if (event.key === "Enter") onEdit(note);
    else if (event.key === "Delete") onDelete(note);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} class="note-list" aria-label={t("notesLabel")}>
      {notes.map((note, index) => (
        <NoteRow
          key={note.id}
          note={note}
          source={sources.find((source) => source.id === note.sourceId)}
          isTabStop={index === 0}
          isEditing={note.id === editing}
          caret={caret}
          render={render}
          onKeyDown={(event) => onKeyDown(event, note, index)}
          onEdit={() => onEdit(note)}
          onText={(markdown, position) => onText(note, markdown, position)}
          onDone={() => {
            onDone();
            focusRow(index);
          }}
          onDelete={() => {
            onDelete(note);
            focusRow(index + 1 < notes.length ? index + 1 : index - 1);
          }}
        />
      ))}
    </ul>
  );
}
