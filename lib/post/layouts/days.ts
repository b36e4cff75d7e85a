// A heading per day, the talks of each in the order of time.

import { groupByDay } from "../talk/parts.ts";
import { story } from "../talk/talk.ts";
import { makeLayout } from "./make-layout.ts";

export const layout = makeLayout({
  name: "days",
  label: "By day",
  hasHeadings: true,
  bullet: { compose: story, variable: "story" },
  chapters: { groupTalks: groupByDay, variable: "days", isTimed: true },
});
