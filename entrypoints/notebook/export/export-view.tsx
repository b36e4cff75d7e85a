// The export dialog over the post as it is now.
import { useEffect, useState } from "preact/hooks";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { formatBytes } from "@/components/wording/bytes.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { namePostChange } from "@/entrypoints/desk/work/action-names.ts";
import { Lock, useIsLocked } from "@/entrypoints/desk/work/lock.tsx";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, EmbedStyle, Id, Post } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { keepLastEngine, readLastEngine } from "@/lib/notebook/settings.ts";
import type { Warning } from "@/lib/post/assemble/warnings.ts";
import { usePostPictures } from "../post/use-post-pictures.ts";
import { doWithUndo, save } from "../state/screen.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import { listPictures } from "../talk/picture-list.ts";
import { postWorker } from "../work/post-worker.ts";
import type { ExportLook } from "../work/record-tasks.ts";
import { useRecordTask } from "../work/use-record-task.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { ExportNotices } from "./export-notices.tsx";
import { Engines, Files, Pictures, type TalkPictures, Ways } from "./export-parts.tsx";
import { type ExportRun, useExportRun } from "./export-run.ts";
import { type ExportWay, isBusy, isFinished } from "./export-steps.ts";
import { keepLastWay, listWays, readLastWay, savesPictures, verbOf } from "./export-ways.ts";
import { describeExport, describeRunning } from "./export-words.ts";
import { describeCheck } from "./finding-words.ts";
import { useSameName } from "./use-same-name.ts";

interface Props {
  tools: PostTools;
  record: ConferenceRecord;
  /** Exports this talk as a post of its own. */
  talkId?: Id;
  /** The record, or the conference as if it were that talk. */
  exported: ConferenceRecord;
  /** Opens this dialog again. */
  onOpen: () => void;
  onClose: () => void;
}

/** "7 files, 642 kB", of pictures that are still to be loaded how many. */
function describeSize(files: ExportLook["files"], toLoad: number): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const known = plural("filesCount", files.length, formatBytes(bytes));
  return toLoad > 0 ? plural("filesAndPictures", toLoad, known) : known;
}

/** What is in the post, which of its pictures are stored, and how it would go out this way. */
function useLook({ record, talkId }: Props, areSaved: boolean) {
  const survey = useRecordTask(
    async () => ({ record, ...(await postWorker.ask("survey", record, talkId)) }),
    [record, talkId],
  );
  const pictures = usePostPictures(survey.result?.pictures ?? none);
  const { stored } = pictures;
  const ask = () => postWorker.ask("lookAtExport", record, { talkId, pictures: stored }, areSaved);
  const look = useRecordTask(survey.result && ask, [record, talkId, survey.result, stored, areSaved]);
  return { survey: survey.result, pictures, look: look.result, problem: survey.problem ?? look.problem };
}

/** One and the same, so that what is made from it is not made anew. */
const none: string[] = [];

/** Starts at the click, or, where something was changed a moment ago, once it is known which pictures go out and are stored. */
function useStart(isKnown: boolean, start: () => void): () => void {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || !isKnown) return;
    setWanted(false);
    start();
  }, [isWanted, isKnown]);
  return isKnown ? start : () => setWanted(true);
}

/** The talks that have pictures, with these. */
function listChoices(tools: PostTools, exported: ConferenceRecord, embeds: EmbedStyle): TalkPictures[] {
  return tools
    .inPost(exported)
    .map((talk) => ({ id: talk.talk.id, title: nameTalk(talk.talk), items: listPictures(tools, talk, embeds) }))
    .filter(({ items }) => items.length > 0);
}

