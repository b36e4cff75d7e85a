// A talk: what it is, and what can be done with it as a whole. Sorting it and writing about it are left to sorting-part and writing-part.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Saving } from "@/components/controls/save-state.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import type { Person, Talk, TalkRecord } from "@/lib/model/index.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import { nameTalkChange } from "../work/action-names.ts";
import { keepFields } from "../work/keep-fields.ts";
import { leaving } from "../work/last-texts.ts";
import { Lock, useIsLocked } from "../work/lock.tsx";
import { useSaving, useUnsaved, withUnsaved } from "../work/unsaved.ts";
import type { PageBeside } from "../writing/page-beside.ts";
import { SortingPart } from "../writing/sorting-part.tsx";
import { WritingPart } from "../writing/writing-part.tsx";
import type { Replace } from "./same-talk.tsx";
import { TalkCard } from "./talk-card.tsx";
import type { Desk } from "./use-desk.ts";
import { useFold } from "./use-fold.ts";

/** What is asked about the talk, below its card. */
const loadQuestions = async () => {
  const parts = [import("./other-conference.tsx"), import("./same-talk.tsx"), import("./take-along.tsx")] as const;
  const [otherConference, sameTalk, takeAlong] = await Promise.all(parts);
  return { ...otherConference, ...sameTalk, ...takeAlong };
};

interface Props {
  record: TalkRecord;
  page: PageBeside;
  saving: Saving;
  desk: Desk;
  /** Below the talk's card. */
  notices?: ComponentChildren;
  /** What has to be answered before anything is written; stands where that would. */
  question?: ComponentChildren;
  /** The talk has become part of another one, or is its own again. */
  onReplace: Replace;
}

/** What is changed in a talk: at once, or while it is typed. Nothing where it is to be read alone. */
function useTalkChanges({ record: { talk }, desk: { undo } }: Pick<Props, "record" | "desk">) {
  const isLocked = useIsLocked(talk.conferenceId);
  const keep = (fields: Partial<Talk>) => changeTalk(database, talk.id, fields);
  const nameOf = (fields: Partial<Talk>) => `talk ${talk.id} ${Object.keys(fields)}`;
  const type = (fields: Partial<Talk>) =>
    keepFields(nameOf(fields), { name: nameTalkChange(fields) }, { id: talk.id, fields }, () => keep(fields));
  if (isLocked) return {};
  return {
    change: (fields: Partial<Talk>) =>
      void leaving({ table: "talks", id: talk.id, fields }, () =>
        undo.offer(nameOf(fields), { name: nameTalkChange(fields) }, () => keep(fields)),
      ),
    onTitle: (title: string) => type({ title }),
    onSpeakers: (speakers: Person[]) => type({ speakers }),
  };
}

export function TalkPart(props: Props) {
  const { record, page, desk, notices, question, onReplace } = props;
  const { sources, notes } = record;
  const { save, undo, data, startedId, areOriginsShown } = desk;
  const started = data?.conference?.id === startedId ? data?.conference : undefined;
  const own = [record.talk.id, ...notes.map(({ id }) => id)];
  const hasUnsaved = useUnsaved().some(({ rowId }) => own.includes(rowId));
  const saving = useSaving(props.saving);
  const talk = withUnsaved(record.talk);
  const questions = useLoaded(loadQuestions, true);
  const origins = useLoaded(() => import("./origins.tsx"), areOriginsShown);
  const source = sources.find(({ id }) => id === page.sourceId) ?? sources[0];
  const marker = useRef<HTMLSpanElement>(null);
  const isFolded = useFold(marker);
  const { change, onTitle, onSpeakers } = useTalkChanges(props);
  return (
    <>
      <span ref={marker} hidden />
      <Lock conferenceId={talk.conferenceId}>
        <TalkCard
          isFolded={isFolded}
          talk={talk}
          source={source}
          saving={hasUnsaved ? "failed" : saving}
          onTitle={onTitle}
          onSpeakers={onSpeakers}
        />
      </Lock>
      {notices && <div class={isFolded ? "talk-notices is-folded" : "talk-notices"}>{notices}</div>}
      {questions && <questions.OtherConferenceLine record={record} desk={desk} />}
      {questions && started && <questions.TakeAlong conference={started} onDo={undo.offer} onLeave={desk.leaveRest} />}
      {questions && <questions.SameTalk key={talk.id} talk={talk} undo={undo} onReplace={onReplace} />}
      {origins && areOriginsShown && source && <origins.Origins source={source} undo={undo} />}
      {question || (
        <Lock conferenceId={talk.conferenceId}>
          <SortingPart talk={talk} isFolded={isFolded} onChange={change} />
          <WritingPart
            key={talk.id}
            save={save}
            undo={undo}
            record={record}
            source={source}
            page={page}
            isFolded={isFolded}
          />
        </Lock>
      )}
    </>
  );
}
