// A talk's notes and the composer below them.
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { SaveState } from "@/components/controls/save-state.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { Composer } from "@/components/note/composer.tsx";
import { NoteList } from "@/components/note/note-list.tsx";
import { PlaceChip } from "@/components/note/place-chip.tsx";
import { stepPlace } from "@/components/note/place-steps.ts";
import { SafeTree } from "@/components/note/safe-tree.tsx";
import { nameAdded } from "@/components/wording/place-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useSaving, useUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { nameComposer } from "@/entrypoints/desk/writing/composer-name.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id, Note, Talk, TalkRecord } from "@/lib/model/index.ts";
import { binNote, changeNote, moveNote } from "@/lib/notebook/notes.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { announcement, doWithUndo, saveFields, saving } from "../state/screen.ts";
import { type PostTools, usePostTools } from "../state/use-post-tools.ts";
import { AuthorChoice, nameCount, type ShownNotes, useShownNotes } from "./author-choice.tsx";
import { asksForLink, type LinkPlace, placeIn } from "./link-menu.tsx";
import { NoteLanes } from "./note-lanes.tsx";
import { placeAmongAll } from "./place-among-all.ts";
import { useNoteDraft } from "./use-note-draft.ts";

function deleteNote(note: Note): void {
  const action = { name: t("didDeleteNote"), said: t(note.frame ? "frameDeleted" : "noteDeleted") };
  doWithUndo(`bin of note ${note.id}`, action, () => binNote(database, note.id));
}

/** @param position its place among those shown, from 0; @param notes all of them */
function moveTo(note: Note, position: number, shown: Note[], notes: Note[]): void {
  const place = placeAmongAll(notes, shown, note.id, position);
  doWithUndo(`order of note ${note.id}`, { name: t("didMoveNote") }, () => moveNote(database, note.id, place));
  announcement.value = t("movedTo", position + 1, shown.length);
}

/** Read once, and not at each letter that is typed somewhere else. */
function Rendered({ tools, markdown }: { tools: PostTools; markdown: string }) {
  const nodes = useMemo(() => tools.previewOf(tools.parseMarkdown(markdown)), [tools, markdown]);
  return (
    <div class="prose note-prose">
      <SafeTree nodes={nodes} />
    </div>
  );
}

/** Notes as rendered Markdown, once its reader is there. */
function useRenderedMarkdown() {
  const tools = usePostTools();
  return useMemo(() => tools && ((markdown: string) => <Rendered tools={tools} markdown={markdown} />), [tools]);
}

/** What the schedule or the talk's page says of it. */
export function Abstract({ markdown }: { markdown: string }) {
  const tools = usePostTools();
  return (
    <details class="talk-view-abstract">
      <summary>{t("abstract")}</summary>
      {tools ? <Rendered tools={tools} markdown={markdown} /> : <div class="prose note-prose">{markdown}</div>}
    </details>
  );
}

function OrderChoice({ talk }: { talk: Talk }) {
  return (
    <SelectBox
      label={t("orderOfNotes")}
      isQuiet
      choices={[
        { value: "talk", label: t("inTalkOrder") },
        { value: "own", label: t("yourOrder") },
      ]}
      value={talk.hasOwnOrder ? "own" : "talk"}
      onChange={(order) =>
        doWithUndo(`order of notes ${talk.id}`, { name: t("didNoteOrder") }, () =>
          changeTalk(database, talk.id, { hasOwnOrder: order === "own" || undefined }),
        )
      }
    />
  );
}

interface Props {
  record: TalkRecord;
  /** Asks what the words selected in a note's field are to link to. */
  onLink: (place: LinkPlace) => void;
}

interface HeadProps extends ShownNotes {
  notes: Note[];
  children?: ComponentChildren;
}

