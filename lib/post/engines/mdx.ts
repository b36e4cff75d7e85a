// MDX outside of Astro, as Docusaurus, Next.js and Gatsby keep it: any folder, pictures beside the post, the same syntax.
// https://mdxjs.com/docs/what-is-mdx/ and https://docusaurus.io/docs/blog

import { engine as mdx } from "./astro-mdx.ts";
import type { Engine } from "./engine.ts";
import { engine as markdown } from "./markdown.ts";

export const engine: Engine = {
  ...markdown,
  name: "mdx",
  label: "MDX",
  postPath: (facts) => markdown.postPath(facts).replace(/\.md$/, ".mdx"),
  dialect: mdx.dialect,
  excerpt: "{/* truncate */}",
  ...(mdx.check ? { check: mdx.check } : {}),
};
