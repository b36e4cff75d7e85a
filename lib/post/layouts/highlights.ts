// Prose and one bullet a talk, no headings.

import { story } from "../talk/talk.ts";
import { inFrame } from "./layout-frame.ts";

export const layout = inFrame({
  name: "highlights",
  label: "Highlight bullets",
  hasHeadings: false,
  bullet: { compose: story, variable: "story" },
});
