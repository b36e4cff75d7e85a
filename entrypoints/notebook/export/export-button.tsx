// Export and its quick ways: the file, the text, the share sheet or a message.
import { ChevronDown, ClipboardCopy, Download, Mail, Share2 } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Menu } from "@/components/controls/menu.tsx";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import { describeSaved } from "@/entrypoints/desk/work/outcome.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import type { PostFile } from "@/lib/post/files/export.ts";
import { announcement, showOutcome } from "../state/screen.ts";
import { postWorker } from "../work/post-worker.ts";
import { canShare, copyPost, downloadPost, mailPost, sharePost } from "./deliver.ts";
import "./export-button.css";

interface Props {
  record: ConferenceRecord;
  onExport: () => void;
}

/** Says on screen and to a screen reader what came of it. */
function say(text: string): string {
  announcement.value = text;
  return text;
}

/** The quick ways, each over the post as it is at the click. */
function quickWays(record: ConferenceRecord): MenuAction[] {
  const act = (work: (files: PostFile[]) => Promise<string | undefined>) => () =>
    void showOutcome(async () => work(await postWorker.ask("exportPost", record, {})));
  const share = act(async (files) => {
    await sharePost(files);
    return undefined;
  });
  const mail = act(async (files) => ((await mailPost(files, record.post.title)) ? undefined : say(t("mailCopied"))));
  return [
    {
      label: t("downloadFile"),
      icon: Download,
      onChoose: act(async (files) => say(describeSaved(await downloadPost(files)))),
    },
    {
      label: t("copyText"),
      icon: ClipboardCopy,
      onChoose: act(async (files) => {
        await copyPost(files);
        return say(t("copied"));
      }),
    },
    canShare()
      ? { label: t("sharePost"), icon: Share2, onChoose: share }
      : { label: t("mailPost"), icon: Mail, onChoose: mail },
  ];
}

export function ExportButton({ record, onExport }: Props) {
  return (
    <div class="export-button">
      <Button kind="primary" onClick={onExport}>
        {t("export")}
      </Button>
      <Menu label={t("exportMore")} icon={ChevronDown} groups={[{ actions: quickWays(record) }]} />
    </div>
  );
}
