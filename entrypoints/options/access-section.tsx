// What the browser lets Wrapup do for one purpose, the hosts of pictures, folders and in Firefox the downloads, and giving that back.
import { browser } from "wxt/browser";
import { Button } from "@/components/controls/button.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { askDownloads, giveBackDownloads, hasDownloads, needsDownloads } from "@/lib/browser/downloads-right.ts";
import { t } from "@/lib/browser/words.ts";
import { forgetFolder, readBlogFolder, readMeetingFolder } from "@/lib/notebook/blog-folder.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";
import { useBrowserState } from "./use-browser-state.ts";

/** "https://files.speakerdeck.com/*" without what is not the host. */
function hostOf(origin: string): string {
  return origin.replace(/^[\w*]+:\/\//, "").replace(/\/.*$/, "");
}

/** The right to the downloads: for browsers that tell of a saved file in no other way. */
function DownloadsRow({ act }: { act: Act }) {
  const [isGiven, look] = useBrowserState(hasDownloads);
  const change = () =>
    act(async () => {
      if (isGiven) await giveBackDownloads();
      else await askDownloads(true);
      look();
      return undefined;
    });
  return (
    <SettingsRow label={t("downloads")} help={isGiven ? t("downloadsHelp") : t("downloadsNotGiven")}>
      <Button onClick={change}>{t(isGiven ? "giveBack" : "allow")}</Button>
    </SettingsRow>
  );
}

/** The button that gives one of several back. */
function GiveBack({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <Button label={t("giveBackNamed", what)} onClick={onClick}>
      {t("giveBack")}
    </Button>
  );
}

/** What each folder is for. That of the copies stands beside the copies. */
const folderHelps = { blog: "blogFolderHelp", machines: "machinesFolderHelp" } as const;

/** The folders that may be written. */
async function listFolders() {
  const found = [
    { which: "blog" as const, folder: await readBlogFolder(database) },
    { which: "machines" as const, folder: await readMeetingFolder(database) },
  ];
  return found.flatMap(({ which, folder }) => (folder ? [{ which, name: folder.handle.name }] : []));
}

async function listOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export function AccessSection({ act }: { act: Act }) {
  const [origins, look] = useBrowserState(listOrigins);
  const { value: folders = [] } = useLiveQuery(listFolders, []);
  const remove = (origin: string) =>
    act(async () => {
      await browser.permissions.remove({ origins: [origin] });
      look();
      return undefined;
    });
  if (!origins) return null;
  return (
    <>
      {origins.length === 0 && <SettingsRow label={t("noAccess")} help={t("noAccessHelp")} />}
      {origins.map((origin) => (
        <SettingsRow key={origin} label={hostOf(origin)} help={t("accessHelp")}>
          <GiveBack what={hostOf(origin)} onClick={() => remove(origin)} />
        </SettingsRow>
      ))}
      {needsDownloads && <DownloadsRow act={act} />}
      {folders.map(({ which, name }) => (
        <SettingsRow key={which} label={t("folderNamed", name)} help={t(folderHelps[which])}>
          <GiveBack what={name} onClick={() => act(() => forgetFolder(database, which).then(() => undefined))} />
        </SettingsRow>
      ))}
      {(origins.length > 0 || folders.length > 0) && <SettingsRow help={t("rightsHelp")} />}
    </>
  );
}