/** What new posts are written for. */
function keepEngine(engine: string): void {
  void save("engine", () => keepLastEngine(database, engine));
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

interface PartsProps extends Props {
  known: ReturnType<typeof useLook>;
  run: ExportRun;
  way: ExportWay;
  onChange: (changes: Partial<Post>) => void;
}

/** Nothing until it is known how the post would go out. */
function Parts({ tools, record, talkId, exported, onClose, known, run, way, onChange }: PartsProps) {
  const { survey, look, pictures } = known;
  const { post } = record;
  const other = useSameName(tools, exported.post);
  const toLoad = savesPictures(way) && pictures.isKnown ? pictures.urls.length - pictures.stored.length : 0;
  if (!survey || !look) return null;
  return (
    <>
      <Lock conferenceId={post.conferenceId}>
        <Files
          paths={look.files.map(({ path }) => path)}
          size={describeSize(look.files, toLoad)}
          isDraft={post.isDraft}
          onDraft={(isDraft) => onChange({ isDraft })}
        />
        <Pictures
          pictures={pictures}
          hasPictures={post.embeds !== "link"}
          onPictures={(isOn) => onChange({ embeds: isOn ? "picture" : "link" })}
          choices={listChoices(tools, exported, post.embeds)}
          areSaved={savesPictures(way)}
        />
      </Lock>
      <ExportNotices
        run={run}
        check={describeCheck(look.check)}
        hasFolder={way === "folder" && run.folder !== undefined}
        sameName={other && { path: tools.fileOf(exported.post), other }}
        silent={talkId ? [] : findSilent(survey.warnings)}
        conflictCount={survey.conflicts.length}
        isAlone={talkId !== undefined}
        onClose={onClose}
      />
    </>
  );
}

export function ExportView(props: Props) {
  const { tools, record, talkId, onOpen, onClose } = props;
  const { post } = record;
  const [way, setWay] = useState(readLastWay);
  const known = useLook(props, savesPictures(way));
  const { survey, pictures, look, problem } = known;
  const isLocked = useIsLocked(post.conferenceId);
  const run = useExportRun({ tools, record, talkId, pictures }, { title: titleOf(props), onOpen });
  const { state, folder } = run;
  const choose = (next: ExportWay) => {
    keepLastWay(next);
    run.send({ type: "changed" });
    setWay(next);
  };
  const onExport = useStart(survey?.record === record && pictures.isKnown, () => {
    keepEngine(post.engine);
    run.send({ type: "start", way, folder });
  });
  const change = (changes: Partial<Post>) => {
    run.send({ type: "changed" });
    doWithUndo(`post ${post.id} ${Object.keys(changes)}`, { name: namePostChange(changes) }, () =>
      changePost(database, post.id, changes),
    );
  };
  if (problem) {
    return (
      <Dialog heading={t("export")} onClose={onClose}>
        <Notice tone="error">{problem}</Notice>
      </Dialog>
    );
  }
  return (
    <ExportDialog
      title={titleOf(props)}
      note={describeExport(state) ?? (way === "folder" ? t("asksBeforeReplacing") : "")}
      verb={isFinished(state) ? undefined : verbOf(way, folder)}
      running={isBusy(state) ? describeRunning(state) : undefined}
      isBlocked={run.blockedBy !== undefined}
      onExport={onExport}
      ways={look && <Ways ways={listWays(look.path, folder, pictures.hosts.length > 0)} way={way} onWay={choose} />}
      engines={<Engine tools={tools} post={post} isDisabled={isLocked || isBusy(state)} onChange={change} />}
      onClose={onClose}
    >
      {isLocked && <Notice>{t("sharedForReading")}</Notice>}
      <Parts {...props} known={known} run={run} way={way} onChange={change} />
    </ExportDialog>
  );
}

function titleOf({ record, talkId }: Props): string {
  return talkId ? (record.talks.find(({ talk }) => talk.id === talkId)?.talk.title ?? "") : record.post.title;
}

/** The talks the post can only name. */
function findSilent(warnings: Warning[]): Id[] {
  return warnings.find(({ kind }) => kind === "talksWithoutNotes")?.talkIds ?? [];
}
