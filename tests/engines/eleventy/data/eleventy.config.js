// A blog of one page a post; what is tested is the post, so the layout only says what Eleventy understood of it.
export default function configure(config) {
  // The sites lie in an ignored folder.
  config.setUseGitIgnore(false);
  config.addGlobalData("layout", "post.11ty.js");
}
