// A talk: what it is, and what can be done with it as a whole. Sorting it and writing about it are left to sorting-part and writing-part.
import { Info, RefreshCw, Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Saving } from "@/components/controls/save-state.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Talk, TalkRecord } from "@/lib/model/index.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import { UndoPart } from "../work/undo-part.tsx";
import { saveText, useUnsaved, withUnsaved } from "../work/unsaved.ts";
import type { PageBeside } from "../writing/page-beside.ts";
import { SortingPart } from "../writing/sorting-part.tsx";
import { WritingPart } from "../writing/writing-part.tsx";
import type { Replace } from "./same-talk.tsx";
import { TalkCard } from "./talk-card.tsx";
import type { Desk } from "./use-desk.ts";

/** What is asked about the talk, below its card. */
const loadQuestions = async () => {
  const [otherConference, sameTalk] = await Promise.all([import("./other-conference.tsx"), import("./same-talk.tsx")]);
  return { ...otherConference, ...sameTalk };
};

interface Props {
  record: TalkRecord;
  page: PageBeside;
  saving: Saving;
  desk: Desk;
  /** Absent where the page is not read. */
  onReadAgain?: () => void;
  /** Below the talk's card. */
  notices?: ComponentChildren;
  /** What has to be answered before anything is written; stands where that would. */
  question?: ComponentChildren;
  /** Beside the heading of the notes. */
  besideNotes?: ComponentChildren;
  /** The talk has become part of another one, or is its own again. */
  onReplace: Replace;
}

/** What can be done with a talk as a whole. */
function useTalkActions({ record, desk }: Pick<Props, "record" | "desk">) {
  const { talk, notes } = record;
  const { save, undo } = desk;
  const keep = (fields: Partial<Talk>) => changeTalk(database, talk.id, fields);
  const nameOf = (fields: Partial<Talk>) => `talk ${talk.id} ${Object.keys(fields)}`;
  return {
    change: (fields: Partial<Talk>) => void save(nameOf(fields), () => keep(fields)),
    type: (fields: Partial<Talk>) => saveText(nameOf(fields), () => keep(fields), { id: talk.id, fields }),
    deleteTalk: () =>
      void undo.offer(`bin of talk ${talk.id}`, {
        text: t("talkDeleted", plural("notes", notes.length)),
        work: async () => (await import("@/lib/notebook/talk-bin.ts")).binTalk(database, talk.id),
      }),
  };
}

export function TalkPart(props: Props) {
  const { record, page, saving, desk, onReadAgain, notices, question, besideNotes, onReplace } = props;
  const { sources, notes } = record;
  const { save, undo } = desk;
  const own = [record.talk.id, ...notes.map(({ id }) => id)];
  const hasUnsaved = useUnsaved().some(({ rowId }) => own.includes(rowId));
  const talk = withUnsaved(record.talk);
  const [areOriginsShown, setOriginsShown] = useState(false);
  const questions = useLoaded(loadQuestions, true);
  const origins = useLoaded(() => import("./origins.tsx"), areOriginsShown);
  const source = sources.find(({ id }) => id === page.sourceId) ?? sources[0];
  const { change, type, deleteTalk } = useTalkActions(props);
  const onPage = [
    ...(onReadAgain ? [{ label: t("readAgain"), icon: RefreshCw, onChoose: onReadAgain }] : []),
    { label: t("fieldOrigins"), icon: Info, onChoose: () => setOriginsShown(!areOriginsShown) },
  ];
  return (
    <>
      <TalkCard
        talk={talk}
        source={source}
        saving={hasUnsaved ? "failed" : saving}
        actions={[...(source ? onPage : []), { label: t("deleteTalk"), icon: Trash2, onChoose: deleteTalk }]}
        onTitle={(title) => type({ title })}
        onSpeakers={(speakers) => type({ speakers })}
      />
      {notices}
      {questions && <questions.OtherConferenceLine record={record} desk={desk} />}
      {questions && <questions.SameTalk key={talk.id} talk={talk} save={save} undo={undo} onReplace={onReplace} />}
      {origins && areOriginsShown && source && <origins.Origins source={source} undo={undo} />}
      {question || (
        <>
          <SortingPart talk={talk} onChange={change} />
          <WritingPart
            key={talk.id}
            save={save}
            undo={undo}
            record={record}
            source={source}
            page={page}
            besideNotes={besideNotes}
          />
        </>
      )}
      <UndoPart undo={undo} />
    </>
  );
}
