// The middle column: the talk in hand, or the post's settings; as text where they are here to be read alone.
import type { ReadonlySignal } from "@preact/signals";
import { Button } from "@/components/controls/button.tsx";
import { useIsLocked, useWritable } from "@/entrypoints/desk/work/lock.tsx";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, Id, TalkRecord } from "@/lib/model/index.ts";
import type { NotebookRecords } from "@/lib/notebook/notebook-records.ts";
import { PostReading } from "./post/post-reading.tsx";
import { PostView } from "./post/post-view.tsx";
import type { AssemblyState } from "./post/use-assembly.ts";
import { ReadsOnly } from "./share/reads-only.tsx";
import { usePostTools } from "./state/use-post-tools.ts";
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
  const { record, undecidedTalks } = data;
  const writable = useWritable(data.conferences);
  if (chosen) {
    return (
      <TalkView
        key={chosen.talk.id}
        record={chosen}
        all={record?.talks ?? undecidedTalks}
        conferences={writable}
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

/** The same as text, and why. */
function Reading({ record, chosen, onExport }: Pick<Props, "chosen" | "onExport"> & { record: ConferenceRecord }) {
  const { post } = record;
  const tools = usePostTools();
  return (
    <>
      {chosen ? (
        <TalkReading key={chosen.talk.id} record={chosen} onExport={() => onExport(chosen.talk.id)} />
      ) : (
        <PostReading post={post} derivedSlug={tools?.slugOf({ ...post, slug: "" }) ?? ""} />
      )}
      <ReadsOnly conferenceId={record.conference.id} talkId={chosen?.talk.id} />
    </>
  );
}

export function Middle(props: Props) {
  const { record } = props.data;
  const isLocked = useIsLocked(record?.conference.id);
  if (isLocked && record) return <Reading record={record} chosen={props.chosen} onExport={props.onExport} />;
  return <Writing {...props} />;
}
