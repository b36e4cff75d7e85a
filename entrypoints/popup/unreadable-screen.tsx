// A page that cannot be read: the sentence that says so, and the ways on: a note, a topic without a page, the talks captured last.
import { Lock } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Sign } from "@/components/controls/sign.tsx";
import { RecentTalks } from "@/components/talk/recent-talks.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { LooseNote } from "@/entrypoints/desk/writing/loose-note.tsx";
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
      {/* The browser never opens its own pages. */}
      {capture.refusal !== "problemBrowserPage" && (
        <div>
          <Button onClick={onRetry}>{t("tryAgain")}</Button>
        </div>
      )}
      <hr class="screen-line" />
      {/* A page on its way has a talk in a moment, and its own place for the note. */}
      {capture.refusal !== "problemPageLoading" && (
        <LooseNote isFocused {...{ conferenceId, onAddTopic }} talks={last} onFiled={onOpen} />
      )}
      <RecentTalks talks={last} onOpen={onOpen} />
    </div>
  );
}
