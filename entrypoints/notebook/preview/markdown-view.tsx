// The post's file as the engine gets it; its text can be changed by hand here.
import { useMemo } from "preact/hooks";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, EditedText, IsoDateTime } from "@/lib/model/index.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { readShare } from "@/lib/notebook/shares.ts";
import type { PlacedConflict } from "@/lib/post/assemble/conflict-passages.ts";
import type { Assembly } from "../post/use-assembly.ts";
import { pane } from "../state/pane.ts";
import { go, route } from "../state/route.ts";
import { doWithUndo, saveFields } from "../state/screen.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import { postWorker } from "../work/post-worker.ts";
import type { Resolution, TextConflict } from "./conflict-box.tsx";
import { MarkdownEditor } from "./markdown-editor.tsx";

interface Props {
  tools: PostTools;
  record: ConferenceRecord;
  assembly: Assembly;
}

/** The moment, to the minute, that a text is edited by hand. */
const thisMinute = (): IsoDateTime => `${database.now().slice(0, 16)}Z`;

/** A conflict with the talk that it is about, the words that differ, and since when they do. */
function describeConflict(tools: PostTools, { post, talks }: ConferenceRecord, conflict: PlacedConflict): TextConflict {
  const { start, edited, assembled, passage } = conflict;
  const record = talks.find(({ talk: { id } }) => id === passage);
  const compared = tools.compareWords(edited.trim(), assembled.trim());
  const { base = "", editedAt } = post.edited ?? {};
  const note = record && tools.findChangedNote(assembled, record.notes, base);
  return {
    ...{ start, edited, assembled, compared, editedAt },
    ...(record && { talk: { id: record.talk.id, title: nameTalk(record.talk) } }),
    ...(note && { note: { at: note.updatedAt, isNew: note.createdAt === note.updatedAt } }),
  };
}

/** Of a shared conference nobody knows when a note was changed: its row says when it came here. */
const withoutNote = ({ note: _, ...conflict }: TextConflict): TextConflict => conflict;

/** Where the text of the talk in hand begins, in UTF-16 units. */
async function findTalk({ record }: Assembly): Promise<number> {
  const { talk } = route.value;
  return talk === undefined ? 0 : postWorker.ask("placeInBody", record, talk).catch(() => 0);
}

export function MarkdownView({ tools, record, assembly }: Props) {
  const { post } = record;
  const { head, body, assembled, conflicts, talks } = assembly.post;
  const { value: isShared } = useLiveQuery(
    async () => (await readShare(database, post.conferenceId)) !== undefined,
    [post.conferenceId],
  );
  const known = useMemo(() => conflicts.map((conflict) => describeConflict(tools, record, conflict)), [conflicts]);
  const places = useMemo(() => (isShared === false ? known : known.map(withoutNote)), [known, isShared]);
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
      onChange={(text, base) => keep({ body: text, base, ...placed, editedAt: thisMinute() })}
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
