// What the browser is told of a capture: the toolbar button's badge, and which talk the tab shows, for the side panel.
import { useEffect } from "preact/hooks";
import { explain, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { CaptureState } from "./capture-state.ts";

/**
 * @param talkId the talk on screen
 * @param noteCount of the captured talk; undefined while another one is on screen, or none
 */
export function useTellBrowser(capture: CaptureState, talkId: Id | undefined, noteCount: number | undefined): void {
  const { tab, sourceId, position, phase, refusal, failure } = capture;
  useEffect(() => {
    if (!tab) return;
    const sentence = failure ? explain(failure) : t(refusal ?? "problemPageUnreadable");
    // The badge is not what a person waits for.
    void import("@/lib/browser/badge.ts").then(({ showFailed, showNoteCount }) => {
      if (phase === "problem") void showFailed(tab.id, sentence);
      else if (noteCount !== undefined) void showNoteCount(tab.id, noteCount);
    });
  }, [tab?.id, phase, refusal, noteCount]);
  useEffect(() => {
    if (!tab?.url || !talkId) return;
    void import("@/lib/browser/shown-talk.ts").then(({ keepShownTalk }) =>
      keepShownTalk(tab, { talkId, sourceId, slide: position?.slide }),
    );
  }, [tab?.id, talkId, sourceId]);
}
