// The post as it will be: rendered, as Markdown or both, with what it counts and what it still wants.
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { Segments } from "@/components/controls/segments.tsx";
import { type SafeNode, SafeTree } from "@/components/note/safe-tree.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { PreviewSide } from "../state/columns.ts";
import { type PostWarning, PostWarnings } from "./post-warnings.tsx";
import { useScrollTogether } from "./use-scroll-together.ts";
import "./post-preview.css";

export interface PreviewedPost {
  title: string;
  /** The date and the tags in words. */
  about: string;
  nodes: SafeNode[];
  words: number;
  minutes: number;
  links: number;
  warnings: PostWarning[];
}

interface Props {
  view: PreviewSide;
  onView: (view: PreviewSide) => void;
  /** Whether both fit side by side. */
  hasRoom: boolean;
  /** Absent while it cannot be made; then `problem` says why. */
  post?: PreviewedPost;
  problem?: string;
  /** The passage that belongs to what is being edited. */
  passage?: string;
  /** The selects and the export button. */
  choices?: ComponentChildren;
  /** What stands in the Markdown view. */
  markdown: ComponentChildren;
}

/** Brings the passage in hand into view, only if it is out of sight. */
function useFollowing(page: RefObject<HTMLElement | null>, passage: string | undefined, view: PreviewSide) {
  useEffect(() => {
    const mark = page.current?.querySelector(".is-passage");
    if (!mark || !page.current || passage === undefined || view === "markdown") return;
    const [part, frame] = [mark.getBoundingClientRect(), page.current.getBoundingClientRect()];
    if (part.bottom < frame.top || part.top > frame.bottom) mark.scrollIntoView({ block: "nearest" });
  }, [passage, view]);
}

function Facts({ post }: { post: PreviewedPost }) {
  const counts = [plural("words", post.words), plural("minutesRead", post.minutes), plural("linksCount", post.links)];
  return (
    <div class="post-preview-facts">
      <p>{counts.join(" · ")}</p>
      <PostWarnings warnings={post.warnings} />
    </div>
  );
}

function Article({ post, passage }: { post: PreviewedPost; passage?: string }) {
  return (
    <article>
      <h2 class="post-preview-title" dir="auto">
        {post.title || t("untitledPost")}
      </h2>
      <p class="post-preview-about">{post.about}</p>
      <div class="prose" dir="auto">
        <SafeTree nodes={post.nodes} marked={passage} />
      </div>
    </article>
  );
}

/** One view, or both side by side; each scrolls by itself. */
function Pages({ view, post, problem, passage, markdown }: Omit<Props, "onView" | "hasRoom" | "choices">) {
  const rendered = useRef<HTMLElement>(null);
  const source = useRef<HTMLElement>(null);
  useFollowing(rendered, passage, view);
  useScrollTogether(rendered, source, view === "both");
  return (
    <div class="post-preview-pages">
      {view !== "markdown" && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section ref={rendered} key="preview" class="post-preview-page" tabIndex={0} aria-label={t("preview")}>
          {problem && <Notice tone="error">{problem}</Notice>}
          {post && <Article post={post} passage={passage} />}
        </section>
      )}
      {view !== "preview" && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        <section ref={source} key="markdown" class="post-preview-page" tabIndex={0} aria-label={t("markdown")}>
          {problem && view === "markdown" && <Notice tone="error">{problem}</Notice>}
          {markdown}
        </section>
      )}
    </div>
  );
}

export function PostPreview({ onView, hasRoom, choices, ...shown }: Props) {
  const options: { value: PreviewSide; label: string }[] = [
    { value: "preview", label: t("preview") },
    { value: "markdown", label: t("markdown") },
  ];
  if (hasRoom) options.push({ value: "both", label: t("both") });
  return (
    <div class="post-preview" data-view={shown.view}>
      <div class="post-preview-bar">
        <Segments label={t("previewAs")} options={options} value={shown.view} onChange={onView} />
        {choices && <div class="post-preview-choices">{choices}</div>}
      </div>
      {shown.post && <Facts post={shown.post} />}
      <Pages {...shown} />
    </div>
  );
}
