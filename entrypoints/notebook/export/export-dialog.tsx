// The frame of the export dialog: what is exported, what will happen, happens or happened, and the button that does it.
import type { ComponentChildren } from "preact";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { t } from "@/lib/browser/words.ts";

interface Props {
  title: string;
  /** What will happen, what happens, what happened. */
  note: string;
  /** The word on the main button; absent when all is done. */
  verb?: string;
  isBusy: boolean;
  children: ComponentChildren;
  onExport: () => void;
  /** Ends what goes on. */
  onCancel: () => void;
  onClose: () => void;
}

export function ExportDialog({ title, note, verb, isBusy, children, onExport, onCancel, onClose }: Props) {
  return (
    <Dialog
      heading={t("exportHeading", title)}
      isLarge
      isFlush
      onClose={onClose}
      foot={
        <>
          <span class="dialog-foot-note" role="status">
            {note}
          </span>
          {verb ? <Button onClick={isBusy ? onCancel : onClose}>{t(isBusy ? "cancel" : "close")}</Button> : null}
          <Button kind="primary" isDisabled={isBusy} onClick={verb ? onExport : onClose}>
            {verb ?? t("done")}
          </Button>
        </>
      }
    >
      <div class="export-body">{children}</div>
    </Dialog>
  );
}
