// Asks which conference another one becomes a part of, and whose post goes on; says beforehand what becomes of the other.
import { useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { finishDrafts } from "@/entrypoints/desk/writing/draft-store.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, ConferenceRecord, Id } from "@/lib/model/index.ts";
import { type Merging, mergeConferences } from "@/lib/notebook/merge.ts";
import { listPosts } from "@/lib/notebook/posts.ts";
import { go } from "../state/route.ts";
import { doWithUndo } from "../state/screen.ts";
import { PostChoice } from "./post-choice.tsx";

/** Merges the conference that is shown, and shows the other one. */
function merge({ conference, talks }: ConferenceRecord, into: Conference, post: Merging["post"]): void {
  const from = conference.id;
  const onTurned = (isDone: boolean) => go({ view: "post", conference: isDone ? into.id : from });
  const said = t("conferencesMerged", conference.name, into.name);
  doWithUndo(`merge of conference ${from}`, { name: t("didMerge"), said, onTurned }, async () => {
    // What is being typed goes along with its talk.
    await finishDrafts(...talks.map(({ talk }) => talk.id));
    const journal = await mergeConferences(database, { into: into.id, from, post });
    go({ view: "post", conference: into.id });
    return journal;
  });
}

interface Props {
  /** What is to become a part of another one. */
  record: ConferenceRecord;
  conferences: Conference[];
  onClose: () => void;
}

export function MergeDialog({ record, conferences, onClose }: Props) {
  const { conference, talks, post: own } = record;
  const others = conferences.filter(({ id }) => id !== conference.id);
  const [intoId, setInto] = useState<Id | undefined>(others[0]?.id);
  const [kept, setKept] = useState<Merging["post"]>("into");
  const { value: posts } = useLiveQuery(() => listPosts(database), []);
  const into = others.find(({ id }) => id === intoId);
  const post = posts?.find(({ conferenceId }) => conferenceId === intoId);
  if (!into || !post) return null;
  const notes = talks.reduce((sum, { notes: list }) => sum + list.length, 0);
  return (
    <Dialog
      heading={t("mergeHeading", conference.name)}
      onClose={onClose}
      onSubmit={() => {
        onClose();
        merge(record, into, kept);
      }}
      foot={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isSubmit>
            {t("mergeVerb")}
          </Button>
        </>
      }
    >
      <FormRow
        label={t("mergeInto")}
        htmlFor="merge-into"
        help={t("mergeTalks", plural("talks", talks.length), plural("notes", notes), into.name)}
      >
        <SelectBox
          id="merge-into"
          label={t("mergeInto")}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={into.id}
          isWide
          onChange={setInto}
        />
      </FormRow>
      <PostChoice
        posts={{ into: post, from: own }}
        names={{ into: into.name, from: conference.name }}
        value={kept}
        onChange={setKept}
      />
    </Dialog>
  );
}
