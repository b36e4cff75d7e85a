// Writing the draft post from the screen of a talk: as a file or to the clipboard. The writers load only when asked for.
import { ClipboardCopy } from "lucide";
import { useState } from "preact/hooks";
import { saveFile } from "@/lib/browser/save-file.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { type Outcome, perform } from "./outcome.ts";

async function writePost(conferenceId: Id): Promise<{ name: string; text: string }> {
  const writer = await import("./write-post.ts");
  return writer.writePost(conferenceId);
}

/** `download` saves the conference's post as a file; `actions` are for the menu; `notice` says what came of it. */
export function useExport(conferenceId: Id | undefined) {
  const [notice, setNotice] = useState<Outcome>();
  const write = (work: (id: Id) => Promise<string>) => {
    if (conferenceId) void perform(() => work(conferenceId)).then(setNotice);
  };
  const download = () =>
    write(async (id) => {
      const { name, text } = await writePost(id);
      saveFile(name, text, "text/markdown;charset=utf-8");
      return t("draftExported", name);
    });
  const copy = () =>
    write(async (id) => {
      const { text } = await writePost(id);
      await navigator.clipboard.writeText(text).catch((cause) => {
        throw new Problem("problemNotCopied", [], { cause });
      });
      return t("copied");
    });
  const actions = conferenceId ? [{ label: t("copyDraft"), icon: ClipboardCopy, onChoose: copy }] : [];
  return { download, actions, notice };
}
