// The ways out of the notebook, as the export dialog offers them; the last one is offered first the next time.

import { formatDay } from "@/components/wording/place-name.ts";
import { canWriteFolders } from "@/lib/browser/blog-folder.ts";
import { t } from "@/lib/browser/words.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import { zipName } from "./deliver.ts";
import type { WayChoice } from "./export-parts.tsx";
import type { ExportWay } from "./export-steps.ts";

const lastWay = "export-way";

export function readLastWay(): ExportWay {
  const stored = localStorage.getItem(lastWay);
  if (stored === "folder") return canWriteFolders ? stored : "download";
  return stored === "zip" || stored === "copy" ? stored : "download";
}

export function keepLastWay(way: ExportWay): void {
  localStorage.setItem(lastWay, way);
}

/** Whether the pictures' files are saved with the post. */
export const savesPictures = (way: ExportWay) => way === "folder" || way === "zip";

/**
 * @param path the post's, where its pictures go with it
 * @param folder the blog's folder when one was chosen
 * @param hasRemote whether the post shows pictures of other sites, which it can do without their files
 */
export function listWays(path: string, folder: BlogFolder | undefined, hasRemote: boolean): WayChoice[] {
  return [
    { way: "folder", label: t("wayFolder"), isPossible: canWriteFolders, help: folderHelp(folder) },
    { way: "zip", label: t("wayZip"), help: zipName(path), isPossible: true },
    { way: "copy", label: t("copyText"), help: t(hasRemote ? "wayCopyRemote" : "wayCopyHelp"), isPossible: true },
    {
      way: "download",
      label: t("downloadFile"),
      help: t(hasRemote ? "wayDownloadRemote" : "wayDownloadHelp"),
      isPossible: true,
    },
  ];
}

function folderHelp(folder: BlogFolder | undefined): string {
  if (!canWriteFolders) return t("wayFolderImpossible");
  return folder ? t("wayFolderChosen", folder.handle.name, formatDay(folder.chosenAt, new Date())) : t("wayFolderNone");
}

/** The word on the main button. */
export function verbOf(way: ExportWay, folder: BlogFolder | undefined): string {
  const verbs: Record<ExportWay, string> = {
    folder: folder ? t("verbFolder", folder.handle.name) : t("verbChooseFolder"),
    zip: t("verbZip"),
    copy: t("copyText"),
    download: t("downloadFile"),
  };
  return verbs[way];
}
