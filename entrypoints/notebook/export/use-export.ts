// The export step by step: pictures, the way out, what stands there already.
import { useEffect, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import {
  allowBlogFolder,
  type BlogFolder,
  chooseBlogFolder,
  findForeignFiles,
  hasRoom,
  readBlogFolder,
  writeFiles,
} from "@/lib/browser/blog-folder.ts";
import { askForHost } from "@/lib/browser/load-pictures.ts";
import { explain, plural, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { readPictures } from "@/lib/notebook/pictures.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import { loadMissing, type PostPictures } from "../post/use-post-pictures.ts";
import type { PostRoom } from "../state/use-post-room.ts";
import { copyPost, downloadPost, downloadZip } from "./deliver.ts";
import type { ExportWay } from "./export-dialog.tsx";

export interface ExportState {
  phase: "ready" | "busy" | "done";
  /** What happens or happened. */
  note?: string;
  problem?: string;
  /** What did not go as wished, though the post is out. */
  remarks: string[];
  /** Files that stand in the folder and are not Wrapup's own; the person decides. */
  foreign?: string[];
}

const ready: ExportState = { phase: "ready", remarks: [] };

export interface ExportInputs {
  room: PostRoom;
  record: ConferenceRecord;
  talkId?: Id;
  pictures: PostPictures;
  way: ExportWay;
}

async function filesWithPictures({ room, record, talkId, pictures }: ExportInputs): Promise<PostFile[]> {
  return room.exportPost(record, { talkId, pictures: await readPictures(database, pictures.urls) });
}

export function useExport(inputs: ExportInputs) {
  const { pictures, way, room, record, talkId } = inputs;
  const [state, setState] = useState<ExportState>(ready);
  // A talk exported alone is a post of its own.
  const owner = talkId ?? record.post.id;
  const [folder, setFolder] = useState<BlogFolder>();
  useEffect(() => {
    void readBlogFolder().then(setFolder);
  }, []);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      setState({ ...ready, problem: explain(explainFailure(error)) });
    }
  };
  const busy = (note: string) => setState({ phase: "busy", remarks: [], note });
  const done = (note: string, remarks: string[]) => setState({ phase: "done", note, remarks });

  /** Asks for the hosts that are not allowed yet, and loads what is missing. */
  const gatherPictures = async (): Promise<string[]> => {
    const refused: string[] = [];
    for (const { host, isAllowed, urls } of pictures.hosts) {
      if (!isAllowed && !(await askForHost(urls[0] ?? ""))) refused.push(host);
    }
    pictures.refresh();
    const failed = await loadMissing(pictures, (count, of) => busy(t("loadingImage", count, of)));
    return [
      ...refused.map((host) => t("imagesRefused", host)),
      ...(failed > 0 ? [plural("imagesFailed", failed)] : []),
    ];
  };

  const intoFolder = async (target: BlogFolder, files: PostFile[]): Promise<string> => {
    await writeFiles(target, files, owner, (count) => busy(t("savingFile", count, files.length)));
    return plural("savedToFolder", files.length, target.handle.name);
  };

  const saveToFolder = async (target: BlogFolder) => {
    if (!(await allowBlogFolder(target))) throw new Problem("problemFolderClosed", [target.handle.name]);
    const remarks = await gatherPictures();
    const files = await filesWithPictures(inputs);
    const foreign = await findForeignFiles(target, files, owner);
    if (foreign.length > 0) setState({ ...ready, foreign, remarks });
    else done(await intoFolder(target, files), remarks);
  };

  const chooseFolder = () =>
    attempt(async () => {
      const chosen = await chooseBlogFolder();
      if (chosen) setFolder(chosen);
    });

  const start = () =>
    attempt(async () => {
      if (way === "folder") {
        const target = folder ?? (await chooseBlogFolder());
        if (target) setFolder(target);
        if (target) await saveToFolder(target);
        return;
      }
      if (way === "zip") {
        const remarks = await gatherPictures();
        return done(t("draftExported", await downloadZip(await filesWithPictures(inputs))), remarks);
      }
      const files = room.exportPost(record, { talkId });
      if (way === "download") return done(t("draftExported", downloadPost(files)), []);
      await copyPost(files);
      done(t("copied"), []);
    });

  const replace = () =>
    attempt(async () => {
      if (folder) done(await intoFolder(folder, await filesWithPictures(inputs)), state.remarks);
    });

  /** The first place beside the post's own that is free, with pictures of its own: those that stand there are another post's. */
  const findRoom = async (target: BlogFolder) => {
    const stored = await readPictures(database, pictures.urls);
    for (let place = 2; ; place++) {
      const files = room.exportPost(record, { talkId, pictures: stored, place });
      if (await hasRoom(target, files)) return { files, ...room.placeBeside(record.post, place) };
    }
  };

  /** The post stays where it found room; a talk alone has no slug to keep. */
  const keepBoth = () =>
    attempt(async () => {
      if (!folder) return;
      const { files, slug, imported } = await findRoom(folder);
      const saved = await intoFolder(folder, files);
      if (talkId) return done(saved, state.remarks);
      await changePost(database, record.post.id, { slug, imported });
      done(`${saved} ${t("slugIsNow", slug)}`, state.remarks);
    });

  return { state, folder, start, chooseFolder, replace, keepBoth, reset: () => setState(ready) };
}
