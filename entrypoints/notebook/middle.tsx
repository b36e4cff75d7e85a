// The middle column: the talk in hand, or the post's settings; as text where they are here to be read alone.
import type { ReadonlySignal } from "@preact/signals";
import { Button } from "@/components/controls/button.tsx";
import { Lock, useIsLocked } from "@/entrypoints/desk/work/lock.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
import type { NotebookRecords } from "@/lib/notebook/notebook-records.ts";
import { PostView } from "./post/post-view.tsx";
import type { AssemblyState } from "./post/use-assembly.ts";
import { ReadsOnly } from "./share/reads-only.tsx";
import { TalkReading } from "./talk/talk-reading.tsx";
import { TalkView } from "./talk/talk-view.tsx";

/** Of talks that have no conference none is in hand. */
function Nothing({ hasTalks, onStart }: { hasTalks: boolean; onStart: () => void }) {
  return (
    <div class="middle-scroll">
      <div class="empty-card">
        <h1>{t(hasTalks ? "chooseTalk" : "noTalks")}</h1>
        <p>{t("undecidedHelp")}</p>
        <div class="empty-card-actions">
          <Button onClick={onStart}>{t("newConferenceAction")}</Button>
        </div>
      </div>
    </div>
  );
}

interface Props {
  data: NotebookRecords;
  chosen?: TalkRecord;
  assembled: ReadonlySignal<AssemblyState>;
  onPassage: (passage: string) => void;
  /** Of the whole post, or of one talk. */
  onExport: (talk?: Id) => void;
  /** Asks for a new conference. */
  onStart: () => void;
}

function Writing({ data, chosen, assembled, onPassage, onExport, onStart }: Props) {
  const { record, conferences, undecidedTalks } = data;
  if (chosen) {
    return (
      <TalkView
        key={chosen.talk.id}
        record={chosen}
        all={record?.talks ?? undecidedTalks}
        conferences={conferences}
        embeds={record?.post.embeds}
        isIntroduced={
          record !== undefined && (record.post.layout === "highlights" || record.post.template !== undefined)
        }
        onExport={record && (() => onExport(chosen.talk.id))}
      />
    );
  }
  if (!record) return <Nothing hasTalks={undecidedTalks.length > 0} onStart={onStart} />;
  const { problem, line } = assembled.value;
  return <PostView record={record} problem={problem} line={line} onPassage={onPassage} />;
}

export function Middle(props: Props) {
  const { data, chosen, onExport } = props;
  const conferenceId = data.record?.conference.id;
  const isLocked = useIsLocked(conferenceId);
  return (
    <>
      {isLocked && chosen ? (
        <TalkReading key={chosen.talk.id} record={chosen} onExport={() => onExport(chosen.talk.id)} />
      ) : (
        <Lock conferenceId={conferenceId}>
          <Writing {...props} />
        </Lock>
      )}
      {isLocked && conferenceId !== undefined && <ReadsOnly conferenceId={conferenceId} talkId={chosen?.talk.id} />}
    </>
  );
}
