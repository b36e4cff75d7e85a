// The notes cannot be opened: what happened and what to do, in the place of a whole screen.
import { Copy, Lock, SlidersHorizontal } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Badge } from "@/components/controls/badge.tsx";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import type { Kind } from "@/components/controls/screen-kind.ts";
import { t } from "@/lib/browser/words.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import "./cannot-open.css";

interface Props {
  kind: Kind;
  problem: ProblemKey;
  /** Wrapup's own version. */
  version: string;
  onRetry: () => void;
  /** Looks for a newer Wrapup and resolves to what came of it; absent where the browser does not do that. */
  onUpdate?: () => Promise<string>;
  /** Absent where the settings are what cannot be shown. */
  onSettings?: () => void;
  /** Reads what a report needs. */
  readDetails: () => Promise<string>;
}

/** What happened, and what to do. */
function explainOpening(problem: ProblemKey, version: string): [heading: string, help: string] {
  if (problem === "problemNewerData") return [t("notesNewer"), t("notesNewerHelp", version)];
  if (problem === "problemNotesHeld") return [t("notesHeld"), t("notesHeldHelp")];
  if (problem === "problemDiskFull") return [t("notesWithoutRoom"), t("notesWithoutRoomHelp")];
  return [t("notesClosed"), t("notesClosedHelp")];
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

export function CannotOpen({ kind, problem, version, onRetry, onUpdate, onSettings, readDetails }: Props) {
  const [heading, help] = explainOpening(problem, version);
  const [said, setSaid] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isUpdatable = problem === "problemNewerData" && onUpdate !== undefined;
  return (
    <div class={`cannot-open ${kind === "popup" ? "cannot-open-popup" : ""}`}>
      <header class="cannot-open-header">
        <Badge />
        {t("appName")}
        {onSettings && <Button kind="quiet" icon={SlidersHorizontal} label={t("settings")} onClick={onSettings} />}
      </header>
      <main class="cannot-open-main" data-problem={problem}>
        <div class="cannot-open-sign">
          <Icon of={Lock} />
        </div>
        <div role="alert">
          <h1>{heading}</h1>
          <p>{help}</p>
        </div>
        <div class="cannot-open-actions">
          {isUpdatable && (
            <Button kind="primary" buttonRef={first} onClick={() => void onUpdate().then(setSaid)}>
              {t("lookForUpdate")}
            </Button>
          )}
          <Button
            kind={isUpdatable ? "plain" : "primary"}
            buttonRef={isUpdatable ? undefined : first}
            onClick={onRetry}
          >
            {t("tryAgain")}
          </Button>
        </div>
        <p role="status">{said}</p>
        <Report readDetails={readDetails} />
      </main>
    </div>
  );
}
