// One note: its place at the left, its text at the right, what can be done with it on hover or focus. The list decides which of
// them a row holds.
import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Note, Source } from "@/lib/model/index.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { UnsavedNotice } from "../controls/unsaved-notice.tsx";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { firstWords } from "../talk/first-words.ts";
import { SlidePicture } from "../talk/slide-picture.tsx";
import { SourceIcon } from "../talk/source-icon.tsx";
import { namePlace } from "../wording/place-name.ts";
import { formatTime } from "../wording/time-text.ts";
import { NoteAuthor } from "./note-author.tsx";
import { plainWords } from "./plain-words.ts";
import "./note-row.css";

interface RowProps {
  note: Note;
  source?: Source;
  /** What a screen reader says of it. */
  label: string;
  isTabStop: boolean;
  /** Its text is being edited, or the focus is on a link or a button in it. */
  mode: "rest" | "editing" | "entered";
  /** It has just been added. */
  isNew: boolean;
  /** How far the row is dragged, in pixels, and whether a dragged one would land before it. */
  dragged?: number;
  isLanding?: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

function NotePlace({ note, source }: Pick<RowProps, "note" | "source">) {
  const { place, frame } = note;
  if (frame) return <SlidePicture address={frame.url} instead={<SourceIcon kind="video" />} />;
  if (place.kind === "time") return <span class="note-time">{formatTime(place.seconds)}</span>;
  if (place.kind !== "slide") return <span class="note-whole">{t("wholeTalkShort")}</span>;
  const slide = source?.slides?.find(({ number }) => number === place.number);
  return (
    <SlidePicture address={slide?.image} instead={firstWords(slide?.text ?? "", 20) || <SourceIcon kind="deck" />} />
  );
}

/** "Slide 12, Advisory locks keep two…, 1 of 14". @param index counted from 0 */
export function nameNote({ place, frame, markdown }: Note, index: number, count: number): string {
  const where = frame ? t("frameAt", namePlace(place)) : namePlace(place);
  const words = firstWords(plainWords(markdown), 40);
  return words ? t("noteName", where, words, index + 1, count) : t("noteNameShort", where, index + 1, count);
}

/** A row with the note's place; its text, or the editor of it, stands within. */
export function NoteRow(props: RowProps) {
  const { note, source, label, isTabStop, mode, isNew, dragged, isLanding, onKeyDown, children } = props;
  const row = useRef<HTMLLIElement>(null);
  // The links of a rendered text are among them. Tab passes them by until a key has led into the note.
  useLayoutEffect(() => {
    if (mode === "editing") return;
    const wanted = mode === "entered" ? 0 : -1;
    for (const control of row.current?.querySelectorAll<HTMLElement>("a, button") ?? []) {
      if (control.tabIndex !== wanted) control.tabIndex = wanted;
    }
  });
  const states = {
    "is-editing": mode === "editing",
    "is-new": isNew,
    "is-dragged": dragged !== undefined,
    "is-landing": isLanding,
  };
  return (
    <li
      ref={row}
      class={["note", ...Object.entries(states).flatMap(([name, is]) => (is ? [name] : []))].join(" ")}
      aria-label={label}
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
  /** Which one it is, from 1, of how many. */
  number: number;
  count: number;
  /** How its Markdown is shown; as it is by default. */
  render?: (markdown: string) => ComponentChildren;
  /** A handle to drag by; absent where there is no room for moving. */
  onGrip?: (event: PointerEvent) => void;
  /** By one place; absent where there is no room. */
  onMove?: (step: -1 | 1) => void;
  /** Absent where it is to be read alone: then none of the others is offered. */
  onEdit?: () => void;
  onDelete: () => void;
}

/** A note's text, and the buttons that change it. */
export function ShownNote({ note, problem, render, onEdit, ...actions }: ShownProps) {
  const where = namePlace(note.place);
  return (
    <>
      <div class="note-text" dir="auto">
        {note.place.kind === "slide" && <b class="note-where">{where} </b>}
        {note.frame && <b class="note-where">{t("frameAt", where)} </b>}
        {note.place.kind === "quote" && <q class="note-quote">{note.place.text}</q>}
        {render ? render(note.markdown) : note.markdown}
        <NoteAuthor note={note} />
        {problem && <UnsavedNotice problem={problem} text={note.markdown} isNote />}
      </div>
      {onEdit && <Actions where={where} onEdit={onEdit} {...actions} />}
    </>
  );
}

type ActionsProps = Omit<ShownProps, "note" | "problem" | "render" | "onEdit"> & { where: string; onEdit: () => void };

function Actions({ where, number, count, onGrip, onMove, onEdit, onDelete }: ActionsProps) {
  const name = [number, count, where] as const;
  return (
    <div class="note-actions">
      {onGrip && (
        <span class="note-grip" aria-hidden="true" onPointerDown={onGrip}>
          <Icon of={GripVertical} size={14} />
        </span>
      )}
      {onMove && number > 1 && (
        <Button kind="quiet" icon={ArrowUp} label={t("moveNoteUp", ...name)} onClick={() => onMove(-1)} />
      )}
      {onMove && number < count && (
        <Button kind="quiet" icon={ArrowDown} label={t("moveNoteDown", ...name)} onClick={() => onMove(1)} />
      )}
      <Button kind="quiet" icon={Pencil} label={t("editNoteOn", ...name)} onClick={onEdit} />
      <Button kind="quiet" icon={Trash2} label={t("deleteNoteOn", ...name)} onClick={onDelete} />
    </div>
  );
}
