// All that a post is assembled for, in the worker that post-worker.ts asks: what was parsed stays parsed there, of a record only the
// talks that changed come, and of a preview only what changed goes back.
import type { Nodes } from "mdast";
import type { ConferenceRecord, EditedText, Id, SettledConflict, TalkRecord } from "@/lib/model/index.ts";
import { type AssembledPost, assemblePost } from "@/lib/post/assemble/assemble.ts";
import { KeptPieces } from "@/lib/post/assemble/kept-pieces.ts";
import { type BuildCheck, checkExported } from "@/lib/post/check/check.ts";
import { aloneInPost } from "@/lib/post/files/alone.ts";
import { type ExportOptions, exportPost, headOf, type PostFile } from "@/lib/post/files/export.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";
import { settleConflict } from "@/lib/post/merge/merge.ts";
import { type PreviewNode, previewOf } from "@/lib/post/preview/preview.ts";
import { comparePreviews, type PreviewChange } from "@/lib/post/preview/preview-changes.ts";

/** What is asked about a record, of whose talks only those come along that the worker does not have as they are. */
export interface RecordRequest extends Omit<ConferenceRecord, "talks"> {
  name: keyof RecordTasks;
  /** What the task is given after the record. */
  args: unknown[];
  /** All talks in order. */
  ids: Id[];
  changed: TalkRecord[];
}

/** What the screens show of an assembled post. */
export interface PostLook
  extends Pick<
    AssembledPost,
    "body" | "assembled" | "words" | "minutes" | "links" | "warnings" | "conflicts" | "talks"
  > {
  /** What stands above the body in its file. */
  head: string;
  /** What makes the preview before this one the preview now. */
  changes: PreviewChange[];
}

/** How an export would go out, with the files' sizes in bytes. */
export interface ExportLook {
  /** The post's with its pictures', whatever goes out. */
  path: string;
  files: { path: string; size: number }[];
  check: BuildCheck;
}

let nodes: PreviewNode[] = [];

/** Of the record's talks, which are the same objects for as long as nothing else comes. */
const kept = new KeptPieces();

function sizeOf(file: PostFile): number {
  return "text" in file ? new TextEncoder().encode(file.text).length : file.bytes.length;
}

export const recordTasks = {
  /** @throws Problem as `assemblePost` does */
  preview(record: ConferenceRecord): PostLook {
    const {
      tree,
      today: _,
      passages: _passages,
      pictures: _pictures,
      minutes,
      ...post
    } = assemblePost(record, { kept });
    const head = headOf(record, post.body);
    const preview = previewOf(tree);
    const changes = comparePreviews(nodes, preview);
    nodes = preview;
    return { ...post, minutes, head, changes };
  },
  /**
   * What a post shows and leaves open before it is exported.
   * @param talkId of the talk that is to go out alone
   * @throws Problem as `assemblePost` does, and when there is no such talk
   */
  survey(record: ConferenceRecord, talkId: Id | undefined): Pick<AssembledPost, "pictures" | "conflicts" | "warnings"> {
    const whole = talkId === undefined ? record : aloneInPost(record, talkId);
    const { pictures, conflicts, warnings } = assemblePost(whole, { isAlone: talkId !== undefined, kept });
    return { pictures, conflicts, warnings };
  },
  /**
   * @param arePicturesSaved whether the options' pictures go out as files of their own
   * @throws Problem as `exportPost` does
   */
  lookAtExport(record: ConferenceRecord, options: ExportOptions, arePicturesSaved: boolean): ExportLook {
    const files = exportPost(record, { ...options, kept });
    const isSame = arePicturesSaved || files.length === 1;
    const shown = isSame ? files : exportPost(record, { ...options, pictures: [], kept });
    return {
      path: files[0]?.path ?? "",
      files: shown.map((file) => ({ path: file.path, size: sizeOf(file) })),
      check: checkExported(record, shown),
    };
  },
  /** @throws Problem as `exportPost` does */
  exportPost: (record: ConferenceRecord, options: ExportOptions) => exportPost(record, { ...options, kept }),
  /** @throws Problem as `assemblePost` does */
  settle(record: ConferenceRecord, edited: EditedText, place: SettledConflict): EditedText {
    const { assembled, today } = assemblePost(record, { kept });
    return settleConflict(edited, assembled, place, today);
  },
  /** Where a talk begins in the post's body, in UTF-16 units; 0 where it is not told by itself. */
  placeInBody(record: ConferenceRecord, talkId: Id): number {
    const { body, passages } = assemblePost(record, { kept });
    const [path] = passages.get(talkId) ?? [];
    let node: Nodes | undefined = path && parseDocument(body);
    for (const index of path ?? []) node = node && "children" in node ? node.children[index] : undefined;
    // Behind the bullet.
    const begins = node?.type === "listItem" ? node.children[0] : node;
    return begins?.position?.start.offset ?? 0;
  },
};

export type RecordTasks = typeof recordTasks;

let talks = new Map<Id, TalkRecord>();

/** @throws Problem as the task does */
export function doOfRecord({ name, args, ids, changed, ...rest }: RecordRequest): unknown {
  for (const record of changed) talks.set(record.talk.id, record);
  const inOrder = ids.flatMap((id) => talks.get(id) ?? []);
  talks = new Map(inOrder.map((record) => [record.talk.id, record]));
  const work = recordTasks[name] as (record: ConferenceRecord, ...args: unknown[]) => unknown;
  return work({ ...rest, talks: inOrder }, ...args);
}
