// What the person writes about a talk: the slide or the second, the composer, the notes.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { goToField } from "@/components/controls/coming-field.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { Composer } from "@/components/note/composer.tsx";
import { NoteList } from "@/components/note/note-list.tsx";
import { PlaceChip } from "@/components/note/place-chip.tsx";
import { SlideStrip } from "@/components/talk/slide-strip.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import { defaultSettings, type Id, type Note, type Source, type TalkRecord } from "@/lib/model/index.ts";
import { binNote, moveNote } from "@/lib/notebook/notes.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import type { Save } from "../work/use-save.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import { nameComposer } from "./composer-name.ts";
import type { PageBeside } from "./page-beside.ts";
import { SourceChoice } from "./source-choice.tsx";
import { useKeptPictures } from "./use-kept-pictures.ts";
import { type NoteInHand, useNoteInHand } from "./use-note-in-hand.ts";
import { countNotesBySlide } from "./writing-steps.ts";

/** Loaded for a talk that has a video. */
type VideoPart = typeof import("./video-part.tsx");

interface Props {
  record: TalkRecord;
  /** The page in front, or the talk's first one. */
  source?: Source;
  page: PageBeside;
  save: Save;
  undo: UndoOffers;
  besideNotes?: ComponentChildren;
}

interface SlidesProps {
  record: TalkRecord;
  slides: NonNullable<Source["slides"]>;
  hand: NoteInHand;
}

function Slides({ record, slides, hand: { place, choosePlace } }: SlidesProps) {
  if (slides.length === 0) return null;
  return (
    <SlideStrip
      slides={slides}
      chosen={place.kind === "slide" ? place.number : undefined}
      noteCounts={countNotesBySlide(record.notes)}
      onChoose={(number) => choosePlace({ kind: "slide", number })}
      onLeave={() => goToField(nameComposer(record.talk.id))}
    />
  );
}

interface ComposingProps {
  talkId: Id;
  source?: Source;
  hand: NoteInHand;
  /** Stands between the place and the button. */
  children?: ComponentChildren;
}

function Composing({ talkId, source, hand, children }: ComposingProps) {
  const { writing, place, choosePlace, type, add, step } = hand;
  const { draft, isReady, problem } = writing;
  if (!isReady) return null;
  return (
    <Composer
      name={nameComposer(talkId)}
      text={draft.markdown}
      caret={draft.noteId ? undefined : draft.caret}
      place={
        <PlaceChip
          place={place}
          slideCount={source?.kind === "deck" ? (source.slides?.length ?? 0) : undefined}
          hasTime={source?.kind === "video"}
          onChange={choosePlace}
        />
      }
      isFocused={!draft.noteId}
      problem={problem}
      onText={type}
      onAdd={() => void add()}
      onStep={step}
    >
      {children}
    </Composer>
  );
}

interface NotesProps extends Pick<Props, "record" | "save" | "undo" | "besideNotes"> {
  hand: NoteInHand;
}

function Notes({ record, hand: { writing }, save, undo, besideNotes }: NotesProps) {
  const { notes, sources } = record;
  const { noteId, caret } = writing.draft;
  const bin = (note: Note) =>
    void undo.offer(`bin of note ${note.id}`, {
      text: t(note.frame ? "frameDeleted" : "noteDeleted"),
      work: () => binNote(database, note.id),
    });
  return (
    <>
      <div class="notes-head">
        {notes.length > 0 && <h2>{plural("notes", notes.length)}</h2>}
        {besideNotes}
      </div>
      <NoteList
        notes={writing.notes}
        sources={sources}
        editing={noteId ? { id: noteId, caret } : undefined}
        problemOf={writing.problemOf}
        onEdit={writing.edit}
        onText={writing.typeInNote}
        onDelete={bin}
        onMove={(note, position) => void save(`order of note ${note.id}`, () => moveNote(database, note.id, position))}
      />
    </>
  );
}

export function WritingPart({ record, source: preset, page, save, undo, besideNotes }: Props) {
  const { talk, notes, sources } = record;
  const [chosenId, setChosenId] = useState<Id>();
  const source = sources.find(({ id }) => id === chosenId) ?? preset;
  const [announcement, setAnnouncement] = useState("");
  const { value: settings = defaultSettings } = useLiveQuery(() => readSettings(database), [], "settings");
  const hand = useNoteInHand(record, source, page, settings, setAnnouncement);
  const { player } = hand;
  useKeptPictures([record]);
  useEffect(() => setChosenId(undefined), [preset?.id]);
  const film = source?.kind === "video" ? source : undefined;
  const video: VideoPart | undefined = useLoaded(() => import("./video-part.tsx"), film !== undefined);
  const tab = player.state && page.tab;
  return (
    <>
      {sources.length > 1 && <SourceChoice sources={sources} chosen={source?.id} onChoose={setChosenId} />}
      <Slides record={record} slides={source?.slides ?? []} hand={hand} />
      {film && video && <video.VideoLine source={film} notes={notes} player={player} />}
      <Composing talkId={talk.id} source={source} hand={hand}>
        {film && video && player.state && <video.VideoStepper settings={settings} save={save} />}
      </Composing>
      {film && video && tab && (
        <video.VideoBelow
          source={film}
          tabId={tab.id}
          player={player}
          settings={settings}
          save={save}
          onDone={setAnnouncement}
        />
      )}
      <Notes record={record} hand={hand} save={save} undo={undo} besideNotes={besideNotes} />
      {film && video && <video.VideoChapters source={film} player={player} />}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}
