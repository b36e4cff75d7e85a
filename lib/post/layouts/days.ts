// A heading per day, the talks of each in the order of time.

import { groupByDay } from "../talk/parts.ts";
import { story } from "../talk/talk.ts";
import { inFrame } from "./layout-frame.ts";

export const layout = inFrame({
  name: "days",
  label: "By day",
  hasHeadings: true,
  bullet: { compose: story, variable: "story" },
  chapters: { groupTalks: groupByDay, variable: "days", isTimed: true },
});
