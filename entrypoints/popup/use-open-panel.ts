// The way from the popup to the side panel, which closes the popup.
import { PanelRight } from "lucide";
import { useState } from "preact/hooks";
import type { MenuAction } from "@/components/controls/menu.tsx";
import { explainError, type Outcome } from "@/entrypoints/desk/work/outcome.ts";
import { openPanel } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";

/** @returns the menu's action, none where there is no tab, and why the panel did not open */
export function useOpenPanel(tabId: number | undefined): { actions: MenuAction[]; notice?: Outcome } {
  const [problem, setProblem] = useState<string>();
  // Straight from the click: after a wait the browser would not take it for the person's wish.
  const open = (tab: number) =>
    void openPanel(tab).then(
      () => window.close(),
      (error) => setProblem(explainError(error)),
    );
  return {
    actions: tabId === undefined ? [] : [{ label: t("openPanel"), icon: PanelRight, onChoose: () => open(tabId) }],
    notice: problem === undefined ? undefined : { tone: "error", text: problem },
  };
}
