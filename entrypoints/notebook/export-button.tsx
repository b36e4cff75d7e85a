// Export and its quick ways: the file, the text.
import { ChevronDown, ClipboardCopy, Download, Mail, Share2 } from "lucide";
import { Button } from "@/components/button";
import { Menu } from "@/components/menu";
import { t } from "@/components/words";
import { canShare, copyPost, downloadPost, mailPost, sharePost } from "./deliver";
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

function download(assembly: Assembly): void {
  say(t("draftExported", downloadPost([assembly])));
}

async function copy(assembly: Assembly): Promise<void> {
  await attemptAloud(async () => {
    await copyPost([assembly]);
    say(t("copied"));
  });
}

export function ExportButton({ assembly, onExport }: Props) {
  const actions = assembly
    ? [
        { label: t("downloadFile"), icon: Download, onChoose: () => download(assembly) },
        { label: t("copyText"), icon: ClipboardCopy, onChoose: () => void copy(assembly) },
        canShare([assembly])
          ? { label: t("sharePost"), icon: Share2, onChoose: () => void attemptAloud(() => sharePost([assembly])) }
          : {
              label: t("mailPost"),
              icon: Mail,
              onChoose: () => mailPost([assembly], assembly.record.post.title),
            },
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
