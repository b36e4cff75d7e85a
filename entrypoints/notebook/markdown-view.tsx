// The post's file as the engine gets it.
import type { ConferenceRecord } from "@/lib/model";
import type { Assembly } from "./use-assembly";
import "@/components/markdown-source.css";

interface Props {
  record: ConferenceRecord;
  assembly: Assembly;
  passage?: string;
}

export function MarkdownView({ assembly }: Props) {
  const head = assembly.text.slice(0, assembly.text.length - assembly.post.body.length);
  return (
    <pre class="markdown-source">
      <span class="markdown-source-head">{head}</span>
      {assembly.post.body}
    </pre>
  );
}
