// The popup's lower edge: how much there is, and where it goes from here.
import { Button } from "./button";
import { plural, t } from "./words";
import "./popup-footer.css";

interface Props {
  talks: number;
  notes: number;
  onExport?: () => void;
  onNotebook: () => void;
}

export function PopupFooter({ talks, notes, onExport, onNotebook }: Props) {
  return (
    <footer class="popup-footer">
      <span class="popup-counts">{t("counts", plural("talks", talks), plural("notes", notes))}</span>
      {onExport && <Button onClick={onExport}>{t("exportDraft")}</Button>}
      <Button onClick={onNotebook}>{t("notebook")}</Button>
    </footer>
  );
}
