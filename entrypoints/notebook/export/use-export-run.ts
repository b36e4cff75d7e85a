// An export while its dialog is open: where it is, and doing one step after the other until the person is asked.
import { useEffect, useRef, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { readBlogFolder } from "@/lib/notebook/blog-folder.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import { type ExportEvent, type ExportState, nextState, type Progress, ready } from "./export-steps.ts";
import { doStep, type ExportInputs } from "./export-work.ts";

export interface ExportRun {
  state: ExportState;
  /** The blog's, once one was chosen. */
  folder?: BlogFolder;
  /** Says what the person did; to cancel leaves things as they were before. Straight from a click: the browser's questions are only allowed then. */
  send: (event: ExportEvent) => void;
}

export function useExportRun(inputs: ExportInputs): ExportRun {
  const [state, setState] = useState(ready);
  const [folder, setFolder] = useState<BlogFolder>();
  // Steps go on after this was drawn, from where they are by then.
  const now = useRef(state);
  const running = useRef(new AbortController());
  useEffect(() => {
    void readBlogFolder(database).then(setFolder);
    return () => running.current.abort();
  }, []);
  /** @returns whether another step begins with it */
  const take = (event: ExportEvent) => {
    const before = now.current;
    now.current = nextState(before, event);
    setState(now.current);
    if (event.type === "folder" && event.folder) setFolder(event.folder);
    return now.current.step !== before.step;
  };
  const send = async (first: ExportEvent) => {
    if (first.type === "cancel") {
      running.current.abort();
      running.current = new AbortController();
    }
    const { signal } = running.current;
    let event: ExportEvent | undefined = first;
    // What a cancelled step still has to say must not reach the run after it.
    while (event && !signal.aborted && take(event)) {
      const tell = (progress: Progress) => !signal.aborted && take({ type: "progress", progress });
      event = await doStep(now.current, inputs, { tell, signal });
    }
  };
  return { state, folder, send: (event) => void send(event) };
}
