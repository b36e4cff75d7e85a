// What stands around a talk: a header that says which conference, a footer. Header and footer stay, the rest scrolls as one.
import { BookOpen, Ellipsis } from "lucide";
import type { ComponentChildren } from "preact";
import { ConferenceChooser } from "@/components/conference/conference-chooser.tsx";
import { Menu, type MenuAction } from "@/components/controls/menu.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { retryNow } from "@/components/controls/retries.ts";
import { t } from "@/lib/browser/words.ts";
import { useUnsaved } from "../work/unsaved.ts";
import { ScreenFooter } from "./screen-footer.tsx";
import type { Desk } from "./use-desk.ts";
import "./screen.css";

interface Props {
  /** What tells the screen from others: its size is said in its own style. */
  name: string;
  desk: Desk;
  /** The menu's actions after the first. */
  actions: MenuAction[];
  /** What came of the last of them. */
  notice?: { tone: "info" | "error"; text: string };
  /** Where the talk is: "reading", "saved", "problem", "moved-on"; for the tests and for nobody else. */
  state: string;
  isSettled: boolean;
  /** Between header and talk. */
  bar?: ComponentChildren;
  children: ComponentChildren;
}

export function ScreenShell({ name, desk, actions, notice, state, isSettled, bar, children }: Props) {
  const { data, exporting, showNotebook } = desk;
  const menu = [{ label: t("openNotebook"), icon: BookOpen, onChoose: showNotebook }, ...exporting.actions, ...actions];
  const said = notice ?? exporting.notice;
  // Typed for another talk than the one on screen.
  const hidden = useUnsaved().find(({ isShown }) => !isShown);
  return (
    <div class={`screen ${name}`}>
      <header class="screen-header">
        <div class="screen-head">
          <ConferenceChooser
            conferences={data?.conferences ?? []}
            current={data?.conference}
            onChoose={desk.choose}
            record={data?.record}
            onCount={desk.countTalks}
            onStart={desk.start}
          />
          <Menu label={t("popupMenu")} icon={Ellipsis} actions={menu} />
        </div>
        {bar}
      </header>
      <main class="screen-main" data-state={state} data-settled={isSettled}>
        {hidden && (
          <Notice tone="error" action={{ label: t("tryAgain"), onClick: () => void retryNow() }}>
            {hidden.text.sentence}
          </Notice>
        )}
        {desk.problem && (
          <Notice tone="error" action={desk.wayOn}>
            {desk.problem}
          </Notice>
        )}
        {children}
      </main>
      <div class="screen-bottom">
        <div role="status">
          {said && (
            <div class="screen-notice">
              <Notice tone={said.tone}>{said.text}</Notice>
            </div>
          )}
        </div>
        <ScreenFooter
          counts={desk.counts}
          onExport={data?.conference && exporting.download}
          onNotebook={showNotebook}
        />
      </div>
    </div>
  );
}
