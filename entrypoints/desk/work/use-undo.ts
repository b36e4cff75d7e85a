// All that is done in this window, as one stack: its keys, its bar, and what came of taking something back.
import { useCallback, useEffect, useState } from "preact/hooks";
import { isTextField } from "@/components/controls/text-field.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import type { Action } from "@/lib/notebook/undo-stack.ts";
import { useNextTurns } from "./next-turns.ts";
import { type Outcome, perform } from "./outcome.ts";
import type { Save } from "./use-save.ts";

let loading: Promise<typeof import("./window-undo.ts")> | undefined;

/** Once for all: what is asked of the stack is asked in the order of the calls. */
export function loadUndo(): Promise<typeof import("./window-undo.ts")> {
  loading ??= import("./window-undo.ts");
  return loading;
}

/**
 * Does something that can be taken back: at once, whenever the stack is there to know of it. A popup may close the next moment.
 * @param work resolves to what it changed
 */
export async function act(action: Action, work: () => Promise<Journal>): Promise<void> {
  const working = work();
  // Whoever waits is told below why it failed.
  working.catch(() => undefined);
  const { undoStack } = await loadUndo();
  await undoStack.do(action, () => working);
}

/** `turnStack` of window-undo.ts; nothing where nothing was done. */
export async function turn(...asked: Parameters<typeof import("./window-undo.ts").turnStack>) {
  return (await loading)?.turnStack(...asked);
}

/** Mod+Z and Mod+Shift+Z, outside of texts: there the keys take back what was typed. */
export function useUndoKeys(onTurn: (which?: "redo") => void): void {
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const onKeyDown = (event: KeyboardEvent) => {
      const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isMod || event.key.toLowerCase() !== "z" || event.defaultPrevented) return;
      if (isTextField(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      onTurn(event.shiftKey ? "redo" : undefined);
    };
    document.addEventListener("keydown", onKeyDown, { signal });
    document.addEventListener("focusout", () => void loading?.then(({ undoStack }) => undoStack.endVisit()), {
      signal,
    });
    return () => leaving.abort();
  }, []);
}

/** What the bar shows: an action that was just done, and may be taken back by it. */
export function useUndoBar(): { news?: Action; onGone: () => void } {
  const { news } = useNextTurns();
  const onGone = useCallback(() => void loading?.then(({ undoStack }) => undoStack.forgetNews()), []);
  return { news, onGone };
}

export type UndoOffers = ReturnType<typeof useUndo>;

/** For a screen with one saver: `offer` does something that can be taken back, `turnBack` takes back the last, `said` is what came of taking back. */
export function useUndo(save: Save) {
  const { news, onGone } = useUndoBar();
  const [said, setSaid] = useState<Outcome>();
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (news) setSaid(undefined);
  }, [news]);
  const onTurn = (which?: Action | "redo") => {
    setSaid(undefined);
    void perform(() => turn(which, setSpoken)).then(setSaid);
  };
  useUndoKeys(onTurn);
  /** @param what names what is changed, as for `save` */
  const offer = (what: string, action: Action, work: () => Promise<Journal>) => save(what, () => act(action, work));
  const turnBack = (which?: "redo") => onTurn(which);
  return { offer, turnBack, said, spoken, bar: news && { text: news.said ?? "", onUndo: () => onTurn(news), onGone } };
}
