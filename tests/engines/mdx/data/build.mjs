// A blog of one page a post with the compiler of MDX, as Docusaurus, Next.js and Gatsby call it; the page only says what was
// understood of the post.
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import matter from "gray-matter";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import remarkGfm from "remark-gfm";

const terms = (name, values = []) =>
  createElement(
    "ul",
    { className: name, key: name },
    values.map((value) => createElement("li", { key: value }, String(value))),
  );

for (const path of globSync("**/*.mdx")) {
  const { data, content } = matter(readFileSync(path, "utf8"));
  const { default: Content } = await evaluate(content, { ...runtime, remarkPlugins: [remarkGfm] });
  const date = data.date instanceof Date ? data.date.toISOString() : data.date;
  const parts = [
    createElement("h1", { key: "title" }, data.title),
    createElement("time", { key: "time", dateTime: date }),
    terms("tags", data.tags),
    terms("categories", data.categories),
    createElement("article", { key: "text" }, createElement(Content)),
  ];
  const target = join("public", path.replace(/\.mdx$/, ""), "index.html");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `<!doctype html>\n<meta charset="utf-8">\n${renderToStaticMarkup(parts)}\n`);
}
