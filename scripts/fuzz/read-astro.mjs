// Reads files of Markdown or MDX with Astro's own parsers: a JSON string a line in, a JSON object with header and HTML a line out. The
// folder in which Astro is installed and "md" or "mdx" are the arguments. Plain JavaScript, because the parsers are no packages of ours.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, format] = process.argv.slice(2);
const { resolve } = createRequire(join(folder, "node_modules", "x.js"));
const load = (name) => import(pathToFileURL(resolve(name)).href);
const { evaluate, markdownToHtml } = await load("satteri");
const { parseFrontmatter } = await load("@astrojs/internal-helpers/frontmatter");

/** As @astrojs/markdown-satteri asks for them unless a blog says otherwise. */
const features = { gfm: true, smartPunctuation: true };

const references = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const asText = (text) => String(text).replace(/[&<>"]/g, (sign) => references[sign] ?? sign);

/** What a component's child is in HTML: elements are marked, everything else is text. */
function contentOf(child) {
  if (Array.isArray(child)) return child.map(contentOf).join("");
  if (child === null || child === undefined || typeof child === "boolean") return "";
  return child instanceof Markup ? child.html : asText(child);
}

class Markup {
  constructor(html) {
    this.html = html;
  }
}

function jsx(type, { children, ...attributes }) {
  if (typeof type === "function") return type({ children, ...attributes });
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${asText(value)}"`);
  const isVoid = ["br", "hr", "img", "input"].includes(type);
  return new Markup(`<${type}${written.join("")}>${isVoid ? "" : `${contentOf(children)}</${type}>`}`);
}

const Fragment = ({ children }) => new Markup(contentOf(children));

function readMdx(body) {
  const { default: content } = evaluate(body, { features, Fragment, jsx, jsxs: jsx, elementAttributeNameCase: "html" });
  return contentOf(content({}));
}

for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  try {
    const { frontmatter: header, content } = parseFrontmatter(JSON.parse(line));
    const html = format === "mdx" ? readMdx(content) : markdownToHtml(content, { features }).html;
    console.log(JSON.stringify({ header, html }));
  } catch (error) {
    console.log(JSON.stringify({ failure: `It does not compile: ${error.message}` }));
  }
}
