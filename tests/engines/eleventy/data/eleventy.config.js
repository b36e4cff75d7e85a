// A blog of one page a post; what is tested is the post, so the layout only says what Eleventy understood of it.
export default function configure(config) {
  // The sites lie in an ignored folder.
  config.setUseGitIgnore(false);
  config.addGlobalData("layout", "post.11ty.js");
  // https://www.11ty.dev/docs/copy/
  config.addPassthroughCopy("images");
  config.addPassthroughCopy("media");
  config.addShortcode("note", (text) => `<em class="note">${text}</em>`);
  // https://www.11ty.dev/docs/data-frontmatter-customize/#example-parse-excerpts-from-content
  if (process.env.BLOG_EXCERPTS) {
    config.setFrontMatterParsingOptions({ excerpt: true, excerpt_separator: "<!-- more -->" });
  }
  // https://www.11ty.dev/docs/config-preprocessors/#example-drafts
  if (process.env.BLOG_DRAFTS === "filtered") config.addPreprocessor("drafts", "*", ({ draft }) => (draft ? false : undefined));
}
