// What the popup knows of the capture that is under way or done.
import type { PageBeside } from "@/entrypoints/desk/writing/page-beside.ts";
import type { ReadableTab } from "@/lib/browser/tab-in-front.ts";
import type { Programme } from "@/lib/capture/listed/programme.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import type { Problem, ProblemKey } from "@/lib/model/problem.ts";
import type { StoredCapture } from "@/lib/notebook/capture.ts";

export interface CaptureState extends PageBeside, Pick<StoredCapture, "knownSince" | "wasLink" | "former"> {
  /** A programme is not stored before a person says how. */
  phase: "reading" | "saved" | "problem" | "programme";
  tab?: ReadableTab;
  talkId?: Id;
  source?: CapturedSource;
  /** What the page is as a programme. */
  programme?: Programme;
  /** Why the page could not be read, or only its link. */
  refusal?: ProblemKey;
  /** Why what was read could not be stored. */
  failure?: Problem;
  /** Nothing further is under way. */
  isSettled: boolean;
}
