// What Firefox lacks, in one place: the README says each of these sentences, and tests leave out by its name what needs it.
import { isFirefox } from "./browser/harness.ts";

export interface Lack {
  name:
    | "folders"
    | "save picker"
    | "cookieless pictures"
    | "update check"
    | "free space"
    | "worlds in tests"
    | "menu in tests"
    | "drags in tests";
  /** As the README says it. */
  says: string;
}

export const firefoxLacks: Lack[] = [
  {
    name: "folders",
    says: "It lets no page choose a folder (`showDirectoryPicker`): a post goes into a file, a zip or the clipboard, and neither *Save to a folder* nor a folder for the copies is offered.",
  },
  {
    name: "save picker",
    says: "It has no picker to save with (`showSaveFilePicker`): a backup goes to the downloads, and is called *saved* with the right to them alone, for which Wrapup asks at the first one.",
  },
  {
    name: "cookieless pictures",
    says: "An extension cannot ask for other sites' pictures without their cookies (`cross_origin_embedder_policy`): which ones go along is said by its own settings.",
  },
  {
    name: "update check",
    says: "It looks for no update when asked (`requestUpdateCheck`): notes of a newer version are opened again by *Try again* alone, once it has updated Wrapup.",
  },
  {
    name: "free space",
    says: "It tells of a tenth of the disk, and not how much of it is free (`navigator.storage.estimate`): a full disk is noticed by the write that it refuses, and there is no second copy on a disk of less than 160 MB.",
  },
  {
    name: "worlds in tests",
    says: "Its protocol tells no test which scripts are in a page: that there are none before a click is tested in Chromium.",
  },
  {
    name: "menu in tests",
    says: "It lets no test give the background script an event of the menu: the context menu is tested in Chromium.",
  },
  {
    name: "drags in tests",
    says: "Its protocol drags no file over a page: what a person drops on a talk is given to it by a script there.",
  },
];

/** Whether the browser at hand has it: always, but in Firefox. */
export function has(name: Lack["name"]): boolean {
  return !isFirefox || firefoxLacks.every((lack) => lack.name !== name);
}
