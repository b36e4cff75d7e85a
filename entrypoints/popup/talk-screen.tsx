// The captured talk in the popup: what became of capturing it, whether it is another page of a talk, which conference it is from.
import { RefreshCw } from "lucide";
import { useRef, useState } from "preact/hooks";
import { Button } from "@/components/button";
import type { ConferenceDraft } from "@/components/conference-form";
import { Notice } from "@/components/notice";
import { formatDay } from "@/components/place-name";
import { useLiveQuery } from "@/components/use-live-query";
import { useLoaded } from "@/components/use-loaded";
import { explain, t } from "@/components/words";
import type { Id, Talk, TalkRecord } from "@/lib/model";
import { restoreTalk } from "@/lib/notebook/talks";
import { database } from "../browser/database";
import { TalkPart } from "../talk/talk-part";
import { UndoPart } from "../talk/undo-part";
import type { Save } from "../talk/use-save";
import type { UndoOffers } from "../talk/use-undo";
import type { FirstConference } from "./first-conference";
import { ReadingCard } from "./reading-card";
import type { CaptureState } from "./use-capture";

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
  if (!undo.bar && !deletedId) return <ReadingCard title={capture.tab?.title ?? ""} />;
  const onClick = () =>
    void save(`bin of talk ${deletedId}`, async () => deletedId && restoreTalk(database, deletedId));
  return (
    <>
      <UndoPart undo={undo} />
      {!undo.bar && <Notice action={{ label: t("undo"), onClick }}>{t("talkGone")}</Notice>}
    </>
  );
}

/** Loaded for those who have no conference yet. */
function ConferenceQuestion(props: Parameters<typeof FirstConference>[0]) {
  const first = useLoaded(() => import("./first-conference"), true);
  return first ? <first.FirstConference {...props} /> : null;
}

export function TalkScreen(props: Props) {
  const { record, capture, isFirst, undo, save, hasFailed, onStartConference, onReadAgain, onJoin } = props;
  const [isDecidedLater, setDecidedLater] = useState(false);
  const [isApart, setApart] = useState(false);
  const { value: alike } = useLiveQuery(() => findOther(record?.talk), [record?.talk.id, record?.talk.title]);
  const lastId = useRef<Id | undefined>(undefined);
  const isAskingConference = isFirst && !isDecidedLater;

  if (!record) return <NoTalk capture={capture} undo={undo} deletedId={lastId.current} save={save} />;
  const { talk, sources } = record;
  lastId.current = talk.id;
  const join = (into: Talk) =>
    void undo.offer(`join of talk ${talk.id}`, {
      text: t("talkJoined", into.title),
      work: async () => {
        const { joinTalks } = await import("@/lib/notebook/join");
        const journal = await joinTalks(database, into.id, talk.id);
        onJoin(into.id);
        return journal;
      },
      // What was written there since stays there, and so does the screen.
      onTakenBack: (taken) => taken === "whole" && onJoin(undefined),
    });
  const notices = (
    <>
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
    </>
  );
  const question = isAskingConference && (
    <ConferenceQuestion
      source={sources.find(({ id }) => id === capture.sourceId) ?? sources[0]}
      onStart={onStartConference}
      onDecideLater={() => setDecidedLater(true)}
    />
  );
  return (
    <TalkPart
      record={record}
      page={capture}
      saving={hasFailed ? "failed" : capture.phase === "reading" ? "saving" : "saved"}
      save={save}
      undo={undo}
      onReadAgain={onReadAgain}
      notices={notices}
      question={question}
      besideNotes={
        capture.knownSince && (
          <Button kind="quiet" icon={RefreshCw} onClick={onReadAgain}>
            {t("readAgain")}
          </Button>
        )
      }
    />
  );
}
