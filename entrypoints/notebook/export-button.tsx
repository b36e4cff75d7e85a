// Export and its quick ways: the file, the text.
import { ChevronDown, ClipboardCopy, Download } from "lucide";
import { Button } from "@/components/button";
import { Menu } from "@/components/menu";
import { t } from "@/components/words";
import { Problem } from "@/lib/problem";
import { saveFile } from "../browser/save-file";
import { announcement, attemptAloud, notice } from "./screen";
import type { Assembly } from "./use-assembly";
import "./export-button.css";

interface Props {
  /** Absent while there is nothing to export. */
  assembly?: Assembly;
  onExport: () => void;
}

function say(text: string): void {
  notice.value = { tone: "info", text };
  announcement.value = text;
}

export function download({ path, text }: Assembly): void {
  const name = path.split("/").at(-1) ?? path;
  saveFile(name, text, "text/markdown;charset=utf-8");
  say(t("draftExported", name));
}

export async function copy({ text }: Assembly): Promise<void> {
  await attemptAloud(async () => {
    await navigator.clipboard.writeText(text).catch((cause) => {
      throw new Problem("problemNotCopied", [], { cause });
    });
    say(t("copied"));
  });
}

export function ExportButton({ assembly, onExport }: Props) {
  const actions = assembly
    ? [
        { label: t("downloadFile"), icon: Download, onChoose: () => download(assembly) },
        { label: t("copyText"), icon: ClipboardCopy, onChoose: () => void copy(assembly) },
      ]
    : [];
  return (
    <div class="export-button">
      <Button kind="primary" isDisabled={!assembly} onClick={onExport}>
        {t("export")}
      </Button>
      <Menu label={t("exportMore")} icon={ChevronDown} actions={actions} />
    </div>
  );
}
