// The notebook's head: which conference, which of its two views, whether all is saved, search, and what concerns the whole notebook.
import { Ellipsis, PanelLeft, Search, SlidersHorizontal } from "lucide";
import type { ComponentChildren } from "preact";
import { ConferenceChooser } from "@/components/conference/conference-chooser.tsx";
import type { ConferenceChoice } from "@/components/conference/conference-panel.tsx";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { Menu } from "@/components/controls/menu.tsx";
import type { MenuGroup } from "@/components/controls/menu-actions.ts";
import { formatDays } from "@/components/wording/days.ts";
import { t } from "@/lib/browser/words.ts";
import "./notebook-header.css";

export type NotebookView = "post" | "schedule";

interface Props {
  /** Which conferences there are, and which one is shown. */
  choice: ConferenceChoice;
  view: NotebookView;
  /** What is under way. */
  work: ComponentChildren;
  /** Whether all is saved. */
  state: ComponentChildren;
  /** The menu of what concerns the whole notebook. */
  groups: MenuGroup[];
  isListOpen: boolean;
  onView: (view: NotebookView) => void;
  onSearch: () => void;
  onSettings: () => void;
  onToggleList: () => void;
}

const isMac = /Mac|iP/.test(navigator.platform);

function Tabs({ view, onView }: Pick<Props, "view" | "onView">) {
  const tab = (name: NotebookView, label: string) => (
    <button
      type="button"
      class="notebook-tab"
      aria-current={view === name ? "page" : undefined}
      onClick={() => onView(name)}
    >
      {label}
    </button>
  );
  return (
    <nav class="notebook-tabs" aria-label={t("views")}>
      {tab("post", t("post"))}
      {tab("schedule", t("schedule"))}
    </nav>
  );
}

export function NotebookHeader(props: Props) {
  const { choice, work, state, groups, isListOpen } = props;
  const { current } = choice;
  const days = current && formatDays(current);
  return (
    <header class="notebook-header" data-column tabIndex={-1}>
      <div class="notebook-header-lead">
        {props.view === "post" && (
          <span class="drawer-button">
            <Button
              kind="quiet"
              icon={PanelLeft}
              label={t("talksTitle")}
              isExpanded={isListOpen}
              onClick={props.onToggleList}
            />
          </span>
        )}
        <ConferenceChooser {...choice} />
        {days && <span class="notebook-header-days">{days}</span>}
      </div>
      {current && <Tabs view={props.view} onView={props.onView} />}
      <div class="notebook-header-tail">
        {work}
        {state}
        <button type="button" class="search-button" title={t("searchLabel")} onClick={props.onSearch}>
          <Icon of={Search} size={14} />
          <span>{t("searchLabel")}</span>
          <kbd>{t(isMac ? "searchKeysMac" : "searchKeys")}</kbd>
        </button>
        <Button kind="quiet" icon={SlidersHorizontal} label={t("settings")} onClick={props.onSettings} />
        <Menu label={t("notebookMenu")} icon={Ellipsis} groups={groups} />
      </div>
    </header>
  );
}
