// The export under way, which goes on whether its dialog is open or not: doing one step after the other, from the person's start to
// its end, with the question in between. What a step leads to is said by export-steps.ts, doing it by export-work.ts.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { readBlogFolder } from "@/lib/notebook/blog-folder.ts";
import { dropPictures } from "@/lib/notebook/pictures.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import { notice } from "../state/screen.ts";
import { closeWork, doWork, setAsking, type Watch, work } from "../work/work.ts";
import { type ExportEvent, type ExportState, goesOn, nextState, ready } from "./export-steps.ts";
import { describeEnd, describeProgress } from "./export-words.ts";
import { doStep, type ExportInputs } from "./export-work.ts";

/** Of which post, or of which talk alone, and where it is. */
interface OwnState {
  key: Id;
  state: ExportState;
}

/** The export that is shown or goes on; one at a time. */
const current = signal<OwnState>();
/** The blog's folder, once one was chosen. */
const blogFolder = signal<BlogFolder>();
/** Takes the person's answer to the question that the export has. */
let answer: ((event: ExportEvent) => void) | undefined;

const keyOf = ({ record, talkId }: ExportInputs): Id => talkId ?? record.post.id;
const stateOf = (key: Id): ExportState => (current.value?.key === key ? current.value.state : ready);

/** Takes what happened, and says so wherever it is shown. */
function take(key: Id, event: ExportEvent): ExportState {
  if (event.type === "folder" && event.folder) blogFolder.value = event.folder;
  const state = nextState(stateOf(key), event);
  current.value = { key, state };
  return state;
}

/** Waits until the person has answered, or no longer wants it. */
function waitForAnswer(signal: AbortSignal): Promise<ExportEvent> {
  const { promise, resolve } = Promise.withResolvers<ExportEvent>();
  answer = resolve;
  signal.addEventListener("abort", () => resolve({ type: "stopped" }), { once: true });
  setAsking(true);
  return promise.finally(() => {
    answer = undefined;
    setAsking(false);
  });
}

/** From one step to the next until there is none. What goes out is what it was at the start. */
async function goOn(first: ExportEvent, inputs: ExportInputs, { signal, show }: Watch): Promise<undefined> {
  const key = keyOf(inputs);
  const tell = (progress: { done: number; of: number }) => {
    const said = describeProgress(take(key, { type: "progress", progress }));
    if (said && !signal.aborted) show(said);
  };
  const stored: string[] = [];
  let event: ExportEvent | undefined = first;
  while (event) {
    const state = take(key, event);
    if (!goesOn(state)) break;
    show(describeProgress(state) ?? { step: t("exportBegins"), counts: "", done: 0, total: 0 });
    event =
      state.step === "asking" ? await waitForAnswer(signal) : await doStep(state, inputs, { tell, stored, signal });
    // Only what has gone out already cannot be stopped any more.
    if (signal.aborted && event?.type !== "out") {
      await dropPictures(database, stored).catch(console.debug);
      event = { type: "stopped" };
    }
  }
  if (work.value?.isOpen) return;
  // Who has closed the dialog is told otherwise.
  notice.value = describeEnd(stateOf(key));
  current.value = undefined;
}

interface Named {
  /** What is exported. */
  title: string;
  /** Opens the dialog again. */
  onOpen: () => void;
}

async function send(event: ExportEvent, inputs: ExportInputs, { title, onOpen }: Named): Promise<void> {
  const key = keyOf(inputs);
  const goesOnHere = goesOn(stateOf(key));
  if (goesOnHere && answer) return answer(event);
  if (goesOnHere || (event.type !== "start" && event.type !== "choose folder")) {
    // What is changed here is nothing to an export of something else.
    if (goesOnHere || !work.value) take(key, event);
    return;
  }
  // The dialog says so.
  if (work.value) return;
  notice.value = undefined;
  const named = { name: t("export"), heading: t("exportHeading", title), step: t("exportBegins"), onOpen };
  await doWork(named, (watch) => goOn(event, inputs, watch));
}

export interface ExportRun {
  state: ExportState;
  folder?: BlogFolder;
  /** What else is under way, and has to end first. */
  blockedBy?: string;
  /** Says what the person did. Straight from a click: the browser's questions are only allowed then. */
  send: (event: ExportEvent) => void;
}

/** The export of what a dialog is about, for as long as that is open. Closing it while it asks stops it. */
export function useExportRun(inputs: ExportInputs, named: Named): ExportRun {
  const key = keyOf(inputs);
  useEffect(() => {
    const before = blogFolder.value;
    void readBlogFolder(database).then((found) => {
      // One that was chosen meanwhile stays.
      if (blogFolder.value === before) blogFolder.value = found;
    });
    return () => {
      if (stateOf(key).step === "asking") work.value?.stop();
      if (goesOn(stateOf(key))) closeWork();
      else current.value = undefined;
    };
  }, [key]);
  const state = stateOf(key);
  const blockedBy = goesOn(state) ? undefined : work.value?.name;
  return { state, folder: blogFolder.value, blockedBy, send: (event) => void send(event, inputs, named) };
}
