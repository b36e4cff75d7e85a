// The frame of the export dialog: what is exported, what will happen, happens or happened, and the button that does it.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { t } from "@/lib/browser/words.ts";
import { useLasting } from "../work/use-lasting.ts";
import { work } from "../work/work.ts";
import { WorkButtons, WorkStatus } from "../work/work-dialog.tsx";

interface Props {
  title: string;
  /** What will happen, or what happened. */
  note: string;
  /** The word on the main button; absent when all is done. */
  verb?: string;
  /** While it is under way: where it goes, and what stopping it now would leave. */
  running?: { heading?: string; stop: string };
  /** Something else has to end first. */
  isBlocked: boolean;
  /** Where to: what the dialog begins with. Absent until it is known what would go out: nothing can be done until then. */
  ways?: ComponentChildren;
  engines: ComponentChildren;
  /** What can be chosen before. */
  children: ComponentChildren;
  onExport: () => void;
  onClose: () => void;
}

function Foot({
  note,
  verb,
  running,
  isBlocked,
  onExport,
  onClose,
}: Omit<Props, "title" | "children" | "engines" | "ways">) {
  const main = useRef<HTMLButtonElement>(null);
  // It comes first, and again where the button was that stops.
  useEffect(() => main.current?.focus(), []);
  return (
    <>
      <span class="dialog-foot-note" role="status">
        {note}
      </span>
      {verb ? <Button onClick={onClose}>{t("close")}</Button> : null}
      <Button
        buttonRef={main}
        kind="primary"
        isDisabled={running !== undefined || isBlocked}
        onClick={verb ? onExport : onClose}
      >
        {verb ?? t("done")}
      </Button>
    </>
  );
}

export function ExportDialog({ title, ways, engines, children, ...foot }: Props) {
  const isLasting = useLasting(foot.running !== undefined);
  const under = isLasting ? work.value : undefined;
  const buttons = ways && <Foot {...foot} />;
  return (
    <Dialog
      heading={t("exportHeading", title)}
      isLarge
      isFlush
      onClose={foot.onClose}
      foot={under ? <WorkButtons under={under} onClose={foot.onClose} /> : buttons}
    >
      <div class="export-body">
        {!under && ways}
        {engines}
        {under && (
          <div class="export-dialog-parts">
            <WorkStatus under={under} help={t("exportGoesOn")} {...foot.running} />
          </div>
        )}
        {/* Out of sight and not gone: what somebody has opened there stays open. */}
        <div key="parts" class="export-dialog-parts" hidden={under !== undefined}>
          {children}
        </div>
      </div>
    </Dialog>
  );
}
