// The schema of Astro's blog starter, and a list of categories.
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

export const collections = {
  posts: defineCollection({
    loader: glob({ base: "./src/content", pattern: "**/*.{md,mdx}" }),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      pubDate: z.coerce.date(),
      updatedDate: z.coerce.date().optional(),
      tags: z.array(z.string()).default([]),
      // https://docs.astro.build/en/guides/content-collections/#filtering-collection-queries
      draft: z.boolean().default(false),
      categories: z.array(z.string()).default([]),
    }),
  }),
};
