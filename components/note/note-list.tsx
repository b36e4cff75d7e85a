// The notes of a talk, each with its place, to be edited where they stand, moved and deleted.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Id, Note, Source } from "@/lib/model/index.ts";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { useRowDrag } from "../controls/use-row-drag.ts";
import { useStable } from "../controls/use-stable.ts";
import { type Editing, ListedNote, type NoteActs } from "./listed-note.tsx";
import { actOfNoteKey, afterDeletion, dropPosition, type NoteAct } from "./note-keys.ts";
import "./note-list.css";

/** The note whose text is being edited. */
export interface EditedNote extends Editing {
  id: Id;
}

export interface NoteListProps {
  notes: Note[];
  sources: Source[];
  editing?: EditedNote;
  /** The note that has just been added. */
  landed?: Id;
  /** How a note's Markdown is shown; the plain text by default. */
  render?: (markdown: string) => ComponentChildren;
  /** Why a note's text is not stored. */
  problemOf?: (note: Note) => UnsavedText | undefined;
  /** A note's text is to be edited; undefined when that is done. Absent, as the others, where notes are to be read alone. */
  onEdit?: (note: Note | undefined) => void;
  onText?: (note: Note, markdown: string, caret: number) => void;
  onDelete?: (note: Note) => void;
  /** The note's new position, 0 for the first. Absent where the order is none that notes are moved in. */
  onMove?: (note: Note, position: number) => void;
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
    if (note) onMove?.(note, dropPosition(ids, id, before));
  });
  const move = (note: Note, position: number) => {
    // What stays where it is would take the focus at a later change of the list.
    if (!onMove || notes[position] === note) return;
    moved.current = note.id;
    onMove(note, position);
  };
  return { list, focusRow, move, ...rows };
}

/** Which note Tab leads to, and which one's links and buttons it leads through. */
function useNoteStops(notes: Note[]) {
  const [reached, setReached] = useState<Id>();
  const [entered, setEntered] = useState<Id>();
  const rowOf = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>(".note");
  return {
    tabStop: (notes.find(({ id }) => id === reached) ?? notes[0])?.id,
    entered,
    enter: (row: Element) => {
      setEntered(rowOf(row)?.dataset.row);
      row.querySelector<HTMLElement>("a, button")?.focus();
    },
    leave: (row: HTMLElement) => row.focus(),
    onFocusIn: ({ target }: FocusEvent) => setReached(rowOf(target)?.dataset.row),
    onFocusOut: ({ target, relatedTarget }: FocusEvent) => {
      if (rowOf(target) !== rowOf(relatedTarget) || rowOf(relatedTarget) === relatedTarget) setEntered(undefined);
    },
  };
}

/** What needs the right to write. */
const changing = new Set<NoteAct["does"]>(["edit", "delete", "move"]);

/** What keys and buttons do to a note of the list. */
function useNoteActs({ notes, onEdit, onDelete, onMove }: NoteListProps) {
  const moves = useNoteMoves(notes, onMove);
  const stops = useNoteStops(notes);
  const { focusRow, move } = moves;
  const remove = (note: Note, index: number) => {
    onDelete?.(note);
    focusRow(afterDeletion(index, notes.length));
  };
  const finish = (index: number) => {
    onEdit?.(undefined);
    focusRow(index);
  };
  const onKeyDown = (event: KeyboardEvent, note: Note, index: number) => {
    const row = event.currentTarget as HTMLElement;
    const act = actOfNoteKey(event, { index, count: notes.length, isInside: event.target !== row });
    if (!act || (!onEdit && changing.has(act.does))) return;
    if (act.does === "go") focusRow(act.to);
    else if (act.does === "move") move(note, act.to);
    else if (act.does === "edit") onEdit?.(note);
    else if (act.does === "enter") stops.enter(row);
    else if (act.does === "leave") stops.leave(row);
    else remove(note, index);
    event.preventDefault();
    event.stopPropagation();
  };
  return { ...moves, ...stops, remove, finish, onKeyDown };
}

/**
 * One tab stop: arrows move between the notes, Enter edits, Delete deletes, Alt+arrows move the note, the right arrow leads to what
 * is in it and Esc back.
 */
export function NoteList(props: NoteListProps) {
  const { notes, sources, editing, landed, render, problemOf, onEdit, onText } = props;
  const { list, move, drag, start, remove, finish, onKeyDown, tabStop, entered, onFocusIn, onFocusOut } =
    useNoteActs(props);
  const acts = useStable<NoteActs>({
    onKeyDown,
    onText: (note, markdown, caret) => onText?.(note, markdown, caret),
    onDone: finish,
    onGrip: ({ id }, event) => start(id, event),
    onMove: move,
    onEdit: (note) => onEdit?.(note),
    onDelete: remove,
  });
  const statesOf = (id: Id) =>
    Object.entries({
      stop: id === tabStop,
      entered: id === entered,
      new: id === landed,
      landing: drag?.before === id,
      fixed: !onEdit,
    }).flatMap(([name, is]) => (is ? name : []));
  return (
    <ul
      ref={list}
      class="note-list"
      aria-label={t("notesLabel")}
      data-rows
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
    >
      {notes.map((note, index) => (
        <ListedNote
          key={note.id}
          note={note}
          source={sources.find((source) => source.id === note.sourceId)}
          index={index}
          count={notes.length}
          editing={note.id === editing?.id ? editing : undefined}
          states={statesOf(note.id).join(" ")}
          dragged={drag?.id === note.id ? drag.offset : undefined}
          problem={problemOf?.(note)}
          render={render}
          acts={acts}
        />
      ))}
    </ul>
  );
}
