// The captured talk in the popup: what became of capturing it, which conference it is from.
import { RefreshCw } from "lucide";
import { useRef, useState } from "preact/hooks";
import type { ConferenceFacts } from "@/components/conference/conference-facts.ts";
import { Button } from "@/components/controls/button.tsx";
import { goToField } from "@/components/controls/coming-field.ts";
import { Notice } from "@/components/controls/notice.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { database } from "@/entrypoints/desk/database.ts";
import type { Replace } from "@/entrypoints/desk/talk/same-talk.tsx";
import { TalkPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { UndoPart } from "@/entrypoints/desk/work/undo-part.tsx";
import type { Save } from "@/entrypoints/desk/work/use-save.ts";
import type { UndoOffers } from "@/entrypoints/desk/work/use-undo.ts";
import { nameComposer } from "@/entrypoints/desk/writing/draft-store.ts";
import { explain, t } from "@/lib/browser/words.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
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
  onReplace: Replace;
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
  const putBack = async () => {
    const { restoreTalk } = await import("@/lib/notebook/restore-talk.ts");
    if (deletedId) await restoreTalk(database, deletedId);
  };
  const onClick = () => void save(`bin of talk ${deletedId}`, putBack);
  return (
    <>
      <UndoPart undo={undo} />
      {!undo.bar && <Notice action={{ label: t("undo"), onClick }}>{t("talkGone")}</Notice>}
    </>
  );
}

/** Loaded for those who have no conference yet. */
function ConferenceQuestion(props: Parameters<typeof FirstConference>[0]) {
  const first = useLoaded(() => import("./first-conference.tsx"), true);
  return first ? <first.FirstConference {...props} /> : null;
}

export function TalkScreen(props: Props) {
  const { record, capture, isFirst, undo, save, hasFailed, onStartConference, onReadAgain, onReplace } = props;
  const [isAnswered, setAnswered] = useState(false);
  const known = useLoaded(() => import("./known-notice.tsx"), capture.knownSince !== undefined);
  const lastId = useRef<Id | undefined>(undefined);

  if (!record) return <NoTalk capture={capture} undo={undo} deletedId={lastId.current} save={save} />;
  const { talk, sources } = record;
  lastId.current = talk.id;
  const source = sources.find(({ id }) => id === capture.sourceId);
  const notices = (
    <>
      {capture.refusal && <Notice tone="warning">{t(capture.refusal)}</Notice>}
      {capture.failure && (
        <Notice tone="error" action={{ label: t("tryAgain"), onClick: onReadAgain }}>
          {explain(capture.failure)}
        </Notice>
      )}
      {known && source && <known.KnownNotice capture={capture} source={source} undo={undo} />}
    </>
  );
  // The answer takes the question away at once: what is typed from then on is the first note's beginning.
  const answer = (conference?: ConferenceFacts) => {
    goToField(nameComposer(talk.id));
    setAnswered(true);
    if (conference) onStartConference(conference);
  };
  const question = isFirst && !isAnswered && (
    <ConferenceQuestion source={source ?? sources[0]} onStart={answer} onDecideLater={() => answer()} />
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
      onReplace={onReplace}
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
