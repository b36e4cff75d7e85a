// The notebook's three columns: talks, the one in hand, the post; two or one of them where the window is narrow.
import { useEffect, useState } from "preact/hooks";
import { Segments } from "@/components/controls/segments.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { ColumnBorder } from "./column-border.tsx";
import { ExportButton } from "./export/export-button.tsx";
import { PostView } from "./post/post-view.tsx";
import { useAssembly } from "./post/use-assembly.ts";
import { EngineChoice, PostPreviewColumn } from "./preview/preview-view.tsx";
import { type ColumnWidths, setWidths, usualWidths, widthLimits, widths } from "./state/column-widths.ts";
import { type Pane, pane } from "./state/pane.ts";
import { usePreviewSide } from "./state/preview-side.ts";
import { go, route } from "./state/route.ts";
import type { NotebookData } from "./state/use-notebook-data.ts";
import { usePostRoom } from "./state/use-post-room.ts";
import { moveTalkBefore } from "./talk/talk-actions.ts";
import { TalkOutline } from "./talk/talk-outline.tsx";
import { TalkView } from "./talk/talk-view.tsx";
import "./columns.css";

interface Props {
  data: NotebookData;
  isListOpen: boolean;
  onCloseList: () => void;
  onAdd: () => void;
  /** Of the whole post, or of one talk. */
  onExport: (talk?: Id) => void;
}

function Border({ side, of = side }: { side: "list" | "preview"; of?: keyof ColumnWidths }) {
  return (
    <ColumnBorder
      label={t(side === "list" ? "resizeList" : "resizePreview")}
      side={side}
      width={widths.value[of]}
      {...widthLimits[of]}
      onWidth={(width) => setWidths({ [of]: width })}
      onReset={() => setWidths({ [of]: usualWidths[of] })}
    />
  );
}

/** The widths for the style sheet. */
function styleOf({ list, preview, both }: ColumnWidths) {
  return { "--list-width": `${list}px`, "--preview-width": `${preview}px`, "--both-width": `${both}px` };
}

function showPane(next: Pane): void {
  pane.value = next;
}

/** Puts the caret into the talk's title after Enter in the list. */
function focusTitle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".talk-heading textarea")?.focus());
}

function Nothing({ data }: { data: NotebookData }) {
  return (
    <div class="middle-scroll">
      <div class="empty-card">
        <h1>{t(data.undecidedTalks.length > 0 ? "chooseTalk" : "noTalks")}</h1>
        <p>{t("undecidedHelp")}</p>
      </div>
    </div>
  );
}

export function PostColumns({ data, isListOpen, onCloseList, onAdd, onExport }: Props) {
  const [passage, setPassage] = useState<string>();
  const { side } = usePreviewSide();
  const room = usePostRoom();
  const { record, conferences } = data;
  const { assembly, problem, line } = useAssembly(room, record);
  const all = record?.talks ?? data.undecidedTalks;
  const chosen = all.find(({ talk }) => talk.id === route.value.talk);
  const conference = record?.conference.id ?? "";
  const show = (talk: Id | undefined, isByKey: boolean) => {
    go({ view: "post", conference, talk });
    showPane("edit");
    onCloseList();
    if (isByKey) focusTitle();
  };
  useEffect(() => showPane("edit"), [route.value.talk]);
  const options: { value: Pane; label: string }[] = [
    { value: "edit", label: t("edit") },
    { value: "preview", label: t("preview") },
  ];
  const warnings = assembly?.post.warnings.length ?? 0;
  return (
    <div
      class="columns"
      data-pane={pane.value}
      data-list={isListOpen ? "open" : "closed"}
      data-side={side}
      style={styleOf(widths.value)}
    >
      <nav class="column column-list" aria-label={t("talksTitle")} data-column tabIndex={-1}>
        <TalkOutline
          records={all}
          chosen={chosen?.talk.id}
          hasPost={record !== undefined}
          onChoose={show}
          onChoosePost={() => show(undefined, false)}
          onAdd={onAdd}
          onSchedule={() => go({ ...route.value, conference, view: "schedule" })}
          onMove={(id, before) => moveTalkBefore(all, id, before)}
        />
        <Border side="list" />
      </nav>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the drawer closes it; so does Esc */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class="list-scrim" onClick={onCloseList} />
      <section class="pane-bar" aria-label={t("editOrPreview")}>
        {record && <Segments label={t("editOrPreview")} options={options} value={pane.value} onChange={showPane} />}
        {warnings > 0 && (
          <button type="button" class="link-button post-warning" onClick={() => showPane("preview")}>
            {plural("warnings", warnings)}
          </button>
        )}
        <div class="pane-bar-tail">
          {record && room && <EngineChoice record={record} room={room} />}
          {record && room && <ExportButton room={room} record={record} onExport={() => onExport()} />}
        </div>
      </section>
      <main class="column column-middle" data-column tabIndex={-1}>
        {chosen && (
          <TalkView
            key={chosen.talk.id}
            record={chosen}
            all={all}
            conferences={conferences}
            embeds={record?.post.embeds}
            onExport={record && (() => onExport(chosen.talk.id))}
          />
        )}
        {!chosen && record && <PostView record={record} problem={problem} line={line} onPassage={setPassage} />}
        {!chosen && !record && <Nothing data={data} />}
      </main>
      <aside class="column column-preview" aria-label={t("preview")} data-column tabIndex={-1}>
        <Border side="preview" of={side === "both" ? "both" : "preview"} />
        {record ? (
          <PostPreviewColumn
            record={record}
            assembly={assembly}
            problem={problem}
            passage={chosen?.talk.id ?? passage}
            onExport={() => onExport()}
          />
        ) : (
          <div class="empty-card">
            <p>{t("undecidedHelp")}</p>
          </div>
        )}
      </aside>
    </div>
  );
}
