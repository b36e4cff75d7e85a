// Which tags the talks of a post have.
import type { TagCount } from "@/components/controls/tag-completion.ts";
import type { TalkRecord } from "@/lib/model/index.ts";

/**
 * The tags of the talks that are in the post, without those that the post has, the most frequent first. Tags in other letters are one.
 * @param own the post's
 */
export function countTalkTags(talks: TalkRecord[], own: string[]): TagCount[] {
  const taken = new Set(own.map((tag) => tag.toLowerCase()));
  const tags = talks.filter(({ talk }) => talk.mark !== "left-out").flatMap(({ talk }) => talk.tags);
  const groups = [...Map.groupBy(tags, (tag) => tag.toLowerCase())].filter(([key]) => !taken.has(key));
  return groups
    .map(([key, [tag = key, ...more]]) => ({ tag, talks: more.length + 1 }))
    .sort((a, b) => b.talks - a.talks || a.tag.localeCompare(b.tag));
}
