// One talk as a post of its own.

import type { ConferenceRecord, Id, Post, TalkRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { headingOf } from "../talk/chapter.ts";
import { slugOf } from "../wording/slug.ts";

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
    title: headingOf(found),
    slug: freeSlug(record, found),
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

/** The talk's name in a file's, numbered where a talk before it has the same. */
function freeSlug({ talks, post }: ConferenceRecord, found: TalkRecord): string {
  const taken = new Set<string>();
  for (const talk of talks.slice(0, talks.indexOf(found))) taken.add(nameBeside(taken, talk, post).toLowerCase());
  return nameBeside(taken, found, post);
}

function nameBeside(taken: Set<string>, talk: TalkRecord, { date }: Post): string {
  const own = slugOf({ slug: "", title: headingOf(talk), date });
  for (let count = 1; ; count++) {
    const name = count === 1 ? own : `${own}-${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
