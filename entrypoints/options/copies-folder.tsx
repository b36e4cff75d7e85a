// A folder of the person's into which copies go as well: chosen once, and allowed anew after each start of the browser.
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { allowBlogFolder, chooseFolder } from "@/lib/browser/blog-folder.ts";
import { mayWrite } from "@/lib/browser/folder-right.ts";
import { t } from "@/lib/browser/words.ts";
import { keepCopiesFolder, readCopiesFolder } from "@/lib/notebook/blog-folder.ts";
import { keepCopyIn } from "@/lib/notebook/copies/person-folder.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import { type Act, SettingsRow } from "./settings-list.tsx";

/** The folder, and whether it may be written; that is undefined until the browser has said. */
function useCopiesFolder() {
  const { value } = useLiveQuery(async () => ({ folder: await readCopiesFolder(database) }), []);
  const [isAllowed, setAllowed] = useState<boolean>();
  const folder = value?.folder;
  useEffect(() => {
    if (folder) void mayWrite(folder).then(setAllowed);
  }, [folder?.chosenAt]);
  return { isRead: value !== undefined, folder, isAllowed, setAllowed };
}

async function choose(): Promise<undefined> {
  const handle = await chooseFolder();
  if (!handle) return;
  await keepCopiesFolder(database, handle);
  await keepCopyIn(handle, database);
}

export function CopiesFolder({ act }: { act: Act }) {
  const { isRead, folder, isAllowed, setAllowed } = useCopiesFolder();
  const allow = async (chosen: BlogFolder): Promise<undefined> => {
    const isGiven = await allowBlogFolder(chosen);
    setAllowed(isGiven);
    if (isGiven) await keepCopyIn(chosen.handle, database);
  };
  if (!isRead) return null;
  if (!folder)
    return (
      <SettingsRow label={t("copiesFolder")} help={t("copiesFolderHelp")}>
        <Button onClick={() => act(choose)}>{t("chooseCopiesFolder")}</Button>
      </SettingsRow>
    );
  const { name } = folder.handle;
  const stop = (
    <Button kind="quiet" onClick={() => act(() => keepCopiesFolder(database).then(() => undefined))}>
      {t("stop")}
    </Button>
  );
  if (isAllowed === false)
    return (
      <SettingsRow label={t("copiesWait", name)} help={t("copiesWaitHelp")}>
        {stop}
        <Button onClick={() => act(() => allow(folder))}>{t("allowFolder")}</Button>
      </SettingsRow>
    );
  return (
    <SettingsRow label={t("copiesGoInto", name)} help={t("copiesFolderHelp")}>
      {stop}
    </SettingsRow>
  );
}
