// The notebook's dialogs: each asks for what one action needs, and does it.

import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { readSpeakers } from "@/components/talk/speakers.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useWritable } from "@/entrypoints/desk/work/lock.tsx";
import { attempt, explainError } from "@/entrypoints/desk/work/outcome.ts";
import { act } from "@/entrypoints/desk/work/use-undo.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { type ConferenceFacts, type Id, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { changeConference } from "@/lib/notebook/change-conference.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import type { NotebookRecords } from "@/lib/notebook/notebook-records.ts";
import { writeJournal } from "@/lib/notebook/rows/write.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { RestoreView } from "./backup/restore-view.tsx";
import { BinView } from "./bin-view.tsx";
import { ConferenceDialog } from "./conference-dialog.tsx";
import { ExportView } from "./export/export-view.tsx";
import { MergeDialog } from "./merge/merge-dialog.tsx";
import { QuestionDialog } from "./question-dialog.tsx";
import { SearchView } from "./search-view.tsx";
import { MachinesView } from "./share/machines-view.tsx";
import { JoinView, TeamView } from "./share/team-view.tsx";
import { go, route } from "./state/route.ts";
import { doWithUndo, offerUndo, showOutcome, started } from "./state/screen.ts";
import { usePostTools } from "./state/use-post-tools.ts";
import { TalkDialog } from "./talk/talk-dialog.tsx";

export type Asked =
  | { what: "talk" }
  | { what: "search" }
  | { what: "bin" }
  | { what: "new conference"; name: string }
  | { what: "conference" }
  | { what: "merge conference" }
  | { what: "delete conference" }
  | { what: "restore"; file: File }
  | { what: "machines" }
  | { what: "share" }
  | { what: "join team" }
  /** Of the whole post, or of one talk. */
  | { what: "export"; talkId?: Id };

interface Props {
  asked: Asked;
  data: NotebookRecords;
  /** Asks for this again, once it was closed. */
  onOpen: () => void;
  /** Shows a conference that is there. */
  onUse: (id: Id) => void;
  onClose: () => void;
}

function AddTalk({ data, onClose }: Pick<Props, "data" | "onClose">) {
  const conference = data.record?.conference.id ?? undecided;
  const add = (title: string, speakers: string) =>
    attempt(async () => {
      let talk = "";
      const fields = { title, speakers: readSpeakers(speakers, []) };
      await act({ name: t("didAddTalk") }, () =>
        writeJournal(database, async () => {
          talk = await addTalk(database, conference, fields);
        }),
      );
      go({ view: "post", conference, talk });
    });
  return <TalkDialog onAdd={add} onClose={onClose} />;
}

/** Starts it, shows it, and offers what it can take along. */
async function start(facts: ConferenceFacts): Promise<void> {
  const before = route.value;
  let conference = "";
  const onTurned = (isDone: boolean) => go(isDone ? { view: "post", conference } : before);
  await act({ name: t("didStartConference"), onTurned }, () =>
    writeJournal(database, async () => {
      conference = await startConference(database, facts, readAuthorClock());
    }),
  );
  started.value = conference;
  go({ view: "post", conference });
}

function NewConference({ name, data, onUse, onClose }: Pick<Props, "data" | "onUse" | "onClose"> & { name: string }) {
  const { timeZone } = readAuthorClock();
  return (
    <ConferenceDialog
      heading={t("newConference")}
      verb={t("startConference")}
      conference={{ name, timeZone }}
      others={data.conferences}
      onUse={(id) => {
        onClose();
        onUse(id);
      }}
      onSave={(facts) => attempt(() => start(facts))}
      onClose={onClose}
    />
  );
}

function DeleteConference({ data, onClose }: Pick<Props, "data" | "onClose">) {
  if (!data.record) return null;
  const { conference, talks } = data.record;
  const notes = talks.reduce((sum, record) => sum + record.notes.length, 0);
  const remove = () =>
    doWithUndo(
      `bin of conference ${conference.id}`,
      {
        name: t("didDeleteConference"),
        said: t("conferenceDeleted", conference.name),
        onTurned: (isDone) => go({ view: "post", conference: isDone ? undefined : conference.id }),
      },
      async () => {
        const journal = await binConference(database, conference.id);
        go({ view: "post" });
        return journal;
      },
    );
  return (
    <QuestionDialog
      heading={t("deleteConferenceHeading", conference.name)}
      verb={t("deleteConferenceVerb")}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t("deleteConferenceHelp", plural("talks", talks.length), plural("notes", notes))}</p>
    </QuestionDialog>
  );
}

function Export({ data, talkId, onOpen, onClose }: Omit<Props, "asked" | "onUse"> & { talkId?: Id }) {
  const tools = usePostTools();
  const { record } = data;
  if (!tools) return null;
  try {
    if (!record) throw new Problem("problemNothingToExport");
    const exported = talkId ? tools.aloneInPost(record, talkId) : record;
    return <ExportView {...{ tools, record, talkId, exported, onOpen, onClose }} />;
  } catch (error) {
    return (
      <Dialog heading={t("export")} onClose={onClose}>
        <Notice tone="error">{explainError(error)}</Notice>
      </Dialog>
    );
  }
}

export function Dialogs({ asked, data, onOpen, onUse, onClose }: Props) {
  const { conferences, record } = data;
  const writable = useWritable(conferences);
  switch (asked.what) {
    case "talk":
      return <AddTalk data={data} onClose={onClose} />;
    case "search":
      return <SearchView conferences={conferences} onClose={onClose} />;
    case "bin":
      return <BinView onClose={onClose} />;
    case "new conference":
      return <NewConference name={asked.name} data={data} onUse={onUse} onClose={onClose} />;
    case "merge conference":
      return record ? <MergeDialog record={record} conferences={writable} onClose={onClose} /> : null;
    case "delete conference":
      return <DeleteConference data={data} onClose={onClose} />;
    case "export":
      return <Export data={data} talkId={asked.talkId} onOpen={onOpen} onClose={onClose} />;
    case "share":
      return record ? <TeamView record={record} onClose={onClose} /> : null;
    case "join team":
      return <JoinView onClose={onClose} />;
    case "machines":
      return <MachinesView conferences={conferences} onClose={onClose} />;
    case "restore":
      return (
        <RestoreView
          from={asked.file}
          onUndo={(said, journal) => void offerUndo({ name: t("didRestore"), said }, journal)}
          onRestore={(restoring) => void showOutcome(restoring)}
          onClose={onClose}
        />
      );
    case "conference":
      return record ? (
        <ConferenceDialog
          heading={t("conferenceDetailsHeading")}
          verb={t("keepDetails")}
          conference={record.conference}
          onSave={({ name, url, firstDay, lastDay, place, timeZone }) =>
            attempt(() =>
              act({ name: t("didConference") }, () =>
                changeConference(database, record.conference.id, { name, url, firstDay, lastDay, place, timeZone }),
              ),
            )
          }
          onClose={onClose}
        />
      ) : null;
  }
}
