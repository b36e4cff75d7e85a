// The notebook's three columns: talks, the one in hand, the post; two or one of them where the window is narrow.
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { goToField, resumeWait } from "@/components/controls/coming-field.ts";
import { Segments } from "@/components/controls/segments.tsx";
import { Lock, useIsLocked } from "@/entrypoints/desk/work/lock.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import { type ConferenceRecord, type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import type { NotebookRecords } from "@/lib/notebook/notebook-records.ts";
import { ColumnBorder } from "./column-border.tsx";
import { ExportButton } from "./export/export-button.tsx";
import { Middle } from "./middle.tsx";
import { type AssemblyState, useAssembly } from "./post/use-assembly.ts";
import { EngineChoice, PostPreviewColumn } from "./preview/preview-view.tsx";
import { type ColumnWidths, setWidths, usualWidths, widthLimits, widths } from "./state/column-widths.ts";
import { type Pane, type PreviewSide, showColumns, useColumnCount } from "./state/columns.ts";
import { pane } from "./state/pane.ts";
import { chooseSide, usePreviewSide } from "./state/preview-side.ts";
import { go, route } from "./state/route.ts";
import { type PostTools, usePostTools } from "./state/use-post-tools.ts";
import { usePastedTalks } from "./talk/paste-talks.ts";
import { moveTalkBefore } from "./talk/talk-actions.ts";
import { nameTitle } from "./talk/talk-heading.tsx";
import { TalkOutline } from "./talk/talk-outline.tsx";
import { focusFirstColumn } from "./use-column-keys.ts";
import "./columns.css";

