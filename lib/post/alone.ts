// One talk as a post of its own.

import slugify from "@sindresorhus/slugify";
import type { ConferenceRecord, Id } from "@/lib/model.ts";
import { Problem } from "@/lib/problem.ts";

/**
 * The conference as if it were this talk: its title, tags, notes, and nothing of the post's other texts.
 * @throws Problem when the talk is not among the conference's
 */
export function aloneInPost(record: ConferenceRecord, talkId: Id): ConferenceRecord {
  const found = record.talks.find(({ talk }) => talk.id === talkId);
  if (!found) throw new Problem("problemTalkGone");
  const { talk } = found;
  const post = {
    ...record.post,
    title: talk.title,
    slug: slugify(talk.title),
    tags: [...new Set([...talk.tags, ...record.post.tags])],
    extraFields: record.post.extraFields.filter(({ name }) => name !== "id"),
    introduction: "",
    listOpening: "",
    sections: [],
    closing: "",
  };
  delete post.edited;
  delete post.imported;
  delete post.fieldOrder;
  return { ...record, post, talks: [{ ...found, talk: { ...talk, mark: "highlight" } }] };
}
