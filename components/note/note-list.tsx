// The notes of a talk, each with its place, to be edited where they stand, moved and deleted.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Id, Note, Source } from "@/lib/model/index.ts";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { useRowDrag } from "../controls/use-row-drag.ts";
import { NoteEditor } from "./note-editor.tsx";
import { actOfNoteKey, afterDeletion, dropPosition } from "./note-keys.ts";
import { NoteRow, ShownNote } from "./note-row.tsx";
import "./note-list.css";

/** The note whose text is being edited. */
export interface EditedNote {
  id: Id;
  /** Where the caret stands in it at first. */
  caret?: number;
  /** Whether its text is on disk. */
  state?: ComponentChildren;
  /** Asks what its selected words are to link to. */
  onLink?: (field: HTMLTextAreaElement) => void;
}

export interface NoteListProps {
  notes: Note[];
  sources: Source[];
  editing?: EditedNote;
  /** How a note's Markdown is shown; the plain text by default. */
  render?: (markdown: string) => ComponentChildren;
  /** Buttons for formatting and moving, and a handle to drag by: there is room for them. */
  hasTools?: boolean;
  /** Why a note's text is not stored. */
  problemOf?: (note: Note) => UnsavedText | undefined;
  /** A note's text is to be edited; undefined when that is done. */
  onEdit: (note: Note | undefined) => void;
  onText: (note: Note, markdown: string, caret: number) => void;
  onDelete: (note: Note) => void;
  /** The note's new position, 0 for the first. */
  onMove: (note: Note, position: number) => void;
}

/** Moving notes by handle, button or key, and the focus, which stays on a row that moves in the page. */
function useNoteMoves(notes: Note[], onMove: NoteListProps["onMove"]) {
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<Id | undefined>(undefined);
  const focusRow = (index: number) => list.current?.querySelectorAll<HTMLElement>(":scope > li")[index]?.focus();
  useLayoutEffect(() => {
    if (moved.current) focusRow(notes.findIndex(({ id }) => id === moved.current));
    moved.current = undefined;
  }, [notes]);
  const ids = notes.map(({ id }) => id);
  const rows = useRowDrag((id, before) => {
    const note = notes.find((other) => other.id === id);
    if (note) onMove(note, dropPosition(ids, id, before));
  });
  const move = (note: Note, position: number) => {
    moved.current = note.id;
    onMove(note, position);
  };
  return { list, focusRow, move, ...rows };
}

/** What keys and buttons do to a note of the list. */
function useNoteActs({
  notes,
  onEdit,
  onDelete,
  onMove,
}: Pick<NoteListProps, "notes" | "onEdit" | "onDelete" | "onMove">) {
  const moves = useNoteMoves(notes, onMove);
  const { focusRow, move } = moves;
  const remove = (note: Note, index: number) => {
    onDelete(note);
    focusRow(afterDeletion(index, notes.length));
  };
  const finish = (index: number) => {
    onEdit(undefined);
    focusRow(index);
  };
  const onKeyDown = (event: KeyboardEvent, note: Note, index: number) => {
    const act = event.target === event.currentTarget ? actOfNoteKey(event, index, notes.length) : undefined;
    if (!act) return;
    if (act.does === "go") focusRow(act.to);
    else if (act.does === "move") move(note, act.to);
    else if (act.does === "edit") onEdit(note);
    else remove(note, index);
    event.preventDefault();
  };
  return { ...moves, remove, finish, onKeyDown };
}

/** Arrows move between the notes (one tab stop), Enter edits, Delete deletes, Alt+arrows move the note. */
export function NoteList(props: NoteListProps) {
  const { notes, sources, editing, render, problemOf, hasTools, onEdit, onText } = props;
  const { list, move, drag, start, remove, finish, onKeyDown } = useNoteActs(props);
  return (
    <ul ref={list} class="note-list" aria-label={t("notesLabel")} data-rows>
      {notes.map((note, index) => (
        <NoteRow
          key={note.id}
          note={note}
          source={sources.find((source) => source.id === note.sourceId)}
          isTabStop={index === 0}
          isEditing={note.id === editing?.id}
          dragged={drag?.id === note.id ? drag.offset : undefined}
          isLanding={drag !== undefined && drag.before === note.id}
          onKeyDown={(event) => onKeyDown(event, note, index)}
        >
          {note.id === editing?.id ? (
            <NoteEditor
              note={note}
              caret={editing.caret}
              hasTools={hasTools}
              state={editing.state}
              problem={problemOf?.(note)}
              onLink={editing.onLink}
              onText={(markdown, caret) => onText(note, markdown, caret)}
              onDone={() => finish(index)}
            />
          ) : (
            <ShownNote
              note={note}
              problem={problemOf?.(note)}
              render={render}
              onGrip={hasTools ? (event) => start(note.id, event) : undefined}
              onUp={hasTools && index > 0 ? () => move(note, index - 1) : undefined}
              onDown={hasTools && index + 1 < notes.length ? () => move(note, index + 1) : undefined}
              onEdit={() => onEdit(note)}
              onDelete={() => remove(note, index)}
            />
          )}
        </NoteRow>
      ))}
    </ul>
  );
}
