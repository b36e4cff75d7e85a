// The notes of a talk, each with its place, to be edited where they stand, moved and deleted.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Id, Note, Source } from "@/lib/model/index.ts";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { useRowDrag } from "../controls/use-row-drag.ts";
import { NoteRow } from "./note-row.tsx";
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
  /** Buttons for formatting and moving, and a handle to drag by: there is room for them. */
  hasTools?: boolean;
  /** Whether the text being edited is on disk. */
  state?: ComponentChildren;
  /** Why a note's text is not stored. */
  problemOf?: (note: Note) => UnsavedText | undefined;
  onEdit: (note: Note) => void;
  onText: (note: Note, markdown: string, caret: number) => void;
  onDone: () => void;
  onDelete: (note: Note) => void;
  /** Alt+Up, Alt+Down: the note's new position, 0 for the first. */
  onMove: (note: Note, position: number) => void;
}

/** Arrows move between the notes (one tab stop), Enter edits, Delete deletes, Alt+arrows move the note. */
export function NoteList(props: NoteListProps) {
  const { notes, sources, editing, caret, render, hasTools, state, problemOf } = props;
  const { onEdit, onText, onDone, onDelete, onMove } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusRow = (index: number) => list.current?.querySelectorAll<HTMLElement>(":scope > li")[index]?.focus();
  const { drag, start } = useRowDrag((id, before) => {
    const others = notes.filter((note) => note.id !== id);
    const note = notes.find((other) => other.id === id);
    const position = others.findIndex((other) => other.id === before);
    if (note) onMove(note, position < 0 ? others.length : position);
  });
  // A row that moves in the page loses the focus.
  const moved = useRef<Id | undefined>(undefined);
  useLayoutEffect(() => {
    if (moved.current) focusRow(notes.findIndex(({ id }) => id === moved.current));
    moved.current = undefined;
  }, [notes]);
  const move = (note: Note, position: number) => {
    moved.current = note.id;
    onMove(note, Math.min(Math.max(position, 0), notes.length - 1));
  };
  const onKeyDown = (event: KeyboardEvent, note: Note, index: number) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && event.altKey) move(note, index + step);
    else if (step) focusRow(index + step);
    else if (event.key === "Enter") onEdit(note);
    else if (event.key === "Delete") onDelete(note);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} class="note-list" aria-label={t("notesLabel")} data-rows>
      {notes.map((note, index) => (
        <NoteRow
          key={note.id}
          note={note}
          source={sources.find((source) => source.id === note.sourceId)}
          isTabStop={index === 0}
          isEditing={note.id === editing}
          caret={caret}
          render={render}
          hasTools={hasTools}
          state={state}
          problem={problemOf?.(note)}
          dragged={drag?.id === note.id ? drag.offset : undefined}
          isLanding={drag !== undefined && drag.before === note.id}
          onGrip={hasTools ? (event) => start(note.id, event) : undefined}
          onUp={index > 0 ? () => move(note, index - 1) : undefined}
          onDown={index + 1 < notes.length ? () => move(note, index + 1) : undefined}
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
