// The settings: what new posts start with, how notes are placed, what the browser allows. Each is stored the moment it is chosen.
import { CirclePlay, Copy, Database, FileText, History, Keyboard, Shield } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { explainError, type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { t } from "@/lib/browser/words.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { CapturingSection } from "./capturing-section.tsx";
import { PostsSection } from "./posts-section.tsx";
import { type Act, SettingsPage } from "./settings-list.tsx";
import { ShortcutsSection } from "./shortcuts-section.tsx";
import { StorageSection } from "./storage-section.tsx";

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

interface NewsProps {
  /** What came of the last action. */
  outcome?: Outcome;
  /** Why the settings cannot be read again. */
  problem?: string;
  onClose: () => void;
}

function News({ outcome, problem, onClose }: NewsProps) {
  if (!outcome) return problem ? <Notice tone="error">{problem}</Notice> : null;
  return (
    <Notice tone={outcome.tone} action={{ label: t("close"), onClick: onClose }}>
      {outcome.text}
    </Notice>
  );
}

export function Options() {
  const { value: settings, error } = useLiveQuery(() => readSettings(database), []);
  const [notice, say] = useState<Outcome>();
  const chosen = useChosenSection();
  const keeping = useLoaded(() => import("./keeping.ts"), true);
  const problem = error === undefined ? undefined : explainError(error);
  const isDrawn = settings !== undefined && keeping !== undefined;
  // A link from elsewhere leads to a section that is not there yet when the browser looks for it.
  useEffect(() => {
    if (isDrawn && chosen) document.getElementById(chosen)?.scrollIntoView();
  }, [isDrawn]);
  if (!settings) return problem ? <Notice tone="error">{problem}</Notice> : null;
  const act: Act = (work) => void perform(work).then(say);
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
    {
      id: "shortcuts",
      title: t("sectionShortcuts"),
      icon: Keyboard,
      content: <ShortcutsSection settings={settings} act={act} />,
    },
    { id: "storage", title: t("sectionStorage"), icon: Database, content: <StorageSection act={act} /> },
    { id: "copies", title: t("sectionCopies"), icon: History, content: keeping && <keeping.CopiesSection act={act} /> },
    {
      id: "backup",
      title: t("sectionBackup"),
      icon: Copy,
      content: keeping && <keeping.BackupSection settings={settings} act={act} />,
    },
    { id: "access", title: t("sectionAccess"), icon: Shield, content: keeping && <keeping.AccessSection act={act} /> },
  ];
  return (
    <>
      <SettingsPage
        sections={sections}
        chosen={chosen}
        work={keeping && <keeping.WorkChip />}
        notice={<News outcome={notice} problem={problem} onClose={() => say(undefined)} />}
      />
      {keeping && <keeping.WorkDialog />}
    </>
  );
}
