// The captured talk: what it is, what the person makes of it, and the notes.
import { Info, RefreshCw, Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { Button } from "@/components/button";
import { Composer } from "@/components/composer";
import type { ConferenceDraft } from "@/components/conference-form";
import { MarkChoice } from "@/components/mark-choice";
import { NoteList } from "@/components/note-list";
import { Notice } from "@/components/notice";
import { OriginList } from "@/components/origin-list";
import { formatDay, namePlace } from "@/components/place-name";
import { SlideStrip } from "@/components/slide-strip";
import { TagField } from "@/components/tag-field";
import { TalkCard } from "@/components/talk-card";
import { UndoBar } from "@/components/undo-bar";
import { useLiveQuery } from "@/components/use-live-query";
import { useLoaded } from "@/components/use-loaded";
import { explain, plural, t } from "@/components/words";
import type { Note, Talk, TalkRecord } from "@/lib/model";
import { binNote, moveNote, restoreNote } from "@/lib/notebook/notes";
import { countTags } from "@/lib/notebook/records";
import { binTalk, changeTalk, restoreTalk } from "@/lib/notebook/talks";
import { explainFailure } from "@/lib/notebook/write";
import { database } from "../browser/database";
import { ReadingCard } from "./reading-card";
import type { CaptureState } from "./use-capture";
import { useUndo } from "./use-undo";
import { useWriting } from "./use-writing";

interface Props {
  /** Absent while the page is being read, and after the talk was deleted. */
  record?: TalkRecord;
  capture: CaptureState;
  /** There is no conference yet. */
  isFirst: boolean;
  onStartConference: (conference: ConferenceDraft) => void;
  onReadAgain: () => void;
}

function countNotesBySlide(notes: Note[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { place } of notes) {
    if (place.kind === "slide") counts.set(place.number, (counts.get(place.number) ?? 0) + 1);
  }
  return counts;
}

export function TalkScreen({ record, capture, isFirst, onStartConference, onReadAgain }: Props) {
  const [isDecidedLater, setDecidedLater] = useState(false);
  const [areOriginsShown, setOriginsShown] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const { value: tags } = useLiveQuery(() => countTags(database), []);
  const undo = useUndo();
  const isAskingConference = isFirst && !isDecidedLater;
  const first = useLoaded(() => import("./first-conference"), isAskingConference);
  const writing = useWriting(record, capture.sourceId, capture.position, 0);

  if (!record) return undo.bar ? <UndoBar {...undo.bar} /> : <ReadingCard title={capture.tab?.title ?? ""} />;
  const { talk, sources, notes } = record;
  const source = sources.find(({ id }) => id === capture.sourceId) ?? sources[0];
  const change = async (changes: Partial<Talk>) => {
    try {
      await changeTalk(database, talk.id, changes);
    } catch (error) {
      return explain(explainFailure(error));
    }
  };
  const deleteNote = (note: Note) =>
    undo.offer(
      t("noteDeleted"),
      () => binNote(database, note.id),
      () => restoreNote(database, note.id),
    );
  const deleteTalk = () =>
    undo.offer(
      t("talkDeleted", plural("notes", notes.length)),
      () => binTalk(database, talk.id),
      () => restoreTalk(database, talk.id),
    );
  const addNote = async () => {
    const place = namePlace(writing.draft.place);
    if (await writing.add()) setAnnouncement(t("noteAdded", place));
  };
  const chosenSlide = writing.draft.place.kind === "slide" ? writing.draft.place.number : undefined;
  const slides = source?.slides ?? [];
  const stepSlide = (direction: -1 | 1) => {
    const number = Math.min(Math.max((chosenSlide ?? 0) + direction, 1), slides.length);
    if (slides.length > 0) writing.choosePlace({ kind: "slide", number });
  };
  const actions = [
    { label: t("readAgain"), icon: RefreshCw, onChoose: onReadAgain },
    { label: t("fieldOrigins"), icon: Info, onChoose: () => setOriginsShown(!areOriginsShown) },
    { label: t("deleteTalk"), icon: Trash2, onChoose: deleteTalk },
  ];
  return (
    <>
      <TalkCard
        talk={talk}
        source={source}
        saving={capture.phase === "reading" ? "saving" : "saved"}
        actions={source ? actions : actions.slice(2)}
        onTitle={(title) => change({ title })}
        onSpeakers={(speakers) => change({ speakers })}
      />
      {capture.refusal && <Notice tone="warning">{t(capture.refusal)}</Notice>}
      {capture.failure && (
        <Notice tone="error" action={{ label: t("tryAgain"), onClick: onReadAgain }}>
          {explain(capture.failure)}
        </Notice>
      )}
      {capture.knownSince && <Notice>{t("capturedOn", formatDay(capture.knownSince, new Date()))}</Notice>}
      {areOriginsShown && source && <OriginList source={source} />}
      {isAskingConference ? (
        first && (
          <first.FirstConference
            source={source}
            onStart={onStartConference}
            onDecideLater={() => setDecidedLater(true)}
          />
        )
      ) : (
        <>
          <MarkChoice name="mark" value={talk.mark} onChange={(mark) => void change({ mark })} />
          <TagField
            label={t("tags")}
            tags={talk.tags}
            suggestions={tags ?? []}
            placeholder={t("addTag")}
            onChange={(next) => void change({ tags: next })}
          />
          <hr class="popup-line" />
          {slides.length > 0 && (
            <SlideStrip
              slides={slides}
              chosen={chosenSlide}
              noteCounts={countNotesBySlide(notes)}
              onChoose={(number) => writing.choosePlace({ kind: "slide", number })}
              onLeave={() => document.querySelector<HTMLElement>(".composer-text")?.focus()}
            />
          )}
          {writing.isReady && (
            <Composer
              text={writing.draft.markdown}
              caret={writing.draft.noteId ? undefined : writing.draft.caret}
              place={writing.draft.place}
              slideCount={source?.kind === "deck" ? slides.length : undefined}
              hasTime={source?.kind === "video"}
              isFocused={!writing.draft.noteId}
              problem={writing.problem}
              onText={writing.type}
              onPlace={writing.choosePlace}
              onAdd={() => void addNote()}
              onStep={stepSlide}
            />
          )}
          <div class="popup-notes-head">
            <h2>{notes.length > 0 && plural("notes", notes.length)}</h2>
            {capture.knownSince && (
              <Button kind="quiet" icon={RefreshCw} onClick={onReadAgain}>
                {t("readAgain")}
              </Button>
            )}
          </div>
          <NoteList
            notes={notes}
            sources={sources}
            editing={writing.draft.noteId}
            caret={writing.draft.caret}
            onEdit={writing.edit}
            onText={writing.typeInNote}
            onDone={() => writing.edit(undefined)}
            onDelete={deleteNote}
            onMove={(note, position) => void moveNote(database, note.id, position)}
          />
        </>
      )}
      {undo.bar && <UndoBar {...undo.bar} />}
      {undo.problem && <Notice tone="error">{undo.problem}</Notice>}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}
