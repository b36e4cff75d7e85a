// One note of a list, shown or being edited: drawn anew only where something of it is another, since a talk has hundreds.
import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { Note, Source } from "@/lib/model/index.ts";
import { drawnOnce } from "../controls/drawn-once.ts";
import { ScreenKind } from "../controls/screen-kind.ts";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { NoteEditor } from "./note-editor.tsx";
import { NoteRow, nameNote, ShownNote } from "./note-row.tsx";

/** How a note's text is edited. */
export interface Editing {
  /** Where the caret stands in it at first. */
  caret?: number;
  /** Whether its text is on disk. */
  state?: ComponentChildren;
  /** Asks what its selected words are to link to. */
  onLink?: (field: HTMLTextAreaElement) => void;
}

/** What can be done with a note of the list. @param index its place, from 0 */
export interface NoteActs {
  [name: string]: (...args: never[]) => unknown;
  onKeyDown: (event: KeyboardEvent, note: Note, index: number) => void;
  onText: (note: Note, markdown: string, caret: number) => void;
  onDone: (index: number) => void;
  onGrip: (note: Note, event: PointerEvent) => void;
  onMove: (note: Note, position: number) => void;
  onEdit: (note: Note) => void;
  onDelete: (note: Note, index: number) => void;
}

export interface ListedProps {
  note: Note;
  source?: Source;
  /** Its place in the list, from 0, and how many there are. */
  index: number;
  count: number;
  /** Absent where it is shown. */
  editing?: Editing;
  /** Of what it is, separated by spaces: "stop" (the tab stop), "entered", "new", "landing" (a dragged one would land before it), "fixed" (to be
   * read alone). */
  states: string;
  /** How far it is dragged, in pixels. */
  dragged?: number;
  /** Why its text is not stored. */
  problem?: UnsavedText;
  /** How its Markdown is shown; as it is by default. */
  render?: (markdown: string) => ComponentChildren;
  /** The same object at each drawing. */
  acts: NoteActs;
}

function Listed({ note, source, index, count, editing, states, dragged, problem, render, acts }: ListedProps) {
  // Buttons for formatting and moving, and a handle to drag by: where there is room for them.
  const hasTools = useContext(ScreenKind) === "tab";
  const is = states.split(" ");
  return (
    <NoteRow
      note={note}
      label={nameNote(note, index, count)}
      source={source}
      isTabStop={is.includes("stop")}
      mode={editing ? "editing" : is.includes("entered") ? "entered" : "rest"}
      isNew={is.includes("new")}
      dragged={dragged}
      isLanding={is.includes("landing")}
      onKeyDown={(event) => acts.onKeyDown(event, note, index)}
    >
      {editing ? (
        <NoteEditor
          note={note}
          caret={editing.caret}
          hasTools={hasTools}
          state={editing.state}
          problem={problem}
          onLink={editing.onLink}
          onText={(markdown, caret) => acts.onText(note, markdown, caret)}
          onDone={() => acts.onDone(index)}
        />
      ) : (
        <ShownNote
          note={note}
          number={index + 1}
          count={count}
          problem={problem}
          render={render}
          onGrip={hasTools ? (event) => acts.onGrip(note, event) : undefined}
          onMove={hasTools ? (step) => acts.onMove(note, index + step) : undefined}
          onEdit={is.includes("fixed") ? undefined : () => acts.onEdit(note)}
          onDelete={() => acts.onDelete(note, index)}
        />
      )}
    </NoteRow>
  );
}

export const ListedNote = drawnOnce(Listed);
