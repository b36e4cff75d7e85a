// A page that cannot be read: the sentence that says so, and two ways on, a topic without a page and the talks captured last.
import { Lock } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Sign } from "@/components/controls/sign.tsx";
import { RecentTalks } from "@/components/talk/recent-talks.tsx";
import { TopicForm } from "@/components/talk/topic-form.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { explain, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { readLastTalks } from "@/lib/notebook/overviews.ts";
import type { CaptureState } from "./capture-state.ts";

interface Props {
  capture: CaptureState;
  conferenceId: Id;
  onRetry: () => void;
  onAddTopic: (title: string) => Promise<unknown>;
  onOpen: (talkId: Id) => void;
}

const lastShown = 3;

export function UnreadableScreen({ capture, conferenceId, onRetry, onAddTopic, onOpen }: Props) {
  const { value: last = [] } = useLiveQuery(() => readLastTalks(database, conferenceId, lastShown), [conferenceId]);
  const sentence = capture.failure ? explain(capture.failure) : capture.refusal && t(capture.refusal);
  return (
    <div class="unreadable">
      <Sign of={Lock} />
      <div role="alert" data-problem={capture.failure?.key ?? capture.refusal}>
        <h1>{t(capture.failure ? "cannotStore" : "cannotRead")}</h1>
        <p>{sentence}</p>
      </div>
      <div>
        <Button onClick={onRetry}>{t("tryAgain")}</Button>
      </div>
      <hr class="screen-line" />
      <TopicForm isFocused onAdd={onAddTopic} />
      <RecentTalks talks={last} onOpen={onOpen} />
    </div>
  );
}
