// The post as it will be: rendered or as Markdown, with what it counts and what it still wants.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Notice } from "./notice";
import { type PostWarning, PostWarnings } from "./post-warnings";
import { type SafeNode, SafeTree } from "./safe-tree";
import { Segments } from "./segments";
import { plural, t } from "./words";
import "./post-preview.css";

export type PreviewSide = "preview" | "markdown";

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
function useFollowing(passage: string | undefined, view: PreviewSide) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = page.current?.querySelector(".is-passage");
    if (!mark || !page.current || passage === undefined || view !== "preview") return;
    const [part, frame] = [mark.getBoundingClientRect(), page.current.getBoundingClientRect()];
    if (part.bottom < frame.top || part.top > frame.bottom) mark.scrollIntoView({ block: "nearest" });
  }, [passage, view]);
  return page;
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

export function PostPreview({ view, onView, post, problem, passage, choices, markdown }: Props) {
  const page = useFollowing(passage, view);
  const options: { value: PreviewSide; label: string }[] = [
    { value: "preview", label: t("preview") },
    { value: "markdown", label: t("markdown") },
  ];
  return (
    <div class="post-preview">
      <div class="post-preview-bar">
        <Segments label={t("previewAs")} options={options} value={view} onChange={onView} />
        {choices && <div class="post-preview-choices">{choices}</div>}
      </div>
      {post && <Facts post={post} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={page} class="post-preview-page" tabIndex={0} aria-label={t("post")}>
        {problem && <Notice tone="error">{problem}</Notice>}
        {view === "markdown"
          ? markdown
          : post && (
              <article>
                <h2 class="post-preview-title" dir="auto">
                  {post.title || t("untitledPost")}
                </h2>
                <p class="post-preview-about">{post.about}</p>
                <div class="prose" dir="auto">
                  <SafeTree nodes={post.nodes} marked={passage} />
                </div>
              </article>
            )}
      </section>
    </div>
  );
}
