// Talks as a list one can walk through, choose from and put in order, by handle or by keyboard.
import { GripVertical, Hourglass, TriangleAlert } from "lucide";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { drawnOnce } from "@/components/controls/drawn-once.ts";
import { Icon } from "@/components/controls/icon.tsx";
import { type RowDrag, useRowDrag } from "@/components/controls/use-row-drag.ts";
import { PeopleHere } from "@/components/people/people.ts";
import { PersonMark } from "@/components/people/person-mark.tsx";
import { MarkIcon, nameMark } from "@/components/talk/mark-choice.tsx";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { nameKind } from "@/components/wording/place-name.ts";
import { language, plural, t } from "@/lib/browser/words.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
import { nextRow } from "./talk-row-keys.ts";
import "./talk-rows.css";

interface Props {
  label: string;
  /** In the order shown. */
  records: TalkRecord[];
  chosen?: Id;
  /** `isByKey`: Enter was pressed, so the caret should go to the talk. */
  onChoose: (id: Id, isByKey: boolean) => void;
  /** Moves a talk before another of these, or behind all of them. Absent where the order is to stay. */
  onMove?: (id: Id, before: Id | undefined) => void;
}

/** Whoever of a team has written on a talk. */
const authorsOf = ({ notes }: TalkRecord) => [...new Set(notes.flatMap(({ author }) => author ?? []))];

/** "noted by you and Ada"; "" where nobody shares the talk. */
function nameAuthors(record: TalkRecord, you: string | undefined): string {
  const names = authorsOf(record).map((name) => (name === you ? t("notedByYou") : name));
  return names.length > 0 ? t("notedBy", new Intl.ListFormat(language()).format(names)) : "";
}

function nameRow(record: TalkRecord, place: string, you: string | undefined): string {
  const { talk, notes } = record;
  const speakers = talk.speakers.map(({ name }) => name);
  const parts = [nameTalk(talk), ...speakers, nameMark(talk.mark), plural("notes", notes.length)];
  return [...parts, nameAuthors(record, you), nameAwaited(record), place].filter(Boolean).join(", ");
}

/** The speakers, or for a talk without any what it is: a project, an article, a topic. */
function describe({ talk, sources }: TalkRecord): string {
  if (talk.speakers.length > 0) return talk.speakers.map(({ name }) => name).join(", ");
  const [source] = sources;
  return source ? nameKind(source.kind) : t("topic");
}

/** What the talk still waits for, in words; "" when that is nothing. */
function nameAwaited({ talk: { awaited }, sources }: TalkRecord): string {
  const has = (kind: "deck" | "video") => sources.some((source) => source.kind === kind);
  const missing = [
    awaited?.slides && !has("deck") && t("slidesNotPosted"),
    awaited?.video && !has("video") && t("videoNotPosted"),
  ];
  return missing.filter(Boolean).join(", ");
}

interface RowProps {
  record: TalkRecord;
  index: number;
  count: number;
  isChosen: boolean;
  isTabStop: boolean;
  /** How far it is dragged, in pixels. */
  dragged?: number;
  /** The dragged one would land before it. */
  isLanding: boolean;
}

