// One's own machines: which conferences go along, saving for the others, taking in from them, and the folder in which they meet.
import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { formatMomentAlone } from "@/components/wording/moments.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { attempt, type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { canWriteFolders, chooseFolder } from "@/lib/browser/blog-folder.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { t } from "@/lib/browser/words.ts";
import { type Conference, type Id, undecided } from "@/lib/model/index.ts";
import { keepMeetingFolder, readMeetingFolder } from "@/lib/notebook/blog-folder.ts";
import type { Machine } from "@/lib/notebook/rows/database.ts";
import { listWaiting } from "@/lib/notebook/shares.ts";
import { AnotherFile, FileContents, MeetingFolder, ThisMachine } from "./machines-parts.tsx";
import { loadMachines, meetInFolder, saveForOthers, takeIn } from "./machines-work.ts";
import "./share.css";

interface Props {
  conferences: Conference[];
  onClose: () => void;
}

/** This machine and its file’s name, read when the dialog opens and after each thing that may have changed it. */
function useMachine() {
  const [known, setKnown] = useState<{ machine: Machine; fileName: string }>();
  const read = async () => {
    const { changesName, readMachine } = await loadMachines();
    const machine = await readMachine(database, t("thisMachine"));
    setKnown({ machine, fileName: changesName(machine) });
    return machine;
  };
  /** Why it is not known. */
  const [problem, setProblem] = useState<string>();
  useEffect(() => void attempt(read).then(setProblem), []);
  const rename = (name: string) =>
    attempt(async () => {
      const { renameMachine } = await loadMachines();
      if (known && name.trim()) await renameMachine(database, known.machine, name.trim());
      await read();
    });
  return { ...known, problem, read, rename };
}

/** One thing at a time is done with this machine, and what came of it is said. */
function useMachineWork(machine: Machine | undefined, readAgain: () => Promise<unknown>) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: (machine: Machine) => Promise<unknown>) => {
    if (!machine || isBusy) return;
    setBusy(true);
    setOutcome(undefined);
    setOutcome(await perform(() => work(machine)));
    // What came of it stands, even where the machine cannot be read just now.
    await readAgain().catch(console.debug);
    setBusy(false);
  };
  return { outcome, isBusy, run };
}

/** How many rows were changed since they went into a file. */
async function countChanges(ids: Id[]): Promise<number> {
  const rows = await Promise.all(ids.map((id) => listWaiting(database, id)));
  return rows.flat().length;
}

async function chooseAnother(): Promise<void> {
  const handle = await chooseFolder();
  if (handle) await keepMeetingFolder(database, handle);
}

export function MachinesView({ conferences, onClose }: Props) {
  const { machine, fileName = "", problem, read, rename } = useMachine();
  const [left, setLeft] = useState<Set<Id>>(new Set());
  const ids = [...conferences.map(({ id }) => id), undecided].filter((id) => !left.has(id));
  const { outcome, isBusy, run } = useMachineWork(machine, read);
  const toggle = (id: Id) => setLeft(new Set(left.has(id) ? [...left].filter((one) => one !== id) : [...left, id]));
  const takeFile = () =>
    chooseFile(".changes", (file) =>
      run(async (one) => takeIn(one, [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }])),
    );
  const { value: waiting = 0 } = useLiveQuery(() => countChanges(ids), [ids.join(" ")]);
  const { value: folder } = useLiveQuery(() => readMeetingFolder(database), []);
  const isDisabled = !machine || isBusy;
  const lastTaken = machine?.lastTaken;
  const foot = (
    <>
      <p class="dialog-foot-note">
        {lastTaken && t("lastTakenIn", lastTaken.name, formatMomentAlone(lastTaken.at, new Date()))}
      </p>
      <Button onClick={onClose}>{t("close")}</Button>
    </>
  );
  return (
    <Dialog heading={t("otherMachines")} onClose={onClose} foot={foot}>
      <p class="share-help">{t("otherMachinesHelp")}</p>
      <section>
        <h3 class="share-heading">{t("fromThisMachine")}</h3>
        <ul class="share-card">
          {machine && (
            <ThisMachine
              machine={machine}
              waiting={waiting}
              isDisabled={isDisabled}
              onRename={rename}
              onSave={() => void run((one) => saveForOthers(one, ids))}
            />
          )}
          <FileContents conferences={conferences} left={left} onToggle={toggle} />
        </ul>
        {machine && <p class="field-help">{t("fileIs", fileName)}</p>}
      </section>
      <section>
        <h3 class="share-heading">{t("fromOtherMachines")}</h3>
        <ul class="share-card">
          <AnotherFile isDisabled={isDisabled} onTake={takeFile} />
          {canWriteFolders && (
            <MeetingFolder
              folder={folder}
              isDisabled={isDisabled}
              onMeet={(one) => void run((own) => meetInFolder(one, own, ids, read))}
              onChoose={() => void run(chooseAnother)}
            />
          )}
        </ul>
      </section>
      {problem && <Notice tone="error">{problem}</Notice>}
      <div role="status">{outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}</div>
    </Dialog>
  );
}
