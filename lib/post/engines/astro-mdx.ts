// Astro with MDX: braces, < and lines that begin with import or export are code there, and no HTML comment may
// stand. https://mdxjs.com/docs/what-is-mdx/

import { engine as astro, astroFields, astroPath, astroPicture } from "./astro.ts";
import { checkMdx } from "./checks/mdx.ts";
import type { Engine } from "./engine.ts";

export const engine: Engine = {
  ...astro,
  name: "astro-mdx",
  label: "Astro (MDX)",
  postPath: (facts) => astroPath(facts, "mdx"),
  picture: astroPicture,
  fields: astroFields,
  check: checkMdx,
  dialect: {
    ...astro.dialect,
    hazards: [...astro.dialect.hazards, /[{}<]/g, /^[ie](?=(?:mport|xport)\b)/g],
    autolinks: "inline",
    ownSyntax: /[{}]|^(?:import|export)\b/m,
    // Indented code is prose in MDX.
    rewritten: [...astro.dialect.rewritten, "code", "html"],
  },
};