function Row({ record, index, count, isChosen, isTabStop, dragged, isLanding }: RowProps) {
  const { talk, sources, notes } = record;
  const isDragged = dragged !== undefined;
  const awaited = nameAwaited(record);
  const you = useContext(PeopleHere)?.you;
  // One still to be watched has no notes by its nature.
  const isMissingNotes = notes.length === 0 && (talk.mark === "highlight" || talk.mark === "mention");
  return (
    <div
      class={`talk-row talk-row-${talk.mark} ${isDragged ? "talk-row-dragged" : ""} ${isLanding ? "talk-row-landing" : ""}`}
      style={isDragged ? { transform: `translateY(${dragged}px)` } : undefined}
      role="option"
      aria-selected={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      data-row={talk.id}
    >
      <span class="visually-hidden">{nameRow(record, t("position", index + 1, count), you)}</span>
      <span class="talk-row-handle" aria-hidden="true">
        <Icon of={GripVertical} size={14} />
      </span>
      <span class="talk-row-mark">
        <MarkIcon mark={talk.mark} />
      </span>
      <span aria-hidden="true">
        <span class="talk-row-title" dir="auto" lang={sources[0]?.language}>
          {nameTalk(talk)}
        </span>
        <span class="talk-row-facts">
          <span class="talk-row-speakers" dir="auto">
            {describe(record)}
          </span>
          {sources.map((source) => (
            <SourceIcon key={source.id} kind={source.kind} />
          ))}
          {awaited && (
            <span class="talk-row-awaited" title={awaited}>
              <Icon of={Hourglass} size={14} />
            </span>
          )}
          <span class="talk-row-authors">
            {authorsOf(record).map((name) => (
              <PersonMark key={name} name={name} />
            ))}
          </span>
        </span>
      </span>
      {isMissingNotes ? (
        <span class="talk-row-warning" aria-hidden="true" title={t("noNotes")}>
          <Icon of={TriangleAlert} />
        </span>
      ) : (
        <span class="talk-row-count" aria-hidden="true">
          {notes.length}
        </span>
      )}
    </div>
  );
}

/** The list handles the clicks and keys of its rows. */
const TalkRow = drawnOnce(Row);

const rowOf = (target: EventTarget | null) => (target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row;

/** What the pointer does to the list's rows: choose one, drag it by its handle. */
function pointerActs(drag: RowDrag | undefined, onChoose: Props["onChoose"]) {
  return {
    onClick: ({ target }: MouseEvent) => {
      const id = rowOf(target);
      if (id) onChoose(id, false);
    },
    onPointerDown: (event: PointerEvent) => {
      const id = (event.target as HTMLElement).closest(".talk-row-handle") ? rowOf(event.target) : undefined;
      if (id) drag?.start(id, event);
    },
  };
}

export function TalkRows({ label, records, chosen, onChoose, onMove }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<Id>();
  const drag = useRowDrag((id, before) => onMove?.(id, before));
  const ids = records.map(({ talk }) => talk.id);
  const tabStop = [reached, chosen].find((id) => id && ids.includes(id)) ?? ids[0];

  const focusRow = (id: Id) => list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  // A row that moves in the page loses the focus.
  const moved = useRef<Id | undefined>(undefined);
  useLayoutEffect(() => {
    if (moved.current) focusRow(moved.current);
    moved.current = undefined;
  }, [records]);
  const move = (id: Id, before: Id | undefined) => {
    if (!onMove) return;
    moved.current = id;
    onMove(id, before);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.row;
    if (!id) return;
    const index = ids.indexOf(id);
    if (event.altKey && event.key === "ArrowUp" && index > 0) move(id, ids[index - 1]);
    else if (event.altKey && event.key === "ArrowDown" && index < ids.length - 1) move(id, ids[index + 2]);
    else if (event.key === "Enter" || event.key === " ") onChoose(id, event.key === "Enter");
    else {
      const next = nextRow(event, records, index);
      if (next === undefined) return;
      focusRow(next);
    }
    event.preventDefault();
  };
  const isLandingLast = drag.drag !== undefined && drag.drag.before === undefined && drag.drag.offset !== 0;
  return (
    <div
      ref={list}
      class={`talk-rows ${isLandingLast ? "talk-rows-landing" : ""} ${onMove ? "" : "talk-rows-fixed"}`}
      role="listbox"
      aria-label={label}
      data-rows
      onKeyDown={onKeyDown}
      {...pointerActs(onMove && drag, onChoose)}
      onFocusIn={(event) => setReached((event.target as HTMLElement).dataset.row)}
    >
      {records.map((record, index) => (
        <TalkRow
          key={record.talk.id}
          record={record}
          index={index}
          count={records.length}
          isChosen={record.talk.id === chosen}
          isTabStop={record.talk.id === tabStop}
          dragged={drag.drag?.id === record.talk.id ? drag.drag.offset : undefined}
          isLanding={drag.drag !== undefined && drag.drag.before === record.talk.id}
        />
      ))}
    </div>
  );
}
