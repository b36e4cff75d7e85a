// The captured talk in the popup: what became of capturing it, whether it is another page of a talk, which conference it is from.
import { RefreshCw } from "lucide";
import { useRef, useState } from "preact/hooks";
import type { ConferenceFacts } from "@/components/conference/conference-facts.ts";
import { Button } from "@/components/controls/button.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { formatDay } from "@/components/note/place-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { TalkPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { useLiveQuery } from "@/entrypoints/desk/use-live-query.ts";
import type { Save } from "@/entrypoints/desk/work/use-save.ts";
import type { UndoOffers } from "@/entrypoints/desk/work/use-undo.ts";
import { explain, t } from "@/lib/browser/words.ts";
import type { Id, Talk, TalkRecord } from "@/lib/model/index.ts";
import { restoreTalk } from "@/lib/notebook/talks.ts";
import type { FirstConference } from "./first-conference.tsx";
import { ReadingCard } from "./reading-card.tsx";
import type { CaptureState } from "./use-capture.ts";

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
  onStartConference: (conference: ConferenceFacts) => void;
  onReadAgain: () => void;
  /** The talk has become part of another one, or is its own again. */
  onJoin: (talkId: Id | undefined) => void;
}

/** A talk that this one may be another page of; what compares them loads only where there is a choice. */
async function findOther(talk: Talk | undefined): Promise<Talk | undefined> {
  if (!talk || (await database.talks.where({ conferenceId: talk.conferenceId }).count()) < 2) return undefined;
  const { findAlike } = await import("@/lib/notebook/schedule-match.ts");
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

/** Loaded for those who have no conference yet. */
function ConferenceQuestion(props: Parameters<typeof FirstConference>[0]) {
  const first = useLoaded(() => import("./first-conference.tsx"), true);
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
  const join = (into: Talk) => {
    let takeBack = async () => {};
    undo.offer(
      t("talkJoined", into.title),
      async () => {
        const { joinTalks } = await import("@/lib/notebook/join.ts");
        const { takeBack: undoJoin } = await import("@/lib/notebook/rows/undo.ts");
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
