// What stands around a screen that is shown in the place of one whose notes cannot be used: the product's name, and below it what
// happened and what to do.
import { SlidersHorizontal } from "lucide";
import type { ComponentChildren } from "preact";
import { Badge } from "@/components/controls/badge.tsx";
import { Button } from "@/components/controls/button.tsx";
import type { Kind } from "@/components/controls/screen-kind.ts";
import { t } from "@/lib/browser/words.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import "./opening-screen.css";

interface Props {
  kind: Kind;
  problem: ProblemKey;
  /** What the body is, for its style. */
  name: "cannot-open" | "recovery";
  /** Absent where the settings are what cannot be shown. */
  onSettings?: () => void;
  children: ComponentChildren;
}

export function OpeningScreen({ kind, problem, name, onSettings, children }: Props) {
  return (
    <div class={`opening ${kind === "popup" ? "opening-popup" : ""}`}>
      <header class="opening-header">
        <Badge />
        {t("appName")}
        {onSettings && <Button kind="quiet" icon={SlidersHorizontal} label={t("settings")} onClick={onSettings} />}
      </header>
      <main class={`opening-main ${name}`} data-problem={problem}>
        {children}
      </main>
    </div>
  );
}
