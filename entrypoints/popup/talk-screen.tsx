// The captured talk in the popup: what became of capturing it, which conference it is from.
import { useRef, useState } from "preact/hooks";
import { goToField } from "@/components/controls/coming-field.ts";
import type { Saving } from "@/components/controls/save-state.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import type { Replace } from "@/entrypoints/desk/talk/same-talk.tsx";
import { TalkPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import type { Desk } from "@/entrypoints/desk/talk/use-desk.ts";
import { nameComposer } from "@/entrypoints/desk/writing/composer-name.ts";
import type { ConferenceFacts, Id } from "@/lib/model/index.ts";
import type { CaptureState } from "./capture-state.ts";
import type { FirstConference } from "./first-conference.tsx";
import type { GoneTalkProps } from "./gone-talk.tsx";
import { ReadingCard } from "./reading-card.tsx";

export { listTalkActions } from "@/entrypoints/desk/talk/talk-actions.ts";

interface Props {
  capture: CaptureState;
  desk: Desk;
  onReadAgain: () => void;
  /** The talk has become part of another one, or is its own again. */
  onReplace: Replace;
}

/** Before the talk is there, and after it was deleted: that stays to be taken back. */
function NoTalk({ capture, ...gone }: GoneTalkProps & { capture: CaptureState }) {
  const isGone = gone.undo.bar !== undefined || gone.deletedId !== undefined;
  const part = useLoaded(() => import("./gone-talk.tsx"), isGone);
  if (!isGone) return <ReadingCard title={capture.tab?.title ?? ""} />;
  return part ? <part.GoneTalk {...gone} /> : null;
}

/** @param hasFailed the last thing that was to be stored is not */
function saveState(hasFailed: boolean, phase: CaptureState["phase"]): Saving {
  if (hasFailed) return "failed";
  return phase === "reading" ? "saving" : "saved";
}

/** Loaded for those who have no conference yet. */
function ConferenceQuestion(props: Parameters<typeof FirstConference>[0]) {
  const first = useLoaded(() => import("./first-conference.tsx"), true);
  return first ? <first.FirstConference {...props} /> : null;
}

export function TalkScreen({ capture, desk, onReadAgain, onReplace }: Props) {
  const { data, undo, save, hasFailed } = desk;
  const [isAnswered, setAnswered] = useState(false);
  const lastId = useRef<Id | undefined>(undefined);
  const record = data?.record;
  const { refusal, failure, knownSince } = capture;
  const said = useLoaded(() => import("./capture-notices.tsx"), Boolean(refusal || failure || knownSince));
  if (!record) return <NoTalk capture={capture} undo={undo} deletedId={lastId.current} save={save} />;
  const { talk, sources } = record;
  lastId.current = talk.id;
  const source = sources.find(({ id }) => id === capture.sourceId);
  // The answer takes the question away at once: what is typed from then on is the first note's beginning.
  const answer = (conference?: ConferenceFacts) => {
    goToField(nameComposer(talk.id));
    setAnswered(true);
    if (conference) void desk.start(conference);
  };
  const question = data.conferences.length === 0 && !isAnswered && (
    <ConferenceQuestion source={source ?? sources[0]} onStart={answer} onDecideLater={() => answer()} />
  );
  return (
    <TalkPart
      record={record}
      page={capture}
      saving={saveState(hasFailed, capture.phase)}
      desk={desk}
      notices={
        said && <said.CaptureNotices {...{ capture, source, undo, onReadAgain }} onNotebook={desk.showNotebook} />
      }
      question={question}
      onReplace={onReplace}
    />
  );
}