/** How many there are and which of them are shown. */
function NotesHead({ notes, shown, authors, author, children }: HeadProps) {
  const count = nameCount(shown.length, notes.length);
  return (
    <div class="talk-view-notes-head">
      <h2>{count}</h2>
      <div class="talk-view-notes-choices">
        {authors.length > 0 && <AuthorChoice authors={authors} author={author} count={count} />}
        {children}
      </div>
    </div>
  );
}

function goToNote({ id }: Note): void {
  document.querySelector<HTMLElement>(`.note[data-row="${CSS.escape(id)}"]`)?.focus();
}

/** The notes of a talk that is here to be read alone. */
export function ReadNotes({ record: { notes, sources } }: { record: TalkRecord }) {
  const shown = useShownNotes(notes, undefined);
  const render = useRenderedMarkdown();
  return (
    <>
      <div class="talk-view-lanes">
        <NoteLanes notes={shown.shown} sources={sources} onChoose={goToNote} />
      </div>
      <NotesHead notes={notes} {...shown} />
      <NoteList notes={shown.shown} sources={sources} render={render} />
    </>
  );
}

export function TalkNotes({ record, onLink }: Props) {
  const { talk, notes, sources } = record;
  const [editing, setEditing] = useState<Id>();
  const chosen = useShownNotes(notes, editing);
  const { shown } = chosen;
  const render = useRenderedMarkdown();
  const unsaved = useUnsaved();
  const problemOf = (note: Note) => unsaved.find(({ what }) => what === `note ${note.id}`)?.text;
  const isEditedSaved = !unsaved.some(({ what }) => what === `note ${editing}`);
  const stored = useSaving(saving.value);
  const state = <SaveState state={isEditedSaved ? stored : "failed"} />;
  return (
    <>
      <div class="talk-view-lanes">
        <NoteLanes notes={shown} sources={sources} chosen={editing} onChoose={(note) => setEditing(note.id)} />
      </div>
      <NotesHead notes={notes} {...chosen}>
        {notes.length > 1 && <OrderChoice talk={talk} />}
      </NotesHead>
      {notes.length === 0 && (
        <div class="empty-card">
          <h3>{t("noNotes")}</h3>
          <p>{t("noNotesHelp")}</p>
        </div>
      )}
      <NoteList
        notes={shown}
        sources={sources}
        editing={editing ? { id: editing, state, onLink: (field) => onLink(placeIn(field)) } : undefined}
        render={render}
        problemOf={problemOf}
        onEdit={(note) => setEditing(note?.id)}
        onText={(note, markdown) =>
          void saveFields(`note ${note.id}`, t("didNote"), { id: note.id, fields: { markdown } }, (fields) =>
            changeNote(database, note.id, fields),
          )
        }
        onDelete={deleteNote}
        onMove={(note, position) => moveTo(note, position, shown, notes)}
      />
    </>
  );
}

export function TalkComposer({ record, onLink }: Props) {
  const writing = useNoteDraft(record);
  const deck = record.sources.find(({ slides, kind }) => slides || kind === "deck");
  const { draft } = writing;
  const add = async () => {
    const added = nameAdded(draft.place);
    if (await writing.add()) announcement.value = added;
  };
  const slideCount = deck && (deck.slides?.length ?? 0);
  const step = (direction: -1 | 1) => {
    const next = stepPlace(draft.place, direction, slideCount);
    if (next) writing.choosePlace(next);
  };
  const askForLink = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTextAreaElement) || !asksForLink(event, event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    onLink(placeIn(event.target));
  };
  if (!writing.isReady) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is the field's within
    <div onKeyDown={askForLink}>
      <Composer
        name={nameComposer(record.talk.id)}
        text={draft.markdown}
        caret={draft.caret}
        place={
          <PlaceChip
            place={draft.place}
            slideCount={slideCount}
            hasTime={record.sources.some(({ kind }) => kind === "video")}
            onChange={writing.choosePlace}
          />
        }
        problem={writing.problem}
        onText={writing.type}
        onAdd={() => void add()}
        onStep={step}
      />
    </div>
  );
}
