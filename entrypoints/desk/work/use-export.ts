// Writing the draft post from the screen of a talk: as a file or to the clipboard.
import { ClipboardCopy } from "lucide";
import { useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { type Outcome, perform } from "./outcome.ts";

const loadWriters = () => import("./write-draft.ts");

/** `download` saves the conference's post as a file; `actions` are for the menu; `notice` says what came of it. */
export function useExport(conferenceId: Id | undefined) {
  const [notice, setNotice] = useState<Outcome>();
  const write = (work: (id: Id) => Promise<string>) => {
    if (conferenceId) void perform(() => work(conferenceId)).then(setNotice);
  };
  const download = () => write(async (id) => (await loadWriters()).downloadDraft(id));
  const copy = () => write(async (id) => (await loadWriters()).copyDraft(id));
  const actions = conferenceId ? [{ label: t("copyDraft"), icon: ClipboardCopy, onChoose: copy }] : [];
  return { download, actions, notice };
}
