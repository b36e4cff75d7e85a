// The notes cannot be opened: what happened and what to do, in the place of a whole screen.
import { Copy, Download, Lock } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import type { Kind } from "@/components/controls/screen-kind.ts";
import { Sign } from "@/components/controls/sign.tsx";
import { t } from "@/lib/browser/words.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { OpeningScreen } from "./opening-screen.tsx";
import "./cannot-open.css";

interface Props {
  kind: Kind;
  problem: ProblemKey;
  /** Wrapup's own version. */
  version: string;
  /** The newer one that wrote last, where that is known. */
  writtenBy?: string;
  onRetry: () => void;
  /** Looks for a newer Wrapup and resolves to what came of it; absent where the browser does not do that. */
  onUpdate?: () => Promise<string>;
  /** Absent where the notebook has no more to offer than this. */
  onNotebook?: () => void;
  /** What can be taken out as a file, and doing that, which resolves to what came of it. */
  taking?: { help: string; take: () => Promise<string> };
  /** Absent where the settings are what cannot be shown. */
  onSettings?: () => void;
  /** Reads what a report needs. */
  readDetails: () => Promise<string>;
}

/** What happened, and what to do. */
function explainOpening(problem: ProblemKey, version: string, writtenBy?: string): [heading: string, help: string] {
  if (problem === "problemNewerData")
    return [t("notesNewer"), writtenBy ? t("notesNewerByHelp", writtenBy, version) : t("notesNewerHelp", version)];
  if (problem === "problemNotebookLost") return [t("openedLess"), t("notebookLostHelp")];
  if (problem === "problemNotesHeld") return [t("notesHeld"), t("notesHeldHelp")];
  if (problem === "problemDiskFull") return [t("notesWithoutRoom"), t("notesWithoutRoomHelp")];
  return [t("notesClosed"), t("notesClosedHelp")];
}

function TakeOut({ help, take }: NonNullable<Props["taking"]>) {
  const [said, setSaid] = useState("");
  return (
    <div class="cannot-open-row">
      <div>
        <b>{t("takeNotesOut")}</b>
        <small>{help}</small>
      </div>
      <span role="status">{said}</span>
      <Button icon={Download} onClick={() => void take().then(setSaid)}>
        {t("saveAsFile")}
      </Button>
    </div>
  );
}

function Report({ readDetails }: Pick<Props, "readDetails">) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const details = await readDetails();
    await navigator.clipboard.writeText(details).then(
      () => setSaid(t("copied")),
      () => setSaid(t("problemNotCopied")),
    );
  };
  return (
    <div class="cannot-open-row">
      <div>
        <b>{t("forReport")}</b>
        <small>{t("forReportHelp")}</small>
      </div>
      <span role="status">{said}</span>
      <Button icon={Copy} onClick={() => void copy()}>
        {t("copyDetails")}
      </Button>
    </div>
  );
}

/** What can be done, the first of it in front. */
function Actions({
  problem,
  onRetry,
  onUpdate,
  onNotebook,
}: Pick<Props, "problem" | "onRetry" | "onUpdate" | "onNotebook">) {
  const [said, setSaid] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const update = problem === "problemNewerData" && onUpdate;
  const main = update
    ? { label: t("lookForUpdate"), onClick: () => void update().then(setSaid) }
    : onNotebook && { label: t("openNotebook"), onClick: onNotebook };
  return (
    <>
      <div class="cannot-open-actions">
        {main && (
          <Button kind="primary" buttonRef={first} onClick={main.onClick}>
            {main.label}
          </Button>
        )}
        <Button kind={main ? "plain" : "primary"} buttonRef={main ? undefined : first} onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}

export function CannotOpen({ kind, problem, version, writtenBy, taking, onSettings, readDetails, ...actions }: Props) {
  const [heading, help] = explainOpening(problem, version, writtenBy);
  return (
    <OpeningScreen kind={kind} problem={problem} name="cannot-open" onSettings={onSettings}>
      <Sign of={Lock} />
      <div role="alert">
        <h1>{heading}</h1>
        <p>{help}</p>
      </div>
      <Actions problem={problem} {...actions} />
      {taking && <TakeOut {...taking} />}
      <Report readDetails={readDetails} />
    </OpeningScreen>
  );
}
