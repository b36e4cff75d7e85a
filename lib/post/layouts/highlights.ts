// Prose and one bullet a talk, no headings.
import { inFrame } from "../layout-frame.ts";
import { story } from "../talk.ts";

export const layout = inFrame({
  name: "highlights",
  label: "Highlight bullets",
  hasHeadings: false,
  bullet: { compose: story, variable: "story" },
});
