// What the popup knows of the capture that is under way or done.
import type { PageBeside } from "@/entrypoints/desk/writing/page-beside.ts";
import type { ReadableTab } from "@/lib/browser/tab-in-front.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import type { Problem, ProblemKey } from "@/lib/model/problem.ts";
import type { StoredCapture } from "@/lib/notebook/capture.ts";

export interface CaptureState extends PageBeside, Pick<StoredCapture, "knownSince" | "wasLink" | "former"> {
  phase: "reading" | "saved" | "problem";
  tab?: ReadableTab;
  talkId?: Id;
  source?: CapturedSource;
  /** Why the page could not be read, or only its link. */
  refusal?: ProblemKey;
  /** Why what was read could not be stored. */
  failure?: Problem;
  /** Nothing further is under way. */
  isSettled: boolean;
}
