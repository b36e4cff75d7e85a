// The post's file as the engine gets it; its text can be changed by hand here.
import type { Nodes } from "mdast";
import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, EditedText, Id } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import type { PlacedConflict } from "@/lib/post/assemble/conflict-passages.ts";
import type { Assembly } from "../post/use-assembly.ts";
import { pane } from "../state/pane.ts";
import { go, route } from "../state/route.ts";
import { doWithUndo, saveFields } from "../state/screen.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import { MarkdownEditor, type Resolution, type TextConflict } from "./markdown-editor.tsx";

interface Props {
  tools: PostTools;
  record: ConferenceRecord;
  assembly: Assembly;
}

/** A conflict with the talk that it is about and the words that differ. */
function describeConflict(tools: PostTools, { talks }: ConferenceRecord, conflict: PlacedConflict): TextConflict {
  const { start, edited, assembled, passage } = conflict;
  const talk = talks.find(({ talk: { id } }) => id === passage)?.talk;
  const compared = tools.compareWords(edited.trim(), assembled.trim());
  return { start, edited, assembled, compared, ...(talk && { talk: { id: talk.id, title: talk.title } }) };
}

/** Where a talk begins in the text, in UTF-16 units; 0 where it is not told by itself. */
function findPassage(tools: PostTools, { post }: Assembly, talkId: Id | undefined): number {
  const [path] = (talkId && post.passages.get(talkId)) || [];
  let node: Nodes | undefined = path && tools.parseDocument(post.body);
  for (const index of path ?? []) node = node && "children" in node ? node.children[index] : undefined;
  // Behind the bullet.
  const begins = node?.type === "listItem" ? node.children[0] : node;
  return begins?.position?.start.offset ?? 0;
}

export function MarkdownView({ tools, record, assembly }: Props) {
  const { post } = record;
  const { body, assembled, conflicts, talks, today } = assembly.post;
  const places = useMemo(() => conflicts.map((conflict) => describeConflict(tools, record, conflict)), [conflicts]);
  const placed = talks ? { talks } : {};
  const head = useMemo(() => tools.headOf(assembly.record, body), [tools, assembly]);
  const keep = (edited: EditedText | undefined) =>
    saveFields(`post ${post.id} edited`, post.id, { edited }, (fields) => changePost(database, post.id, fields));
  const forget = () =>
    doWithUndo(`text of post ${post.id}`, t("editsForgotten"), () =>
      changePost(database, post.id, { edited: undefined }),
    );
  const settle = (conflict: TextConflict, side: Resolution) => {
    const before = post.edited;
    if (!before) return;
    const place = { edited: conflict.edited, assembled: conflict.assembled, kept: side };
    const edited = tools.settleConflict(before, assembled, place, today);
    doWithUndo(
      `text of post ${post.id}`,
      conflict.talk ? t("conflictSettled", conflict.talk.title) : t("conflictSettledSomewhere"),
      () => changePost(database, post.id, { edited }),
    );
  };
  return (
    <MarkdownEditor
      key={post.id}
      head={head}
      body={body}
      assembled={assembled}
      isEdited={post.edited !== undefined}
      conflicts={places}
      onChange={(text, base) => keep({ body: text, base, ...placed })}
      onStart={() => {
        void keep({ body, base: assembled, ...placed });
        return findPassage(tools, assembly, route.value.talk);
      }}
      onForget={forget}
      onResolve={settle}
      onTalk={(talk) => {
        go({ ...route.value, view: "post", talk });
        pane.value = "edit";
      }}
    />
  );
}
