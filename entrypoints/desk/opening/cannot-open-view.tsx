// The screen that stands for one whose notes cannot be opened: what it asks of the browser. Loaded when it is needed.
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Kind } from "@/components/controls/screen-kind.ts";
import { formatMoment, nameCounts } from "@/components/wording/moments.ts";
import { newerVersion, notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { openNotebook, openSettings } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { type Copy, listCopies, openCopyFolder } from "@/lib/notebook/copies/copy-folder.ts";
import { lastComparison } from "../check-notebook.ts";
import { perform } from "../work/outcome.ts";
import { CannotOpen } from "./cannot-open.tsx";
import { RecoveryView } from "./recovery-view.tsx";
import { saveCopyAsFile } from "./recovery-work.ts";

/** Takes the newer Wrapup if the store has one, which closes this page. */
async function update(): Promise<string> {
  const { status } = await browser.runtime.requestUpdateCheck().catch(() => ({ status: "no_update" }));
  if (status === "update_available") browser.runtime.reload();
  return t("noUpdate");
}

/** What helps to find the cause; nothing that was written or visited. */
async function readDetails(problem: ProblemKey, store: string): Promise<string> {
  const stores = await indexedDB.databases().catch(() => []);
  const version = stores.find(({ name }) => name === store)?.version;
  return [
    `Wrapup ${browser.runtime.getManifest().version}`,
    navigator.userAgent,
    `store ${version ?? "unknown"}`,
    problem,
  ].join("\n");
}

interface Props {
  kind: Kind;
  problem: ProblemKey;
  /** The database's name. */
  store: string;
  onRetry: () => void;
}

/** The newest copy; undefined while it is looked for and where there is none. */
function useNewestCopy(): Copy | undefined {
  const [copy, setCopy] = useState<Copy>();
  useEffect(() => {
    const find = async () => setCopy((await listCopies(await openCopyFolder(false))).copies[0]);
    find().catch(console.debug);
  }, []);
  return copy;
}

/** The newer Wrapup that wrote last; undefined until that is known, and where it is not. */
function useNewerVersion(own: string): string | undefined {
  const [version, setVersion] = useState<string>();
  useEffect(() => {
    notebookMarker.read().then((marker) => setVersion(newerVersion(marker, own)), console.debug);
  }, [own]);
  return version;
}

/** The newest copy as a file, for notes that cannot be opened here. */
function describeTaking(copy: Copy) {
  return {
    help: t("takeNotesOutHelp", formatMoment(copy.savedAt, new Date()), nameCounts(copy.stock.shown)),
    take: async () => (await perform(async () => t("handedToBrowser", await saveCopyAsFile(copy))))?.text ?? "",
  };
}

export function CannotOpenView({ kind, problem, store, onRetry }: Props) {
  const isSettings = location.pathname.startsWith("/options");
  const copy = useNewestCopy();
  const { version } = browser.runtime.getManifest();
  const writtenBy = useNewerVersion(version);
  const loss = problem === "problemNotebookLost" ? lastComparison()?.loss : undefined;
  if (loss && kind === "tab") return <RecoveryView loss={loss} onSettled={onRetry} />;
  return (
    <CannotOpen
      kind={kind}
      problem={problem}
      version={version}
      writtenBy={writtenBy}
      onRetry={onRetry}
      // Firefox looks for updates by itself and cannot be asked to.
      onUpdate={import.meta.env.FIREFOX ? undefined : update}
      onNotebook={loss ? () => void openNotebook() : undefined}
      taking={copy && problem !== "problemNotebookLost" ? describeTaking(copy) : undefined}
      onSettings={isSettings ? undefined : () => void openSettings()}
      readDetails={() => readDetails(problem, store)}
    />
  );
}
