// A heading per talk, with speakers, pages and the notes in the order of slides and seconds.

import { groupByMark } from "../talk/parts.ts";
import { story } from "../talk/talk.ts";
import { inFrame } from "./layout-frame.ts";

export const layout = inFrame({
  name: "talks",
  label: "Heading per talk",
  hasHeadings: true,
  bullet: { compose: story, variable: "story" },
  chapters: { groupTalks: groupByMark, variable: "groups", isTimed: false },
});
