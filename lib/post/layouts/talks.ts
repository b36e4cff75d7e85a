// A heading per talk, with speakers, pages and the notes in the order of slides and seconds.

import { groupByMark } from "../talk/parts.ts";
import { story } from "../talk/talk.ts";
import { makeLayout } from "./make-layout.ts";

export const layout = makeLayout({
  name: "talks",
  label: "Heading per talk",
  hasHeadings: true,
  bullet: { compose: story, variable: "story" },
  chapters: { groupTalks: groupByMark, variable: "groups", isTimed: false },
});
