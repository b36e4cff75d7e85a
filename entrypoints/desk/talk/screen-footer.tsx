// The lower edge of a talk's screen: how much there is, and where it goes from here.

import { Button } from "@/components/controls/button.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import "./screen-footer.css";

interface Props {
  /** Absent as long as they are not counted. */
  counts?: { talks: number; notes: number };
  /** The conference's draft, and the engine that it is written for once that is known. */
  draft?: { engine?: string; download: () => void };
  onNotebook: () => void;
}

export function ScreenFooter({ counts, draft, onNotebook }: Props) {
  return (
    <footer class="screen-footer">
      <span class="screen-footer-counts">
        {counts && t("counts", plural("talks", counts.talks), plural("notes", counts.notes))}
        {draft?.engine && <small>{t("draftFor", draft.engine)}</small>}
      </span>
      {draft && <Button onClick={draft.download}>{t("exportDraft")}</Button>}
      <Button onClick={onNotebook}>{t("notebook")}</Button>
    </footer>
  );
}
