// An export while its dialog is open: where it is, and doing one step after the other until the person is asked.
import { useEffect, useRef, useState } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { readBlogFolder } from "@/lib/notebook/blog-folder.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import { type ExportEvent, type ExportState, nextState, ready } from "./export-steps.ts";
import { doStep, type ExportInputs } from "./export-work.ts";

export interface ExportRun {
  state: ExportState;
  /** The blog's, once one was chosen. */
  folder?: BlogFolder;
  /** Says what the person did. Straight from a click: the browser's questions are only allowed then. */
  send: (event: ExportEvent) => void;
}

export function useExportRun(inputs: ExportInputs): ExportRun {
  const [state, setState] = useState(ready);
  const [folder, setFolder] = useState<BlogFolder>();
  // Steps go on after this was drawn, from where they are by then.
  const now = useRef(state);
  useEffect(() => {
    void readBlogFolder(database).then(setFolder);
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
    let event: ExportEvent | undefined = first;
    while (event && take(event)) {
      event = await doStep(now.current, inputs, (progress) => take({ type: "progress", progress }));
    }
  };
  return { state, folder, send: (event) => void send(event) };
}
