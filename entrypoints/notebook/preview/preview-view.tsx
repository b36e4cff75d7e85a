// The third column: the post as its layout and engine have it, live.

import { SelectBox } from "@/components/controls/select-box.tsx";
import { layoutName } from "@/components/wording/post-words.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { Lock } from "@/entrypoints/desk/work/lock.tsx";
import { language, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, Id } from "@/lib/model/index.ts";
import { chooseStyle } from "@/lib/notebook/posts.ts";
import { ExportButton } from "../export/export-button.tsx";
import { useSameName } from "../export/use-same-name.ts";
import type { Assembly } from "../post/use-assembly.ts";
import { pane, showConflicts, showTemplate } from "../state/pane.ts";
import { chooseSide, usePreviewSide } from "../state/preview-side.ts";
import { go, route } from "../state/route.ts";
import { doWithUndo } from "../state/screen.ts";
import { type PostTools, usePostTools } from "../state/use-post-tools.ts";
import { MarkdownView } from "./markdown-view.tsx";
import { PostPreview } from "./post-preview.tsx";
import { describeWarnings, warnSameName } from "./warning-words.ts";

interface Props {
  record: ConferenceRecord;
  assembly?: Assembly;
  problem?: string;
  /** What is being edited: a talk's id, "introduction", ... */
  passage?: string;
  onExport: () => void;
}

/** Made once: it is wanted at each letter. */
let days: Intl.DateTimeFormat | undefined;

/** "10 May 2014 · devops, presentation" */
function describe({ post }: ConferenceRecord): string {
  days ??= new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" });
  const moment = new Date(`${post.date}Z`);
  const day = post.date && (Number.isNaN(moment.getTime()) ? String(moment) : days.format(moment));
  return [day, [...post.categories, ...post.tags].join(", ")].filter(Boolean).join(" · ");
}

/** The layout of this post; also what new posts start with. */
function LayoutChoice({ record, tools }: { record: ConferenceRecord; tools: PostTools }) {
  const { post } = record;
  const choices = [...tools.layouts.map(({ name, label }) => ({ name, label })), { name: tools.ownLayout, label: "" }];
  const choose = (layout: string) =>
    doWithUndo("layout", { name: t("didLayout") }, async () => {
      const starting = tools.layouts.find(({ name }) => name === post.layout)?.template;
      const isOwn = layout === tools.ownLayout;
      const template = isOwn ? (post.template ?? starting ?? "") : post.template;
      const journal = await chooseStyle(database, post.id, { layout, template }, !isOwn);
      if (isOwn) showTemplate();
      return journal;
    });
  return (
    <SelectBox
      label={t("layout")}
      choices={choices.map(({ name, label }) => ({ value: name, label: layoutName(name, label) }))}
      value={post.layout}
      onChange={choose}
    />
  );
}

export function EngineChoice({ record, tools }: { record: ConferenceRecord; tools: PostTools }) {
  const { post } = record;
  const choose = (engine: string) =>
    doWithUndo("engine", { name: t("didEngine") }, () => chooseStyle(database, post.id, { engine }));
  return (
    <SelectBox
      label={t("engine")}
      choices={tools.engines.map(({ name, label }) => ({ value: name, label }))}
      value={post.engine}
      onChange={choose}
    />
  );
}

function showTalk(talk: Id | undefined): void {
  go({ ...route.value, view: "post", talk });
  pane.value = "edit";
}

export function PostPreviewColumn({ record, assembly, problem, passage, onExport }: Props) {
  const { side, hasRoom } = usePreviewSide();
  const tools = usePostTools();
  const { post } = record;
  const other = useSameName(tools, post);
  const engine = tools?.engines.find(({ name }) => name === post.engine)?.label ?? post.engine;
  return (
    <PostPreview
      view={side}
      hasRoom={hasRoom}
      onView={chooseSide}
      problem={problem}
      passage={passage}
      post={
        assembly && {
          title: post.title,
          about: describe(record),
          nodes: assembly.post.nodes,
          words: assembly.post.words,
          minutes: assembly.post.minutes,
          links: assembly.post.links,
          warnings: [
            ...(other ? [warnSameName(other)] : []),
            ...describeWarnings(assembly.post.warnings, engine, route.value.talk, showTalk, showConflicts),
          ],
        }
      }
      markdown={
        tools &&
        assembly && (
          <Lock conferenceId={record.conference.id}>
            <MarkdownView tools={tools} record={record} assembly={assembly} />
          </Lock>
        )
      }
      choices={
        tools && (
          <>
            <Lock conferenceId={record.conference.id}>
              <LayoutChoice record={record} tools={tools} />
            </Lock>
            <Lock conferenceId={record.conference.id}>
              <EngineChoice record={record} tools={tools} />
            </Lock>
            <ExportButton record={record} onExport={onExport} />
          </>
        )
      }
    />
  );
}
