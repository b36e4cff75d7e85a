// What the export dialog has to say before and after: whether the post will build, what stands in its place, what went wrong.
import { CircleCheck } from "lucide";
import { Icon } from "@/components/controls/icon.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id, Post } from "@/lib/model/index.ts";
import { showConflicts, showSlug } from "../state/pane.ts";
import { go, route } from "../state/route.ts";
import { baseName } from "./deliver.ts";
import type { ExportRun } from "./export-run.ts";
import { describeLosses } from "./export-words.ts";
import type { describeCheck } from "./finding-words.ts";

interface Props {
  run: ExportRun;
  check: ReturnType<typeof describeCheck>;
  /** Whether files go into a folder that can be changed. */
  hasFolder: boolean;
  /** The post that has the same file. */
  sameName?: { path: string; other: Post };
  /** Talks of which the post has but the name. */
  silent: Id[];
  /** Places where the text edited by hand and the talks differ. */
  conflictCount: number;
  isAlone: boolean;
  onClose: () => void;
}

export function ExportNotices(props: Props) {
  const { run, check, hasFolder, sameName, silent, conflictCount, isAlone, onClose } = props;
  const { state } = run;
  return (
    <>
      {hasFolder && (state.step === "ready" || state.step === "asking") && (
        <p>
          <button type="button" class="link-button" onClick={() => run.send({ type: "choose folder" })}>
            {t("changeFolder")}
          </button>
        </p>
      )}
      <Verdict {...check} />
      {sameName && <SameName {...sameName} onClose={isAlone ? undefined : onClose} />}
      {conflictCount > 0 && <Conflicts count={conflictCount} onClose={onClose} />}
      {silent.length > 0 && <SilentTalks talks={silent} onClose={onClose} />}
      {state.step === "asking" && <ForeignFiles files={state.foreign} run={run} />}
      {"losses" in state &&
        describeLosses(state.losses).map((sentence) => (
          <Notice key={sentence} tone="warning">
            {sentence}
          </Notice>
        ))}
      {run.blockedBy && <Notice tone="warning">{t("problemWorkUnderWay", run.blockedBy)}</Notice>}
      {state.step === "ready" && state.problem && <Notice tone="error">{state.problem}</Notice>}
    </>
  );
}

/** Whether the engine will take the post: a line when nothing was found, so that what asks for something stands out. */
function Verdict({ isFine, text }: Props["check"]) {
  if (!isFine) return <Notice tone="warning">{text}</Notice>;
  return (
    <p class="export-verdict">
      <Icon of={CircleCheck} />
      {text}
    </p>
  );
}

/** @param onClose absent for a talk alone, whose name is its title */
function SameName({ path, other, onClose }: { path: string; other: Post; onClose?: () => void }) {
  const change = () => {
    onClose?.();
    showSlug();
  };
  return (
    <Notice tone="warning" action={onClose && { label: t("changeSlug"), onClick: change }}>
      {t("sameName", baseName(path), other.title || t("untitledPost"))}
    </Notice>
  );
}

/** Both sides of each go out as they stand in the text. */
function Conflicts({ count, onClose }: { count: number; onClose: () => void }) {
  const show = () => {
    onClose();
    showConflicts();
  };
  return (
    <Notice tone="warning" action={{ label: t("showThem"), onClick: show }}>
      {plural("conflictsExported", count)}
    </Notice>
  );
}

function SilentTalks({ talks, onClose }: { talks: Id[]; onClose: () => void }) {
  const show = () => {
    onClose();
    go({ ...route.value, view: "post", talk: talks[0] });
  };
  return (
    <Notice tone="warning" action={{ label: t("showThem"), onClick: show }}>
      {plural("talksAreLinks", talks.length)}
    </Notice>
  );
}

function ForeignFiles({ files, run }: { files: string[]; run: Props["run"] }) {
  return (
    <Notice
      tone="warning"
      action={{ label: t("replace"), onClick: () => run.send({ type: "replace" }) }}
      otherAction={{ label: t("keepBoth"), onClick: () => run.send({ type: "keep both" }) }}
    >
      {plural("filesExist", files.length, files.map(baseName).join(", "))}
    </Notice>
  );
}
