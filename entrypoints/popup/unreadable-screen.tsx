// A page that cannot be read: the sentence that says so, and two ways on, a topic without a page and the talks captured last.
import { Lock } from "lucide";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { SlidePicture } from "@/components/slide-strip";
import { formatSpeakers } from "@/components/speakers";
import { TopicForm } from "@/components/topic-form";
import { useLiveQuery } from "@/components/use-live-query";
import { explain, plural, t } from "@/components/words";
import type { Id } from "@/lib/model";
import { readLastTalks } from "@/lib/notebook/records";
import { database } from "../browser/database";
import type { CaptureState } from "./use-capture";

interface Props {
  capture: CaptureState;
  conferenceId: Id;
  onRetry: () => void;
  onAddTopic: (title: string) => void;
  onOpen: (talkId: Id) => void;
}

const lastShown = 3;

export function UnreadableScreen({ capture, conferenceId, onRetry, onAddTopic, onOpen }: Props) {
  const { value: last } = useLiveQuery(() => readLastTalks(database, conferenceId, lastShown), [conferenceId]);
  const sentence = capture.failure ? explain(capture.failure) : capture.refusal && t(capture.refusal);
  return (
    <div class="unreadable">
      <div class="unreadable-sign">
        <Icon of={Lock} />
      </div>
      <div role="alert" data-problem={capture.failure?.key ?? capture.refusal}>
        <h1>{t(capture.failure ? "cannotStore" : "cannotRead")}</h1>
        <p>{sentence}</p>
      </div>
      <div>
        <Button onClick={onRetry}>{t("tryAgain")}</Button>
      </div>
      <hr class="popup-line" />
      <TopicForm isFocused onAdd={onAddTopic} />
      {last && last.length > 0 && (
        <section>
          <hr class="popup-line" />
          <h2>{t("lastCaptured")}</h2>
          <ul>
            {last.map(({ talk, sources, notes }) => (
              <li key={talk.id}>
                <button type="button" class="unreadable-talk" onClick={() => onOpen(talk.id)}>
                  <SlidePicture address={sources[0]?.image ?? sources[0]?.slides?.[0]?.image} />
                  <span>
                    <span dir="auto">{talk.title}</span>
                    <small>
                      {[formatSpeakers(talk.speakers), plural("notes", notes.length)].filter(Boolean).join(", ")}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
