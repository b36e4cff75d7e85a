// What the dialog of one's own machines does, and the sentences on what came of it. What sharing needs is loaded here.
import { database } from "@/entrypoints/desk/database.ts";
import { tellJoined } from "@/entrypoints/desk/share/tell-joined.ts";
import { allowBlogFolder } from "@/lib/browser/blog-folder.ts";
import { readFilesEnding, writeFile } from "@/lib/browser/changes-folder.ts";
import { saveFile } from "@/lib/browser/save-file.ts";
import { explain, plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { BlogFolder, Machine } from "@/lib/notebook/rows/database.ts";
import type { FoundFile, TakenFile, TakenIn } from "@/lib/share/own-machines.ts";

export const loadMachines = () => import("@/lib/share/own-machines.ts");

function sayFile({ name, machine, became, problem, refused = [] }: TakenFile): string {
  if (became === "own") return t("changesOwn", name);
  if (became === "cut off") return t("changesCutOff", name);
  if (problem) return t("changesRefused", machine, explain(problem));
  const exceptions = refused
    .map((one) => t("conferenceRefused", one.conference || t("talksWithoutConference"), explain(one.problem)))
    .join(" ");
  if (became === "refused") return t("changesRefused", machine, exceptions);
  return [t("changesTaken", machine), exceptions].filter(Boolean).join(" ");
}

function sayBrought({ brought, files }: TakenIn): string {
  const { added, changed, binned, talks, notes } = brought;
  if (!files.some(({ became }) => became === "taken")) return "";
  if (added + changed + binned === 0) return t("broughtNothing");
  return t("brought", plural("talks", talks), plural("notes", notes), plural("rowsChanged", changed + binned));
}

/** What was taken in from whom, in sentences. */
export function sayTakenIn(taken: TakenIn): string {
  const renamed = taken.isRenamed ? t("machineRenamed") : "";
  return [...taken.files.map(sayFile), sayBrought(taken), renamed].filter(Boolean).join(" ");
}

/** Takes in files that the person chose. */
export async function takeIn(machine: Machine, files: FoundFile[]): Promise<string> {
  const { takeChanges } = await loadMachines();
  const taken = await takeChanges(database, machine, files);
  await tellJoined(taken.joined);
  return sayTakenIn(taken);
}

/** Hands this machine's file to the person. */
export async function saveForOthers(machine: Machine, ids: Id[]): Promise<string> {
  const { writeChanges } = await loadMachines();
  const { name, bytes } = await writeChanges(database, machine, ids);
  saveFile(name, bytes, "application/octet-stream");
  return t("handedToBrowser", name);
}

/**
 * Takes in what the others have put into the folder, then writes this machine's file there. Straight from a click: the browser may ask.
 * @param readAgain this machine, which may be another one after taking in
 */
export async function meetInFolder(
  folder: BlogFolder,
  machine: Machine,
  ids: Id[],
  readAgain: () => Promise<Machine>,
): Promise<string> {
  const { handle } = folder;
  if (!(await allowBlogFolder(folder))) throw new Problem("problemFolderClosed", [handle.name]);
  const { changesEnding, takeChanges, writeChanges } = await loadMachines();
  const found = await readFilesEnding(handle, changesEnding);
  const taken = await takeChanges(database, machine, found);
  await tellJoined(taken.joined);
  const { name, bytes } = await writeChanges(database, await readAgain(), ids);
  await writeFile(handle, name, bytes);
  const others = { ...taken, files: taken.files.filter(({ became }) => became !== "own") };
  return [sayTakenIn(others), t("changesWritten", name, handle.name)].filter(Boolean).join(" ");
}
