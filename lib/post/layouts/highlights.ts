// Prose and one bullet a talk, no headings.

import { story } from "../talk/talk.ts";
import { makeLayout } from "./make-layout.ts";

export const layout = makeLayout({
  name: "highlights",
  label: "Highlight bullets",
  hasHeadings: false,
  bullet: { compose: story, variable: "story" },
});
