// Asks before something that undo cannot fully take back, or offers a choice among a few things.
import type { ComponentChildren } from "preact";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { t } from "@/lib/browser/words.ts";

interface Props {
  heading: string;
  children: ComponentChildren;
  /** The word on the main button. */
  verb: string;
  onConfirm: () => void;
  onClose: () => void;
}

export function QuestionDialog({ heading, children, verb, onConfirm, onClose }: Props) {
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            onClick={() => {
              onClose();
              onConfirm();
            }}
          >
            {verb}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
