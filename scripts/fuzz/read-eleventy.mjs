// Reads files with what Eleventy reads them with, set as Eleventy sets it: a JSON string a line in, a JSON object with header and HTML a
// line out. The folder in which Eleventy is installed is the argument. Plain JavaScript, because these are no packages of ours.
// https://www.11ty.dev/docs/languages/markdown/ and https://www.11ty.dev/docs/languages/liquid/
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const require = createRequire(join(folder, "node_modules", "x.js"));
const matter = require("gray-matter");
const { Liquid } = require("liquidjs");
const MarkdownIt = require("markdown-it");

const liquid = new Liquid({ strictFilters: true, extname: ".liquid" });
const markdown = new MarkdownIt({ html: true }).disable("code");

for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  try {
    // With options it keeps nothing for the next text that is the same.
    const { data: header, content } = matter(JSON.parse(line), {});
    const isTemplate = header.templateEngineOverride !== "md";
    const body = isTemplate ? liquid.parseAndRenderSync(content, {}) : content;
    console.log(JSON.stringify({ header, html: markdown.render(body) }));
  } catch (error) {
    console.log(JSON.stringify({ failure: `Eleventy cannot read it: ${error.message}` }));
  }
}
