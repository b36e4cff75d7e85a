// The export dialog over the post as it is now.
import { useMemo, useState } from "preact/hooks";
import { formatBytes } from "@/components/wording/bytes.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, Id, Post } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import type { AssembledPost } from "@/lib/post/assemble/assemble.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import { usePostPictures } from "../post/use-post-pictures.ts";
import { save } from "../state/screen.ts";
import type { PostRoom } from "../state/use-post-room.ts";
import { listPictures } from "../talk/picture-list.ts";
import { ExportDialog, type ExportWay } from "./export-dialog.tsx";
import { ExportNotices } from "./export-notices.tsx";
import { keepLastWay, listWays, readLastWay, savesPictures, verbOf } from "./export-ways.ts";
import { describeCheck } from "./finding-words.ts";
import { useExport } from "./use-export.ts";
import { useSameName } from "./use-same-name.ts";

interface Props {
  room: PostRoom;
  record: ConferenceRecord;
  /** Exports this talk as a post of its own. */
  talkId?: Id;
  /** The post as it goes out. */
  assembled: AssembledPost;
  onClose: () => void;
}

/** "7 files, 642 kB" */
function describeSize(files: PostFile[]): string {
  const bytes = files.reduce(
    (sum, file) => sum + ("text" in file ? new TextEncoder().encode(file.text).length : file.bytes.length),
    0,
  );
  return plural("filesCount", files.length, formatBytes(bytes));
}

export function ExportView({ room, record, talkId, assembled, onClose }: Props) {
  const { post } = record;
  const pictures = usePostPictures(assembled.pictures);
  const [way, setWay] = useState(readLastWay);
  const exported = talkId ? room.aloneInPost(record, talkId).post : post;
  const other = useSameName(room, exported);
  const run = useExport({ room, record, talkId, pictures, way });
  const { state, folder } = run;
  const areSaved = savesPictures(way);
  const { files, shown, check } = useMemo(() => {
    const options = { talkId, pictures: pictures.stored };
    const written = areSaved ? options : { talkId };
    const files = room.exportPost(record, options);
    return {
      files,
      shown: areSaved ? files : room.exportPost(record, written),
      check: describeCheck(room.checkPost(record, written)),
    };
  }, [room, record, talkId, pictures.stored, areSaved]);
  const choices = room
    .inPost(talkId ? room.aloneInPost(record, talkId) : record)
    .map((talk) => ({ id: talk.talk.id, title: talk.talk.title, items: listPictures(room, talk, post.embeds) }))
    .filter(({ items }) => items.length > 0);
  const change = (changes: Partial<Post>) => {
    run.reset();
    void save(`post ${post.id} ${Object.keys(changes)}`, () => changePost(database, post.id, changes));
  };
  const choose = (next: ExportWay) => {
    keepLastWay(next);
    run.reset();
    setWay(next);
  };
  return (
    <ExportDialog
      title={talkId ? (record.talks.find(({ talk }) => talk.id === talkId)?.talk.title ?? "") : post.title}
      engines={room.engines.map(({ name, label }) => ({ name, label }))}
      engine={post.engine}
      onEngine={(engine) => change({ engine })}
      paths={shown.map(({ path }) => path)}
      size={describeSize(shown)}
      isDraft={post.isDraft}
      onDraft={(isDraft) => change({ isDraft })}
      pictures={pictures.urls}
      hosts={pictures.hosts}
      hasPictures={post.embeds !== "link"}
      choices={choices}
      onPictures={(isOn) => change({ embeds: isOn ? "picture" : "link" })}
      areSaved={areSaved}
      ways={listWays(files, folder, pictures.hosts.length > 0)}
      way={way}
      onWay={choose}
      note={state.note ?? (way === "folder" ? t("asksBeforeReplacing") : "")}
      verb={state.phase === "done" ? undefined : verbOf(way, folder)}
      isBusy={state.phase === "busy"}
      onExport={() => void run.start()}
      onClose={onClose}
      notices={
        <ExportNotices
          run={run}
          check={check}
          hasFolder={way === "folder" && folder !== undefined}
          sameName={other && { path: room.fileOf(exported), other }}
          silent={talkId ? [] : findSilent(assembled)}
          conflictCount={assembled.conflicts.length}
          isAlone={talkId !== undefined}
          onClose={onClose}
        />
      }
    />
  );
}

/** The talks the post can only name. */
function findSilent({ warnings }: AssembledPost): Id[] {
  return warnings.find(({ kind }) => kind === "talksWithoutNotes")?.talkIds ?? [];
}
