// The notebook's dialogs: each asks for what one action needs, and does it.

import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { readSpeakers } from "@/components/talk/speakers.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { attempt, explainError } from "@/entrypoints/desk/work/outcome.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { type Id, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { changeConference } from "@/lib/notebook/conferences.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { RestoreView } from "./backup/restore-view.tsx";
import { BinView } from "./bin-view.tsx";
import { ConferenceDialog } from "./conference-dialog.tsx";
import { ExportView } from "./export/export-view.tsx";
import { QuestionDialog } from "./question-dialog.tsx";
import { SearchView } from "./search-view.tsx";
import { go } from "./state/route.ts";
import { doWithUndo, offerUndo, showOutcome } from "./state/screen.ts";
import type { NotebookData } from "./state/use-notebook-data.ts";
import { usePostTools } from "./state/use-post-tools.ts";
import { TalkDialog } from "./talk/talk-dialog.tsx";

export type Asked =
  | { what: "talk" }
  | { what: "search" }
  | { what: "bin" }
  | { what: "new conference"; name: string }
  | { what: "conference" }
  | { what: "delete conference" }
  | { what: "restore"; file: File }
  /** Of the whole post, or of one talk. */
  | { what: "export"; talkId?: Id };

interface Props {
  asked: Asked;
  data: NotebookData;
  /** Asks for this again, once it was closed. */
  onOpen: () => void;
  onClose: () => void;
}

function AddTalk({ data, onClose }: Pick<Props, "data" | "onClose">) {
  const conference = data.record?.conference.id ?? undecided;
  const add = (title: string, speakers: string) =>
    attempt(async () => {
      const talk = await addTalk(database, conference, { title, speakers: readSpeakers(speakers, []) });
      go({ view: "post", conference, talk });
    });
  return <TalkDialog onAdd={add} onClose={onClose} />;
}

function NewConference({ name, onClose }: { name: string; onClose: () => void }) {
  const { timeZone } = readAuthorClock();
  return (
    <ConferenceDialog
      heading={t("newConference")}
      verb={t("startConference")}
      conference={{ name, timeZone }}
      onSave={(facts) =>
        attempt(async () => {
          const conference = await startConference(database, facts, readAuthorClock());
          go({ view: "post", conference });
        })
      }
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
      t("conferenceDeleted", conference.name),
      async () => {
        const journal = await binConference(database, conference.id);
        go({ view: "post" });
        return journal;
      },
      () => go({ view: "post", conference: conference.id }),
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

function Export({ data, talkId, onOpen, onClose }: Omit<Props, "asked"> & { talkId?: Id }) {
  const tools = usePostTools();
  const { record } = data;
  if (!tools) return null;
  try {
    if (!record) throw new Problem("problemNothingToExport");
    const whole = talkId ? tools.aloneInPost(record, talkId) : record;
    const assembled = tools.assemblePost(whole, { isAlone: talkId !== undefined });
    return <ExportView {...{ tools, record, talkId, assembled, onOpen, onClose }} />;
  } catch (error) {
    return (
      <Dialog heading={t("export")} onClose={onClose}>
        <Notice tone="error">{explainError(error)}</Notice>
      </Dialog>
    );
  }
}

export function Dialogs({ asked, data, onOpen, onClose }: Props) {
  const { conferences, record } = data;
  switch (asked.what) {
    case "talk":
      return <AddTalk data={data} onClose={onClose} />;
    case "search":
      return <SearchView conferences={conferences} onClose={onClose} />;
    case "bin":
      return <BinView onClose={onClose} />;
    case "new conference":
      return <NewConference name={asked.name} onClose={onClose} />;
    case "delete conference":
      return <DeleteConference data={data} onClose={onClose} />;
    case "export":
      return <Export data={data} talkId={asked.talkId} onOpen={onOpen} onClose={onClose} />;
    case "restore":
      return (
        <RestoreView
          from={asked.file}
          onUndo={(text, journal) => offerUndo({ text, journal })}
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
              changeConference(database, record.conference.id, { name, url, firstDay, lastDay, place, timeZone }),
            )
          }
          onClose={onClose}
        />
      ) : null;
  }
}
