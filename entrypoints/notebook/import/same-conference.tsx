// What an imported post asks whose conference is here already: whether it is to be that one's, and whose post goes on then.
import { useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { t } from "@/lib/browser/words.ts";
import type { Merging } from "@/lib/notebook/merge.ts";
import { listPosts } from "@/lib/notebook/posts.ts";
import { PostChoice } from "../merge/post-choice.tsx";
import { showOutcome } from "../state/screen.ts";
import { type AskedPost, sameConferenceQuestion } from "./post-file.ts";

function Question({ asked }: { asked: AskedPost }) {
  const { fileName, record, known, store, add } = asked;
  // The imported post is what its blog has.
  const [kept, setKept] = useState<Merging["post"]>("from");
  const { value: posts } = useLiveQuery(() => listPosts(database), []);
  const post = posts?.find(({ conferenceId }) => conferenceId === known.id);
  const close = () => {
    sameConferenceQuestion.value = undefined;
  };
  const answer = (work: () => Promise<string | undefined>) => {
    close();
    void showOutcome(work);
  };
  return (
    <Dialog
      heading={t("sameConference", known.name)}
      onClose={close}
      onSubmit={() => answer(() => add(kept))}
      foot={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button onClick={() => answer(store)}>{t("startAnother")}</Button>
          <Button kind="primary" isSubmit>
            {t("useConference", known.name)}
          </Button>
        </>
      }
    >
      <p>{t("sameConferenceHelp", fileName)}</p>
      {post && (
        <PostChoice
          posts={{ into: post, from: record.post }}
          names={{ into: known.name, from: fileName }}
          value={kept}
          onChange={setKept}
        />
      )}
    </Dialog>
  );
}

export function SameConferenceQuestion() {
  const asked = sameConferenceQuestion.value;
  return asked ? <Question key={asked.fileName} asked={asked} /> : null;
}
