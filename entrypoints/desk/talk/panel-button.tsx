// The way from the popup to the side panel, which closes the popup.
import { PanelRight } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { openPanel } from "@/lib/browser/open-panel.ts";
import { t } from "@/lib/browser/words.ts";
import { explainError, type Outcome } from "../work/outcome.ts";

export interface PanelButtonProps {
  /** The page that the panel is to stand beside. */
  tabId: number;
  /** Why the panel did not open. */
  onProblem: (problem: Outcome) => void;
}

export function PanelButton({ tabId, onProblem }: PanelButtonProps) {
  // Straight from the click: after a wait the browser would not take it for the person's wish.
  const open = () =>
    void openPanel(tabId).then(
      () => window.close(),
      (error) => onProblem({ tone: "error", text: explainError(error) }),
    );
  return <Button kind="quiet" icon={PanelRight} label={t("openPanel")} onClick={open} />;
}
