// A blog of one page a post; what is tested is the post, so the page only says what Astro understood of it.
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

export default defineConfig({ integrations: [mdx()] });
