// What the person writes about a talk: the slide or the second, the composer, the notes.
import { Check } from "lucide";
import type { ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { goToField } from "@/components/controls/coming-field.ts";
import { Icon } from "@/components/controls/icon.tsx";
import { ScreenKind } from "@/components/controls/screen-kind.ts";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { Composer } from "@/components/note/composer.tsx";
import { NoteList } from "@/components/note/note-list.tsx";
import { PlaceChip } from "@/components/note/place-chip.tsx";
import { SlideStrip } from "@/components/talk/slide-strip.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import {
  defaultSettings,
  type Id,
  type Note,
  type NoteOrder,
  type Settings,
  type Source,
  type Talk,
  type TalkRecord,
} from "@/lib/model/index.ts";
import { binNote, moveNote } from "@/lib/notebook/notes.ts";
import { changeSettings, readSettings } from "@/lib/notebook/settings.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import type { Save } from "../work/use-save.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import { nameComposer } from "./composer-name.ts";
import type { PageBeside } from "./page-beside.ts";
import { SourceChoice } from "./source-choice.tsx";
import { useKeptPictures } from "./use-kept-pictures.ts";
import { type Landed, useLanding } from "./use-landing.ts";
import { type NoteInHand, useNoteInHand } from "./use-note-in-hand.ts";
import { countNotesBySlide, findLanded, orderNotes } from "./writing-steps.ts";

/** Loaded for a talk that has a video. */
type VideoPart = typeof import("./video-part.tsx");

interface Props {
  record: TalkRecord;
  /** The page in front, or the talk's first one. */
  source?: Source;
  page: PageBeside;
  save: Save;
  undo: UndoOffers;
  /** There is room for little above the notes. */
  isFolded: boolean;
}

interface SlidesProps {
  record: TalkRecord;
  slides: NonNullable<Source["slides"]>;
  hand: NoteInHand;
  isFolded: boolean;
}

function Slides({ record, slides, hand: { place, choosePlace }, isFolded }: SlidesProps) {
  if (slides.length === 0) return null;
  return (
    <SlideStrip
      slides={slides}
      chosen={place.kind === "slide" ? place.number : undefined}
      noteCounts={countNotesBySlide(record.notes)}
      onChoose={(number) => choosePlace({ kind: "slide", number })}
      onLeave={() => goToField(nameComposer(record.talk.id))}
      isFolded={isFolded}
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

interface NotesProps extends Pick<Props, "record" | "save" | "undo"> {
  hand: NoteInHand;
  settings: Settings;
  landed?: Landed;
}

/** The order that this kind of screen shows notes in, and the way to change it. */
function useNoteOrder(settings: Settings, save: Save) {
  const key = useContext(ScreenKind) === "popup" ? "notesInPopup" : "notesInPanel";
  return {
    order: settings[key],
    changeOrder: (order: NoteOrder) => void save(key, () => changeSettings(database, { [key]: order })),
  };
}

function OrderChoice({
  talk,
  order,
  onChange,
}: {
  talk: Talk;
  order: NoteOrder;
  onChange: (order: NoteOrder) => void;
}) {
  return (
    <SelectBox
      label={t("orderOfNotes")}
      isQuiet
      choices={[
        { value: "newest", label: t("newestFirst") },
        { value: "talk", label: t(talk.hasOwnOrder ? "yourOrder" : "inTalkOrder") },
      ]}
      value={order}
      onChange={(chosen) => onChange(chosen as NoteOrder)}
    />
  );
}

function Notes({ record, hand: { writing }, settings, landed, save, undo }: NotesProps) {
  const { talk, notes, sources } = record;
  const { noteId, caret } = writing.draft;
  const { order, changeOrder } = useNoteOrder(settings, save);
  const rendered = useLoaded(() => import("./rendered-note.tsx"), notes.length > 0);
  const bin = (note: Note) => {
    // There is no other note for the focus to go to.
    if (notes.length === 1) goToField(nameComposer(talk.id));
    void undo.offer(
      `bin of note ${note.id}`,
      { name: t("didDeleteNote"), said: t(note.frame ? "frameDeleted" : "noteDeleted") },
      () => binNote(database, note.id),
    );
  };
  const move = (note: Note, position: number) =>
    void undo.offer(`order of note ${note.id}`, { name: t("didMoveNote") }, () =>
      moveNote(database, note.id, position),
    );
  return (
    <>
      <div class="notes-head">
        {notes.length > 0 && <h2>{plural("notes", notes.length)}</h2>}
        {landed && (
          <span class="notes-landed" aria-hidden="true">
            <Icon of={Check} size={14} />
            {landed.sentence}
          </span>
        )}
        {notes.length > 1 && <OrderChoice talk={talk} order={order} onChange={changeOrder} />}
      </div>
      <NoteList
        notes={orderNotes(writing.notes, order)}
        sources={sources}
        editing={noteId ? { id: noteId, caret } : undefined}
        landed={findLanded(notes, landed)}
        render={rendered?.renderNote}
        problemOf={writing.problemOf}
        onEdit={writing.edit}
        onText={writing.typeInNote}
        onDelete={bin}
        onMove={order === "talk" ? move : undefined}
      />
    </>
  );
}

export function WritingPart({ record, source: preset, page, save, undo, isFolded }: Props) {
  const { talk, notes, sources } = record;
  const [chosenId, setChosenId] = useState<Id>();
  const source = sources.find(({ id }) => id === chosenId) ?? preset;
  const { landed, announcement, land } = useLanding();
  const { value: settings = defaultSettings } = useLiveQuery(() => readSettings(database), [], "settings");
  const hand = useNoteInHand(record, source, page, settings, land);
  const { player } = hand;
  useKeptPictures([record]);
  useEffect(() => setChosenId(undefined), [preset?.id]);
  const film = source?.kind === "video" ? source : undefined;
  const video: VideoPart | undefined = useLoaded(() => import("./video-part.tsx"), film !== undefined);
  const tab = player.state && page.tab;
  return (
    <>
      {sources.length > 1 && <SourceChoice sources={sources} chosen={source?.id} onChoose={setChosenId} />}
      <Slides record={record} slides={source?.slides ?? []} hand={hand} isFolded={isFolded} />
      {film && video && <video.VideoLine source={film} notes={notes} player={player} />}
      <Composing talkId={talk.id} source={source} hand={hand}>
        {film && video && player.state && <video.VideoStepper settings={settings} save={save} />}
      </Composing>
      {film && video && tab && (
        <video.VideoBelow source={film} tabId={tab.id} player={player} settings={settings} save={save} onDone={land} />
      )}
      <Notes record={record} hand={hand} settings={settings} landed={landed} save={save} undo={undo} />
      {film && video && <video.VideoChapters source={film} player={player} />}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}