interface Props {
  data: NotebookRecords;
  isListOpen: boolean;
  onCloseList: () => void;
  onAdd: () => void;
  /** Asks for a new conference. */
  onStart: () => void;
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

interface ListProps extends Pick<Props, "onCloseList" | "onAdd"> {
  records: TalkRecord[];
  conference: Id;
  chosen?: Id;
  hasPost: boolean;
  isHidden: boolean;
}

function ListColumn({ records, conference, chosen, hasPost, isHidden, onCloseList, onAdd }: ListProps) {
  const isLocked = useIsLocked(conference);
  usePastedTalks(conference, records.length === 0 && !isLocked);
  const show = (talk: Id | undefined, isByKey: boolean) => {
    go({ view: "post", conference, talk });
    showPane("edit");
    onCloseList();
    if (isByKey && talk) goToField(nameTitle(talk));
  };
  return (
    <nav class="column column-list" aria-label={t("talksTitle")} hidden={isHidden} data-column tabIndex={-1}>
      <TalkOutline
        records={records}
        chosen={chosen}
        hasPost={hasPost}
        onChoose={show}
        onChoosePost={() => show(undefined, false)}
        onAdd={isLocked ? undefined : onAdd}
        onSchedule={() => go({ ...route.value, conference, view: "schedule" })}
        onMove={isLocked ? undefined : (id, before) => moveTalkBefore(records, id, before)}
      />
      <Border side="list" />
    </nav>
  );
}

interface BarProps {
  record?: ConferenceRecord;
  tools?: PostTools;
  assembled: ReadonlySignal<AssemblyState>;
  isHidden: boolean;
  onExport: () => void;
}

/** Where one of two columns shows at a time: the way from one to the other, and what the hidden one has to say. */
function PaneBar({ record, tools, assembled, isHidden, onExport }: BarProps) {
  const warnings = assembled.value.assembly?.post.warnings.length ?? 0;
  const { side, hasRoom } = usePreviewSide();
  // One row of views instead of two, of which one would lead to the other.
  const options: { value: "edit" | PreviewSide; label: string }[] = [
    { value: "edit", label: t("edit") },
    { value: "preview", label: t("preview") },
    { value: "markdown", label: t("markdown") },
    ...(hasRoom ? [{ value: "both" as const, label: t("both") }] : []),
  ];
  const choose = (view: "edit" | PreviewSide) => {
    if (view !== "edit") chooseSide(view);
    showPane(view === "edit" ? "edit" : "preview");
  };
  return (
    <section class="pane-bar" aria-label={t("editOrPreview")} hidden={isHidden}>
      {record && (
        <Segments
          label={t("editOrPreview")}
          options={options}
          value={pane.value === "edit" ? "edit" : side}
          onChange={choose}
        />
      )}
      {warnings > 0 && (
        <button type="button" class="link-button post-warning" onClick={() => showPane("preview")}>
          {plural("warnings", warnings)}
        </button>
      )}
      <div class="pane-bar-tail">
        {record && tools && (
          <Lock conferenceId={record.conference.id}>
            <EngineChoice record={record} tools={tools} />
          </Lock>
        )}
        {record && tools && <ExportButton record={record} onExport={onExport} />}
      </div>
    </section>
  );
}

interface PreviewProps {
  record?: ConferenceRecord;
  assembled: ReadonlySignal<AssemblyState>;
  /** What is being edited: a talk's id, "introduction", ... */
  passage?: string;
  onExport: () => void;
}

function Preview({ record, assembled, passage, onExport }: PreviewProps) {
  if (!record) {
    return (
      <div class="empty-card">
        <p>{t("undecidedHelp")}</p>
      </div>
    );
  }
  const { assembly, problem } = assembled.value;
  return (
    <PostPreviewColumn record={record} assembly={assembly} problem={problem} passage={passage} onExport={onExport} />
  );
}

interface PreviewColumnProps {
  /** What is shown alone is what the page is about. */
  isAlone: boolean;
  isHidden: boolean;
  side: PreviewSide;
  children: ComponentChildren;
}

function PreviewColumn({ isAlone, isHidden, side, children }: PreviewColumnProps) {
  return (
    <section
      class="column column-preview"
      role={isAlone ? "main" : "complementary"}
      aria-label={t("preview")}
      hidden={isHidden}
      data-column
      tabIndex={-1}
    >
      {isAlone && <h1 class="visually-hidden">{t("preview")}</h1>}
      <Border side="preview" of={side === "both" ? "both" : "preview"} />
      {children}
    </section>
  );
}

export function PostColumns(props: Props) {
  const { data, isListOpen, onCloseList, onAdd, onExport, onStart } = props;
  const [passage, setPassage] = useState<string>();
  const { side } = usePreviewSide();
  const count = useColumnCount();
  const shown = showColumns(count, pane.value, isListOpen);
  const tools = usePostTools();
  const { record } = data;
  const assembled = useAssembly(record);
  const talks = record?.talks ?? data.undecidedTalks;
  const chosen = talks.find(({ talk }) => talk.id === route.value.talk);
  useEffect(() => showPane("edit"), [route.value.talk]);
  // A field that is waited for may stand in a column that was hidden.
  useLayoutEffect(resumeWait, [shown.middle, shown.preview]);
  const shownTalk = chosen?.talk.id;
  const talkBefore = useRef(shownTalk);
  useLayoutEffect(() => {
    // What had the focus has gone with its talk, whoever deleted it.
    if (talkBefore.current && !shownTalk && document.activeElement === document.body) focusFirstColumn();
    talkBefore.current = shownTalk;
  }, [shownTalk]);
  return (
    <div class="columns" data-count={count} data-side={side} style={styleOf(widths.value)}>
      <ListColumn
        records={talks}
        conference={record?.conference.id ?? undecided}
        chosen={chosen?.talk.id}
        hasPost={record !== undefined}
        isHidden={!shown.list}
        onCloseList={onCloseList}
        onAdd={onAdd}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the drawer closes it; so does Esc */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class="list-scrim" hidden={!shown.scrim} onClick={onCloseList} />
      <PaneBar record={record} tools={tools} assembled={assembled} isHidden={!shown.bar} onExport={() => onExport()} />
      <main class="column column-middle" hidden={!shown.middle} data-column tabIndex={-1}>
        <Middle {...{ data, chosen, assembled, onExport, onStart }} onPassage={setPassage} />
      </main>
      <PreviewColumn isAlone={!shown.middle} isHidden={!shown.preview} side={side}>
        <Preview
          record={record}
          assembled={assembled}
          passage={chosen?.talk.id ?? passage}
          onExport={() => onExport()}
        />
      </PreviewColumn>
    </div>
  );
}
