// The middle column when no talk is chosen: the post's settings and texts.

import { layoutName } from "@/components/wording/post-words.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { namePostChange } from "@/entrypoints/desk/work/action-names.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, EngineSettings, Post } from "@/lib/model/index.ts";
import { countTags } from "@/lib/notebook/overviews.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { doWithUndo, saveFields } from "../state/screen.ts";
import { type PostTools, usePostTools } from "../state/use-post-tools.ts";
import { countTalkTags } from "./count-talk-tags.ts";
import { EngineForm } from "./engine-form.tsx";
import { PostForm } from "./post-form.tsx";
import { TemplateRow } from "./template-row.tsx";

interface Props {
  record: ConferenceRecord;
  /** What is wrong with the template, and at which line. */
  problem?: string;
  line?: number;
  /** Called with the part of the post that the caret is in. */
  onPassage: (passage: string) => void;
}

/** What the chosen engine does with more than one category. */
function explainCategories(post: Post): string | undefined {
  if (post.categories.length < 2 || post.engine !== "hexo") return undefined;
  return post.engineSettings?.hexo?.categories === "nested" ? t("categoriesNested") : t("categoriesParallel", "Hexo");
}

function change(post: Post, changes: Partial<Post>) {
  return saveFields(
    `post ${post.id} ${Object.keys(changes)}`,
    namePostChange(changes),
    { id: post.id, fields: changes },
    (fields) => changePost(database, post.id, fields),
  );
}

function Template({ tools, record, problem, line }: Omit<Props, "onPassage"> & { tools: PostTools }) {
  const { post } = record;
  const start = (name: string) => {
    const template = tools.layouts.find((layout) => layout.name === name)?.template;
    const action = { name: t("didTemplate"), said: t("templateStarted") };
    doWithUndo(`post ${post.id} template`, action, () => changePost(database, post.id, { template }));
  };
  return (
    <TemplateRow
      key={post.id}
      value={post.template ?? ""}
      problem={problem && line !== undefined ? { line, text: problem } : undefined}
      starts={tools.layouts.map(({ name, label }) => ({ value: name, label: layoutName(name, label) }))}
      names={tools.templateNames(record)}
      onChange={(template) => change(post, { template })}
      onStart={start}
    />
  );
}

function Engine({ tools, post }: { tools: PostTools; post: Post }) {
  const engine = tools.engines.find(({ name }) => name === post.engine);
  if (!engine) return null;
  const keep = (settings: EngineSettings) =>
    change(post, { engineSettings: { ...post.engineSettings, [engine.name]: settings } });
  return (
    <EngineForm
      key={`${post.id} ${engine.name}`}
      engine={engine}
      settings={post.engineSettings?.[engine.name] ?? {}}
      onChange={keep}
      hasLiveCode={post.liveCode === engine.name}
      onLiveCode={(isLive) => void change(post, { liveCode: isLive ? engine.name : undefined })}
    />
  );
}

export function PostView(props: Props) {
  const { post } = props.record;
  const tools = usePostTools();
  const { value: tags } = useLiveQuery(() => countTags(database), []);
  return (
    <div class="middle-scroll">
      <PostForm
        key={post.id}
        post={post}
        derivedSlug={tools?.slugOf({ ...post, slug: "" }) ?? ""}
        tags={tags ?? []}
        talkTags={countTalkTags(props.record.talks, post.tags)}
        categoriesHelp={explainCategories(post)}
        onChange={(changes) => change(post, changes)}
        onPassage={props.onPassage}
      >
        {tools && post.layout === tools.ownLayout && <Template tools={tools} {...props} />}
        {tools && <Engine tools={tools} post={post} />}
      </PostForm>
    </div>
  );
}
