// A note's Markdown as it is read, not as it is typed. Loaded when there are notes: the Markdown parser is heavy.
import { useMemo } from "preact/hooks";
import { SafeTree } from "@/components/note/safe-tree.tsx";
import { readMarkdown } from "@/lib/post/markdown/parse.ts";
import { previewOf } from "@/lib/post/preview/preview.ts";

function RenderedNote({ markdown }: { markdown: string }) {
  const nodes = useMemo(() => previewOf(readMarkdown(markdown)), [markdown]);
  return (
    <div class="prose note-prose">
      <SafeTree nodes={nodes} />
    </div>
  );
}

/** For a list of notes. */
export const renderNote = (markdown: string) => <RenderedNote markdown={markdown} />;
