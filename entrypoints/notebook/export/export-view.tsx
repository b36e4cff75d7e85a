// The export dialog over the post as it is now.
import { useMemo, useState } from "preact/hooks";
import { formatBytes } from "@/components/wording/bytes.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, EmbedStyle, Id, Post, StoredPicture } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { keepLastEngine, readLastEngine } from "@/lib/notebook/settings.ts";
import type { AssembledPost } from "@/lib/post/assemble/assemble.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import { usePostPictures } from "../post/use-post-pictures.ts";
import { save } from "../state/screen.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import { listPictures } from "../talk/picture-list.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { ExportNotices } from "./export-notices.tsx";
import { Engines, Files, Pictures, type TalkPictures, Ways } from "./export-parts.tsx";
import { useExportRun } from "./export-run.ts";
import { type ExportWay, isBusy, isFinished } from "./export-steps.ts";
import { keepLastWay, listWays, readLastWay, savesPictures, verbOf } from "./export-ways.ts";
import { describeExport } from "./export-words.ts";
import { describeCheck } from "./finding-words.ts";
import { useSameName } from "./use-same-name.ts";

interface Props {
  tools: PostTools;
  record: ConferenceRecord;
  /** Exports this talk as a post of its own. */
  talkId?: Id;
  /** The post as it goes out. */
  assembled: AssembledPost;
  /** Opens this dialog again. */
  onOpen: () => void;
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

/** The files as they would go out this way, and what the check says of them. */
function useExportFiles({ tools, record, talkId }: Props, stored: StoredPicture[], areSaved: boolean) {
  return useMemo(() => {
    const options = { talkId, pictures: stored };
    const written = areSaved ? options : { talkId };
    const files = tools.exportPost(record, options);
    return {
      files,
      shown: areSaved ? files : tools.exportPost(record, written),
      check: describeCheck(tools.checkPost(record, written)),
    };
  }, [tools, record, talkId, stored, areSaved]);
}

/** The talks that have pictures, with these. */
function listChoices(tools: PostTools, exported: ConferenceRecord, embeds: EmbedStyle): TalkPictures[] {
  return tools
    .inPost(exported)
    .map((talk) => ({ id: talk.talk.id, title: talk.talk.title, items: listPictures(tools, talk, embeds) }))
    .filter(({ items }) => items.length > 0);
}

/** What new posts are written for. */
function keepEngine(engine: string): void {
  void save("engine", () => keepLastEngine(database, engine));
}

/** The way out that was taken last, or is chosen now. */
function useWay(onChange: () => void) {
  const [way, setWay] = useState(readLastWay);
  const choose = (next: ExportWay) => {
    keepLastWay(next);
    onChange();
    setWay(next);
  };
  return { way, choose };
}

interface EngineProps extends Pick<Props, "tools"> {
  post: Post;
  isDisabled: boolean;
  onChange: (changes: Partial<Post>) => void;
}

function Engine({ tools, post, isDisabled, onChange }: EngineProps) {
  const { value: lastUsed } = useLiveQuery(() => readLastEngine(database), []);
  return (
    <Engines
      {...{ engines: tools.engines, engine: post.engine, lastUsed, isDisabled }}
      onEngine={(engine) => {
        onChange({ engine });
        keepEngine(engine);
      }}
    />
  );
}

export function ExportView(props: Props) {
  const { tools, record, talkId, assembled, onOpen, onClose } = props;
  const { post } = record;
  const pictures = usePostPictures(assembled.pictures);
  const exported = talkId ? tools.aloneInPost(record, talkId) : record;
  const other = useSameName(tools, exported.post);
  const title = titleOf(props);
  const run = useExportRun({ tools, record, talkId, pictures }, { title, onOpen });
  const { state, folder } = run;
  const { way, choose } = useWay(() => run.send({ type: "changed" }));
  const areSaved = savesPictures(way);
  const { files, shown, check } = useExportFiles(props, pictures.stored, areSaved);
  const change = (changes: Partial<Post>) => {
    run.send({ type: "changed" });
    void save(`post ${post.id} ${Object.keys(changes)}`, () => changePost(database, post.id, changes));
  };
  return (
    <ExportDialog
      title={title}
      note={describeExport(state) ?? (way === "folder" ? t("asksBeforeReplacing") : "")}
      verb={isFinished(state) ? undefined : verbOf(way, folder)}
      isBusy={isBusy(state)}
      isBlocked={run.blockedBy !== undefined}
      onExport={() => {
        keepEngine(post.engine);
        run.send({ type: "start", way, folder });
      }}
      ways={<Ways ways={listWays(files, folder, pictures.hosts.length > 0)} way={way} onWay={choose} />}
      engines={<Engine tools={tools} post={post} isDisabled={isBusy(state)} onChange={change} />}
      onClose={onClose}
    >
      <Files
        paths={shown.map(({ path }) => path)}
        size={describeSize(shown)}
        isDraft={post.isDraft}
        onDraft={(isDraft) => change({ isDraft })}
      />
      <Pictures
        pictures={pictures.urls}
        hosts={pictures.hosts}
        hasPictures={post.embeds !== "link"}
        onPictures={(isOn) => change({ embeds: isOn ? "picture" : "link" })}
        choices={listChoices(tools, exported, post.embeds)}
        areSaved={areSaved}
      />
      <ExportNotices
        run={run}
        check={check}
        hasFolder={way === "folder" && folder !== undefined}
        sameName={other && { path: tools.fileOf(exported.post), other }}
        silent={talkId ? [] : findSilent(assembled)}
        conflictCount={assembled.conflicts.length}
        isAlone={talkId !== undefined}
        onClose={onClose}
      />
    </ExportDialog>
  );
}

function titleOf({ record, talkId }: Props): string {
  return talkId ? (record.talks.find(({ talk }) => talk.id === talkId)?.talk.title ?? "") : record.post.title;
}

/** The talks the post can only name. */
function findSilent({ warnings }: AssembledPost): Id[] {
  return warnings.find(({ kind }) => kind === "talksWithoutNotes")?.talkIds ?? [];
}
