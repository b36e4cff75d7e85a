// The settings: what new posts start with, how notes are placed, what the browser allows. Each is stored the moment it is chosen.
import { CirclePlay, Copy, Database, FileText, Keyboard, Shield } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "@/components/controls/notice";
import { database } from "@/entrypoints/desk/database";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query";
import { explain, t } from "@/lib/browser/words";
import { explainFailure } from "@/lib/notebook/rows/write";
import { readSettings } from "@/lib/notebook/settings";
import { AccessSection } from "./access-section";
import { BackupSection } from "./backup-section";
import { CapturingSection } from "./capturing-section";
import { PostsSection } from "./posts-section";
import { type Say, said } from "./said";
import { SettingsPage } from "./settings-list";
import { ShortcutsSection } from "./shortcuts-section";
import { StorageSection } from "./storage-section";

/** The section whose link was followed last. */
function useChosenSection(): string | undefined {
  const read = () => location.hash.slice(1) || undefined;
  const [chosen, setChosen] = useState(read);
  useEffect(() => {
    const follow = () => setChosen(read);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return chosen;
}

export function Options() {
  const { value: settings, error } = useLiveQuery(() => readSettings(database), []);
  const [notice, say] = useState<Say>();
  const chosen = useChosenSection();
  const problem = error === undefined ? undefined : explain(explainFailure(error));
  if (!settings) return problem ? <Notice tone="error">{problem}</Notice> : null;
  const act = (work: () => Promise<string | undefined>) => void said(work).then(say);
  const sections = [
    {
      id: "posts",
      title: t("sectionPosts"),
      icon: FileText,
      content: <PostsSection settings={settings} act={act} />,
    },
    {
      id: "capturing",
      title: t("sectionCapturing"),
      icon: CirclePlay,
      content: <CapturingSection settings={settings} act={act} />,
    },
    { id: "shortcuts", title: t("sectionShortcuts"), icon: Keyboard, content: <ShortcutsSection /> },
    { id: "access", title: t("sectionAccess"), icon: Shield, content: <AccessSection act={act} /> },
    { id: "storage", title: t("sectionStorage"), icon: Database, content: <StorageSection act={act} /> },
    { id: "backup", title: t("sectionBackup"), icon: Copy, content: <BackupSection settings={settings} act={act} /> },
  ];
  return (
    <SettingsPage
      sections={sections}
      chosen={chosen}
      notice={
        notice ? (
          <Notice tone={notice.isProblem ? "error" : "info"}>{notice.text}</Notice>
        ) : (
          problem && <Notice tone="error">{problem}</Notice>
        )
      }
    />
  );
}
