// What the notebook takes of the disk, and making room.
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { t } from "@/lib/browser/words.ts";
import { measureStorage, removePictures } from "@/lib/notebook/storage.ts";
import type { Act } from "./settings-list.tsx";
import { UsageBar } from "./usage-bar.tsx";

export function StorageSection({ act }: { act: Act }) {
  const { value: use } = useLiveQuery(() => measureStorage(database), []);
  const [free, setFree] = useState<number>();
  useEffect(() => {
    void navigator.storage
      .estimate()
      .then(({ quota, usage }) => setFree(quota === undefined ? undefined : quota - (usage ?? 0)));
  }, [use]);
  if (!use) return null;
  const remove = () =>
    act(async () => {
      await removePictures(database);
      return t("imagesRemoved");
    });
  return (
    <UsageBar {...use} free={free}>
      {use.pictures > 0 && <Button onClick={remove}>{t("removeImages")}</Button>}
    </UsageBar>
  );
}
