// As `hexo generate` does, with its --draft where drafts are asked for.
import { buildWhenTold, load } from "../staying.mjs";

const { default: Hexo } = await load("hexo");
buildWhenTold(async (folder) => {
  const hexo = new Hexo(folder, { draft: process.env.BLOG_DRAFTS === "built" });
  try {
    await hexo.init();
    await hexo.call("generate", {});
  } finally {
    await hexo.exit();
  }
});
