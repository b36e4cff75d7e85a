// Reads files with Hexo itself: a JSON string a line in, a JSON object with header and HTML a line out. The folder in which Hexo is
// installed is the argument. Plain JavaScript, because Hexo is no package of ours.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const require = createRequire(join(folder, "node_modules", "x.js"));
const Hexo = require("hexo");
const { parse } = require("hexo-front-matter");

/** Hexo knows its plug-ins by the package.json of a blog, which has to lie where they are installed. */
async function openBlog() {
  const blog = join(folder, `fuzz-${process.pid}`);
  process.on("exit", () => rmSync(blog, { recursive: true, force: true }));
  mkdirSync(blog);
  writeFileSync(join(blog, "package.json"), readFileSync(join(folder, "package.json")));
  writeFileSync(join(blog, "_config.yml"), "title: Blog\nsyntax_highlighter:\n");
  const hexo = new Hexo(blog, { silent: true });
  await hexo.init();
  return hexo;
}

const hexo = await openBlog();
for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  try {
    const { _content: content, ...header } = parse(JSON.parse(line));
    const page = await hexo.post.render(null, { ...header, content, engine: "markdown" });
    console.log(JSON.stringify({ header, html: page.content.replaceAll("<br>", "\n") }));
  } catch (error) {
    console.log(JSON.stringify({ failure: `Hexo cannot read it: ${error.message}` }));
  }
}
