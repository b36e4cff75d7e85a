// The export dialog over the post as it is now.
import { useMemo, useState } from "preact/hooks";
import { formatBytes } from "@/components/bytes";
import { ExportDialog, type ExportWay, type WayChoice } from "@/components/export-dialog";
import { Notice } from "@/components/notice";
import { formatDay } from "@/components/place-name";
import { plural, t } from "@/components/words";
import type { ConferenceRecord, Id, Post } from "@/lib/model";
import { changePost } from "@/lib/notebook/posts";
import type { AssembledPost } from "@/lib/post/assemble";
import type { PostFile } from "@/lib/post/export";
import { canWriteFolders } from "../browser/blog-folder";
import { database } from "../browser/database";
import { nameOf, zipName } from "./deliver";
import { describeCheck } from "./finding-words";
import { showSlug } from "./pane";
import { listPictures } from "./picture-list";
import { go, route } from "./route";
import { save } from "./screen";
import { useExport } from "./use-export";
import { usePostPictures } from "./use-post-pictures";
import type { PostRoom } from "./use-post-room";
import { useSameName } from "./use-same-name";

interface Props {
  room: PostRoom;
  record: ConferenceRecord;
  /** Exports this talk as a post of its own. */
  talkId?: Id;
  tree: AssembledPost["tree"];
  onClose: () => void;
}

const lastWay = "export-way";

function readLastWay(): ExportWay {
  const stored = localStorage.getItem(lastWay);
  return stored === "folder" && canWriteFolders
    ? "folder"
    : stored === "zip" || stored === "copy"
      ? stored
      : "download";
}

/** "7 files, 642 kB" */
function describeSize(files: PostFile[]): string {
  const bytes = files.reduce(
    (sum, file) => sum + ("text" in file ? new TextEncoder().encode(file.text).length : file.bytes.length),
    0,
  );
  return plural("filesCount", files.length, formatBytes(bytes));
}

export function ExportView({ room, record, talkId, tree, onClose }: Props) {
  const { post } = record;
  const pictures = usePostPictures(tree);
  const [way, setWay] = useState(readLastWay);
  const exported = talkId ? room.aloneInPost(record, talkId).post : post;
  const other = useSameName(room, exported);
  const run = useExport({ room, record, talkId, pictures, way });
  const { state, folder } = run;
  const { files, check, silent } = useMemo(() => {
    const options = { talkId, pictures: pictures.stored };
    return {
      files: room.exportPost(record, options),
      check: describeCheck(room.checkPost(record, options)),
      silent: talkId ? [] : silentTalks(room, record),
    };
  }, [room, record, talkId, pictures.stored]);
  const choices = room
    .inPost(talkId ? room.aloneInPost(record, talkId) : record)
    .map((talk) => ({ id: talk.talk.id, title: talk.talk.title, items: listPictures(room, talk, post.embeds) }))
    .filter(({ items }) => items.length > 0);
  const shown = way === "copy" || way === "download" ? files.slice(0, 1) : files;
  const change = (changes: Partial<Post>) => {
    run.reset();
    void save(`post ${post.id} ${Object.keys(changes)}`, () => changePost(database, post.id, changes));
  };
  const choose = (next: ExportWay) => {
    localStorage.setItem(lastWay, next);
    run.reset();
    setWay(next);
  };
  const verbs: Record<ExportWay, string> = {
    folder: folder ? t("verbFolder", folder.handle.name) : t("verbChooseFolder"),
    zip: t("verbZip"),
    copy: t("copyText"),
    download: t("downloadFile"),
  };
  const ways: WayChoice[] = [
    {
      way: "folder",
      label: t("wayFolder"),
      isPossible: canWriteFolders,
      help: !canWriteFolders
        ? t("wayFolderImpossible")
        : folder
          ? t("wayFolderChosen", folder.handle.name, formatDay(folder.chosenAt, new Date()))
          : t("wayFolderNone"),
    },
    { way: "zip", label: t("wayZip"), help: zipName(files), isPossible: true },
    { way: "copy", label: t("copyText"), help: t("wayCopyHelp"), isPossible: true },
    { way: "download", label: t("downloadFile"), help: t("wayDownloadHelp"), isPossible: true },
  ];
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
      ways={ways}
      way={way}
      onWay={choose}
      note={state.note ?? (way === "folder" ? t("asksBeforeReplacing") : "")}
      verb={state.phase === "done" ? undefined : verbs[way]}
      isBusy={state.phase === "busy"}
      onExport={() => void run.start()}
      onClose={onClose}
      notices={
        <>
          {way === "folder" && folder && state.phase === "ready" && (
            <p>
              <button type="button" class="link-button" onClick={() => void run.chooseFolder()}>
                {t("changeFolder")}
              </button>
            </p>
          )}
          {other && <SameName path={room.fileOf(exported)} other={other} onClose={talkId ? undefined : onClose} />}
          {silent.length > 0 && (
            <Notice
              tone="warning"
              action={{
                label: t("showThem"),
                onClick: () => {
                  onClose();
                  go({ ...route.value, view: "post", talk: silent[0] });
                },
              }}
            >
              {plural("talksAreLinks", silent.length)}
            </Notice>
          )}
          <Notice tone={check.isFine ? "info" : "warning"}>{check.text}</Notice>
          {state.foreign && (
            <Notice tone="warning">
              {plural("filesExist", state.foreign.length, state.foreign.map(nameOf).join(", "))}{" "}
              <button type="button" class="link-button" onClick={() => void run.replace()}>
                {t("replace")}
              </button>{" "}
              <button type="button" class="link-button" onClick={() => void run.keepBoth()}>
                {t("keepBoth")}
              </button>
            </Notice>
          )}
          {state.remarks.map((remark) => (
            <Notice key={remark} tone="warning">
              {remark}
            </Notice>
          ))}
          {state.problem && <Notice tone="error">{state.problem}</Notice>}
        </>
      }
    />
  );
}

/** @param onClose absent for a talk alone, whose name is its title */
function SameName({ path, other, onClose }: { path: string; other: Post; onClose?: () => void }) {
  const change = () => {
    onClose?.();
    showSlug();
  };
  return (
    <Notice tone="warning" action={onClose && { label: t("changeSlug"), onClick: change }}>
      {t("sameName", nameOf(path), other.title || t("untitledPost"))}
    </Notice>
  );
}

/** The talks the post can only name. */
function silentTalks(room: PostRoom, record: ConferenceRecord): Id[] {
  const found = room.assemblePost(record).warnings.find(({ kind }) => kind === "talksWithoutNotes");
  return found?.talkIds ?? [];
}
