// Writing the draft post from the screen of a talk: as a file or to the clipboard.
import { useState } from "preact/hooks";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import type { Id } from "@/lib/model/index.ts";
import { type Outcome, perform } from "./outcome.ts";
import { useLiveQuery } from "./use-live-query.ts";

const loadWriters = () => import("./write-draft.ts");

/** The engine that the draft is written for, by name. */
function useEngineName(conferenceId: Id | undefined): string | undefined {
  const engine = useLoaded(() => import("./draft-engine.ts"), conferenceId !== undefined);
  const read = async () => (conferenceId === undefined ? undefined : engine?.readDraftEngine(conferenceId));
  return useLiveQuery(read, [conferenceId, engine]).value;
}

/** `engine` is what the draft is written for, `download` saves the conference's post as a file; `copy` puts it into the clipboard; `notice` says what came of it. */
export function useExport(conferenceId: Id | undefined) {
  const [notice, setNotice] = useState<Outcome>();
  const engine = useEngineName(conferenceId);
  const write = (work: (id: Id) => Promise<string>) => {
    if (conferenceId) void perform(() => work(conferenceId)).then(setNotice);
  };
  const download = () => write(async (id) => (await loadWriters()).downloadDraft(id));
  const copy = () => write(async (id) => (await loadWriters()).copyDraft(id));
  return { engine, download, copy: conferenceId ? copy : undefined, notice };
}
