// The post's own settings and texts; every change is handed on at once.
import { RotateCcw } from "lucide";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import type { TagCount } from "@/components/controls/tag-completion.ts";
import { TagField } from "@/components/controls/tag-field.tsx";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { embedChoices, linkChoices } from "@/components/wording/post-words.ts";
import { t } from "@/lib/browser/words.ts";
import type { EmbedStyle, LinkStyle, Post } from "@/lib/model/index.ts";
import { ExtraFields } from "./extra-fields.tsx";
import { MarkdownRow } from "./markdown-row.tsx";
import { PostDate } from "./post-date.tsx";
import { PostSections } from "./post-sections.tsx";
import { TalkTags } from "./talk-tags.tsx";
import { TextRow } from "./text-row.tsx";
import "@/components/controls/form.css";
import "./post-form.css";

export type PostFields = Partial<Post>;

interface Props {
  post: Post;
  /** What the slug is while the person has typed none. */
  derivedSlug: string;
  tags: TagCount[];
  /** Those of the post's talks that the post does not have. */
  talkTags: TagCount[];
  /** How the chosen engine treats several categories. */
  categoriesHelp?: string;
  onChange: (changes: PostFields) => ReturnType<Keep>;
  /** Called with the part of the post that the caret is in, as lib/post names its passages. */
  onPassage?: (passage: string) => void;
  /** What the layout and the engine can be told. */
  children?: ComponentChildren;
}

function Slug({ post, derivedSlug, onChange }: Pick<Props, "post" | "derivedSlug" | "onChange">) {
  return (
    <TextRow
      label={t("slug")}
      name="slug"
      value={post.slug}
      placeholder={derivedSlug}
      help={post.slug === "" ? t("slugHelp") : undefined}
      isMono
      onChange={(slug) => onChange({ slug })}
    >
      {post.slug !== "" && (
        <Button icon={RotateCcw} label={t("slugFromTitle")} onClick={() => void onChange({ slug: "" })} />
      )}
    </TextRow>
  );
}

/** How links, slides and videos stand in the text. */
function Style({ post, onChange }: Pick<Props, "post" | "onChange">) {
  const id = useId();
  return (
    <>
      <FormRow label={t("links")} htmlFor={`${id}-links`}>
        <SelectBox
          id={`${id}-links`}
          label={t("links")}
          choices={linkChoices()}
          value={post.links}
          onChange={(value) => void onChange({ links: value as LinkStyle })}
        />
      </FormRow>
      <FormRow label={t("embeds")} htmlFor={`${id}-embeds`}>
        <SelectBox
          id={`${id}-embeds`}
          label={t("embeds")}
          choices={embedChoices()}
          value={post.embeds}
          onChange={(value) => void onChange({ embeds: value as EmbedStyle })}
        />
      </FormRow>
    </>
  );
}

/** What stands above the post's text. */
function Head({ post, derivedSlug, tags, talkTags, categoriesHelp, onChange }: Props) {
  return (
    <>
      <TextRow label={t("title")} value={post.title} onChange={(title) => onChange({ title })} />
      <Slug post={post} derivedSlug={derivedSlug} onChange={onChange} />
      <PostDate post={post} onChange={onChange} />
      <FormRow label={t("tags")}>
        <TagField
          label={t("tags")}
          tags={post.tags}
          suggestions={tags}
          placeholder={t("addTag")}
          onChange={(next) => void onChange({ tags: next })}
        />
        <TalkTags tags={talkTags} onUse={(added) => void onChange({ tags: [...post.tags, ...added] })} />
      </FormRow>
      <FormRow label={t("categories")} help={categoriesHelp}>
        <TagField
          label={t("categories")}
          tags={post.categories}
          suggestions={[]}
          placeholder={t("addCategory")}
          onChange={(categories) => void onChange({ categories })}
        />
      </FormRow>
      <ExtraFields fields={post.extraFields} onChange={(extraFields) => onChange({ extraFields })} />
      <FormRow label={t("draft")}>
        <label class="check-line">
          <input
            class="check-box"
            type="checkbox"
            checked={post.isDraft}
            onChange={(event) => void onChange({ isDraft: event.currentTarget.checked })}
          />
          {t("writeAsDraft")}
        </label>
      </FormRow>
    </>
  );
}

interface PassageProps extends Pick<Props, "onPassage"> {
  name: string;
  children: ComponentChildren;
}

/** Tells which part of the post the fields inside are about. */
function Passage({ name, onPassage, children }: PassageProps) {
  return <div onFocusIn={() => onPassage?.(name)}>{children}</div>;
}

export function PostForm(props: Props) {
  const { post, onChange, onPassage } = props;
  return (
    <div class="post-form">
      <h1 tabIndex={-1}>{t("postSettings")}</h1>
      <Head {...props} />
      <Passage name="introduction" onPassage={onPassage}>
        <MarkdownRow
          label={t("introduction")}
          value={post.introduction}
          onChange={(introduction) => onChange({ introduction })}
        />
      </Passage>
      <Passage name="listOpening" onPassage={onPassage}>
        <TextRow
          label={t("listOpening")}
          value={post.listOpening}
          onChange={(listOpening) => onChange({ listOpening })}
        />
      </Passage>
      <PostSections
        sections={post.sections}
        onChange={(sections) => onChange({ sections })}
        onFocus={(index) => onPassage?.(`section:${index}`)}
      />
      <Passage name="closing" onPassage={onPassage}>
        <MarkdownRow label={t("closing")} value={post.closing} onChange={(closing) => onChange({ closing })} />
      </Passage>
      <Style post={post} onChange={onChange} />
      {props.children}
    </div>
  );
}
