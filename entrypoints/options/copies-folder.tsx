// A folder of the person's into which copies go as well: chosen once, and allowed anew after each start of the browser.
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { allowBlogFolder, chooseFolder, explainFolder } from "@/lib/browser/blog-folder.ts";
import { mayWrite } from "@/lib/browser/folder-right.ts";
import { t } from "@/lib/browser/words.ts";
import { keepCopiesFolder, readCopiesFolder } from "@/lib/notebook/blog-folder.ts";
import { keepCopyIn } from "@/lib/notebook/copies/person-folder.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import { type Act, SettingsRow } from "./settings-list.tsx";

/** Whether copies get into the folder, and why they do not where the browser would let them. */
interface Standing {
  isAllowed: boolean;
  problem?: string;
}

async function look(folder: BlogFolder): Promise<Standing> {
  if (!(await mayWrite(folder))) return { isAllowed: false };
  const { handle } = folder;
  return handle
    .keys()
    .next()
    .then(
      () => ({ isAllowed: true }),
      (error) => ({ isAllowed: true, problem: explainError(explainFolder(error, handle.name)) }),
    );
}

/** The folder, and how it stands; that is undefined until the browser has said. */
function useCopiesFolder() {
  const { value } = useLiveQuery(async () => ({ folder: await readCopiesFolder(database) }), []);
  const [standing, setStanding] = useState<Standing>();
  const folder = value?.folder;
  useEffect(() => {
    setStanding(undefined);
    if (folder) void look(folder).then(setStanding);
  }, [folder?.chosenAt]);
  return { isRead: value !== undefined, folder, standing, setStanding };
}

async function copyInto(handle: FileSystemDirectoryHandle): Promise<void> {
  await keepCopyIn(handle, database).catch((error) => {
    throw explainFolder(error, handle.name);
  });
}

async function choose(): Promise<undefined> {
  const handle = await chooseFolder();
  if (!handle) return;
  await keepCopiesFolder(database, handle);
  await copyInto(handle);
}

function ChooseFolder({ act }: { act: Act }) {
  return <Button onClick={() => act(choose)}>{t("chooseCopiesFolder")}</Button>;
}

export function CopiesFolder({ act }: { act: Act }) {
  const { isRead, folder, standing, setStanding } = useCopiesFolder();
  const allow = async (chosen: BlogFolder): Promise<undefined> => {
    const isGiven = await allowBlogFolder(chosen);
    setStanding(await look(chosen));
    if (isGiven) await copyInto(chosen.handle);
  };
  if (!isRead) return null;
  if (!folder)
    return (
      <SettingsRow label={t("copiesFolder")} help={t("copiesFolderHelp")}>
        <ChooseFolder act={act} />
      </SettingsRow>
    );
  const { name } = folder.handle;
  const stop = (
    <Button kind="quiet" onClick={() => act(() => keepCopiesFolder(database).then(() => undefined))}>
      {t("stop")}
    </Button>
  );
  if (standing?.isAllowed === false)
    return (
      <SettingsRow label={t("copiesWait", name)} help={t("copiesWaitHelp")}>
        {stop}
        <Button onClick={() => act(() => allow(folder))}>{t("allowFolder")}</Button>
      </SettingsRow>
    );
  return (
    <SettingsRow label={t("copiesGoInto", name)} help={standing?.problem ?? t("copiesFolderHelp")}>
      {stop}
      {standing?.problem && <ChooseFolder act={act} />}
    </SettingsRow>
  );
}
