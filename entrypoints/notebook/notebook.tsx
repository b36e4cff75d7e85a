// The notebook: conferences, their talks in order, and the post they become.
import {
  Archive,
  Download,
  FileInput,
  Laptop,
  Merge,
  Pencil,
  Plus,
  Redo2,
  Trash2,
  Undo2,
  Upload,
  UserPlus,
  Users,
} from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { Notice } from "@/components/controls/notice.tsx";
import { SaveState } from "@/components/controls/save-state.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useKeysDialog } from "@/entrypoints/desk/keys/use-keys-dialog.tsx";
import { useIsLocked, useWritable } from "@/entrypoints/desk/work/lock.tsx";
import { useNextTurns } from "@/entrypoints/desk/work/next-turns.ts";
import { useSaving, useUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { useUndoKeys } from "@/entrypoints/desk/work/use-undo.ts";
import { useKeptPictures } from "@/entrypoints/desk/writing/use-kept-pictures.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { openSettings } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import { type Conference, type Id, undecided } from "@/lib/model/index.ts";
import { chooseConference } from "@/lib/notebook/change-conference.ts";
import type { NotebookRecords } from "@/lib/notebook/notebook-records.ts";
import { countTalksByConference } from "@/lib/notebook/overviews.ts";
import type { NextTurns } from "@/lib/notebook/undo-stack.ts";
import { BackupReminderLine } from "./backup/backup-reminder.tsx";
import { saveBackup } from "./backup/backup-work.ts";
import { backupFiles } from "./backup/restore-view.tsx";
import { type Asked, Dialogs } from "./dialogs.tsx";
import { choosePost } from "./import/post-file.ts";
import { SameConferenceQuestion } from "./import/same-conference.tsx";
import { LiveRegion, Messages, Started, Undo } from "./messages.tsx";
import { NotebookHeader } from "./notebook-header.tsx";
import { PostColumns } from "./post-columns.tsx";
import { chooseSchedule, ScheduleQuestions } from "./schedule/schedule-reading.tsx";
import { ScheduleView } from "./schedule/schedule-view.tsx";
import { ShareLine } from "./share/share-line.tsx";
import { ShareState } from "./share/share-state.tsx";
import { TeamPeople } from "./share/team.tsx";
import { startsWithList } from "./state/columns.ts";
import { go, route } from "./state/route.ts";
import { failure, retryFailed, save, saving, showOutcome, turnBack } from "./state/screen.ts";
import { nameUnsaved, showUnsaved } from "./state/show-unsaved.ts";
import { useNotebookData } from "./state/use-notebook-data.ts";
import { usePastedTalks } from "./talk/paste-talks.ts";
import { useColumnKeys } from "./use-column-keys.ts";
import { WorkChip } from "./work/work-chip.tsx";
import { WorkDialog } from "./work/work-dialog.tsx";

function NoConference({ ask }: { ask: (asked: Asked) => void }) {
  usePastedTalks(undecided, true);
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

/** Where it can only be read that is so of the whole, too: who no longer wants it stops sharing it. */
function conferenceActions({ isLocked, canMerge, ask }: ActionsProps): MenuAction[] {
  const share = { label: t("shareConference"), icon: Users, onChoose: () => ask({ what: "share" }) };
  if (isLocked) return [share];
  const merge = { label: t("mergeConference"), icon: Merge, onChoose: () => ask({ what: "merge conference" }) };
  return [
    { label: t("conferenceDetails"), icon: Pencil, onChoose: () => ask({ what: "conference" }) },
    ...(canMerge ? [merge] : []),
    share,
    { label: t("deleteConference"), icon: Trash2, onChoose: () => ask({ what: "delete conference" }) },
  ];
}

interface ActionsProps {
  data: NotebookRecords;
  turns: NextTurns;
  isLocked: boolean;
  /** Whether the conference can become a part of another one. */
  canMerge: boolean;
  ask: (asked: Asked) => void;
}

/** What may be done with the conference as a whole. */
function useRights({ conferences, record }: NotebookRecords) {
  return { isLocked: useIsLocked(record?.conference.id), canMerge: useWritable(conferences).length > 1 };
}

function notebookActions(props: ActionsProps): MenuAction[] {
  const { data, turns, ask } = props;
  const { undo, redo } = turns;
  return [
    ...(undo ? [{ label: t("undoThis", undo.name), icon: Undo2, onChoose: () => turnBack() }] : []),
    ...(redo ? [{ label: t("redoThis", redo.name), icon: Redo2, onChoose: () => turnBack("redo") }] : []),
    { label: t("newConferenceAction"), icon: Plus, onChoose: () => ask({ what: "new conference", name: "" }) },
    { label: t("importPost"), icon: FileInput, onChoose: choosePost },
    ...(data.record ? conferenceActions(props) : []),
    { label: t("openBin"), icon: Archive, onChoose: () => ask({ what: "bin" }) },
    { label: t("openJoinTeam"), icon: UserPlus, onChoose: () => ask({ what: "join team" }) },
    { label: t("openOtherMachines"), icon: Laptop, onChoose: () => ask({ what: "machines" }) },
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

/** Mod+K searches, Mod+E exports. */
function useNotebookKeys(ask: (asked: Asked) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key.toLowerCase() === "k") ask({ what: "search" });
      else if (event.key.toLowerCase() === "e") ask({ what: "export" });
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Whether all is stored, and the way to what is not. */
function SavedState({ data }: { data: NotebookRecords }) {
  const unsaved = useUnsaved();
  const state = useSaving(saving.value);
  const isLocked = useIsLocked(data.record?.conference.id);
  // What is not written need not be said to be saved.
  if (isLocked && state === "saved" && unsaved.length === 0) return null;
  return (
    <SaveState
      state={unsaved.length > 0 ? "failed" : state}
      savedText={t("allSaved")}
      failedText={unsaved.length > 0 ? nameUnsaved(unsaved) : undefined}
      onRetry={failure.value?.canPass ? () => void retryFailed() : undefined}
      onShow={unsaved.length > 0 ? () => showUnsaved(unsaved, data) : undefined}
    />
  );
}

/** What goes on beside the writing: how it is shared, and work that takes its time. */
function UnderWay({ onShare }: { onShare: () => void }) {
  return (
    <>
      <ShareState onOpen={onShare} />
      <WorkChip />
    </>
  );
}

/** What is said above the view: what went wrong, what was begun, what is due. */
function News({ problem, conference }: { problem: string | undefined; conference: Conference | undefined }) {
  return (
    <>
      <Messages problem={problem} />
      <Started conference={conference} />
      <BackupReminderLine />
      <ShareLine conferenceId={conference?.id} />
    </>
  );
}

/** What stands whatever is shown: work that goes on, what a file asks, what can be taken back. */
function Standing() {
  return (
    <>
      <WorkDialog />
      <ScheduleQuestions />
      <SameConferenceQuestion />
      <Undo />
      <LiveRegion />
    </>
  );
}

function Screen({ data, problem }: { data: NotebookRecords; problem: string | undefined }) {
  const [asked, ask] = useState<Asked>();
  const [isListOpen, setListOpen] = useState(() => startsWithList(innerWidth, route.value.talk !== undefined));
  useKeptPictures([...(data.record?.talks ?? []), ...data.undecidedTalks]);
  useColumnKeys();
  useUndoKeys(turnBack);
  useNotebookKeys(ask);
  const turns = useNextTurns();
  const rights = useRights(data);
  const keys = useKeysDialog("notebook");
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
        work={<UnderWay onShare={() => ask({ what: "share" })} />}
        state={<SavedState data={data} />}
        groups={[{ actions: notebookActions({ data, turns, ...rights, ask }) }, { actions: [keys.action] }]}
        isListOpen={isListOpen}
        onView={(view) => go({ ...route.value, view })}
        onSearch={() => ask({ what: "search" })}
        onSettings={() => void openSettings()}
        onToggleList={() => setListOpen(!isListOpen)}
      />
      <News problem={problem} conference={data.record?.conference} />
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
          onStart={() => ask({ what: "new conference", name: "" })}
          onExport={(talkId) => ask({ what: "export", talkId })}
        />
      )}
      {asked && (
        <Dialogs
          asked={asked}
          data={data}
          onOpen={askAgain(asked, ask)}
          onUse={showConference}
          onClose={() => ask(undefined)}
        />
      )}
      {keys.dialog}
      <Standing />
    </div>
  );
}

export function Notebook() {
  const { data, problem } = useNotebookData(route.value.conference);
  if (!data) return problem ? <Notice tone="error">{problem}</Notice> : null;
  return (
    <TeamPeople record={data.record}>
      <Screen data={data} problem={problem} />
    </TeamPeople>
  );
}
