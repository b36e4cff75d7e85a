// The middle column when no talk is chosen: the post's settings and texts.
import { PostForm } from "@/components/post-form";
import { useLiveQuery } from "@/components/use-live-query";
import { t } from "@/components/words";
import type { Post } from "@/lib/model";
import { changePost } from "@/lib/notebook/posts";
import { countTags } from "@/lib/notebook/records";
import { database } from "../browser/database";
import { save } from "./screen";
import { usePostRoom } from "./use-post-room";

/** What the chosen engine does with more than one category. */
function explainCategories(post: Post): string | undefined {
  if (post.categories.length < 2 || post.engine !== "hexo") return undefined;
  return post.engineSettings?.hexo?.categories === "nested" ? t("categoriesNested") : t("categoriesParallel", "Hexo");
}

export function PostView({ post }: { post: Post }) {
  const room = usePostRoom();
  const { value: tags } = useLiveQuery(() => countTags(database), []);
  return (
    <div class="middle-scroll">
      <PostForm
        key={post.id}
        post={post}
        derivedSlug={room?.slugOf({ ...post, slug: "" }) ?? ""}
        tags={tags ?? []}
        categoriesHelp={explainCategories(post)}
        onChange={(changes) =>
          save(`post ${post.id} ${Object.keys(changes)}`, () => changePost(database, post.id, changes))
        }
      />
    </div>
  );
}
