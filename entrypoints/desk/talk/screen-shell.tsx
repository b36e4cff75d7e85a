// What stands around a talk: a header that says which conference, a footer. Header and footer stay, the rest scrolls as one.
import type { ComponentChildren } from "preact";
import { ConferenceChooser } from "@/components/conference/conference-chooser.tsx";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { Notice } from "@/components/controls/notice.tsx";
import { retryNow } from "@/components/controls/retries.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { t } from "@/lib/browser/words.ts";
import { UndoNews } from "../work/undo-news.tsx";
import { useUnsaved } from "../work/unsaved.ts";
import type { PanelButtonProps } from "./panel-button.tsx";
import { ScreenFooter } from "./screen-footer.tsx";
import type { PageActions } from "./screen-menu.tsx";
import type { Desk } from "./use-desk.ts";
import "./screen.css";

interface Props {
  /** What tells the screen from others: its size is said in its own style. */
  name: string;
  desk: Desk;
  /** What the menu offers to do with the talk. */
  talkActions: MenuAction[];
  /** What it offers to do with the page in front. */
  page?: PageActions;
  /** Where the way to the side panel is offered. */
  panel?: PanelButtonProps;
  /** What came of the last of them. */
  notice?: { tone: "info" | "error"; text: string };
  /** Where the talk is: "reading", "saved", "problem", "moved-on"; for the tests and for nobody else. */
  state: string;
  isSettled: boolean;
  /** Between header and talk. */
  bar?: ComponentChildren;
  children: ComponentChildren;
}

function Said({ tone, text }: NonNullable<Props["notice"]>) {
  return (
    <div class="screen-notice">
      <Notice tone={tone}>{text}</Notice>
    </div>
  );
}

export function ScreenShell(props: Props) {
  const { name, desk, notice, state, isSettled, panel, bar, children, talkActions, page } = props;
  const { data, exporting, showNotebook } = desk;
  const menu = useLoaded(() => import("./screen-menu.tsx"), true);
  const said = notice ?? exporting.notice;
  const sharing = useLoaded(() => import("./waiting-line.tsx"), data?.conference !== undefined);
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
          <span class="screen-tools">
            {menu && <menu.ScreenMenu {...{ desk, talkActions, page, panel }} onCopy={exporting.copy} />}
          </span>
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
        <UndoNews undo={desk.undo} />
        <div role="status">{said && <Said {...said} />}</div>
        {sharing && data?.conference && (
          <sharing.WaitingLine conferenceId={data.conference.id} isSending={name === "panel"} />
        )}
        <ScreenFooter counts={desk.counts} draft={data?.conference && exporting} onNotebook={showNotebook} />
      </div>
    </div>
  );
}
