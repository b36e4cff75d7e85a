// The post's file as the engine gets it; its text can be changed by hand here.
import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, EditedText } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import type { PlacedConflict } from "@/lib/post/assemble/conflict-passages.ts";
import type { Assembly } from "../post/use-assembly.ts";
import { pane } from "../state/pane.ts";
import { go, route } from "../state/route.ts";
import { doWithUndo, saveFields } from "../state/screen.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import { postWorker } from "../work/post-worker.ts";
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

/** Where the text of the talk in hand begins, in UTF-16 units. */
async function findTalk({ record }: Assembly): Promise<number> {
  const { talk } = route.value;
  return talk === undefined ? 0 : postWorker.ask("placeInBody", record, talk).catch(() => 0);
}

export function MarkdownView({ tools, record, assembly }: Props) {
  const { post } = record;
  const { head, body, assembled, conflicts, talks } = assembly.post;
  const places = useMemo(() => conflicts.map((conflict) => describeConflict(tools, record, conflict)), [conflicts]);
  const placed = talks ? { talks } : {};
  const keep = (edited: EditedText | undefined) =>
    saveFields(`post ${post.id} edited`, t("didPostText"), { id: post.id, fields: { edited } }, (fields) =>
      changePost(database, post.id, fields),
    );
  const forget = () =>
    doWithUndo(`text of post ${post.id}`, { name: t("didForgetEdits"), said: t("editsForgotten") }, () =>
      changePost(database, post.id, { edited: undefined }),
    );
  const settle = (conflict: TextConflict, side: Resolution) => {
    const before = post.edited;
    if (!before) return;
    const place = { edited: conflict.edited, assembled: conflict.assembled, kept: side };
    const said = conflict.talk ? t("conflictSettled", conflict.talk.title) : t("conflictSettledSomewhere");
    doWithUndo(`text of post ${post.id}`, { name: t("didSettle"), said }, async () =>
      changePost(database, post.id, { edited: await postWorker.ask("settle", record, before, place) }),
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
      onStart={async () => {
        const caret = await findTalk(assembly);
        void keep({ body, base: assembled, ...placed });
        return caret;
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
