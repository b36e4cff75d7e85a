// What the person makes of the talk: mark and tags; the slide or the second, the composer, the notes.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { TagField } from "@/components/controls/tag-field.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { Composer } from "@/components/note/composer.tsx";
import { NoteList } from "@/components/note/note-list.tsx";
import { PlaceChip } from "@/components/note/place-chip.tsx";
import { stepPlace } from "@/components/note/place-steps.ts";
import { MarkChoice } from "@/components/talk/mark-choice.tsx";
import { SlideStrip } from "@/components/talk/slide-strip.tsx";
import { namePlace } from "@/components/wording/place-name.ts";
import { plural, t } from "@/lib/browser/words.ts";
import {
  defaultSettings,
  type Id,
  type Note,
  type Place,
  type Source,
  type Talk,
  type TalkRecord,
} from "@/lib/model/index.ts";
import { moveNote } from "@/lib/notebook/notes.ts";
import { countTags } from "@/lib/notebook/records.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import type { Save } from "../work/use-save.ts";
import type { PageBeside } from "./page-beside.ts";
import { SourceChoice } from "./source-choice.tsx";
import { useKeptFrames } from "./use-kept-frames.ts";
import { usePlayer } from "./use-player.ts";
import { useWriting } from "./use-writing.ts";

interface Props {
  record: TalkRecord;
  /** The page in front, or the talk's first one. */
  source?: Source;
  page: PageBeside;
  save: Save;
  onDelete: (note: Note) => void;
  besideNotes?: ComponentChildren;
}

function countNotesBySlide(notes: Note[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { place } of notes) {
    if (place.kind === "slide") counts.set(place.number, (counts.get(place.number) ?? 0) + 1);
  }
  return counts;
}

/** How much the talk matters, and what it is about. */
export function SortingPart({ talk, onChange }: { talk: Talk; onChange: (changes: Partial<Talk>) => void }) {
  const { value: suggestions = [] } = useLiveQuery(() => countTags(database), []);
  return (
    <>
      <MarkChoice name="mark" value={talk.mark} onChange={(mark) => onChange({ mark })} />
      <TagField
        key={talk.id}
        label={t("tags")}
        tags={talk.tags}
        suggestions={suggestions}
        placeholder={t("addTag")}
        onChange={(tags) => onChange({ tags })}
      />
      <hr class="screen-line" />
    </>
  );
}

export function WritingPart({ record, source: preset, page, save, onDelete, besideNotes }: Props) {
  const { notes, sources } = record;
  const [chosenId, setChosenId] = useState<Id>();
  const source = sources.find(({ id }) => id === chosenId) ?? preset;
  const isBeside = source?.id === page.sourceId;
  const [announcement, setAnnouncement] = useState("");
  const [isPlaceChosen, setPlaceChosen] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const { value: settings = defaultSettings } = useLiveQuery(() => readSettings(database), []);
  const writing = useWriting(record, source?.id, (isBeside && page.position) || {});
  const isVideo = source?.kind === "video";
  const video = useLoaded(() => import("./video-part.tsx"), isVideo);
  const player = usePlayer(isVideo && isBeside ? page.tab?.id : undefined);
  const slides = source?.slides ?? [];
  useKeptFrames(notes);
  useEffect(() => setChosenId(undefined), [preset?.id]);
  useEffect(() => setPlaceChosen(false), [source?.id]);

  const { draft } = writing;
  // Until the first letter, the note is for where the video stands now; then its place is fixed.
  const isFollowing = player.state !== undefined && !draft.markdown && !draft.noteId && !isPlaceChosen;
  const place: Place = isFollowing
    ? { kind: "time", seconds: Math.max(0, Math.floor((player.state?.seconds ?? 0) - settings.secondsBack)) }
    : draft.place;
  const choosePlace = (next: Place) => {
    setPlaceChosen(true);
    writing.choosePlace(next);
  };
  const type = (markdown: string, caret: number) => {
    writing.type(markdown, caret, place);
    // Asked of the player itself at the first letter: what was seen of it last may be half a second old.
    if (settings.isPausingWhileTyping && player.state && !draft.markdown) void player.setPaused(true).then(setWaiting);
  };
  const add = async () => {
    if (!(await writing.add())) return;
    setAnnouncement(t("noteAdded", namePlace(place)));
    setPlaceChosen(false);
    if (isWaiting) void player.setPaused(false);
    setWaiting(false);
  };
  const step = (direction: -1 | 1) => {
    const next = stepPlace(place, direction, slides.length || undefined);
    if (next) choosePlace(next);
  };
  return (
    <>
      {sources.length > 1 && <SourceChoice sources={sources} chosen={source?.id} onChoose={setChosenId} />}
      {slides.length > 0 && (
        <SlideStrip
          slides={slides}
          chosen={place.kind === "slide" ? place.number : undefined}
          noteCounts={countNotesBySlide(notes)}
          onChoose={(number) => choosePlace({ kind: "slide", number })}
          onLeave={() => document.querySelector<HTMLElement>(".composer-text")?.focus()}
        />
      )}
      {isVideo && video && <video.VideoLine source={source} notes={notes} player={player} />}
      {writing.isReady && (
        <Composer
          text={draft.markdown}
          caret={draft.noteId ? undefined : draft.caret}
          place={
            <PlaceChip
              place={place}
              slideCount={source?.kind === "deck" ? slides.length : undefined}
              hasTime={isVideo}
              onChange={choosePlace}
            />
          }
          isFocused={!draft.noteId}
          problem={writing.problem}
          onText={type}
          onAdd={() => void add()}
          onStep={step}
        >
          {isVideo && video && player.state && <video.VideoStepper settings={settings} save={save} />}
        </Composer>
      )}
      {isVideo && video && player.state && page.tab && (
        <video.VideoBelow
          source={source}
          tabId={page.tab.id}
          player={player}
          settings={settings}
          save={save}
          onDone={setAnnouncement}
        />
      )}
      <div class="notes-head">
        {notes.length > 0 && <h2>{plural("notes", notes.length)}</h2>}
        {besideNotes}
      </div>
      <NoteList
        notes={writing.notes}
        sources={sources}
        editing={draft.noteId ? { id: draft.noteId, caret: draft.caret } : undefined}
        problemOf={writing.problemOf}
        onEdit={writing.edit}
        onText={writing.typeInNote}
        onDelete={onDelete}
        onMove={(note, position) => void save(`order of note ${note.id}`, () => moveNote(database, note.id, position))}
      />
      {isVideo && video && <video.VideoChapters source={source} player={player} />}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}
