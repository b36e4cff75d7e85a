// The post's file as the engine gets it; its text can be changed by hand here.
import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import type { Assembly } from "../post/use-assembly.ts";
import { doWithUndo, save } from "../state/screen.ts";
import type { PostLibrary } from "../state/use-post-library.ts";
import { linesIn, MarkdownEditor, type Resolution, type TextConflict } from "./markdown-editor.tsx";

interface Props {
  library: PostLibrary;
  record: ConferenceRecord;
  assembly: Assembly;
}

export function MarkdownView({ library, record, assembly }: Props) {
  const { post } = record;
  const { body, assembled, conflicts } = assembly.post;
  const head = useMemo(() => library.headOf(assembly.record, body), [library, assembly]);
  const keep = (edited: { body: string; base: string } | undefined) =>
    save(`text of post ${post.id}`, () => changePost(database, post.id, { edited }));
  const forget = () => {
    const before = post.edited;
    doWithUndo(
      t("editsForgotten"),
      () => changePost(database, post.id, { edited: undefined }),
      () => changePost(database, post.id, { edited: before }),
    );
  };
  const settle = (conflict: TextConflict, side: Resolution) => {
    const before = post.edited;
    if (!before) return;
    const place = { edited: conflict.edited, assembled: conflict.assembled, kept: side };
    const edited = library.settleConflict(before, assembled, place);
    doWithUndo(
      t("conflictSettled", conflict.line + linesIn(head)),
      () => changePost(database, post.id, { edited }),
      () => changePost(database, post.id, { edited: before }),
    );
  };
  return (
    <MarkdownEditor
      key={post.id}
      head={head}
      body={body}
      assembled={assembled}
      isEdited={post.edited !== undefined}
      conflicts={conflicts}
      onChange={(text, base) => keep({ body: text, base })}
      onStart={() => void keep({ body, base: assembled })}
      onForget={forget}
      onResolve={settle}
    />
  );
}
