// A tab without a captured talk, or one that has gone on from it: what to do, the last talks one click away, a topic.
import { Button } from "@/components/controls/button.tsx";
import { RecentTalks } from "@/components/talk/recent-talks.tsx";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { LooseNote } from "@/entrypoints/desk/writing/loose-note.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Id, Talk } from "@/lib/model/index.ts";
import { readLastTalks } from "@/lib/notebook/overviews.ts";

interface Props {
  /** The talk that the tab showed before. */
  former?: Talk;
  conferenceId: Id;
  onAddTopic: (title: string) => Promise<unknown>;
  onOpen: (talkId: Id) => void;
}

const lastShown = 3;

export function NoTalkScreen({ former, conferenceId, onAddTopic, onOpen }: Props) {
  const { value: last = [] } = useLiveQuery(() => readLastTalks(database, conferenceId, lastShown), [conferenceId]);
  return (
    <div class="no-talk">
      <div>
        <h1>{t(former ? "tabMovedOn" : "openTalkPage")}</h1>
        <p>{t(former ? "captureNewPage" : "promise")}</p>
      </div>
      {former && (
        <div>
          <Button onClick={() => onOpen(former.id)}>{t("goOnWith", nameTalk(former))}</Button>
        </div>
      )}
      <RecentTalks talks={last.filter(({ talk }) => talk.id !== former?.id)} onOpen={onOpen} />
      <LooseNote {...{ conferenceId, onAddTopic }} talks={last} onFiled={onOpen} />
    </div>
  );
}
