// The screen that stands for one whose notes cannot be opened: what it asks of the browser. Loaded when it is needed.
import { browser } from "wxt/browser";
import type { Kind } from "@/components/controls/screen-kind.ts";
import { openSettings } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { CannotOpen } from "./cannot-open.tsx";

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

export function CannotOpenView({ kind, problem, store, onRetry }: Props) {
  const isSettings = location.pathname.startsWith("/options");
  return (
    <CannotOpen
      kind={kind}
      problem={problem}
      version={browser.runtime.getManifest().version}
      onRetry={onRetry}
      // Firefox looks for updates by itself and cannot be asked to.
      onUpdate={import.meta.env.FIREFOX ? undefined : update}
      onSettings={isSettings ? undefined : () => void openSettings()}
      readDetails={() => readDetails(problem, store)}
    />
  );
}
