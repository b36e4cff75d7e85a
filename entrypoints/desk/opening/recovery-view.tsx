// A notebook that opened with less than it held: what there is to choose from, and doing what was chosen.
import { useEffect, useState } from "preact/hooks";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { openSettings } from "@/lib/browser/open-page.ts";
import type { LastBackup } from "@/lib/model/index.ts";
import { type Copy, listCopies, openCopyFolder } from "@/lib/notebook/copies/copy-folder.ts";
import type { Loss } from "@/lib/notebook/copies/find-loss.ts";
import { attempt } from "../work/outcome.ts";
import { CopyContents } from "./copy-contents.tsx";
import { Recovery, type WayOn } from "./recovery.tsx";
import { openCopy, settleByCopy, settleByFile, settleByGoingOn } from "./recovery-work.ts";

interface Props {
  loss: Loss;
  /** The notebook may be opened. */
  onSettled: () => void;
}

export function RecoveryView({ loss, onSettled }: Props) {
  const [copies, setCopies] = useState<Copy[]>();
  const [lastBackup, setLastBackup] = useState<LastBackup>();
  const [shown, show] = useState<Copy>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const list = async () => setCopies((await listCopies(await openCopyFolder(false))).copies);
    list().catch(() => setCopies([]));
  }, []);
  useEffect(() => {
    const [newest] = copies ?? [];
    // The lost notebook knew of it, and so does the copy.
    if (newest) openCopy(newest).then(({ settings }) => setLastBackup(settings.lastBackup), console.debug);
  }, [copies]);
  if (!copies) return null;
  const settle = async (work: () => Promise<void>) => {
    setBusy(true);
    const why = await attempt(work);
    setBusy(false);
    setProblem(why);
    if (why === undefined) onSettled();
  };
  const onGo = (way: WayOn) => {
    if (isBusy) return;
    if (way.kind === "copy") void settle(() => settleByCopy(way.copy, loss));
    else if (way.kind === "empty") void settle(settleByGoingOn);
    else chooseFile(".zip,.json,application/zip,application/json", (file) => void settle(() => settleByFile(file)));
  };
  return (
    <>
      <Recovery
        loss={loss}
        copies={copies}
        lastBackup={lastBackup}
        problem={problem}
        isBusy={isBusy}
        onGo={onGo}
        onShow={show}
        onSettings={location.pathname.startsWith("/options") ? undefined : () => void openSettings()}
      />
      {shown && <CopyContents copy={shown} onClose={() => show(undefined)} />}
    </>
  );
}
