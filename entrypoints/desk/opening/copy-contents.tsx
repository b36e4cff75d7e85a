// What a copy holds, conference by conference: to look at before it is brought back.
import { useEffect, useState } from "preact/hooks";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { wordsOfNote } from "@/components/note/note-words.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { formatMoment, nameCounts } from "@/components/wording/moments.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { TalkRecord } from "@/lib/model/index.ts";
import { type BackupRows, conferenceRecords, undecidedRecords } from "@/lib/notebook/backup/backup-format.ts";
import type { Copy } from "@/lib/notebook/copies/copy-folder.ts";
import { explainError } from "../work/outcome.ts";
import { openCopy } from "./recovery-work.ts";
import "./copy-contents.css";

function Talks({ name, talks }: { name: string; talks: TalkRecord[] }) {
  if (talks.length === 0) return null;
  return (
    <section class="copy-conference">
      <h3 dir="auto">{name}</h3>
      {talks.map(({ talk, notes }) => (
        <details key={talk.id}>
          <summary>
            <span dir="auto">{nameTalk(talk)}</span> <small>{plural("notes", notes.length)}</small>
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={note.id} dir="auto">
                {wordsOfNote(note, 120)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** @param copy is read when this is shown */
export function CopyContents({ copy, onClose }: { copy: Copy; onClose: () => void }) {
  const [rows, setRows] = useState<BackupRows>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    openCopy(copy).then(setRows, (error) => setProblem(explainError(error)));
  }, [copy]);
  return (
    <Dialog heading={t("copyOf", formatMoment(copy.savedAt, new Date()))} onClose={onClose}>
      <p>{nameCounts(copy.stock.shown)}</p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {rows &&
        conferenceRecords(rows).map(({ conference, talks }) => (
          <Talks key={conference.id} name={conference.name} talks={talks} />
        ))}
      {rows && <Talks name={t("noConference")} talks={undecidedRecords(rows)} />}
    </Dialog>
  );
}
