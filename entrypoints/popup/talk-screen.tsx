// The captured talk: what it is, and what became of capturing it. Sorting it and writing about it are left to writing-part.
import { Info, RefreshCw, Trash2 } from "lucide";
import { useRef, useState } from "preact/hooks";
import type { ConferenceDraft } from "@/components/conference-form";
import { Notice } from "@/components/notice";
import { formatDay } from "@/components/place-name";
import { TalkCard } from "@/components/talk-card";
import { UndoBar } from "@/components/undo-bar";
import { useLiveQuery } from "@/components/use-live-query";
import { useLoaded } from "@/components/use-loaded";
import { explain, plural, t } from "@/components/words";
import type { Id, Note, Talk, TalkRecord } from "@/lib/model";
import { binNote, restoreNote } from "@/lib/notebook/notes";
import { binTalk, changeTalk, restoreTalk } from "@/lib/notebook/talks";
import { database } from "../browser/database";
import { ReadingCard } from "./reading-card";
import type { CaptureState } from "./use-capture";
import type { UndoOffers } from "./use-undo";

// Asked for at once and drawn when it is here: the talk itself is on screen before.
const writingPart = import("./writing-part");

/** Stores something; resolves to the sentence that says why it could not, which the popup shows, or to nothing. */
export type Save = (work: () => Promise<unknown>) => Promise<string | undefined>;

interface Props {
  undo: UndoOffers;
  save: Save;
  /** The last thing that was to be stored is not. */
  hasFailed: boolean;
  /** Absent while the page is being read, and after the talk was deleted. */
  record?: TalkRecord;
  capture: CaptureState;
  /** There is no conference yet. */
  isFirst: boolean;
  onStartConference: (conference: ConferenceDraft) => void;
  onReadAgain: () => void;
  /** The talk has become part of another one, or is its own again. */
  onJoin: (talkId: Id | undefined) => void;
}

/** A talk that this one may be another page of; what compares them loads only where there is a choice. */
async function findOther(talk: Talk | undefined): Promise<Talk | undefined> {
  if (!talk || (await database.talks.where({ conferenceId: talk.conferenceId }).count()) < 2) return undefined;
  const { findAlike } = await import("@/lib/notebook/schedule-match");
  return findAlike(database, talk);
}

interface NoTalkProps {
  capture: CaptureState;
  undo: UndoOffers;
  /** The talk that was shown before it was deleted. */
  deletedId?: Id;
  save: Save;
}

/** Before the talk is there, and after it was deleted: that stays to be taken back. */
function NoTalk({ capture, undo, deletedId, save }: NoTalkProps) {
  if (undo.bar) return <UndoBar {...undo.bar} />;
  if (!deletedId) return <ReadingCard title={capture.tab?.title ?? ""} />;
  const onClick = () => void save(() => restoreTalk(database, deletedId));
  return <Notice action={{ label: t("undo"), onClick }}>{t("talkGone")}</Notice>;
}

export function TalkScreen(props: Props) {
  const { record, capture, isFirst, undo, save, hasFailed, onStartConference, onReadAgain, onJoin } = props;
  const [isDecidedLater, setDecidedLater] = useState(false);
  const [areOriginsShown, setOriginsShown] = useState(false);
  const [isApart, setApart] = useState(false);
  const { value: alike } = useLiveQuery(() => findOther(record?.talk), [record?.talk.id, record?.talk.title]);
  const lastId = useRef<Id | undefined>(undefined);
  const isAskingConference = isFirst && !isDecidedLater;
  const first = useLoaded(() => import("./first-conference"), isAskingConference);
  const writing = useLoaded(() => writingPart, true);
  const origins = useLoaded(() => import("@/components/origin-list"), areOriginsShown);

  if (!record) return <NoTalk capture={capture} undo={undo} deletedId={lastId.current} save={save} />;
  const { talk, sources, notes } = record;
  lastId.current = talk.id;
  const source = sources.find(({ id }) => id === capture.sourceId) ?? sources[0];
  const change = (changes: Partial<Talk>) => save(() => changeTalk(database, talk.id, changes));
  const deleteNote = (note: Note) =>
    undo.offer(
      t(note.frame ? "frameDeleted" : "noteDeleted"),
      () => binNote(database, note.id),
      () => restoreNote(database, note.id),
    );
  const deleteTalk = () =>
    undo.offer(
      t("talkDeleted", plural("notes", notes.length)),
      () => binTalk(database, talk.id),
      () => restoreTalk(database, talk.id),
    );
  const join = (into: Talk) => {
    let takeBack = async () => {};
    undo.offer(
      t("talkJoined", into.title),
      async () => {
        const { joinTalks } = await import("@/lib/notebook/join");
        const { takeBack: undoJoin } = await import("@/lib/notebook/undo");
        const journal = await joinTalks(database, into.id, talk.id);
        takeBack = () => undoJoin(database, journal);
        onJoin(into.id);
      },
      async () => {
        await takeBack();
        onJoin(undefined);
      },
    );
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
        saving={hasFailed ? "failed" : capture.phase === "reading" ? "saving" : "saved"}
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
      {!capture.knownSince && !isApart && alike && (
        <Notice
          action={{ label: t("addThere"), onClick: () => join(alike) }}
          otherAction={{ label: t("newTalk"), onClick: () => setApart(true) }}
        >
          {t("mayBeSame", alike.title)}
        </Notice>
      )}
      {origins && source && <origins.OriginList source={source} />}
      {isAskingConference
        ? first && (
            <first.FirstConference
              source={source}
              onStart={onStartConference}
              onDecideLater={() => setDecidedLater(true)}
            />
          )
        : writing && (
            <>
              <writing.SortingPart talk={talk} onChange={(changes) => void change(changes)} />
              <writing.WritingPart
                key={talk.id}
                save={save}
                record={record}
                source={source}
                capture={capture}
                onDelete={deleteNote}
                onReadAgain={onReadAgain}
              />
            </>
          )}
      {undo.bar && <UndoBar {...undo.bar} />}
      {undo.problem && <Notice tone="error">{undo.problem}</Notice>}
    </>
  );
}
