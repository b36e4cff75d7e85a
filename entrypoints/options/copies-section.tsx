// The second copies: that nothing is missing, what each holds, and bringing one back.
import { CircleCheck } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { formatBytes } from "@/components/wording/bytes.ts";
import { formatMoment, formatMomentAlone, formatMomentWithin, nameCounts } from "@/components/wording/moments.ts";
import { lastComparison } from "@/entrypoints/desk/check-notebook.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { CopyContents } from "@/entrypoints/desk/opening/copy-contents.tsx";
import { openCopy } from "@/entrypoints/desk/opening/recovery-work.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { RestoreView } from "@/entrypoints/notebook/backup/restore-view.tsx";
import { QuestionDialog } from "@/entrypoints/notebook/question-dialog.tsx";
import { canWriteFolders } from "@/lib/browser/blog-folder.ts";
import { t } from "@/lib/browser/words.ts";
import { type Copy, listCopies, openCopyFolder } from "@/lib/notebook/copies/copy-folder.ts";
import type { Stock } from "@/lib/notebook/copies/stock.ts";
import { takeStock } from "@/lib/notebook/copies/take-stock.ts";
import { CopiesFolder } from "./copies-folder.tsx";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";
import "./copies-section.css";

/** The copies, and a way to read them again. */
function useCopies(): [copies: Copy[], look: () => void] {
  const [copies, setCopies] = useState<Copy[]>([]);
  const look = () => {
    const list = async () => setCopies((await listCopies(await openCopyFolder(false))).copies);
    list().catch(console.debug);
  };
  useEffect(look, []);
  return [copies, look];
}

/** The notebook was compared as it was opened; that it is shown means that nothing was missing. */
function NothingMissing({ stock }: { stock?: Stock }) {
  const at = lastComparison()?.at;
  if (!at || !stock) return null;
  const moment = formatMomentWithin(at, new Date());
  return (
    <div class="copies-whole">
      <Icon of={CircleCheck} />
      <SettingsRow label={t("nothingMissing")} help={t("nothingMissingHelp", moment, nameCounts(stock.shown))} />
    </div>
  );
}

interface CopyRowProps {
  copy: Copy;
  /** Of another notebook, which nothing removes but the person. */
  isLeft: boolean;
  onShow: () => void;
  onBringBack: () => void;
  onRemove: () => void;
}

function CopyRow({ copy, isLeft, onShow, onBringBack, onRemove }: CopyRowProps) {
  const moment = formatMomentAlone(copy.savedAt, new Date());
  return (
    <SettingsRow label={moment} help={t("countsAndSize", nameCounts(copy.stock.shown), formatBytes(copy.size))}>
      {isLeft && (
        <Button kind="quiet" label={t("removeCopyOf", moment)} onClick={onRemove}>
          {t("remove")}
        </Button>
      )}
      <Button kind="quiet" label={t("showCopyOf", moment)} onClick={onShow}>
        {t("show")}
      </Button>
      <Button label={t("bringBackCopyOf", moment)} onClick={onBringBack}>
        {t("bringBackAsk")}
      </Button>
    </SettingsRow>
  );
}

/** What only a copy holds has no undo and no bin. */
function RemovalQuestion({ copy, onRemove, onClose }: { copy: Copy; onRemove: () => void; onClose: () => void }) {
  const heading = t("removeCopyAsk", formatMoment(copy.savedAt, new Date()));
  return (
    <QuestionDialog heading={heading} verb={t("remove")} onConfirm={onRemove} onClose={onClose}>
      <p>{t("removeCopyHelp", nameCounts(copy.stock.shown))}</p>
    </QuestionDialog>
  );
}

export function CopiesSection({ act }: { act: Act }) {
  const { value: stock } = useLiveQuery(() => takeStock(database), []);
  const [copies, look] = useCopies();
  const [shown, show] = useState<Copy>();
  const [wanted, want] = useState<Copy>();
  const [unwanted, ask] = useState<Copy>();
  const remove = ({ name }: Copy) =>
    act(async () => {
      await (await openCopyFolder(false))?.removeEntry(name);
      look();
      return undefined;
    });
  return (
    <>
      <NothingMissing stock={stock} />
      {copies.map((copy) => (
        <CopyRow
          key={copy.name}
          copy={copy}
          isLeft={stock !== undefined && copy.stock.notebookId !== stock.notebookId}
          onShow={() => show(copy)}
          onBringBack={() => want(copy)}
          onRemove={() => ask(copy)}
        />
      ))}
      {copies.length === 0 && <SettingsRow label={t("noCopyYet")} />}
      <SettingsRow help={t("copiesHelp")} />
      {canWriteFolders && <CopiesFolder act={act} />}
      {shown && <CopyContents copy={shown} onClose={() => show(undefined)} />}
      {unwanted && <RemovalQuestion copy={unwanted} onRemove={() => remove(unwanted)} onClose={() => ask(undefined)} />}
      {wanted && (
        <RestoreView
          from={() => openSource(wanted)}
          key={wanted.name}
          onRestore={act}
          onClose={() => want(undefined)}
        />
      )}
    </>
  );
}

async function openSource(copy: Copy) {
  const { savedAt, size } = copy;
  const name = t("theCopyOf", formatMoment(savedAt, new Date()));
  return { name, rows: await openCopy(copy), pictures: [], savedAt, size, isCopy: true };
}
