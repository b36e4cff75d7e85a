// A note where no talk is, because the page cannot be read or none was captured: on disk at every letter, for a talk that is there
// or as a topic of its own.
import { useState } from "preact/hooks";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { Composer } from "@/components/note/composer.tsx";
import { firstWords } from "@/components/talk/first-words.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { TopicForm } from "@/components/talk/topic-form.tsx";
import { t } from "@/lib/browser/words.ts";
import { type Id, looseDraft, type TalkRecord } from "@/lib/model/index.ts";
import { fileLooseNote, type NoteHolder } from "@/lib/notebook/loose-note.ts";
import { readDraft } from "@/lib/notebook/notes.ts";
import { database } from "../database.ts";
import { nameComposer } from "./composer-name.ts";
import { emptyDraft, useDraft } from "./use-draft.ts";

interface Props {
  conferenceId: Id;
  /** Those that the note may be for, the likeliest first. */
  talks: TalkRecord[];
  isFocused?: boolean;
  /** The note is stored with this talk. */
  onFiled: (talkId: Id) => void;
  /** Starts a topic where nothing is written yet; resolves to why it is not there, or to nothing. */
  onAddTopic: (title: string) => Promise<unknown>;
}

/** The choice that starts a topic. */
const topic = "";

export function LooseNote({ conferenceId, talks, isFocused, onFiled, onAddTopic }: Props) {
  const open = async () => (await readDraft(database, looseDraft)) ?? emptyDraft;
  const { draft, isReady, problem, keep, add } = useDraft(looseDraft, open);
  const [chosen, setChosen] = useState<Id>(topic);
  const holder = talks.find(({ talk }) => talk.id === chosen);
  /** Resolves to whether it is on disk. */
  const file = async (holderOf: (markdown: string) => NoteHolder) => {
    let talkId = "";
    const isDone = await add(async ({ markdown }) => {
      talkId = await fileLooseNote(database, holderOf(markdown), markdown);
    });
    if (isDone) onFiled(talkId);
    return isDone;
  };
  const addToTopic = async (title: string) => !(await file(() => ({ conferenceId, title })));
  const addNote = () =>
    file((markdown) => (holder ? { talkId: chosen } : { conferenceId, title: firstWords(markdown) }));
  if (!isReady) return null;
  return (
    <>
      <Composer
        name={nameComposer(looseDraft)}
        text={draft.markdown}
        caret={draft.caret}
        isFocused={isFocused}
        place={
          <SelectBox
            label={t("noteFor")}
            isQuiet
            choices={[
              { value: topic, label: t("newTopic") },
              ...talks.map(({ talk }) => ({ value: talk.id, label: nameTalk(talk) })),
            ]}
            value={holder ? chosen : topic}
            onChange={setChosen}
          />
        }
        problem={problem}
        onText={({ markdown, caret, edit }) => keep({ markdown, caret }, edit)}
        onAdd={() => void addNote()}
      />
      <TopicForm onAdd={(title) => (draft.markdown.trim() ? addToTopic(title) : onAddTopic(title))} />
    </>
  );
}
