// What the browser is told of a capture: the toolbar button's badge, and which talk the tab shows, for the side panel.
import { useLayoutEffect } from "preact/hooks";
import { keepShownTalk } from "@/lib/browser/shown-talk.ts";
import { explain, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { CaptureState } from "./capture-state.ts";

// Loaded while the page is read: the badge is not what a person waits for.
const loadingBadge = import("@/lib/browser/badge.ts");

/**
 * Tells it as soon as the talk is on screen, before that is painted: the popup may be closed the next moment.
 * @param talkId the talk on screen
 * @param noteCount of the captured talk; undefined while another one is on screen, or none
 */
export function useTellBrowser(capture: CaptureState, talkId: Id | undefined, noteCount: number | undefined): void {
  const { tab, sourceId, position, phase, refusal, failure } = capture;
  useLayoutEffect(() => {
    if (!tab) return;
    const sentence = failure ? explain(failure) : t(refusal ?? "problemPageUnreadable");
    void loadingBadge.then(({ showFailed, showNoteCount }) => {
      if (phase === "problem") void showFailed(tab.id, sentence);
      else if (noteCount !== undefined) void showNoteCount(tab.id, noteCount);
      // It may have been a failure while it was still loading.
      else if (phase === "programme") void showNoteCount(tab.id, 0);
    });
  }, [tab?.id, phase, refusal, noteCount]);
  useLayoutEffect(() => {
    if (tab?.url && talkId) void keepShownTalk(tab, { talkId, sourceId, slide: position?.slide });
  }, [tab?.id, talkId, sourceId]);
}
