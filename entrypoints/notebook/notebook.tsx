// The notebook: conferences, their talks in order, and the post they become.
import { Archive, Download, FileInput, Pencil, Plus, Trash2, Undo2, Upload } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import type { MenuAction } from "@/components/controls/menu.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { SaveState } from "@/components/controls/save-state.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { useKeptPictures } from "@/entrypoints/desk/writing/use-kept-pictures.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { openSettings } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import { type Id, undecided } from "@/lib/model/index.ts";
import { chooseConference } from "@/lib/notebook/conferences.ts";
import { countTalksByConference } from "@/lib/notebook/overviews.ts";
import { BackupReminderLine } from "./backup/backup-reminder.tsx";
import { saveBackup } from "./backup/backup-work.ts";
import { backupFiles } from "./backup/restore-view.tsx";
import { type Asked, Dialogs } from "./dialogs.tsx";
import { choosePost } from "./import/post-file.ts";
import { LiveRegion, Messages, Undo } from "./messages.tsx";
import { NotebookHeader } from "./notebook-header.tsx";
import { PostColumns } from "./post-columns.tsx";
import { chooseSchedule, ScheduleQuestions } from "./schedule/schedule-reading.tsx";
import { ScheduleView } from "./schedule/schedule-view.tsx";
import { startsWithList } from "./state/columns.ts";
import { go, route } from "./state/route.ts";
import { lastUndo, retryFailed, save, saving, showOutcome, undoLast } from "./state/screen.ts";
import { nameUnsaved, showUnsaved } from "./state/show-unsaved.ts";
import { type NotebookData, useNotebookData } from "./state/use-notebook-data.ts";
import { useColumnKeys } from "./use-column-keys.ts";
import { WorkChip } from "./work/work-chip.tsx";
import { WorkDialog } from "./work/work-dialog.tsx";

function NoConference({ ask }: { ask: (asked: Asked) => void }) {
  return (
    <main class="notebook-empty">
      <div class="empty-card">
        <h1>{t("noConference")}</h1>
        <p>{t("noConferenceHelp")}</p>
        <div class="empty-card-actions">
          <Button kind="primary" onClick={() => ask({ what: "new conference", name: "" })}>
            {t("newConferenceAction")}
          </Button>
          <Button onClick={() => chooseSchedule()}>{t("importSchedule")}</Button>
          <Button kind="quiet" onClick={() => chooseBackup(ask)}>
            {t("restoreBackup")}
          </Button>
        </div>
      </div>
    </main>
  );
}

function chooseBackup(ask: (asked: Asked) => void): void {
  chooseFile(backupFiles, (file) => ask({ what: "restore", file }));
}

function notebookActions(data: NotebookData, ask: (asked: Asked) => void): MenuAction[] {
  const forConference = [
    { label: t("conferenceDetails"), icon: Pencil, onChoose: () => ask({ what: "conference" }) },
    { label: t("deleteConference"), icon: Trash2, onChoose: () => ask({ what: "delete conference" }) },
  ];
  const last = lastUndo.value;
  return [
    ...(last ? [{ label: t("undoThis", last.text), icon: Undo2, onChoose: undoLast }] : []),
    { label: t("newConferenceAction"), icon: Plus, onChoose: () => ask({ what: "new conference", name: "" }) },
    { label: t("importPost"), icon: FileInput, onChoose: choosePost },
    ...(data.record ? forConference : []),
    { label: t("openBin"), icon: Archive, onChoose: () => ask({ what: "bin" }) },
    { label: t("saveBackup"), icon: Download, onChoose: () => void showOutcome(saveBackup) },
    { label: t("restoreBackup"), icon: Upload, onChoose: () => chooseBackup(ask) },
  ];
}

/** Shows a conference, and makes it the one that captures go to. */
function showConference(id: Id): void {
  go({ view: "post", conference: id });
  if (id !== undecided) void save("conference", () => chooseConference(database, id));
}

/** Asks for the same again later, of the conference that is shown now. */
function askAgain(asked: Asked, ask: (asked: Asked) => void): () => void {
  const shown = route.value;
  return () => {
    if (route.value.conference !== shown.conference) go(shown);
    ask(asked);
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "checkbox");
}

/** Mod+K searches, Mod+E exports, Mod+Z takes the last thing back. */
function useNotebookKeys(ask: (asked: Asked) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key.toLowerCase() === "k") ask({ what: "search" });
      else if (event.key.toLowerCase() === "e") ask({ what: "export" });
      // In a text the keys take back what was typed there.
      else if (event.key.toLowerCase() === "z" && lastUndo.value && !isTyping(event.target)) undoLast();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Whether all is stored, and the way to what is not. */
function SavedState({ data }: { data: NotebookData }) {
  const unsaved = useUnsaved();
  return (
    <SaveState
      state={unsaved.length > 0 ? "failed" : saving.value}
      savedText={t("allSaved")}
      failedText={unsaved.length > 0 ? nameUnsaved(unsaved) : undefined}
      onRetry={() => void retryFailed()}
      onShow={unsaved.length > 0 ? () => showUnsaved(unsaved, data) : undefined}
    />
  );
}

export function Notebook() {
  const { data, problem } = useNotebookData(route.value.conference);
  const [asked, ask] = useState<Asked>();
  const [isListOpen, setListOpen] = useState(() => startsWithList(innerWidth, route.value.talk !== undefined));
  useKeptPictures([...(data?.record?.talks ?? []), ...(data?.undecidedTalks ?? [])]);
  useColumnKeys();
  useNotebookKeys(ask);
  if (!data) return problem ? <Notice tone="error">{problem}</Notice> : null;
  const isEmpty = data.conferences.length === 0 && data.undecidedTalks.length === 0;
  return (
    <div class="notebook">
      <NotebookHeader
        choice={{
          conferences: data.conferences,
          current: data.record?.conference,
          onCount: () => countTalksByConference(database),
          onChoose: showConference,
          onStart: ({ name }) => ask({ what: "new conference", name }),
        }}
        view={route.value.view}
        work={<WorkChip />}
        state={<SavedState data={data} />}
        actions={notebookActions(data, ask)}
        isListOpen={isListOpen}
        onView={(view) => go({ ...route.value, view })}
        onSearch={() => ask({ what: "search" })}
        onSettings={() => void openSettings()}
        onToggleList={() => setListOpen(!isListOpen)}
      />
      <Messages problem={problem} />
      <BackupReminderLine />
      {isEmpty ? (
        <NoConference ask={ask} />
      ) : data.record && route.value.view === "schedule" ? (
        <ScheduleView key={data.record.conference.id} record={data.record} />
      ) : (
        <PostColumns
          data={data}
          isListOpen={isListOpen}
          onCloseList={() => setListOpen(false)}
          onAdd={() => ask({ what: "talk" })}
          onExport={(talkId) => ask({ what: "export", talkId })}
        />
      )}
      {asked && <Dialogs asked={asked} data={data} onOpen={askAgain(asked, ask)} onClose={() => ask(undefined)} />}
      <WorkDialog />
      <ScheduleQuestions />
      <Undo />
      <LiveRegion />
    </div>
  );
}
