// What the popup shows for a capture and what was chosen in it. Plain: the screen only draws.
import type { CaptureState } from "./capture-state.ts";

export interface PopupFacts {
  phase: CaptureState["phase"];
  /** A topic that was added here, or another talk that was opened, is shown in the captured one's stead. */
  isOther: boolean;
  /** The notebook has been read. */
  isRead: boolean;
  /** The talk is there. */
  hasTalk: boolean;
  /** Talks of the page are chosen from. */
  isPicking: boolean;
}

export interface PopupView {
  isUnreadable: boolean;
  hasPicker: boolean;
  hasTalkScreen: boolean;
  isProgramme: boolean;
  /** For its page's `data-state`. */
  state: "reading" | "saved" | "problem" | "programme";
}

export function viewPopup({ phase, isOther, isRead, hasTalk, isPicking }: PopupFacts): PopupView {
  const isUnreadable = phase === "problem" && !isOther;
  const isOfTalk = isRead && !isPicking;
  const isProgramme = phase === "programme" && !isOther;
  // Stored is not yet read again.
  const ofPage = phase === "saved" ? "reading" : phase;
  return {
    isUnreadable,
    hasPicker: isPicking,
    hasTalkScreen: isOfTalk && !isUnreadable && !isProgramme,
    isProgramme: isOfTalk && isProgramme,
    state: hasTalk ? "saved" : ofPage,
  };
}
