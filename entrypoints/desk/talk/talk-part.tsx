// A talk: what it is, and what can be done with it as a whole. Sorting it and writing about it are left to writing-part.
import { Info, RefreshCw, Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import type { Saving } from "@/components/controls/save-state.tsx";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Note, Talk, TalkRecord } from "@/lib/model/index.ts";
import { binNote, restoreNote } from "@/lib/notebook/notes.ts";
import { binTalk, changeTalk, restoreTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import type { Save } from "../work/use-save.ts";
import type { UndoOffers } from "../work/use-undo.ts";
import type { PageBeside } from "../writing/page-beside.ts";
import { TalkCard } from "./talk-card.tsx";

// Asked for at once and drawn when it is here: the talk itself is on screen before.
const writingPart = import("../writing/writing-part.tsx");

interface Props {
  record: TalkRecord;
  page: PageBeside;
  saving: Saving;
  save: Save;
  undo: UndoOffers;
  /** Absent where the page is not read. */
  onReadAgain?: () => void;
  /** Below the talk's card. */
  notices?: ComponentChildren;
  /** What has to be answered before anything is written; stands where that would. */
  question?: ComponentChildren;
  /** Beside the heading of the notes. */
  besideNotes?: ComponentChildren;
}

export function TalkPart(props: Props) {
  const { record, page, saving, save, undo, onReadAgain, notices, question, besideNotes } = props;
  const { talk, sources, notes } = record;
  const [areOriginsShown, setOriginsShown] = useState(false);
  const writing = useLoaded(() => writingPart, true);
  const origins = useLoaded(() => import("./origin-list.tsx"), areOriginsShown);
  const source = sources.find(({ id }) => id === page.sourceId) ?? sources[0];
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
  const onPage = [
    ...(onReadAgain ? [{ label: t("readAgain"), icon: RefreshCw, onChoose: onReadAgain }] : []),
    { label: t("fieldOrigins"), icon: Info, onChoose: () => setOriginsShown(!areOriginsShown) },
  ];
  return (
    <>
      <TalkCard
        talk={talk}
        source={source}
        saving={saving}
        actions={[...(source ? onPage : []), { label: t("deleteTalk"), icon: Trash2, onChoose: deleteTalk }]}
        onTitle={(title) => change({ title })}
        onSpeakers={(speakers) => change({ speakers })}
      />
      {notices}
      {origins && areOriginsShown && source && <origins.OriginList source={source} />}
      {question ||
        (writing && (
          <>
            <writing.SortingPart talk={talk} onChange={(changes) => void change(changes)} />
            <writing.WritingPart
              key={talk.id}
              save={save}
              record={record}
              source={source}
              page={page}
              besideNotes={besideNotes}
              onDelete={deleteNote}
            />
          </>
        ))}
      {undo.bar && <UndoBar {...undo.bar} />}
      {undo.problem && <Notice tone="error">{undo.problem}</Notice>}
    </>
  );
}
