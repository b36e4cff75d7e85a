// Two posts that would be one file in a blog.
import { beforeAll, expect, test } from "vitest";
import { useSameName } from "@/entrypoints/notebook/export/use-same-name.ts";
import { usePostTools } from "@/entrypoints/notebook/state/use-post-tools.ts";
import { draw } from "../../../draw.ts";
import { aConference, aPost, put } from "../../rows.ts";

// All that writes posts.
beforeAll(async () => void (await import("@/entrypoints/notebook/state/post-tools.ts")));

test("another post of the same file is named as long as there is one, one of another engine is none", async () => {
  const own = aPost({ id: "post", slug: "days" });
  function Part() {
    const other = useSameName(usePostTools(), own);
    return <output>{other?.title ?? "none"}</output>;
  }
  await put({
    conferences: [aConference({ id: "harbour" }), aConference({ id: "sail" })],
    posts: [own, aPost({ id: "hexo", conferenceId: "sail", slug: "days", engine: "hexo", title: "Hexo" })],
  });
  const shown = draw(<Part />);
  expect(shown.textContent).toBe("none");
  await put({ posts: [aPost({ id: "twin", conferenceId: "sail", slug: "Days", title: "Twin" })] });
  await expect.poll(() => shown.textContent).toBe("Twin");
  await put({ posts: [aPost({ id: "twin", conferenceId: "sail", slug: "other", title: "Twin" })] });
  await expect.poll(() => shown.textContent).toBe("none");
});
